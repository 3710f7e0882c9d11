"""The data dictionary beside a table."""
