"""The published lists at the command line: import, fetch, show."""
