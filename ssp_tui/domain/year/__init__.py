"""The year of a municipality's fora: how often each meets, on which days, and what must be done when."""
