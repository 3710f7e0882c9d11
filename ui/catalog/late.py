"""The parts of the catalog page that are not in sight at first: the details of a dataset, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.catalog.panes import Panes
from ui.jobs import Jobs
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.desk import Desk
    from ui.catalog.changes.view import ChangesView
    from ui.catalog.dataset.pane import DatasetPane


class LateParts(QObject):
    """Builds each part when it is first needed, and leads from one to the other."""

    star_clicked = Signal(str)  # dataset id
    changes_closed = Signal()
    asked = Signal(str)  # an action of `Window.act` that the details ask for

    def __init__(self, desk: Desk, jobs: Jobs, panes: Panes) -> None:
        """The parts find their place in ``panes``."""
        super().__init__(panes)
        self._desk, self._jobs, self._panes = desk, jobs, panes
        self._details: DatasetPane | None = None
        self._changes: ChangesView | None = None
        self._wants_focus = False

    @property
    def details(self) -> DatasetPane:
        """The details of a dataset."""
        if self._details is None:
            self._changes = self.changes  # first, because the Tab key comes to the parts in the order they were built
            self._details = self._new_details()
        return self._details

    @property
    def changes(self) -> ChangesView:
        """The list of what changed."""
        if self._changes is None:
            self._changes = self._new_changes()
        return self._changes

    def build(self) -> None:
        """Build what is not there yet, one part after the other, so that a key pressed meanwhile need not wait long."""
        self._changes = self.changes
        QTimer.singleShot(0, self, self._build_details)

    def _build_details(self) -> None:
        self._details = self.details

    def refresh(self) -> None:
        """Read the dataset shown again; after a sync."""
        if self._details is not None:
            self._details.refresh()

    def show_favourites(self, ids: frozenset[str]) -> None:
        """Fill or empty the star of the dataset shown."""
        if self._details is not None:
            self._details.show_favourites(ids)

    def read_on(self) -> None:
        """Go into the details, as soon as they show the dataset chosen."""
        self._wants_focus = True
        if not self.details.is_reading:
            self._focus_if_wanted()

    def _focus_if_wanted(self) -> None:
        if self._wants_focus:
            self._wants_focus = False
            self.details.focus_content()

    def _open_history(self, dataset_id: str) -> None:
        self.details.open_dataset(dataset_id, history=True)

    def _new_details(self) -> DatasetPane:
        from ui.catalog.dataset.pane import DatasetPane

        details = DatasetPane(self._desk, self._jobs)
        self._panes.show_details(details)
        calm_bars(details)
        details.star_clicked.connect(self.star_clicked)
        details.asked.connect(self.asked)
        details.shown.connect(self._focus_if_wanted)
        return details

    def _new_changes(self) -> ChangesView:
        from ui.catalog.changes.view import ChangesView

        changes = ChangesView(self._desk, self._jobs)
        self._panes.add_to_middle(changes)
        calm_bars(changes)
        changes.chosen.connect(self._open_history)
        changes.closed.connect(self.changes_closed)
        changes.list.read_on.connect(self.read_on)
        return changes
