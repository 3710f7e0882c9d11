"""The catalog at the command line: sync, search, look, and see what changed."""
