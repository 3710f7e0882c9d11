"""The catalog page: search box, facets, results and details, each by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.catalog.model import Freshness, Query, Results, Sort
from sync.errors import KnownError
from sync.work import Work
from ui import theme
from ui.catalog.asking import Asking
from ui.catalog.favourites import Favourites
from ui.catalog.filters import question
from ui.catalog.filters.panel import FacetPanel
from ui.catalog.filters.question import Filter
from ui.catalog.found.side import FoundSide
from ui.catalog.late import LateParts
from ui.catalog.panes import Panes
from ui.catalog.saving import Saving
from ui.catalog.top import Top
from ui.jobs import Jobs, Lane
from ui.overriding import override
from ui.widgets.painted import AfterPaint

if TYPE_CHECKING:
    from desktop.desk import Desk
    from ui.catalog.changes.view import ChangesView
    from ui.catalog.dataset.pane import DatasetPane

FACETS_AFTER = 40  # milliseconds; the list is painted first, and counts wait for a pause in typing


class CatalogPage(QWidget):
    """Asks the catalog on every keystroke, from the first paint on; call ``reload`` after a sync."""

    sync_wanted = Signal()
    listed = Signal()  # the first answer is painted
    asked = Signal(str)  # another action of `Window.act`

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._query = Query()
        self._results: Results | None = None
        self._listed = 0
        self._was_shown = self._was_answered = self.is_listed = False
        self._make()
        self._lay_out()
        self._connect()
        self._connect_parts()
        self._add_keys()

    def reload(self) -> None:
        """Ask again and read again what is shown; after a sync."""
        self.asking.renew()
        self.favourites.reload()
        self._jobs.start(Lane.LOCAL, self._read_freshness, on_result=self._show_freshness)
        self.ask(self._query)
        self.late.refresh()
        if self.top.changes.isChecked():
            self.changes.reload()

    @property
    def details(self) -> DatasetPane:
        """The details of a dataset."""
        return self.late.details

    @property
    def changes(self) -> ChangesView:
        """The list of what changed."""
        return self.late.changes

    def ask(self, query: Query) -> None:
        """Ask the catalog a question."""
        self._query = query
        self._soon_facets.stop()
        self.asking.ask(query)

    def open_dataset(self, dataset_id: str) -> None:
        """Show one dataset in the details."""
        if dataset_id != self.details.dataset_id:
            self.details.open_dataset(dataset_id)

    def save_list(self) -> None:
        """Ask where to save the result list."""
        if self.found.save.isEnabled() and not self.top.changes.isChecked():
            self.saving.ask_where(self._query)

    def focus_first(self) -> None:
        """Go to the search box with its words selected."""
        self.top.changes.setChecked(False)
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.panes.arrange()
        if not self._was_shown:
            self._was_shown = True
            self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)
            AfterPaint(self, self.reload)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon_arranged.start()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._next_part(event):
            event.accept()  # F6 walks through the parts of the page before the window's own F6 leads out of it
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (part := self._next_part(event)) is not None:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Escape and not self.top.search.hasFocus():
            self.focus_first()
        else:
            super().keyPressEvent(event)

    def _next_part(self, event: QKeyEvent) -> QWidget | None:
        """Return where F6 or Shift+F6 leads, or None for any other key and at the ends of the page."""
        if event.key() != Qt.Key.Key_F6:
            return None
        step = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        return self.panes.beside(self.top.search, step)

    def _make(self) -> None:
        self.asking = Asking(self._desk, self._jobs, self)
        self.favourites = Favourites(self._desk, self._jobs, self)
        self.saving = Saving(self._desk, self._jobs, self)
        self.top = Top()
        self.facets = FacetPanel(self._desk.words)
        self.found = FoundSide(self.asking.read_hits, self._desk.words)
        self.panes = Panes(self.facets, self.found)
        self.late = LateParts(self._desk, self._jobs, self.panes)
        self._soon_facets = QTimer(self, singleShot=True, interval=FACETS_AFTER)
        self._soon_arranged = QTimer(self, singleShot=True, interval=0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.top)
        column.addWidget(self.panes, 1)
        self.setFocusProxy(self.top.search)

    def _connect(self) -> None:
        self.asking.answered.connect(self._show_results)
        self.asking.failed.connect(self._show_trouble)
        self.favourites.changed.connect(self._show_favourites)
        self.favourites.failed.connect(self._say_trouble)
        self.saving.said.connect(self.found.say)
        self.top.search.textChanged.connect(self._ask_text)
        self.top.search.into_list.connect(self._go_into_list)
        self.top.filters.toggled.connect(self._show_filters)
        self.top.changes.toggled.connect(self._show_changes)
        self.panes.filters_fit.connect(self.top.filters.setChecked)
        self._soon_facets.timeout.connect(self._show_facets)
        self._soon_arranged.timeout.connect(self.panes.arrange)

    def _connect_parts(self) -> None:
        self.facets.facets.asked.connect(self._ask_filter)
        self.late.asked.connect(self.asked)
        self.found.chips.removed.connect(self._drop_filter)
        self.found.chips.all_removed.connect(self._drop_all_filters)
        self.found.sort_chosen.connect(self._ask_sort)
        self.found.save.clicked.connect(self.save_list)
        self.found.way_chosen.connect(self._take_way)
        self.found.list.chosen.connect(self.open_dataset)
        self.found.list.read_on.connect(self.late.read_on)
        self.found.list.star_clicked.connect(self.favourites.toggle)
        self.late.star_clicked.connect(self.favourites.toggle)
        self.late.changes_closed.connect(self.focus_first)
        self.listed.connect(self.late.build)

    def _add_keys(self) -> None:
        for key, act in (("Ctrl+D", self.star_current), ("Ctrl+S", self.save_list)):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)  # the menus show these keys
            action.triggered.connect(act)
            self.addAction(action)

    def _read_freshness(self, _work: Work) -> Freshness:
        return self._desk.freshness()

    def _show_freshness(self, freshness: Freshness) -> None:
        self._listed = freshness.datasets
        self.asking.note_size(self._listed)
        if self._results is not None:
            self.found.show_count(self._results.total, self._listed)

    def _show_results(self, results: Results) -> None:
        self._results = results
        if not results.total and results.query == Query() and not results.withdrawn and not results.hidden:
            self.found.nothing.say_no_catalog()
            self.found.show_notice()
        else:
            self.found.show_results(results, self._listed)
        self._soon_facets.start()
        self._note_list()

    def _show_facets(self) -> None:
        if self._results is not None:
            self.facets.facets.show(self._results, len(self.favourites.ids))

    def _show_trouble(self, error: KnownError) -> None:
        self._results = None
        if error.code == "not-found":
            self.found.nothing.say_no_catalog()
        else:
            self.found.nothing.say_trouble(self._desk.told(error))
        self.found.show_notice()
        self._note_list()

    def _note_list(self) -> None:
        """Go on with what comes after the first list was painted."""
        if not self._was_answered:
            self._was_answered = True
            AfterPaint(self.found.shown_viewport(), self._note_painted_list)

    def _note_painted_list(self) -> None:
        self.is_listed = True
        self.listed.emit()

    def _say_trouble(self, error: KnownError) -> None:
        self.found.say(str(self._desk.told(error)))

    def _show_favourites(self) -> None:
        self.found.list.results.show_favourites(self.favourites.ids)
        self.late.show_favourites(self.favourites.ids)
        if self._query.only_ids is not None:
            self.ask(replace(self._query, only_ids=self.favourites.ids))
        self._soon_facets.start()

    def _ask_text(self, text: str) -> None:
        self.top.changes.setChecked(False)
        self.ask(replace(self._query, text=text))

    def _ask_sort(self, sort: Sort) -> None:
        self.ask(replace(self._query, sort=sort))

    def _ask_filter(self, chosen: Filter, on: bool) -> None:
        self.ask(question.with_filter(self._query, chosen, on=on, favourites=self.favourites.ids))

    def _drop_filter(self, chosen: Filter) -> None:
        self._ask_filter(chosen, False)
        self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)  # the chip that had the focus is gone

    def _drop_all_filters(self) -> None:
        self.ask(Query(self._query.text, sort=self._query.sort))
        self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_way(self, way: object) -> None:
        """Do what a button of the notice offered."""
        if isinstance(way, Filter):
            wanted = question.relieved(self._query, way)
            if wanted.text != self._query.text:
                self.top.search.clear()
            self.ask(wanted)
            self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif way == "sync":
            self.sync_wanted.emit()
        elif way in {"doctor", "settings"}:
            self.asked.emit(way)
        else:
            self.reload()

    def _go_into_list(self) -> None:
        found = self.found.list
        if not found.isVisible() or not found.results.rowCount():
            return
        if not found.currentIndex().isValid():
            found.choose_row(0)
        found.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_filters(self, shown: bool) -> None:
        self.panes.show_filters(shown and not self.top.changes.isChecked())

    def _show_changes(self, shown: bool) -> None:
        self.panes.show_in_middle(self.changes if shown else self.found)
        self.top.filters.setEnabled(not shown)
        self._show_filters(self.top.filters.isChecked())
        if shown:
            self.changes.reload()

    def star_current(self) -> None:
        """Keep the dataset shown as a favorite, or drop it."""
        if dataset_id := self.details.dataset_id:
            self.favourites.toggle(dataset_id)
