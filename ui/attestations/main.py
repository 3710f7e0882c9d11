"""List and details side by side: what there is, how each stands, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.attestations.model import Listed
from sync.errors import KnownError
from ui import theme, words
from ui.attestations.details.pane import DetailsPane
from ui.attestations.grouping import GROUPS, Group
from ui.attestations.listing.filters import Filters
from ui.attestations.listing.view import ListView
from ui.attestations.reading import ReadOne, ReadShelf, Seen, Shelf
from ui.attestations.saying import Saying
from ui.attestations.strip import Strip
from ui.catalog.panes import in_card
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.overriding import override
from ui.theme import Role
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Entry
from ui.widgets.notice import Notice
from ui.widgets.page import PageHeader

if TYPE_CHECKING:
    from desktop.desk import Desk

_SIDE_BY_SIDE = 860  # width at 100 % from which the details stand beside the list
_ROOM_TO_STACK = 560  # height of the page at 100 % from which they can lie above each other
_NARROWEST = 420  # width at 100 % in which they can stand beside each other at all
_LIST, _DETAILS = 420, 500


class MainView(QWidget):
    """Reads one thing at a time; while it reads, only the newest wish is remembered."""

    new_asked = Signal()
    check_asked = Signal()
    opened = Signal(str)  # id of a draft
    acted = Signal(object, object)  # Action, Seen
    shown = Signal()  # what was asked for is on the screen

    def __init__(self, desk: Desk, jobs: Jobs, saying: Saying) -> None:
        super().__init__()
        self._desk, self._jobs, self._saying = desk, jobs, saying
        self._is_reading = self._wants_list = self._wants_focus = False
        self._one: Listed | None = None  # the row wanted in the details
        self._reading_one: Listed | None = None
        self._wanted = ""  # id of the row to choose once the list has come
        self._make(saying)
        self._lay_out()
        self._connect()

    def reload(self, choose: str = "") -> None:
        """Read the list again, and what is chosen; ``choose`` makes another one the chosen one."""
        self._wanted = choose or self._wanted
        if self._is_reading:
            self._wants_list = True
            return
        self._is_reading = True
        job = ReadShelf(self._desk, self.search.text().strip())
        self._jobs.start(Lane.LOCAL, job, on_result=self._show_shelf, on_trouble=self._tell_no_shelf)

    def focus_first(self) -> None:
        """Give the keyboard to the list, or to what can be done while it is empty, as soon as it has come."""
        if self._is_reading:
            self._wants_focus = True
        elif self._body.currentWidget() is self.empty:
            self.empty.focus_first()
        else:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.list.listed.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_group(self, group: Group) -> None:
        """Show only one group of the list."""
        self.filters.show_group(group)
        self.list.show_group(group)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < theme.grown(_ROOM_TO_STACK) and self.width() >= theme.grown(_NARROWEST)
        is_wide = is_low or self.width() >= theme.grown(_SIDE_BY_SIDE)
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes([_LIST, _DETAILS] if is_wide else [1, 1])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def _show_shelf(self, shelf: Shelf) -> None:
        self._is_reading = False
        if self._wants_list:
            self._wants_list = False
            self.reload()
            return
        is_here = shelf.is_empty and not self.search.text()
        self._body.setCurrentWidget(self.empty if is_here else self._splitter)
        for part in (self._tools, self.new):
            part.setVisible(not is_here)
        self.list.show_all(shelf.rows)
        self.filters.show_counts(shelf.counts)
        self._choose_wanted()
        if self._wants_focus and self.isVisible():
            self._wants_focus = False
            self.focus_first()
        self.shown.emit()

    def _choose_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted and not self.list.choose(wanted):
            self.show_group(Group.ALL)
            self.list.choose(wanted)
        if wanted or self.list.current() is not None:
            self._show_one(self.list.current())
        elif self.list.listed.rowCount():
            self.list.setCurrentIndex(self.list.listed.index(0))
        else:
            self._show_one(None)

    def _tell_no_shelf(self, trouble: KnownError) -> None:
        self._is_reading = self._wants_list = False
        self.strip.say(words.ATTENTION, str(self._desk.told(trouble)), self.tr("Try again"), self.reload)

    def _show_one(self, one: Listed | None) -> None:
        self._one = one
        if one is None:
            is_none_there = not self.list.listed.rowCount()
            self.details.show_nothing(self.search.text().strip() if is_none_there else "")
        elif self._reading_one is None:
            self._reading_one = one
            job = ReadOne(self._desk, one)
            self._jobs.start(Lane.LOCAL, job, on_result=self._show_seen, on_trouble=self._tell_no_details)

    def _show_seen(self, seen: Seen) -> None:
        if self._go_on_reading():
            self.details.show_seen(seen)
            self.shown.emit()

    def _tell_no_details(self, trouble: KnownError) -> None:
        if self._go_on_reading():
            self.details.show_nothing()
            self.strip.say(words.ATTENTION, self._saying.met(trouble))

    def _go_on_reading(self) -> bool:
        """Tell whether what came is what is wanted; read what is wanted where it is not."""
        came, self._reading_one = self._reading_one, None
        if came == self._one:
            return True
        self._show_one(self._one)
        return False

    def _open(self, one: Listed) -> None:
        if GROUPS[one.state] is Group.DRAFTS:
            self.opened.emit(one.id)
        else:
            self.details.focus_first()

    def _search(self) -> None:
        self.reload()

    def _clear_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.clear()

    def _make(self, saying: Saying) -> None:
        self.new = Button(self.tr("Ne&w attestation"), Icon.ATTESTATIONS, Weight.PRIMARY)
        self.check = Button(self.tr("Chec&k proofs"), Icon.RECEIPT)
        self.search = Entry(icon=Icon.SEARCH)
        self.search.setPlaceholderText(self.tr("Search by form, name or identifier"))
        self.search.setAccessibleName(self.tr("Search drafts and attestations"))
        self.search.setClearButtonEnabled(True)
        self.strip, self.filters = Strip(), Filters(saying)
        self.list, self.details = ListView(saying), DetailsPane(saying)
        self.empty = Notice()
        self._first = Button(self.tr("New &attestation"), Icon.ATTESTATIONS, Weight.PRIMARY)
        self.empty.say(Icon.ATTESTATIONS, Role.ACCENT, self.tr("Fill in, sign, send, prove"), self._explained())
        self.empty.offer(self._first)

    def _explained(self) -> str:
        return self.tr(
            "Here you fill in the forms of the Data Exchange Framework (DxF), such as the agreement or your exchange "
            "choices. What this program knows of your organization is filled in already, and drafts are saved while "
            "you type.\n\nWhat you sign is kept on this computer and cannot change. Then it is sent to an endpoint, or "
            "you enter it in the State’s portal. You always see where it stands."
        )

    def _lay_out(self) -> None:
        buttons, whole = QHBoxLayout(), QWidget()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.SMALL)
        for button in (self.check, self.new):
            buttons.addWidget(button)
        whole.setLayout(buttons)
        self._tools = QWidget()
        self._tools.hide()
        tools = QVBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(theme.SMALL)
        tools.addWidget(self.search)
        tools.addWidget(self.filters)
        self._lay_out_body()
        answers = self.tr("What have you attested, where does it stand, and what is still to be sent?")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(PageHeader(self.tr("Attestations"), answers, whole))
        column.addWidget(self.strip)
        column.addWidget(self._tools)
        column.addWidget(self._body, 1)

    def _lay_out_body(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("attestations")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(theme.SMALL)
        self._splitter.addWidget(in_card(self.list))
        self._splitter.addWidget(in_card(self.details))
        self._splitter.setSizes([_LIST, _DETAILS])
        self._body = QStackedWidget()
        self._body.addWidget(QWidget())  # until the list has come
        self._body.addWidget(self._splitter)
        self._body.addWidget(self.empty)
        ignored = QSizePolicy.Policy.Ignored
        self.empty.setSizePolicy(ignored, ignored)  # so that it needs no room while the list is shown

    def _connect(self) -> None:
        for button in (self.new, self._first):
            button.clicked.connect(self.new_asked)
        self.check.clicked.connect(self.check_asked)
        self.search.textChanged.connect(self._search)
        self.filters.chosen.connect(self.list.show_group)
        self.list.chosen.connect(self._show_one)
        self.list.opened.connect(self._open)
        self.details.acted.connect(self.acted)
        self.details.clear.clicked.connect(self._clear_search)
