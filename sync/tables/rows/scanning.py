"""One pass over the bytes of a CSV, a block at a time: where rows begin, and what is odd about them.

Python never looks at single bytes here. A block without quotes is split at its line feeds; one with quotes is split at
the quotes, and every other piece lies outside of them. What lies outside, with one quote in place of every quoted
stretch, is the *outline*: all facts but NUL bytes and the encoding are facts about the outline.
"""

from __future__ import annotations

import codecs
from array import array
from operator import itemgetter

from sync.tables.rows.model import Looked
from sync.tables.rows.quoted import outline_of_all_quoted

BLOCK = 1 << 14  # bytes between two entries of the index; both of an entry's numbers fit in two bytes
_DENSE = 200  # quoted cells in a block
_PATIENCE = 8  # blocks in a row for which the quick way may be tried in vain
_FIRST, _LAST = itemgetter(0), itemgetter(-1)


class Scan:
    """Takes the bytes in turn; after the last, `looked` has the facts, and two arrays have one number for each block.

    Attributes:
        ends: row ends (line feeds outside quotes) in the block.
        firsts: bytes from the block's beginning to just after its first row end; 0 where no row ends in it.
    """

    def __init__(self, delimiter: str) -> None:
        separator = delimiter.encode()
        self.ends = array("H")
        self.firsts = array("H")
        self._separator = separator
        self._in_vain = 0
        self._before_cell, self._after_cell = {*separator, *b"\n"}, {*separator, *b"\r\n"}
        self._after_quote = {b"", separator, b"\n", b"\r"}
        self._before_quote = {b"", separator, b"\n", b'"'}
        self._is_inside = False
        self._tail = b"\n"  # the last bytes of the outline so far, at most two; a row begins where the pass begins
        self._rows_ended = 0
        self._crlf = 0
        self._size = 0
        self._has_nul = self._has_lone_cr = self._has_blank_lines = self._has_odd_quotes = False
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._is_utf8 = True

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes; every chunk but the last is a whole number of blocks."""
        self._size += len(chunk)
        self._check_bytes(chunk)
        for at in range(0, len(chunk), BLOCK):
            block = chunk[at : at + BLOCK]
            if b'"' in block:
                self._take_quoted(block)
            elif self._is_inside:
                self._note(0, 0)
            else:
                self._has_odd_quotes |= self._tail.endswith(b'"') and block[:1] not in self._after_quote
                ended = self._take_outline(block)
                self._note(ended, block.find(b"\n") + 1 if ended else 0)

    def looked(self) -> Looked:
        """Return the facts; called once, after the last chunk."""
        is_row_open = self._size > 0 and (self._is_inside or not self._tail.endswith(b"\n"))
        return Looked(
            rows=self._rows_ended + is_row_open,
            is_utf8=self._is_utf8 and self._can_decode(b"", is_last=True),
            has_lone_cr=self._has_lone_cr or (not self._is_inside and self._tail.endswith(b"\r")),
            has_blank_lines=self._has_blank_lines,
            has_nul=self._has_nul,
            has_odd_quotes=self._has_odd_quotes,
            ends_open=self._is_inside,
            line_ends=self._line_ends(),
        )

    def _line_ends(self) -> str:
        if self._crlf == 0:
            return "\n" if self._rows_ended else ""
        return "\r\n" if self._crlf == self._rows_ended else "mixed"

    def _check_bytes(self, chunk: bytes) -> None:
        self._has_nul = self._has_nul or b"\0" in chunk
        if self._is_utf8 and not (chunk.isascii() and self._decoder.getstate()[0] == b""):
            self._is_utf8 = self._can_decode(chunk)

    def _can_decode(self, chunk: bytes, *, is_last: bool = False) -> bool:
        try:
            self._decoder.decode(chunk, is_last)
        except UnicodeDecodeError:
            return False
        return True

    def _note(self, ended: int, first: int) -> None:
        self.ends.append(ended)
        self.firsts.append(first)

    def _take_quoted(self, block: bytes) -> None:
        """Take a block that has quotes."""
        began_inside, quotes = self._is_inside, block.count(b'"')
        self._is_inside = began_inside != (quotes % 2 == 1)
        outline = None
        if quotes > _DENSE and self._in_vain < _PATIENCE:
            outline = self._quick_outline(block, began_inside=began_inside)
        if outline is None:
            outline = self._close_outline(block, began_inside=began_inside)
        ended = self._take_outline(outline)
        self._note(ended, _first_end(block, is_inside=began_inside) if ended else 0)

    def _quick_outline(self, block: bytes, *, began_inside: bool) -> bytes | None:
        """Return the outline if all cells seem to be quoted; the quotes at both ends are still to be looked at."""
        outline = outline_of_all_quoted(block, self._separator, begins_inside=began_inside, ends_inside=self._is_inside)
        self._in_vain = self._in_vain + 1 if outline is None else 0
        if outline is None:
            return None
        lead = b"" if began_inside else outline.partition(b'"')[0]
        trail = b"" if self._is_inside else outline.rpartition(b'"')[2]
        is_valid = (
            (began_inside or (lead or self._tail)[-1:] in self._before_quote)
            and (began_inside or not self._tail.endswith(b'"') or lead[:1] in self._after_quote)
            and trail[:1] in self._after_quote
        )
        return outline if is_valid else None

    def _close_outline(self, block: bytes, *, began_inside: bool) -> bytes:
        """Return the outline of any block: a doubled quote closes and opens again with nothing between."""
        outside = block.split(b'"')[began_inside::2]
        self._has_odd_quotes = self._has_odd_quotes or self._are_odd(outside, began_inside=began_inside)
        outline = b'"'.join(outside)
        return outline + b'"' if self._is_inside else outline

    def _are_odd(self, outside: list[bytes], *, began_inside: bool) -> bool:
        """Tell whether a quote stands where none may: before each opens a cell or is doubled, after each one ends."""
        before = outside if self._is_inside else outside[:-1]
        after = outside if began_inside or self._tail.endswith(b'"') else outside[1:]
        if not began_inside and before and not before[0] and self._tail[-1:] not in self._before_quote:
            return True
        if len(outside) > _DENSE:  # cells that are all quoted have few different pieces between them
            before, after = list(set(before)), list(set(after))
        return not (
            set(map(_FIRST, filter(None, after))) <= self._after_cell
            and set(map(_LAST, filter(None, before))) <= self._before_cell
        )

    def _take_outline(self, outline: bytes) -> int:
        """Note the facts about lines; return how many rows end here."""
        if not outline:
            return 0
        seam = self._tail + outline[:2]
        plain = self._without_carriage_returns(outline) if b"\r" in seam or b"\r" in outline else outline
        lines = plain.split(b"\n")
        ended = len(lines) - 1
        self._rows_ended += ended
        if not self._has_blank_lines:
            at_edges = (not lines[0]) + (not lines[-1])
            self._has_blank_lines = b"\n\n" in seam or b"\n\r\n" in seam or (ended > 0 and lines.count(b"") > at_edges)
        self._tail = (self._tail + outline[-2:])[-2:]
        return ended

    def _without_carriage_returns(self, outline: bytes) -> bytes:
        """Note the facts about carriage returns."""
        if self._tail.endswith(b"\r"):
            outline = b"\r" + outline
        outline = outline.removesuffix(b"\r")
        plain = outline.replace(b"\r", b"")
        pairs = _count(plain, b"\n")
        if plain.replace(b"\n", b"\r\n") != outline:  # not every line ends alike
            pairs = outline.count(b"\r\n")
            self._has_lone_cr = self._has_lone_cr or len(outline) - len(plain) != pairs
        self._crlf += pairs
        return plain


def _count(block: bytes, byte: bytes) -> int:
    """Count a rare byte, several times faster than ``count`` does."""
    return len(block) - len(block.replace(byte, b""))


def _first_end(block: bytes, *, is_inside: bool) -> int:
    """Return how many bytes of the block lie before its second row; one row at least ends in it."""
    at = 0
    while True:
        if is_inside:
            at = block.index(b'"', at) + 1
        end = block.index(b"\n", at)
        quote = block.find(b'"', at, end)
        if quote < 0:
            return end + 1
        at, is_inside = quote + 1, True
