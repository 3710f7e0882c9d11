"""What one pass over the bytes of a rows file finds out about them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Looked:
    r"""Facts about a file from its first data row to its end; a file is read as it is only where none of them is odd.

    Attributes:
        rows: as many as `csv.reader` finds in the same bytes, blank lines included; not to be relied upon where
            ``has_lone_cr`` or ``has_odd_quotes``.
        is_utf8: all bytes can be read as UTF-8.
        has_lone_cr: outside quotes, a carriage return that no line feed follows.
        has_blank_lines: outside quotes, a line with nothing in it, not even a delimiter; also at the very end.
        has_nul: a byte 0 anywhere.
        has_odd_quotes: a quote inside an unquoted cell, or text after a closing quote.
        ends_open: the file ends inside quotes.
        line_ends: of rows: ``\n``, ``\r\n``, ``mixed``, or "" where no line ends.
    """

    rows: int
    is_utf8: bool
    has_lone_cr: bool
    has_blank_lines: bool
    has_nul: bool
    has_odd_quotes: bool
    ends_open: bool
    line_ends: str
