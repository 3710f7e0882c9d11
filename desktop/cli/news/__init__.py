"""The news at the command line."""
