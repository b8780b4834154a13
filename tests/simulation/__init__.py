"""A year of one municipality, played through and held against a book that is kept by hand."""
