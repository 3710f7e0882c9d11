"""The view "On this desk": what is on its way, the tables that are here, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.tables.model import Version
from ui import theme, words
from ui.catalog.panes import in_card
from ui.errands.downloading import Downloading
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.tables.naming import Naming
from ui.tables.shelf.details import Details
from ui.tables.shelf.downloads import DownloadsCard
from ui.tables.shelf.list import ShelfList
from ui.tables.shelf.reading import Held, ReadShelf
from ui.tables.shelf.removing import ask_to_remove
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.inputs import Entry
from ui.widgets.notice import Notice
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

_SIDE_BY_SIDE, _NARROWEST, _ROOM_TO_STACK = (
    620,
    420,
    460,
)  # at 100 %: details beside the list; width for that in a low window
_LIST, _DETAILS = 480, 380


class ShelfView(QWidget):
    """Reads when it is asked to; while it reads, only the newest wish is remembered."""

    open_asked = Signal(str)  # resource
    changes_asked = Signal(str)  # resource
    file_asked = Signal()  # a file of this computer is to become a table
    asked = Signal(str)  # an action of `Window.act`
    changed = Signal()  # something was removed
    shown = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, downloading: Downloading) -> None:
        super().__init__()
        self._desk, self._jobs, self._downloading = desk, jobs, downloading
        self._job: Job | None = None
        self._wanted = self._narrowed = self._to_remove = ""
        self._wants_focus = False
        self._naming = Naming(self)
        self._make()
        self._lay_out()
        self._connect()

    def reload(self, choose: str = "") -> None:
        """Read again which tables are here; ``choose`` makes another one the chosen one."""
        self._wanted = choose or self._wanted
        if self._job is not None:
            self._job.stop()
        self._job = self._jobs.start(
            Lane.LOCAL, ReadShelf(self._desk), on_result=self._show, on_trouble=self._show_trouble, name="shelf"
        )

    def focus_first(self) -> None:
        """Give the keyboard to the search, or to what can be done while nothing is here, as soon as it is known."""
        if self._job is not None and not self._job.is_over:
            self._wants_focus = True
        elif self._body.currentWidget() is self.notice:
            self.notice.focus_first()
        else:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def says(self) -> str:
        """Return the line that counts the tables."""
        return self.count.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < theme.grown(_ROOM_TO_STACK) and self.width() >= theme.grown(_NARROWEST)
        is_wide = is_low or self.width() >= theme.grown(_SIDE_BY_SIDE)
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes([_LIST, _DETAILS] if is_wide else [1, 1])

    def _make(self) -> None:
        self.search = Entry(icon=Icon.SEARCH)
        self.file = Button(self.tr("Open a file…"), Icon.FILE)
        self.count = Text("", role=Role.QUIET)
        self.downloads = DownloadsCard(self._downloading, self._desk.words)
        self.list = ShelfList()
        self.details = Details(self._desk.words)
        self.notice = Notice()
        self._tools = QWidget()
        self._splitter, self._body = QSplitter(Qt.Orientation.Horizontal), QStackedWidget()

    def _lay_out(self) -> None:
        self.search.setAccessibleName(self.tr("Search your tables by name, dataset or column"))
        self.search.setPlaceholderText(self.tr("Name, dataset or column"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.grown(240))
        tools = FlowLayout(self._tools, first_grows=True)
        for widget in (self.search, self.file):
            tools.addWidget(widget)
        self._splitter.setObjectName("tables-details")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(theme.SMALL)
        for card in (in_card(self.list), in_card(self.details)):
            self._splitter.addWidget(card)
        self._splitter.setSizes([_LIST, _DETAILS])
        self._body.addWidget(self._splitter)
        self._body.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.setSpacing(theme.SMALL)
        for part in (self.downloads, self._tools, self.count):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        self._tools.hide()
        self.count.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.file.clicked.connect(self.file_asked)
        self.list.chosen.connect(self.details.show_table)
        self.list.opened.connect(self._open)
        self.details.open_asked.connect(self._open)
        self.details.changes_asked.connect(self._show_changes)
        self.details.remove_asked.connect(self.ask_to_remove)
        self.details.newer_asked.connect(self._downloading.ask)
        self.details.keep_chosen.connect(self._downloading.keep_current)
        self.details.catalog_asked.connect(self._show_in_catalog)
        self._downloading.ended.connect(self._note_download)
        self._downloading.changed.connect(self._note_queue)

    def _show(self, held: tuple[Held, ...]) -> None:
        wanted, self._wanted = self._wanted, ""
        self.list.show_all(held, wanted)
        for widget in (self._tools, self.count):
            widget.setVisible(bool(held))
        if held:
            self._narrow(self.search.text())
        else:
            self._say_empty()
        if self._wants_focus and self.isVisible():
            self._wants_focus = False
            self.focus_first()
        self.shown.emit()

    def _narrow(self, text: str) -> None:
        if text != self._narrowed:
            self._narrowed = text
            self.list.narrow(text)
        shown, of = self.list.shelf.counted()
        if shown == of:
            self.count.setText(self.tr("%Ln table(s) on this desk", "", of))
        else:
            said = self.tr("{count} of %Ln table(s)", "", of)
            self.count.setText(said.format(count=words.number(shown)))
        self._body.setCurrentWidget(self._splitter if shown else self.notice)
        if not shown:
            self._say_nothing_found()
        elif text:
            announce(self.count, self.count.text())

    def _say_empty(self) -> None:
        sentences = self.tr(
            "Find a dataset in the catalog, look at its files, and choose Download. The table then opens here at once, "
            "also without a network. You can also open a file of this computer: CSV, Excel, JSON or ZIP."
        )
        self.notice.say(Icon.TABLE, Role.QUIET, self.tr("There are no tables on this desk yet."), sentences)
        catalog = Button(self.tr("Go to the catalog"), Icon.CATALOG)
        file = Button(self.tr("Open a file…"), Icon.FILE)
        catalog.clicked.connect(self._show_catalog)
        file.clicked.connect(self.file_asked)
        self.notice.offer(catalog, file)
        self._body.setCurrentWidget(self.notice)

    def _say_nothing_found(self) -> None:
        heading = self.tr("No table on this desk fits “{text}”.").format(text=self.search.text().strip())
        self.notice.say(
            Icon.SEARCH, Role.QUIET, heading, self.tr("The catalog may have one that is not on this desk yet.")
        )
        clear = Button(self.tr("Show all tables"), Icon.CROSS)
        catalog = Button(self.tr("Go to the catalog"), Icon.CATALOG)
        clear.clicked.connect(self._clear)
        catalog.clicked.connect(self._show_catalog)
        self.notice.offer(clear, catalog)
        announce(self.notice, heading)

    def _show_trouble(self, error: KnownError) -> None:
        sentence = self._desk.told(error)
        self.notice.say(Icon.ATTENTION, Role.BAD, sentence.what, f"{sentence.safe} {sentence.do}")
        self.notice.offer()
        self._body.setCurrentWidget(self.notice)
        self.shown.emit()

    def ask_to_remove(self, one: Held) -> None:
        """Ask whether a table is to be taken off this desk."""
        self._to_remove = one.version.source.resource
        ask_to_remove(self, self._naming.table(one.version), one.version, self._remove)

    def _remove(self) -> None:
        resource, desk = self._to_remove, self._desk

        def remove(_work: object) -> None:
            desk.tables.remove(resource)

        self._jobs.start(Lane.LOCAL, remove, on_result=self._note_removed, on_trouble=self._show_trouble)

    def _note_removed(self, _nothing: object) -> None:
        announce(self, self.tr("The table is removed."))
        self.reload()
        self.changed.emit()

    def _note_download(self, outcome: object) -> None:
        if isinstance(outcome, Version):
            announce(self, self.tr("{table} is on this desk now.").format(table=self._naming.table(outcome)))
            self.reload(outcome.source.resource)

    def _note_queue(self) -> None:
        if self._downloading.running() == "" and self.isVisible():
            self.reload()  # a table may be kept current from now on, or no longer

    def _open(self, one: Held) -> None:
        self.open_asked.emit(one.version.source.resource)

    def _show_changes(self, one: Held) -> None:
        self.changes_asked.emit(one.version.source.resource)

    def _show_in_catalog(self, dataset: str) -> None:
        self.asked.emit(f"dataset/{dataset}")

    def _show_catalog(self) -> None:
        self.asked.emit("catalog")

    def _clear(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
