"""Lines of text as rows of cells: strictly where that is possible, else in the way that loses least, and it is told."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Generator
from typing import TextIO

from sync.tables.formats.model import LARGEST_CELL, LARGEST_LINE, MOST_COLUMNS, Row, Tally
from sync.work import Work

_STEP = 4096  # rows between two looks at whether to stop


class Lines:
    """The physical lines of a text with their ends; those of the row under way are remembered and can be given back."""

    def __init__(self, stream: TextIO, tally: Tally) -> None:
        """The stream neither translates nor hides the ends of lines (``newline=""``)."""
        self._stream, self._tally = stream, tally
        self._back: deque[str] = deque()
        self._room = LARGEST_LINE
        self.number = 0  # of the line given last, from 1
        self.taken: list[str] = []
        self.ran_out = False

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        if self._room < 0:
            raise csv.Error("the row is longer than any")
        line = self._back.popleft() if self._back else self._read()
        if not line:
            self.ran_out = True
            raise StopIteration
        self.number += 1
        self._room -= len(line)
        self.taken.append(line)
        return line

    def begin_row(self) -> None:
        """Forget the lines of the row before."""
        self.taken.clear()
        self._room, self.ran_out = LARGEST_LINE, False

    def give_back(self, kept: int = 0) -> None:
        """Take back the lines of the row under way, all but the first ones."""
        self._back.extendleft(reversed(self.taken[kept:]))
        self.number -= len(self.taken) - kept
        del self.taken[kept:]
        self._room, self.ran_out = LARGEST_LINE, False

    def _read(self) -> str:
        line = self._stream.readline(LARGEST_LINE)
        while len(line) == LARGEST_LINE and not line.endswith(("\n", "\r")):
            self.number += 1
            self._tally.leave_out(self.number, line)
            while (rest := self._stream.readline(LARGEST_LINE)) and not rest.endswith(("\n", "\r")):
                pass
            line = self._stream.readline(LARGEST_LINE)
        if "\0" in line:
            self._tally.tell("nul-bytes", self.number + 1, line.replace("\0", "\u2400"), line.count("\0"))
            line = line.replace("\0", "") or "\n"
        return line


def rows_in(stream: TextIO, delimiter: str, tally: Tally, work: Work) -> Generator[Row, None, None]:
    """Yield the rows of a text; a blank line is a row without cells.

    What is odd about the quotes, and what cannot be a row, goes to the tally.
    """
    lines, width = Lines(stream, tally), 0
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    count = 0
    while True:
        lines.begin_row()
        first = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as trouble:
            if "field limit" in str(trouble) and csv.field_size_limit() < LARGEST_CELL:
                csv.field_size_limit(LARGEST_CELL)  # it is one for the whole program; another reader had lowered it
                lines.give_back()
                continue
            found = _oddly(lines, delimiter, first, width, tally)
            if found is None:
                continue
            cells = found
        if len(cells) > MOST_COLUMNS:
            tally.leave_out(first, "".join(lines.taken))
            continue
        width = width or len(cells)
        count += 1
        if not count % _STEP:
            work.go_on()
        yield first, cells


def _oddly(lines: Lines, delimiter: str, first: int, width: int, tally: Tally) -> list[str] | None:
    """Read a row with odd quotes; None where it cannot be read at all and is listed as such."""
    loosely = _loosely(lines, delimiter)
    if loosely is not None and not _swallows_rows(loosely, lines.taken, delimiter, width):
        tally.tell("odd-quotes", first, "".join(lines.taken))
        return loosely
    lines.give_back(1)
    line = lines.taken[0]
    plainly = _plainly(line, delimiter)
    if plainly is None:
        tally.leave_out(first, line)
        return None
    tally.tell("open-quote" if '"' in line else "odd-quotes", first, line)
    return plainly


def _loosely(lines: Lines, delimiter: str) -> list[str] | None:
    """Read a row as most programs do, text after a closing quote included; None where a quote never closes."""
    lines.give_back()
    try:
        cells = next(csv.reader(lines, delimiter=delimiter))
    except (csv.Error, StopIteration):
        return None
    return None if lines.ran_out else cells


def _swallows_rows(cells: list[str], taken: list[str], delimiter: str, width: int) -> bool:
    """Whether a stray quote made one row of several: the lines are by themselves as wide as rows are.

    It is enough that the first line is, where the whole is not.
    """
    if len(taken) == 1:
        return False
    looked_at = taken[:1] if len(cells) != width else taken
    return all(len(_plainly(line, delimiter) or ()) == width for line in looked_at)


def _plainly(line: str, delimiter: str) -> list[str] | None:
    """Read one line with its quotes as plain characters."""
    try:
        return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE))
    except csv.Error:
        return None
