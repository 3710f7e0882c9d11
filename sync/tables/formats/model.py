"""What is found in a file before it is a table, and the limits for files from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sync.tables.model import Oddity
from sync.work import Work

LARGEST_UNPACKED = 4 << 30  # bytes, of one file or of all members of a ZIP
LARGEST_RATIO, RATIO_FROM = 200, 50 << 20  # unpacked to packed, from so many unpacked bytes on
MOST_MEMBERS = 1_000
MOST_COLUMNS = 16_384
LARGEST_CELL = 8 << 20  # characters
LARGEST_LINE = 32 << 20  # characters; no row of sound cells is longer
LARGEST_JSON = 256 << 20  # bytes; JSON is read as a whole
VALUE_KEPT = 200  # characters of an oddity's value

Row = tuple[int, list[str]]  # line of the original (0 where lines mean nothing) and the cells


@dataclass(slots=True)
class Tally:
    """Counts what is odd about a part, and collects the lines that could not be read as rows."""

    found: dict[str, Oddity] = field(default_factory=dict)
    reject: Callable[[int, str], None] = lambda _line, _text: None
    rejected: int = 0

    def tell(self, code: str, line: int = 0, value: str = "", count: int = 1) -> None:
        """Count an oddity; line and value stay those of the first."""
        first = self.found.get(code)
        if first is None:
            self.found[code] = Oddity(code, count, line, value[:VALUE_KEPT])
        else:
            self.found[code] = Oddity(code, first.count + count, first.line, first.value)

    def leave_out(self, line: int, text: str) -> None:
        """List a line that cannot be read as a row."""
        self.rejected += 1
        self.tell("rejected-lines", line, text)
        self.reject(line, text)


Rows = Callable[[Tally, Work], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text file whose bytes may serve as rows file: UTF-8, with or without a byte-order mark."""

    file: Path
    delimiter: str
    begin: int  # byte at which the text begins, after a byte-order mark


@dataclass(frozen=True, slots=True)
class RawPart:
    """One table of a file as its raw rows, cover lines and header included.

    Attributes:
        number, name: as in `sync.tables.model.Part`.
        rows: yields the raw rows from the first on; may be called again.
        plain: where the bytes themselves may be read as rows.
        is_grid: rows come from a sheet, where blank cells fill every row and headers may have several rows.
        is_original: ``plain`` is the file as it came, not one that was unpacked.
        names: where the format names the columns itself (JSON); the rows then hold no header.
        oddities: found when looking; those of the reading come on top.
    """

    number: int
    name: str
    rows: Rows
    plain: PlainText | None = None
    is_grid: bool = False
    is_original: bool = True
    names: tuple[str, ...] | None = None
    oddities: tuple[Oddity, ...] = ()
