"""Text files in and out of the domain."""
