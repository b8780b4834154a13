"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says something of the machine, nothing of the program.
settings.register_profile("ssp", deadline=None)
settings.load_profile("ssp")
