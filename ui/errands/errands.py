"""What goes on beside the window, and outlives one that is built again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop.desk import Desk
from ui.errands.downloading import Downloading
from ui.errands.sending import Sending
from ui.errands.syncing import Syncing
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.news.watch import NewsWatch


@dataclass(frozen=True, slots=True)
class Errands:
    """One of each for a desk."""

    syncing: Syncing
    sending: Sending
    downloading: Downloading
    news: NewsWatch
    updating: Updating

    @classmethod
    def of(cls, desk: Desk, jobs: Jobs, parent: QObject) -> Errands:
        """Make them for a desk."""
        syncing = Syncing(desk, jobs, parent)
        sending, downloading = Sending(desk, jobs, syncing, parent), Downloading(desk, jobs, parent)
        news = NewsWatch(desk, jobs, parent)
        for ended in (syncing.ended, syncing.lists_ended, downloading.ended, sending.confirmed):
            ended.connect(news.refresh)
        return cls(syncing, sending, downloading, news, Updating(desk, jobs, parent))

    def begin(self) -> None:
        """Let those that wait for the services look for the first time, now that these are known."""
        self.sending.begin()
        self.downloading.begin()
        self.news.refresh()
        self.updating.begin()

    def all(self) -> tuple[QObject, ...]:
        """Return each of them, in the order in which they are taken down."""
        return self.updating, self.news, self.downloading, self.sending, self.syncing
