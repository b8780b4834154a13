"""What people type, read into commands and dates, and back."""
