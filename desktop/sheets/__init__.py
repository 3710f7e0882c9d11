"""A file of the person's own, read once as a header and rows; nothing of it is kept on the desk."""

from desktop.sheets.reading import MOST_ROWS, Sheet, read

__all__ = ["MOST_ROWS", "Sheet", "read"]
