"""The journal, the TinyDB register and what keeps them whole."""
