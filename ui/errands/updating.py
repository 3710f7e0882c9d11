"""Asks the channel on the window's behalf, brings a Setup, and takes rules or starts the Setup on consent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from sync.errors import KnownError
from sync.work import Progress, Work
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.updates.model import RulesPreview, UpdateStatus

AN_HOUR = 3_600_000  # milliseconds; whether a day is over is for `desk.updates` to say
CHECK, DOWNLOAD = "update-check", "update-download"


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at the diary brought."""

    status: UpdateStatus
    is_due: bool


class Updating(QObject):
    """One per desk; outlives a window that is built again. Emits on the GUI thread, and never asks a person anything.

    Attributes:
        status: what is known, as of the last `refresh`; None before the first one.
        doing: `CHECK` or `DOWNLOAD` while the network is used for it, else "".
        progress: of that, None while it is not known.
        was_asked: whether a person asked for what was begun last; else the window did, by itself.
        put_off: what is on offer and was put off for this time, as the strip above the pages names it.
    """

    noted = Signal()  # `status` was read again
    began = Signal()
    progressed = Signal(object)  # Progress
    ended = Signal(object)  # UpdateStatus of a check, Path of a Setup, KnownError, or None when the person stopped it
    previewed = Signal(object)  # RulesPreview or KnownError
    rules_taken = Signal(object)  # RulesPreview
    refused = Signal(object)  # KnownError: the rules were not taken, or the Setup not started; nothing has changed
    install_agreed = Signal()  # a person agreed that the program closes and Setup starts
    started = Signal()  # Setup runs, and waits until the program has closed

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._is_ready = False
        self.status: UpdateStatus | None = None
        self.doing = ""
        self.progress: Progress | None = None
        self.was_asked = False
        self.put_off = ("", "")
        self._timer = QTimer(self, interval=AN_HOUR)
        self._timer.timeout.connect(self.refresh)
        jobs.progressed.connect(self._pass_on_progress)
        jobs.finished.connect(self._note_outcome)
        jobs.failed.connect(self._note_outcome)
        jobs.stopped.connect(self._note_stop)
        jobs.crashed.connect(self._note_stop)

    def begin(self) -> None:
        """Look for the first time, now that the services are known; then again and again while the window is open."""
        self._is_ready = True
        self._timer.start()
        self.refresh()

    def refresh(self) -> None:
        """Read again what is known; the channel is asked where that is allowed and a day is over."""
        self._jobs.start(Lane.LOCAL, self._look, on_result=self._note, on_trouble=self._skip, name="updates")

    def check(self) -> None:
        """Ask the channel now, unless something is under way."""
        self._start(CHECK, self._check, was_asked=True)

    def download(self) -> None:
        """Bring the Setup on offer, or go on with it, unless something is under way."""
        self._start(DOWNLOAD, self._download, was_asked=True)

    def stop(self) -> None:
        """Stop what is under way, at once for the person; what has come is kept."""
        if self._job is not None:
            self._job.stop()
            self._end(None)

    def preview(self) -> None:
        """Find out which answers the rules on offer would change; `previewed` tells."""
        told = self.previewed.emit
        self._jobs.start(Lane.LOCAL, self._preview, on_result=told, on_trouble=told, name="rules-preview")

    def note_shown(self, preview: RulesPreview) -> None:
        """Keep that a person has seen what would change."""
        note = partial(self._note_shown, preview)
        self._jobs.start(Lane.LOCAL, note, on_trouble=self._skip, name="rules-shown")

    def take_rules(self, token: str) -> None:
        """Take the rules on offer, once a person has agreed to exactly what ``token`` stands for."""
        take = partial(self._take_rules, token)
        self._jobs.start(Lane.LOCAL, take, on_result=self._note_taken, on_trouble=self._refuse, name="rules")

    def agree(self) -> None:
        """A person agreed to install; the window asks what must be asked before it closes, then calls `install`."""
        self.install_agreed.emit()

    def install(self) -> None:
        """Start the Setup; `started` says that the program has to close now."""
        self._jobs.start(
            Lane.LOCAL, self._install, on_result=self._note_started, on_trouble=self._refuse, name="install"
        )

    def rest(self) -> None:
        """Look no more; before the program ends."""
        self._timer.stop()

    def _look(self, _work: Work) -> Found:
        updates = self._desk.updates
        return Found(updates.status(), updates.is_due())

    def _check(self, work: Work) -> object:
        return self._desk.updates.check(work)

    def _download(self, work: Work) -> object:
        return self._desk.updates.download(work)

    def _preview(self, _work: Work) -> RulesPreview:
        return self._desk.updates.preview_rules()

    def _note_shown(self, preview: RulesPreview, _work: Work) -> None:
        self._desk.updates.note_shown(preview)

    def _take_rules(self, token: str, _work: Work) -> RulesPreview:
        return self._desk.updates.apply_rules(token)

    def _install(self, _work: Work) -> None:
        self._desk.updates.install()

    def _start(self, doing: str, work: Callable[[Work], Any], *, was_asked: bool) -> None:
        if self._job is None:
            self.doing, self.progress, self.was_asked = doing, None, was_asked
            self._job = self._jobs.start(Lane.DOWNLOADS, work, name=doing)
            self.began.emit()

    def _reread(self) -> None:
        """Read again what is known and ask nobody, also where a stop or a full disk left nothing noted of the try."""
        self._jobs.start(Lane.LOCAL, self._look, on_result=self._note_known, on_trouble=self._skip, name="updates")

    def _note(self, found: Found) -> None:
        self._note_known(found)
        if found.is_due and self._is_ready:
            self._start(CHECK, self._check, was_asked=False)

    def _note_known(self, found: Found) -> None:
        self.status = found.status
        self.noted.emit()

    def _skip(self, _trouble: KnownError) -> None:
        """Trouble with this desk's own stores is told where they are shown."""

    def _refuse(self, trouble: KnownError) -> None:
        self.refused.emit(trouble)
        self._reread()

    def _note_taken(self, preview: RulesPreview) -> None:
        self.rules_taken.emit(preview)
        self._reread()

    def _note_started(self, _nothing: object) -> None:
        self.started.emit()

    def _note_outcome(self, job: Job, outcome: object) -> None:
        if job is not self._job:
            return
        if self.doing == CHECK and not isinstance(outcome, KnownError):
            self.status = outcome  # type: ignore[assignment]  # what `_check` returned
        self._end(outcome)

    def _note_stop(self, job: Job, *_error: object) -> None:
        if job is self._job:
            self._end(None)

    def _pass_on_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self.progress = progress
            self.progressed.emit(progress)

    def _end(self, outcome: object) -> None:
        self._job, self.doing, self.progress = None, "", None
        self.ended.emit(outcome)
        self._reread()
