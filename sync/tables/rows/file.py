"""Any rows of a table at once, read from its file where they lie."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from sync.errors import StoreDamaged
from sync.tables.model import Layout
from sync.tables.rows.index import Index, load_index
from sync.tables.rows.parsing import cells_of

_KEPT_BLOCKS = 256
_LARGEST_KEPT = 1 << 16  # bytes; a block grows beyond its size where a single row does


class RowFile:
    """The rows of a file that has an index; may be used by several threads at once.

    Attributes:
        layout: how the file is read.
        count: number of rows.
    """

    def __init__(self, layout: Layout, index: Index, source: BinaryIO) -> None:
        self.layout = layout
        self.count = index.rows
        self._index = index
        self._source = source
        self._lock = threading.Lock()
        self._kept: OrderedDict[int, list[bytes]] = OrderedDict()

    @classmethod
    def open(cls, layout: Layout, index: Path) -> RowFile:
        """Open a file for reading; nothing of it is read yet.

        Raises:
            StoreDamaged: the file or its index is not there, or they are not of the same bytes.
        """
        known = load_index(index)
        with _readable(layout.file):
            if (known.size, known.start) != (layout.file.stat().st_size, layout.start):
                raise StoreDamaged(file=layout.file.name)
            return cls(layout, known, layout.file.open("rb", buffering=0))

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        with self._lock:
            self._source.close()
            self._kept.clear()

    def __enter__(self) -> RowFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def rows(self, first: int, count: int) -> list[list[str]]:
        """Return consecutive rows, each as wide as the table; fewer where the table ends.

        Raises:
            StoreDamaged: the file was cut short, replaced or closed meanwhile.
        """
        last = min(first + count, self.count)
        found: list[bytes] = []
        row = first
        while row < last:
            block = self._index.block_of(row)
            begin = row - self._index.first_row(block)
            found += self._rows_of(block)[begin : begin + last - row]
            row = first + len(found)
        return self._cells(found)

    def rows_at(self, numbers: Sequence[int]) -> list[list[str]]:
        """Return rows in the order of their numbers, which may repeat; neighbours are read together.

        Raises:
            StoreDamaged: the file was cut short, replaced or closed meanwhile.
            IndexError: there is no row of such a number.
        """
        wanted: dict[int, bytes] = {}
        block, first, rows = -1, 0, list[bytes]()
        for number in sorted({int(one) for one in numbers}):
            if not first <= number < first + len(rows):
                block = self._block_of(number)
                first, rows = self._index.first_row(block), self._rows_of(block)
            wanted[number] = rows[number - first]
        return self._cells([wanted[int(number)] for number in numbers])

    def raw(self, number: int) -> bytes:
        """Return the bytes of a row without its line end.

        Raises:
            StoreDamaged: the file was cut short, replaced or closed meanwhile.
            IndexError: there is no row of such a number.
        """
        block = self._block_of(number)
        return self._rows_of(block)[number - self._index.first_row(block)].removesuffix(b"\r")

    def _cells(self, rows: list[bytes]) -> list[list[str]]:
        return cells_of(rows, self.layout.delimiter, self.layout.width)

    def _block_of(self, number: int) -> int:
        if not 0 <= number < self.count:
            raise IndexError(number)
        return self._index.block_of(number)

    def _rows_of(self, block: int) -> list[bytes]:
        """Return the rows that belong to a block, from memory where they were read lately."""
        with self._lock:
            rows = self._kept.get(block)
            if rows is not None:
                self._kept.move_to_end(block)
                return rows
            content = self._read(*self._index.span(block))
            rows = cut(content)
            if len(content) <= _LARGEST_KEPT:
                self._kept[block] = rows
            if len(self._kept) > _KEPT_BLOCKS:
                self._kept.popitem(last=False)
        if len(rows) < min(self._index.first_row(block + 1), self.count) - self._index.first_row(block):
            raise StoreDamaged(file=self.layout.file.name)
        return rows

    def _read(self, begin: int, end: int) -> bytes:
        with _readable(self.layout.file):
            self._source.seek(begin)
            content = self._source.read(end - begin)
            while content and len(content) < end - begin and (more := self._source.read(end - begin - len(content))):
                content += more
        if len(content) < end - begin:
            raise StoreDamaged(file=self.layout.file.name)
        return content


def cut(content: bytes) -> list[bytes]:
    """Return the rows in a piece of a file that begins with a row; line feeds inside quotes end none."""
    lines = content.split(b"\n")
    if b'"' in content:
        lines = list(_closed(lines))
    if lines[-1] == b"":
        lines.pop()
    return lines


def _closed(lines: list[bytes]) -> Iterator[bytes]:
    """Put lines together until all quotes are closed."""
    waiting: list[bytes] = []
    for line in lines:
        is_odd = line.count(b'"') % 2 == 1
        if not waiting and not is_odd:
            yield line
            continue
        waiting.append(line)
        if is_odd and len(waiting) > 1:
            yield b"\n".join(waiting)
            waiting = []
    if waiting:
        yield b"\n".join(waiting)


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as trouble:  # ValueError: closed meanwhile
        raise StoreDamaged(file=file.name) from trouble
