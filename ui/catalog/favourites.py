"""The datasets a person keeps at hand: which they are, and keeping or dropping one beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sync.errors import KnownError
from sync.work import Work
from ui.jobs import Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk


class Favourites(QObject):
    """One per page; ``ids`` is what the stars show."""

    changed = Signal()
    failed = Signal(object)  # KnownError; the stars show again what is kept

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.ids: frozenset[str] = frozenset()

    def reload(self) -> None:
        """Read what is kept."""
        self._start(partial(kept, self._desk))

    def toggle(self, dataset_id: str) -> None:
        """Keep a dataset, or drop one that is kept; the star changes at once."""
        keep = dataset_id not in self.ids
        self.ids = self.ids | {dataset_id} if keep else self.ids - {dataset_id}
        self.changed.emit()
        self._start(partial(keep_or_drop, self._desk, dataset_id, keep))

    def _start(self, work: partial[frozenset[str]]) -> None:
        self._jobs.start(Lane.LOCAL, work, on_result=self._show, on_trouble=self._tell)

    def _show(self, ids: frozenset[str]) -> None:
        if ids != self.ids:
            self.ids = ids
            self.changed.emit()

    def _tell(self, error: KnownError) -> None:
        self.failed.emit(error)
        self.reload()


def kept(desk: Desk, _work: Work) -> frozenset[str]:
    """Return the ids of the favourites."""
    return desk.favourites()


def keep_or_drop(desk: Desk, dataset_id: str, keep: bool, _work: Work) -> frozenset[str]:
    """Change one favourite and return all of them."""
    desk.set_favourite(dataset_id, keep)
    return desk.favourites()
