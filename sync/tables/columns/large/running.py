"""Runs statements in DuckDB so that they can be stopped at any moment."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sync.tables.columns.errors import known
from sync.work import Cancelled, Progress, Work

if TYPE_CHECKING:
    import duckdb

Parameter = str | int | float | date | list[str]
_Result = TypeVar("_Result")
_LOOK = 0.02  # seconds between two looks at whether to stop
THREADS = 2
MEMORY = "400MB"


def settings(temporary: Path) -> dict[str, str | bool | int | float | list[str]]:
    """Return how a database is opened; nothing is ever fetched from a network, and the order of rows is kept."""
    return {
        "memory_limit": MEMORY,
        "threads": str(min(THREADS, os.cpu_count() or 1)),
        "temp_directory": str(temporary),
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "preserve_insertion_order": "true",
    }


def temporary_folder(file: Path) -> Path:
    """Return where DuckDB puts what does not fit into memory; each process has its own."""
    return file.with_name(f"{file.name}.{os.getpid()}.tmp")


@dataclass(slots=True)
class Running:
    """One call under way: the cursor that works for it, and the wish to stop it.

    Attributes:
        cursor: works for this call alone.
        file: the database, to be named in trouble.
        work: asked while DuckDB works whether to go on.
        progress: what is reported meanwhile: its total is how much one statement does; None reports nothing.
        stop: set from any thread.
    """

    cursor: duckdb.DuckDBPyConnection
    file: Path
    work: Work
    progress: Progress | None = None
    stop: threading.Event = field(default_factory=threading.Event)

    def execute(self, sql: str, parameters: Sequence[Parameter] = ()) -> None:
        """Run a statement.

        Raises:
            Cancelled: a stop was asked for; DuckDB has ended the statement.
        """
        self._run(lambda: self.cursor.execute(sql, list(parameters)))

    def rows(self, sql: str, parameters: Sequence[Parameter] = ()) -> list[tuple[Any, ...]]:
        """Run a query and return its rows; for few rows."""
        return self._run(lambda: self.cursor.execute(sql, list(parameters)).fetchall())

    def arrays(self, sql: str, parameters: Sequence[Parameter] = ()) -> dict[str, Any]:
        """Run a query and return its columns as arrays of numpy."""
        import numpy as np  # noqa: F401  # in this thread: DuckDB would import it in the other one, and then half

        return self._run(lambda: self.cursor.execute(sql, list(parameters)).fetchnumpy())

    def one(self, sql: str, parameters: Sequence[Parameter] = ()) -> tuple[Any, ...]:
        """Run a query that gives one row."""
        return self.rows(sql, parameters)[0]

    def _run(self, asked: Callable[[], _Result]) -> _Result:
        """Let another thread wait for DuckDB, so that this one can be told to stop."""
        if self._is_stopped():
            raise Cancelled
        ended, outcome = threading.Event(), _Outcome[_Result]()
        thread = threading.Thread(target=outcome.take, args=(asked, ended), name="question", daemon=True)
        thread.start()
        try:
            while not ended.wait(_LOOK):
                if self._is_stopped():
                    self.cursor.interrupt()
                elif self.progress is not None:
                    self._report(self.progress)
        finally:  # a second Ctrl-C breaks off the waiting; DuckDB must have ended before the database is closed
            while not ended.wait(_LOOK):
                self.cursor.interrupt()
            thread.join()
        if self._is_stopped():
            raise Cancelled
        with known(self.file):
            return outcome.result()

    def _report(self, progress: Progress) -> None:
        """Tell how far DuckDB has come; it says -1 where it does not know."""
        part = max(0.0, min(100.0, self.cursor.query_progress()))
        with suppress(Cancelled):  # seen at the next look
            self.work.step(replace(progress, done=int(part / 100 * (progress.total or 0))))

    def _is_stopped(self) -> bool:
        """Tell whether somebody wants this call to end."""
        try:
            self.work.go_on()
        except Cancelled:
            self.stop.set()
        return self.stop.is_set()


class _Outcome(Generic[_Result]):
    """What came of something done in another thread."""

    def __init__(self) -> None:
        self._results: list[_Result] = []
        self._trouble: BaseException | None = None

    def take(self, asked: Callable[[], _Result], ended: threading.Event) -> None:
        """Do it, and keep what comes of it."""
        try:
            self._results.append(asked())
        except BaseException as trouble:  # noqa: BLE001  # raised again in the thread that waits
            self._trouble = trouble
        finally:
            ended.set()

    def result(self) -> _Result:
        """Return what came of it, or raise what was raised."""
        if self._trouble is not None:
            raise self._trouble
        return self._results[0]
