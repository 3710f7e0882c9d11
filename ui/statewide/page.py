"""The Statewide page: how the field stands, and the lists on this desk that the figures come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.errors import KnownError
from ui import theme
from ui.catalog.tabs import Tabs
from ui.jobs import Jobs
from ui.lists.view import ListsView
from ui.statewide.field_view import FieldView
from ui.widgets.page import PageHeader
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.lists import Fetched


class StatewidePage(QWidget):
    """Two views under one title; both read again when a list comes."""

    lists_changed = Signal()  # by an import or a fetch on this page
    asked = Signal(str)  # an action of `desktop.words`: settings or doctor

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self.field = FieldView(desk, jobs)
        self.lists = ListsView(desk, jobs)
        self.tabs = Tabs(self.tr("Views of the Statewide page"))
        self.tabs.addTab(self.field, self.tr("How the field stands"))
        self.tabs.addTab(self.lists, self.tr("Lists on this desk"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.SMALL)
        answers = self.tr("Who has signed, and how they exchange: from the lists that the State publishes")
        column.addWidget(PageHeader(self.tr("Statewide"), answers))
        column.addWidget(self.tabs, 1)
        calm_bars(self)
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read lists and figures again."""
        self.field.reload()
        self.lists.reload()

    def show_field(self) -> None:
        """Show how the field stands."""
        self.tabs.setCurrentWidget(self.field)

    def show_lists(self) -> None:
        """Show the lists on this desk."""
        self.tabs.setCurrentWidget(self.lists)

    def focus_first(self) -> None:
        """Give the keyboard to the first control of the view shown."""
        if self.tabs.currentWidget() is self.lists:
            self.lists.focus_first()
        else:
            self.field.focus_first()

    def import_list(self) -> None:
        """Ask for the file of a list; what becomes of it is told among the lists."""
        self.show_lists()
        self.lists.importing.ask_for_file()

    def show_fetched(self, outcome: tuple[Fetched, ...] | KnownError) -> None:
        """Tell among the lists what became of fetching them elsewhere, and read them again."""
        self.lists.show_fetched(outcome)

    def _connect(self) -> None:
        self.field.import_wanted.connect(self.import_list)
        self.field.fetch_wanted.connect(self._fetch)
        self.lists.lists_changed.connect(self._note_change)
        self.lists.asked.connect(self.asked)

    def _fetch(self) -> None:
        self.show_lists()
        self.lists.importing.fetch()

    def _note_change(self) -> None:
        self.field.reload()
        self.lists_changed.emit()
