"""The library page: a search box over the list of pages, and the page being read beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from sync.errors import KnownError
from ui import theme
from ui.catalog.panes import in_card
from ui.catalog.top import SearchBox
from ui.jobs import Job, Jobs, Lane
from ui.library.lines import Line, LineKind
from ui.library.list import LibraryList
from ui.library.opening import Listed, Listing, Opened, Opening
from ui.library.reader import Reader
from ui.library.trail import Place, Trail
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.page import PageHeader
from ui.widgets.painted import AfterPaint
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

BESIDE = 640  # width at 100 % from which the page stands beside the list
LOW = 480  # height at 100 % below which it does so even where it is narrow
LIST, TEXT = 300, 660  # widths to begin with


class LibraryPage(QWidget):
    """Reads the library when it is first shown."""

    asked = Signal(str)  # an action of `Window.act`, or the key of a page
    told = Signal(str)  # something for the footer
    settled = Signal()  # the list and the page asked for are shown

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._trail = Trail()
        self._listing: Job | None = None
        self._was_shown = False
        self._leads = False  # the keyboard goes into the text once it is there
        self._wanted: Place | None = None
        self._make()
        self._lay_out()
        self._connect()
        self._add_keys()

    def focus_first(self) -> None:
        """Go to the search box with its words selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def search_again(self) -> None:
        """Look again for what is being searched for; after a sync."""
        if self.search.text().strip():
            self.reload()

    def reload(self) -> None:
        """List or search again."""
        if self._listing is not None:
            self._listing.stop()
        job = Listing(self._desk, self._desk.library, self.search.text())
        self._listing = self._jobs.start(Lane.LOCAL, job, on_result=self._show_list, on_trouble=self._show_trouble)

    def open_page(self, page_id: str, slug: str = "") -> None:
        """Open a page, at one of its headings."""
        self._trail.settle()
        self._go(Place(page_id, slug))

    def lead_to(self, page_id: str) -> None:
        """Open a page with the keyboard in its text; somebody comes from elsewhere to read it."""
        self._leads = True
        self.focus_first()
        self.open_page(page_id)

    def go_back(self) -> None:
        """Read the page before this one again."""
        if (place := self._trail.back(self.reader.browser.height_read())) is not None:
            self._read(place)

    def go_forward(self) -> None:
        """Read the page again that was left by going back."""
        if (place := self._trail.forward(self.reader.browser.height_read())) is not None:
            self._read(place)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if not self._was_shown:
            self._was_shown = True
            AfterPaint(self, self.reload)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.search.hasFocus():
            self.focus_first()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        self.search = SearchBox()
        self.search.setAccessibleName(self.tr("Search the library and the catalog"))
        self.search.setPlaceholderText(self.tr("Search library and catalog"))
        self.count = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.list = LibraryList()
        self.reader = Reader(self._desk, self._desk.library, self._jobs)
        self._panes = QSplitter()

    def _lay_out(self) -> None:
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.SMALL)
        beside.addWidget(self.search)
        beside.addWidget(self.count)
        beside.addWidget(in_card(self.list), 1)
        self.count.hide()
        self._panes.setObjectName("library")
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(theme.SMALL)
        self._panes.addWidget(left)
        self._panes.addWidget(in_card(self.reader))
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes([LIST, TEXT])
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        answers = self.tr("What the framework, open data and sharing ask of you, with sources and dates; offline")
        column.addWidget(PageHeader(self.tr("Library"), answers))
        column.addWidget(self._panes, 1)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.reload)
        self.search.into_list.connect(self._go_into_list)
        self.list.chosen.connect(self._choose)
        self.list.read_on.connect(self._read_on)
        tools = self.reader.tools
        tools.back.clicked.connect(self.go_back)
        tools.forward.clicked.connect(self.go_forward)
        tools.language_chosen.connect(self._choose_language)
        self.reader.page_asked.connect(self.open_page)
        self.reader.program_asked.connect(self.asked)
        self.reader.dataset_asked.connect(self._ask_dataset)

    def _add_keys(self) -> None:
        for key, act in (("Alt+Left", self.go_back), ("Alt+Right", self.go_forward)):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)
        self.reader.tools.show_ways(back=False, forward=False)

    def _arrange(self) -> None:
        """Put the page beside the list, or below it where there is little room."""
        beside = self.width() >= theme.grown(BESIDE) or self.height() < theme.grown(LOW)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._panes.orientation() != wanted:
            self._panes.setOrientation(wanted)
            self._panes.setSizes([LIST, TEXT] if beside else [self.height() * 2 // 5, self.height() * 3 // 5])

    def _show_list(self, listed: Listed) -> None:
        if listed.text != self.search.text():
            return
        self.list.show_lines(listed.lines)
        is_search = bool(listed.text.strip())
        self.count.setVisible(is_search)
        if is_search:
            self.count.setText(self._counted(listed))
            announce(self.count, self.count.text())
            return
        if self._wanted is None and (first := self.list.lines.line(self.list.lines.first_to_choose())) is not None:
            self._go(Place(first.key, passing=True))
        elif self._wanted is not None:
            self.list.mark_page(self._wanted.page)
        self.settled.emit()

    def _counted(self, listed: Listed) -> str:
        if listed.datasets is None:
            return self.tr("{pages} in the library").format(pages=listed.pages)
        said = self.tr("{pages} in the library, {datasets} in the catalog")
        return said.format(pages=listed.pages, datasets=listed.datasets)

    def _go_into_list(self) -> None:
        if self.list.go_to_first():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, line: Line, passing: bool) -> None:
        if line.kind is LineKind.PAGE:
            self._go(Place(line.key, line.slug, passing=passing))
        elif line.kind is LineKind.DATASET:
            self._wanted = None
            self.reader.show_dataset(line)

    def _read_on(self, line: Line) -> None:
        if line.kind is LineKind.DATASET:
            self._ask_dataset(line.key)
        elif line.kind is LineKind.MORE:
            self.asked.emit(f"search/{line.key}")
        else:
            self._trail.settle()
            self.reader.focus_text()

    def _choose_language(self, language: str) -> None:
        if (place := self._trail.place) is not None:
            self._go(Place(place.page, language=language))

    def _ask_dataset(self, slug: str) -> None:
        self.asked.emit(f"dataset/{slug}")

    def _go(self, place: Place) -> None:
        self._trail.go(place, self.reader.browser.height_read())
        self._read(place)

    def _read(self, place: Place) -> None:
        self._wanted = place
        job = Opening(self._desk.library, place)
        self._jobs.start(Lane.LOCAL, job, on_result=self._show_page, on_trouble=self._show_trouble)

    def _show_page(self, opened: Opened) -> None:
        if opened.place != self._wanted:
            return
        self.reader.show_page(opened)
        self._show_ways()
        self.list.mark_page(opened.page.id)
        if self.reader.browser.hasFocus():
            announce(self.reader.browser, opened.page.title)
        elif self._leads:
            self.reader.focus_text()
        self._leads = False
        self.settled.emit()

    def _show_trouble(self, trouble: KnownError) -> None:
        self._leads = False
        self.reader.show_trouble(trouble)
        self._show_ways()
        self.settled.emit()

    def _show_ways(self) -> None:
        self.reader.tools.show_ways(back=self._trail.has_back, forward=self._trail.has_forward)
