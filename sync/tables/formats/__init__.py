"""Files of any kind as raw rows, and raw rows as parts."""

from sync.tables.formats.kinds import kind_of
from sync.tables.formats.looking import look_into
from sync.tables.formats.model import RawPart
from sync.tables.formats.parts import made_part
from sync.tables.formats.preview import FirstRows, first_rows_of, rejected_lines, top_rows

__all__ = ["FirstRows", "RawPart", "first_rows_of", "kind_of", "look_into", "made_part", "rejected_lines", "top_rows"]
