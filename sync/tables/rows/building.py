"""Making the offset index of a rows file in one pass over its bytes."""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.errors import StoreDamaged
from sync.tables.rows.index import Index, save_index
from sync.tables.rows.model import Looked
from sync.tables.rows.scanning import BLOCK, Scan
from sync.work import Progress, Work

_CHUNK = 8 * BLOCK  # bytes read at once; other threads get their turn while they are read
_REPORT = 64 * _CHUNK  # bytes between two reports of progress


def build_index(file: Path, start: int, delimiter: str, index: Path, work: Work) -> Looked:
    """Write the index of the rows that begin at byte ``start``; the same pass finds what is odd about them.

    Row numbers are those of `csv.reader` on the same bytes. Nothing is left behind by a stop.

    Raises:
        Cancelled: a stop was asked for.
        StoreDamaged: the file cannot be read.
        DiskFull, FolderReadOnly: the index cannot be written.
    """
    scan, size = _scanned(file, start, delimiter, work)
    looked = scan.looked()
    before = array("Q", itertools.accumulate(scan.ends, initial=0))
    save_index(index, Index(size, start, looked.rows, before, scan.firsts))
    return looked


def look_over(file: Path, start: int, delimiter: str, work: Work) -> Looked:
    """Do the pass of `build_index` without writing an index: the rows are counted and what is odd is found.

    Raises:
        Cancelled: a stop was asked for.
        StoreDamaged: the file cannot be read.
    """
    return _scanned(file, start, delimiter, work)[0].looked()


def _scanned(file: Path, start: int, delimiter: str, work: Work) -> tuple[Scan, int]:
    """Return the pass over the file from ``start`` on, and the file's size as it was read."""
    scan, done = Scan(delimiter), start
    with _readable(file):
        total = file.stat().st_size
        with file.open("rb", buffering=0) as source:
            source.seek(start)
            for chunk in _chunks(source.read):
                scan.feed(chunk)
                done += len(chunk)
                if done % _REPORT < _CHUNK:
                    work.step(Progress("tables.indexing", done, total))
    work.step(Progress("tables.indexing", done, max(done, total)))
    return scan, done


def _chunks(read: Callable[[int], bytes | None]) -> Iterator[bytes]:
    """Yield chunks of whole blocks; only the last may be shorter."""
    while chunk := read(_CHUNK):
        while len(chunk) < _CHUNK and (more := read(_CHUNK - len(chunk))):
            chunk += more
        yield chunk


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        raise StoreDamaged(file=file.name) from trouble
