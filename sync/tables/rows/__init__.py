"""The row store: a table's rows are read where they lie in its file, found through a sparse index of byte offsets."""

from __future__ import annotations

from sync.tables.rows.building import build_index, look_over
from sync.tables.rows.file import RowFile
from sync.tables.rows.model import Looked
from sync.tables.rows.parsing import first_rows

__all__ = ["Looked", "RowFile", "build_index", "first_rows", "look_over"]
