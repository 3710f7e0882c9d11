"""The Tables page: what is on this desk, the own facilities in it, storage; in its place a table, or what changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.tables.asking.model import Question
from sync.tables.model import Version
from sync.work import Work
from ui import theme
from ui.catalog.tabs import Tabs
from ui.errands.downloading import Downloading
from ui.jobs import Jobs, Lane
from ui.lists.view import dropped_file
from ui.overriding import override
from ui.tables.mine.view import MineView
from ui.tables.naming import Naming
from ui.tables.opened.opening import MAIN
from ui.tables.shelf.removing import ask_to_remove
from ui.tables.shelf.view import ShelfView
from ui.tables.storage.view import StorageView
from ui.widgets.page import PageHeader
from ui.widgets.painted import AfterPaint
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QFileDialog

    from desktop.desk import Desk
    from ui.tables.differences.view import DifferencesView
    from ui.tables.opened.view import OpenedView


class TablesPage(QWidget):
    """Reads when it is first shown, and again after everything that changes what is on this desk.

    Attributes:
        opened, differences: each view, once it was built.
    """

    asked = Signal(str)  # an action of `Window.act`: catalog, organization, or dataset/ with the id of one

    def __init__(self, desk: Desk, jobs: Jobs, downloading: Downloading) -> None:
        super().__init__()
        self._desk, self._jobs, self._downloading = desk, jobs, downloading
        self._was_shown = False
        self._to_remove = ""
        self._behind: QWidget | None = None  # what the changes were asked for from
        self.opened: OpenedView | None = None
        self.differences: DifferencesView | None = None
        self._make()
        self._lay_out()
        self._connect()
        calm_bars(self)
        self.setAcceptDrops(True)

    def open_table(self, resource: str, part: int = MAIN, question: Question | None = None) -> None:
        """Open a table on this desk, with a question to it."""
        self._opened_view().open(resource, part, question)
        self._stack.setCurrentWidget(self._opened_view())

    def look_for_text(self) -> bool:
        """Give the keyboard to the field that looks in all columns; False where no table is open."""
        if self.opened is None or self._stack.currentWidget() is not self.opened:
            return False
        self.opened.grid.focus_find()
        return True

    def open_file(self, file: Path) -> None:
        """Make a table of a file of this computer and open it."""
        self._stack.setCurrentWidget(self._opened_view())
        self._opened_view().take_in(file)

    def ask_for_file(self) -> QFileDialog:
        """Open the dialog for a file of this computer."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Open a file as a table"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        tables = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.json *.geojson *.zip *.gz)")
        dialog.setNameFilters([tables, self.tr("All files (*)")])
        dialog.fileSelected.connect(self._take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_changes(self, resource: str, part: int = 0) -> None:
        """Show what changed between the newest two versions of a table."""
        self._behind = self._stack.currentWidget()
        view = self._differences_view()
        self._stack.setCurrentWidget(view)
        view.compare(resource, part)

    def show_shelf(self, choose: str = "") -> None:
        """Go back to the tables on this desk; a table that is open is closed."""
        if self.opened is not None:
            choose = choose or self.opened.resource()
            self.opened.close_table()
        if self.differences is not None:
            self.differences.stop()
        self._stack.setCurrentWidget(self._shelf_side)
        self.shelf.reload(choose)

    def show_mine(self) -> None:
        """Show the rows about the own facilities."""
        self.show_shelf()
        self.tabs.setCurrentWidget(self.mine)

    def show_storage(self) -> None:
        """Show what tables take on this computer."""
        self.show_shelf()
        self.tabs.setCurrentWidget(self.storage)

    def rest(self) -> None:
        """Close the table that is open, before another window takes the place of this one; a file is read on."""
        if self.opened is not None:
            self.opened.rest()

    def reload(self) -> None:
        """Read again what is on this desk."""
        if self._was_shown:
            self.shelf.reload()
            self._reload_view(self.tabs.currentWidget())

    def focus_first(self) -> None:
        """Give the keyboard to the first control of what is shown."""
        shown = self._stack.currentWidget()
        if shown is self._shelf_side:
            shown = self.tabs.currentWidget()
        getattr(shown, "focus_first")()  # noqa: B009 - every part has it; Qt only knows the widget

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            AfterPaint(self, self._begin)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Back) and self._stack.currentWidget() is not self._shelf_side:
            self._go_back()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if (file := dropped_file(event)) is not None:
            event.acceptProposedAction()
            self.open_file(file)

    def _begin(self) -> None:
        """Read what is here, and import meanwhile what opening a table needs."""
        self.reload()
        self._jobs.start(Lane.LOCAL, _import_views, on_result=self._build_view, name="import views")

    def _build_view(self, _nothing: object) -> None:
        self._opened_view()

    def _make(self) -> None:
        self.shelf = ShelfView(self._desk, self._jobs, self._downloading)
        self.mine = MineView(self._desk, self._jobs)
        self.storage = StorageView(self._desk, self._jobs)
        self.tabs = Tabs(self.tr("Views of the Tables page"))
        self._shelf_side, self._stack = QWidget(), QStackedWidget()

    def _lay_out(self) -> None:
        self.tabs.addTab(self.shelf, self.tr("On this desk"))
        self.tabs.addTab(self.mine, self.tr("Your facility in the data"))
        self.tabs.addTab(self.storage, self.tr("Storage"))
        inner = QVBoxLayout(self._shelf_side)
        inner.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        inner.setSpacing(theme.SMALL)
        answers = self.tr("Open published tables, ask them anything, and find your own facilities in them")
        inner.addWidget(PageHeader(self.tr("Tables"), answers))
        inner.addWidget(self.tabs, 1)
        self._stack.addWidget(self._shelf_side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_view)
        self.shelf.open_asked.connect(self.open_table)
        self.shelf.changes_asked.connect(self.show_changes)
        self.shelf.file_asked.connect(self.ask_for_file)
        self.shelf.asked.connect(self.asked)
        self.mine.open_asked.connect(self.open_table)
        self.mine.download_asked.connect(self._downloading.ask)
        self.mine.asked.connect(self.asked)
        self.storage.remove_asked.connect(self._ask_to_remove)
        self.storage.changed.connect(self.shelf.reload)
        self._downloading.ended.connect(self._note_download)
        self._jobs.finished.connect(self._note_job)

    def _opened_view(self) -> OpenedView:
        if self.opened is None:
            from ui.tables.opened.view import OpenedView

            self.opened = OpenedView(self._desk, self._jobs)
            self.opened.closed.connect(self._go_back)
            self.opened.changes_asked.connect(self.show_changes)
            calm_bars(self.opened)
            self._stack.addWidget(self.opened)
        return self.opened

    def _differences_view(self) -> DifferencesView:
        if self.differences is None:
            from ui.tables.differences.view import DifferencesView

            self.differences = DifferencesView(self._desk, self._jobs)
            self.differences.closed.connect(self._go_back)
            calm_bars(self.differences)
            self._stack.addWidget(self.differences)
        return self.differences

    def _go_back(self) -> None:
        """Leave the changes for where they were asked for, and a table for the shelf."""
        if self._stack.currentWidget() is self.differences and self._behind is self.opened and self.opened is not None:
            self.differences.stop()
            self._stack.setCurrentWidget(self.opened)
        else:
            self.show_shelf()
        self.focus_first()

    def _show_view(self) -> None:
        self._reload_view(self.tabs.currentWidget())

    def _reload_view(self, view: QWidget | None) -> None:
        """Read what a view shows; it reads when it comes into sight, for that takes a moment."""
        if view is self.mine:
            self.mine.reload()
        elif view is self.storage:
            self.storage.reload()

    def _note_download(self, outcome: object) -> None:
        if isinstance(outcome, Version) and self._was_shown:
            self._reload_view(self.tabs.currentWidget())

    def _note_job(self, _job: object, result: object) -> None:
        """Show a file that was taken in, also one that the window before this one was given."""
        if isinstance(result, Version) and self._was_shown:
            self.shelf.reload()
            self._reload_view(self.tabs.currentWidget())

    def _take_file(self, file: str) -> None:
        self.open_file(Path(file))

    def _ask_to_remove(self, version: Version) -> None:
        self._to_remove = version.source.resource
        ask_to_remove(self, Naming().table(version), version, self._remove)

    def _remove(self) -> None:
        resource, desk = self._to_remove, self._desk

        def remove(_work: Work) -> None:
            desk.tables.remove(resource)

        self._jobs.start(Lane.LOCAL, remove, on_result=self._note_removed, name="remove table")

    def _note_removed(self, _nothing: object) -> None:
        self.storage.reload()
        self.shelf.reload()


def _import_views(_work: Work) -> None:
    """Import what an open table is made of, so that opening one need not wait for it."""
    import ui.tables.differences.view
    import ui.tables.opened.view  # noqa: F401 - what is bound here is of no use
