"""Sends what waits in the outbox on the window's behalf: at once when it is queued, again when its time has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sync.errors import KnownError
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.attestations.model import Counts
    from desktop.desk import Desk
    from desktop.outbox.model import Pass
    from ui.errands.syncing import Syncing

LEAST_PAUSE = timedelta(seconds=30)  # between two passes nobody asked for
LONGEST_WAIT = timedelta(minutes=15)  # then the clock is looked at again: it may have been set


@dataclass(frozen=True, slots=True)
class Outlook:
    """What there is to send; ``next_try`` is None where nothing is planned."""

    counts: Counts
    next_try: datetime | None


class Sending(QObject):
    """One per desk; outlives a window that is built again. Emits on the GUI thread.

    The network is touched only while something is queued or its outcome is not known.

    Attributes:
        outlook: as of the last `refresh`; None before the first one.
    """

    began = Signal()
    progressed = Signal(object)  # Progress
    ended = Signal(object)  # Pass, KnownError, or None when the person stopped it
    counted = Signal()  # `outlook` was read again
    confirmed = Signal(object)  # tuple of ids that the published lists show by now

    def __init__(self, desk: Desk, jobs: Jobs, syncing: Syncing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._syncing = desk, jobs, syncing
        self._pass: Job | None = None
        self._is_ready = False
        self._not_before = datetime.now(UTC)
        self.outlook: Outlook | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        jobs.progressed.connect(self._pass_on_progress)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_crash)

    def begin(self) -> None:
        """Look for the first time, now that the services are known."""
        self._is_ready = True
        self.watch_lists()

    def is_running(self) -> bool:
        """Tell whether a pass over the outbox is under way."""
        return self._pass is not None

    def unsent(self) -> int:
        """Return how many attestations still have to leave this desk."""
        return 0 if self.outlook is None else self.outlook.counts.unsent

    def would_send(self) -> bool:
        """Tell whether something would be sent if the window stayed open: not what is held or has nowhere to go."""
        return self.unsent() > 0 and (self.is_running() or (self.outlook is not None and bool(self.outlook.next_try)))

    def refresh(self) -> None:
        """Read again what there is to send; a pass begins where something is due."""
        self._jobs.start(Lane.LOCAL, self._look, on_result=self._note_outlook, name="outlook")

    def note_change(self) -> None:
        """Look again at once, after the person queued something or let it go."""
        self._not_before = datetime.now(UTC)
        self.refresh()

    def send_now(self, attestation: str = "") -> None:
        """Send one attestation, or all that wait, whatever its next try was planned for."""
        if self._pass is None:
            self._start(partial(self._desk.outbox.send, only=attestation, now=True))

    def watch_lists(self) -> None:
        """Look whether the published lists show by now what was handed off, then what there is to send."""
        self._jobs.start(Lane.LOCAL, self._watch, on_result=self._note_confirmed, on_trouble=self._skip, name="watch")

    def stop(self) -> None:
        """Ask the pass to stop; what was not sent stays queued."""
        if self._pass is not None:
            self._pass.stop()

    def rest(self) -> None:
        """Plan nothing further; before the program ends."""
        self._timer.stop()

    def _look(self, _work: Work) -> Outlook | None:
        if not self._desk.folder.desk_db.exists():
            return None
        return Outlook(self._desk.attestations.counts(), self._desk.outbox.next_try())

    def _watch(self, _work: Work) -> tuple[str, ...]:
        return self._desk.attestations.watch_lists() if self._desk.folder.desk_db.exists() else ()

    def _note_confirmed(self, ids: tuple[str, ...]) -> None:
        if ids:
            self.confirmed.emit(ids)
        self.refresh()

    def _skip(self, _trouble: KnownError) -> None:
        """Lists that cannot be read are told of where they are shown."""
        self.refresh()

    def _note_outlook(self, outlook: Outlook | None) -> None:
        self.outlook = outlook
        self.counted.emit()
        self._timer.stop()
        if outlook is None or outlook.next_try is None or not self._is_ready or self._pass is not None:
            return
        wait = max(outlook.next_try, self._not_before) - datetime.now(UTC)
        if wait <= timedelta():
            self._start(self._desk.outbox.send)
        else:
            self._timer.start(int(min(wait, LONGEST_WAIT).total_seconds() * 1000) + 1)

    def _start(self, send: Callable[[Work], Pass]) -> None:
        self._syncing.make_way()
        self._not_before = datetime.now(UTC) + LEAST_PAUSE
        self._pass = self._jobs.start(
            Lane.EXCHANGE, send, on_result=self._note_pass, on_trouble=self._note_trouble, name="outbox"
        )
        self.began.emit()

    def _note_pass(self, outcome: Pass) -> None:
        self._end(outcome)

    def _note_trouble(self, trouble: KnownError) -> None:
        self._end(trouble)

    def _note_stop(self, job: Job) -> None:
        if job is self._pass:
            self._end(None)

    def _note_crash(self, job: Job, _error: Exception) -> None:
        self._note_stop(job)

    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if job is self._pass:
            self.progressed.emit(progress)

    def _end(self, outcome: Pass | KnownError | None) -> None:
        self._pass = None
        self.ended.emit(outcome)
        self._syncing.go_on()
        self.refresh()
