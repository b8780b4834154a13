"""Agenda, live meeting and minutes for SSP consultants."""

__version__ = "0.1.0"
