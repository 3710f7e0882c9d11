"""Writing what is shown of a table to a file."""
