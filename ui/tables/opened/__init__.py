"""One open table: its head, its grid, and the panels beside it."""
