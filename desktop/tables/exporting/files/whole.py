"""Lets a file be written beside its place and puts it there when it is whole; whatever goes wrong, nothing is left."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.tables.exporting.trouble import ExportFileOpen
from sync.errors import DiskFull, FolderReadOnly
from sync.troubles import disk_trouble

_NO_ROOM = 1 << 20  # bytes


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Give the path to write to, in a folder of its own beside ``file``; it becomes ``file`` when all went well.

    Raises:
        DiskFull, FolderReadOnly: it could not be written; what was there before still is.
        ExportFileOpen: another program holds the file that is to be replaced.
    """
    try:
        with disk_trouble(file):
            folder = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=file.parent))
            try:
                yield folder / "unfinished"
                _put_in_place(folder / "unfinished", file)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    except (OSError, ValueError) as trouble:  # a name no file may have
        if isinstance(trouble, OSError) or "\0" in str(file):
            raise FolderReadOnly(folder=str(file.parent)) from trouble
        raise


@contextmanager
def duckdb_trouble(file: Path) -> Iterator[None]:
    """Turn what DuckDB raises when it cannot write into store errors.

    Raises:
        DiskFull, FolderReadOnly: instead of the original exception.
    """
    import duckdb

    try:
        yield
    except (duckdb.IOException, duckdb.OutOfMemoryException) as trouble:
        with suppress(OSError):
            if "space" in str(trouble).casefold() or shutil.disk_usage(file.parent).free < _NO_ROOM:
                raise DiskFull(folder=str(file.parent)) from trouble
        raise FolderReadOnly(folder=str(file.parent)) from trouble


def _put_in_place(unfinished: Path, file: Path) -> None:
    try:
        unfinished.replace(file)
    except PermissionError as trouble:
        if not file.is_file():
            raise
        raise ExportFileOpen(file=file.name) from trouble
