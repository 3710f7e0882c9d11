"""Filters of the columns: what is typed, what it means, and the row of fields under the header."""
