"""Trouble with the columns of a table; the original file is never touched by any of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.errors import DiskFull, FolderReadOnly, Kind, KnownError


class Ragged(Exception):
    """The rows file does not read strictly, or reads otherwise than by our own parser; never shown to people.

    Attributes:
        line: of the file, from 1, where it was met; 0 where nobody knows.
    """

    def __init__(self, line: int = 0) -> None:
        super().__init__(f"line {line}")
        self.line = line


class ColumnsDamaged(KnownError):
    """The file of columns cannot be read. Facts: file."""

    code, kind = "columns-damaged", Kind.STORE


class ColumnsBusy(KnownError):
    """Another program holds the file of columns. Facts: file."""

    code, kind, retry_may_help = "columns-busy", Kind.STORE, True


class QuestionTooLarge(KnownError):
    """The question needs more memory than is set aside for it, and the disk has no room to help. Facts: file."""

    code, kind = "question-too-large", Kind.REFUSED


_SIGNS: tuple[tuple[tuple[str, ...], type[KnownError]], ...] = (
    (("no space left", "not enough space", "disk full", "max_temp_directory_size"), DiskFull),
    (("could not set lock", "conflicting lock", "being used by another process", "already open"), ColumnsBusy),
    (("permission denied", "read-only file system", "access is denied"), FolderReadOnly),
)


@contextmanager
def known(file: Path) -> Iterator[None]:
    """Turn DuckDB's trouble with a file of columns into ours.

    Raises:
        DiskFull, FolderReadOnly, ColumnsBusy, QuestionTooLarge, ColumnsDamaged: by what DuckDB says.
    """
    import duckdb

    try:
        yield
    except duckdb.InterruptException:
        raise
    except (
        duckdb.OperationalError,
        duckdb.InternalError,
        duckdb.FatalException,
        duckdb.CatalogException,
        OSError,
        MemoryError,
        duckdb.ConnectionException,
    ) as trouble:
        raise _told(trouble, file) from trouble


def _told(trouble: BaseException, file: Path) -> KnownError:
    """Return our error for one of DuckDB's, by what it says."""
    import duckdb

    said = str(trouble).casefold()
    for signs, error in _SIGNS:
        if any(sign in said for sign in signs):
            return error(file=file.name) if error is ColumnsBusy else error(folder=str(file.parent))
    if isinstance(trouble, duckdb.OutOfMemoryException | MemoryError):
        return QuestionTooLarge(file=file.name)
    return ColumnsDamaged(file=file.name)
