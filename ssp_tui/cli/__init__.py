"""The commands: each a few lines that call a service."""

from ssp_tui.cli.main import main

__all__ = ["main"]
