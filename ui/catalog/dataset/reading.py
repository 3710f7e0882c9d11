"""Everything one dataset's pane shows, read and cleaned beside the window so that showing it takes a moment only."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.tables.model import Offer
from sync.catalog.model import Dataset
from sync.errors import KnownError
from sync.work import Work
from ui.catalog.dataset import about, history
from ui.jobs import Job, Jobs, Lane

if TYPE_CHECKING:
    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class Page:
    """A dataset ready to be shown; both texts are safe HTML.

    Attributes:
        offers: what can be done with its files, in their order; empty where the tables on this desk cannot be read.
    """

    dataset: Dataset
    about: str
    history: str
    changes: int
    is_favourite: bool
    offers: tuple[Offer, ...] = ()


class Reading(QObject):
    """Reads datasets on the local lane; the one asked for last wins."""

    read = Signal(object)  # Page
    failed = Signal(object)  # KnownError

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._wanted = ""

    @property
    def is_under_way(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None and not self._job.is_over

    def ask(self, dataset_id: str) -> None:
        """Read a dataset by its id or slug."""
        if self._job is not None:
            self._job.stop()
        self._wanted = dataset_id
        self._job = self._jobs.start(
            Lane.LOCAL,
            partial(read_page, self._desk, dataset_id),
            on_result=self._pass_on,
            on_trouble=self._pass_on_trouble,
        )

    def _pass_on(self, page: Page) -> None:
        if self._wanted in {page.dataset.id, page.dataset.slug}:
            self.read.emit(page)

    def _pass_on_trouble(self, error: KnownError) -> None:
        self.failed.emit(error)


def read_page(desk: Desk, dataset_id: str, _work: Work) -> Page:
    """Read a dataset with its history.

    Raises:
        KnownError: it is not on this desk, or the catalog cannot be read.
    """
    dataset = desk.dataset(dataset_id)
    changes = desk.changes(dataset_id=dataset.id)
    return Page(
        dataset,
        about.to_html(dataset, desk.words),
        history.to_html(changes, desk.words),
        len(changes),
        dataset.id in desk.favourites(),
        _offers(desk, dataset),
    )


def _offers(desk: Desk, dataset: Dataset) -> tuple[Offer, ...]:
    """Return what can be opened and downloaded; trouble with the tables is told where they are shown."""
    with suppress(KnownError):
        return desk.tables.offers(dataset)
    return ()
