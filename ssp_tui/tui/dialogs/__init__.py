"""Dialogs: a subject in, a value out; nothing is saved inside."""
