"""The kinds of files that are written, each from a header and rows."""
