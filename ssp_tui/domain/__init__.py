"""The rules of a meeting: pure values, no screen, no file, no clock."""
