"""Counts the rows of a CSV file while it arrives, quotes minded, and looks whether their numbers only grow."""

from __future__ import annotations

import re

_NUMBER = re.compile(rb"^(\d{1,18})(?=,|$)", re.MULTILINE)


class RowCount:
    """Fed with the bytes of a dump, in whatever pieces they come.

    The portal's dump begins each row with its number (``_id``). A dump that is paged while the table changes may have
    a row twice and lack another; then the count is right and only the numbers tell.
    """

    def __init__(self) -> None:
        self.lines = 0
        self.is_in_order = True
        self._is_quoted = False
        self._is_numbered: bool | None = None  # not known before the first line is whole
        self._line = b""  # what lies outside quotes of the line that is not whole yet
        self._has_begun_line = False
        self._last = -1

    def feed(self, piece: bytes) -> None:
        """Take the next bytes."""
        if not piece:
            return
        inside, parts = self._is_quoted, piece.split(b'"')
        outside = b"".join(parts[inside::2])
        self._is_quoted = inside ^ (len(parts) % 2 == 0)
        self.lines += outside.count(b"\n")
        self._has_begun_line = self._is_quoted or not piece.endswith(b"\n")
        whole, mark, self._line = (self._line + outside).rpartition(b"\n")
        if mark:
            self._look(whole + mark)

    @property
    def rows(self) -> int:
        """Rows so far, the header not counted; a last line counts without its line end."""
        return max(0, self.lines + self._has_begun_line - 1)

    @property
    def ends_well(self) -> bool:
        """Whether the bytes so far end where a row ends; the portal ends the last one with a line end too."""
        return not self._is_quoted and not self._has_begun_line

    def _look(self, lines: bytes) -> None:
        if self._is_numbered is None:
            header, _, lines = lines.partition(b"\n")
            self._is_numbered = header.removeprefix(b"\xef\xbb\xbf").split(b",")[0].strip() == b"_id"
        if self._is_numbered and self.is_in_order:
            numbers = [int(one) for one in _NUMBER.findall(lines.replace(b"\r\n", b"\n"))]
            follows = all(a < b for a, b in zip([self._last, *numbers], numbers, strict=False))
            self.is_in_order = follows and len(numbers) == lines.count(b"\n")
            self._last = numbers[-1] if numbers else self._last
