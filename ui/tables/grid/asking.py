"""Asks a table beside the window: which rows fit, and where none does, which filter is to blame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.tables.asking.model import Chosen, Question
from sync.work import Work
from ui.jobs import Job, Jobs, Lane
from ui.tables.grid.filters.state import Piece, where_of

if TYPE_CHECKING:
    from sync.tables.columns import Columns
    from sync.tables.table import OpenTable

_MOST_BLAMED = 8


@dataclass(frozen=True, slots=True)
class Relief:
    """How many rows there would be without one of the filters."""

    piece: Piece
    rows: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that fit a question; where there are none, what to take away, the most rows first."""

    question: Question
    chosen: Chosen
    reliefs: tuple[Relief, ...] = ()


class Ask:
    """The job of answering one question."""

    def __init__(self, table: OpenTable, question: Question, pieces: Sequence[Piece]) -> None:
        self._table, self._question, self._pieces = table, question, tuple(pieces)
        self._columns: Columns | None = None

    def __call__(self, work: Work) -> Answer:
        """Return the rows; the work is stopped at its next step or by an interrupt."""
        self._columns = self._table.asking()
        work.go_on()
        chosen = self._columns.choose(self._question, work)
        if chosen.count or not self._pieces:
            return Answer(self._question, chosen)
        return Answer(self._question, chosen, tuple(self._reliefs(self._columns, work)))

    def interrupt(self) -> None:
        """Break off the call under way; from the window's thread, which never waits for the columns to be opened."""
        if self._columns is not None:
            self._columns.interrupt()

    def _reliefs(self, columns: Columns, work: Work) -> Sequence[Relief]:
        found = []
        for piece in self._pieces[:_MOST_BLAMED]:
            work.go_on()
            rest = where_of([other for other in self._pieces if other is not piece])
            rows = self._table.part.rows if rest is None else columns.choose(Question(rest), work).count
            found.append(Relief(piece, rows))
        return sorted((one for one in found if one.rows), key=lambda one: -one.rows)


class Asking(QObject):
    """One per grid; the newest question wins, and an older one says nothing any more."""

    answered = Signal(object)  # Answer
    failed = Signal(object)  # KnownError
    stopped = Signal()
    busy = Signal(bool)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        jobs.stopped.connect(self._note_stop)

    @property
    def is_busy(self) -> bool:
        """Whether a question is being answered."""
        return self._job is not None

    def ask(self, table: OpenTable, question: Question, pieces: Sequence[Piece]) -> None:
        """Ask; every row in the order of the file is answered at once."""
        if question.asks_nothing:
            self.drop()
            self.answered.emit(Answer(question, Chosen(None, table.part.rows)))
            return
        ask = Ask(table, question, pieces)
        self._job = self._jobs.start(
            Lane.QUESTIONS,
            ask,
            on_result=self._tell,
            on_trouble=self._tell_trouble,
            interrupt=ask.interrupt,
            name="ask a table",
        )
        self.busy.emit(True)

    def stop(self) -> None:
        """Break off the question under way, as the person asks."""
        if self._job is not None:
            self._job.stop()

    def drop(self) -> None:
        """Break off the question under way; nothing more is said of it."""
        if self._job is not None:
            self._job = None
            self._jobs.drop_questions()
            self.busy.emit(False)

    def _tell(self, answer: Answer) -> None:
        self._job = None
        self.busy.emit(False)
        self.answered.emit(answer)

    def _tell_trouble(self, error: KnownError) -> None:
        self._job = None
        self.busy.emit(False)
        self.failed.emit(error)

    def _note_stop(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.busy.emit(False)
            self.stopped.emit()
