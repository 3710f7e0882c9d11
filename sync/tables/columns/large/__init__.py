"""Columns of a large table in a file of DuckDB's; only SQL of our own, every value is a parameter."""
