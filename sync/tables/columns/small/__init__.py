"""Columns of a small table in memory, asked in plain Python."""
