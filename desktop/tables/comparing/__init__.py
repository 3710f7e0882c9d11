"""What changed between two versions of a table: its columns, and its rows by key."""

from desktop.tables.comparing.comparison import compare, differences
from desktop.tables.comparing.saving import write_differences

__all__ = ["compare", "differences", "write_differences"]
