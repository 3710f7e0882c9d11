"""Keeps what is typed: within two seconds while somebody types, at once when the form is left, and until it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.attestations.trouble import AlreadySigned
from desktop.desk import Desk
from desktop.forms.model import Answers
from sync.errors import KnownError, NotFound
from sync.work import Work
from ui.jobs import Job, Jobs, Lane

_SOON, _AGAIN = 1_000, 3_000  # milliseconds: after a change, and after trouble


@dataclass(frozen=True, slots=True)
class State:
    """The answers of a draft at one moment."""

    draft: str
    answers: Answers
    touched: frozenset[str]


class Waiting:
    """The newest state of each draft that is not in the store yet; only the local lane's thread writes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._states: dict[str, State] = {}

    def put(self, state: State) -> None:
        """Have a state written; an older one of the same draft need not be any more."""
        self._states[state.draft] = state

    def of(self, draft: str) -> State | None:
        """Return what of a draft is not in the store yet."""
        return self._states.get(draft)

    def forget(self, draft: str) -> None:
        """Give up what of a draft is not in the store."""
        self._states.pop(draft, None)

    def is_empty(self) -> bool:
        """Tell whether everything is in the store."""
        return not self._states

    def write(self) -> None:
        """Write all of them.

        Raises:
            KnownError: what could not be written still waits, except of a draft that is no longer there.
        """
        for state in tuple(self._states.values()):
            try:
                self._desk.attestations.save(state.draft, state.answers, state.touched)
            except (NotFound, AlreadySigned):  # trying again would not help
                self.forget(state.draft)
                raise
            if self._states.get(state.draft) is state:  # else more was typed meanwhile
                self.forget(state.draft)


class Autosave(QObject):
    """Saves drafts without being asked."""

    saved = Signal(object)  # datetime, local
    failed = Signal(object)  # KnownError; it goes on trying while something waits

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self.waiting = jobs, Waiting(desk)
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save_now)
        jobs.at_end(Lane.LOCAL, self.waiting.write)
        jobs.crashed.connect(self._note_crash)

    def note(self, state: State) -> None:
        """Take over what has to be saved; that happens soon."""
        self.waiting.put(state)
        if not self._timer.isActive():
            self._timer.start(_SOON)

    def save_now(self) -> None:
        """Save at once; the timer need not come."""
        self._timer.stop()
        if not self.waiting.is_empty():
            self._job = self._jobs.start(
                Lane.LOCAL, self._write, on_result=self._tell, on_trouble=self._tell_trouble, name="save draft"
            )

    def _write(self, _work: Work) -> datetime:
        self.waiting.write()
        return datetime.now().astimezone()

    def _tell(self, at: datetime) -> None:
        if not self.waiting.is_empty() and not self._timer.isActive():
            self._timer.start(_SOON)
        self.saved.emit(at)

    def _tell_trouble(self, trouble: KnownError) -> None:
        if not self.waiting.is_empty():
            self._timer.start(_AGAIN)
        self.failed.emit(trouble)

    def _note_crash(self, job: Job, _error: Exception) -> None:
        if job is self._job:
            self._timer.start(_AGAIN)
