"""Opens a file of columns for reading."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sync.tables.columns.errors import known
from sync.tables.columns.large.running import Running, settings, temporary_folder
from sync.work import Work

if TYPE_CHECKING:
    import duckdb

_LOCKING = threading.Lock()


def connected(file: Path) -> duckdb.DuckDBPyConnection:
    """Open a file of columns; from then on DuckDB opens no other file.

    Raises:
        ColumnsDamaged, ColumnsBusy, FolderReadOnly: it cannot be opened.
    """
    import duckdb

    with known(file):
        database = duckdb.connect(str(file), read_only=True, config=settings(temporary_folder(file)))
        with _LOCKING:
            _lock_up(database)
        return database


def _lock_up(database: duckdb.DuckDBPyConnection) -> None:
    """Forbid all other files and any change of settings; a file that is open already is locked up already."""
    is_open = database.execute("SELECT current_setting('enable_external_access')").fetchone() == (True,)
    if is_open:
        database.execute("SET enable_progress_bar = false")  # where it takes itself for a notebook, it draws one
        database.execute("SET enable_external_access = false")
        database.execute("SET lock_configuration = true")


@contextmanager
def opened(file: Path, work: Work) -> Iterator[Running]:
    """Open a file of columns for one call, and close it."""
    database = connected(file)
    try:
        yield Running(database, file, work)
    finally:
        database.close()
        shutil.rmtree(temporary_folder(file), ignore_errors=True)
