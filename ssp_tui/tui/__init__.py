"""The Textual screens."""

import os

# Textual reads it when it is imported: a key waits at most 8 ms for its frame, also behind another one.
os.environ.setdefault("TEXTUAL_FPS", "120")
