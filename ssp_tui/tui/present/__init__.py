"""Domain values as lines of text with a tone: pure, and tested without a screen."""
