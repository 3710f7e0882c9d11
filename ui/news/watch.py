"""Counts what is not read on the window's behalf, and has the system tell of what concerns the organization."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.work import Work
from ui.jobs import Job, Jobs, Lane
from ui.news.tray import NewsTray

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.news.model import Item


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is: how many items are not read, and those the system should tell of."""

    unread: int
    untold: tuple[Item, ...]
    notify: bool


class NewsWatch(QObject):
    """One per desk; looks only when it is asked to. Emits on the GUI thread."""

    counted = Signal(int)  # items not read yet
    opened = Signal()  # the person pressed the message of the system: show the News page

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None, *, tray: NewsTray | None = None) -> None:
        """``tray``: where the system tells; by default the system's own."""
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._is_asked_again = False
        self.unread = 0
        self.tray = NewsTray(self) if tray is None else tray
        self.tray.opened.connect(self.opened)
        jobs.stopped.connect(self._note_end)
        jobs.crashed.connect(self._note_end)

    def refresh(self) -> None:
        """Look again; after a sync, after lists came, after a table came, and when something was marked as read."""
        if self._job is not None:
            self._is_asked_again = True
            return
        self._is_asked_again = False
        self._job = self._jobs.start(
            Lane.TABLES, self._look, on_result=self._note, on_trouble=self._skip, name="news-watch"
        )

    def rest(self) -> None:
        """Take the icon out of the tray; before the program ends."""
        self.tray.switch(on=False)

    def _look(self, work: Work) -> Seen:
        unread = self._desk.news.items(unread_only=True, work=work)
        notify = self._desk.preferences().notify
        return Seen(len(unread), self._desk.news.untold() if notify else (), notify)

    def _note(self, seen: Seen) -> None:
        self.unread = seen.unread
        self.counted.emit(seen.unread)
        self.tray.switch(on=seen.notify)
        if self.tray.tell(seen.untold):
            keep = partial(self._keep_told, tuple(one.id for one in seen.untold))
            self._jobs.start(Lane.LOCAL, keep, on_trouble=self._let_be, name="news-told")
        self._end()

    def _keep_told(self, ids: tuple[str, ...], _work: Work) -> None:
        self._desk.news.mark_told(ids)

    def _skip(self, _trouble: KnownError) -> None:
        """Trouble with the news is told where it is shown."""
        self._end()

    def _let_be(self, _trouble: KnownError) -> None:
        """The same message may come once more."""

    def _note_end(self, job: Job, *_error: object) -> None:
        if job is self._job:
            self._end()

    def _end(self) -> None:
        self._job = None
        if self._is_asked_again:
            self.refresh()
