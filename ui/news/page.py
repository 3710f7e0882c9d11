"""The News page: what is new since the last look, why it is shown, and what the person is done with."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop.news.model import Item
from desktop.news.ordering import MOST_ITEMS
from sync.errors import KnownError
from ui import theme
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.news.filters import Filters
from ui.news.listing import NewsList
from ui.news.reading import MarkRead, Read, ReadNews
from ui.overriding import override
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.notice import Notice
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk


class NewsPage(QWidget):
    """Reads on the local lane whenever it is shown, and when something came meanwhile."""

    asked = Signal(str)  # an action of the window: dataset/…, table/…, attestation/…, standing, catalog, sync …
    told = Signal(str)  # one line for the footer
    marked = Signal()  # something was marked as read here

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._read = Read()
        self._is_told = False  # what was read last is what is shown
        self._make()
        self._lay_out()
        self._connect()
        self._show_counts()

    def reload(self) -> None:
        """Read the news again."""
        if self._job is not None:
            self._job.stop()
        self._job = self._jobs.start(
            Lane.LOCAL, ReadNews(self._desk), on_result=self._show, on_trouble=self._show_trouble, name="news"
        )

    def renew(self) -> None:
        """Read the news again if somebody looks at them: something came that may be news."""
        if self.isVisible():
            self.reload()

    def focus_first(self) -> None:
        """Give the keyboard to the filters."""
        (self.filters.ours if self.filters.is_ours() else self.filters.everything).setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def _make(self) -> None:
        self.all_read = Button(self.tr("&Mark all as read"), Icon.CHECK, Weight.PRIMARY)
        self.filters, self.count = Filters(), Text("", role=Role.QUIET, wrap=True)
        self.list, self.notice = NewsList(self._desk.words), Notice()
        self._stack = QStackedWidget()
        self._aside = ScrolledColumn(wide=True)
        self._aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._aside.column.addWidget(self.notice, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._aside)

    def _lay_out(self) -> None:
        answers = self.tr("What is new since your last look, and does it concern you?")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        for widget in (PageHeader(self.tr("News"), answers, self.all_read), self.filters, self.count):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.all_read.clicked.connect(self._mark_all)
        self.filters.changed.connect(self._show_wanted)
        self.list.opened.connect(self._open)
        self.list.marked.connect(self._mark_one)

    def _show(self, read: Read) -> None:
        self._job = None
        if self._is_told and read == self._read:
            return
        self._read, self._is_told = read, True
        focus, item = QApplication.focusWidget(), self.list.focused()
        was_below = focus is not None and self._stack.isAncestorOf(focus)
        self._show_wanted()
        if was_below and QApplication.focusWidget() is not focus and not self.list.focus_on(item):
            self.focus_first()

    def _show_trouble(self, trouble: KnownError) -> None:
        self._job = None
        self._read, self._is_told = Read(), False
        sentence = self._desk.told(trouble)
        self._show_counts()
        self.count.setText("")
        again = _way(self.tr("Try again"), self.reload)
        self._say(Icon.ATTENTION, sentence.what, f"{sentence.safe} {sentence.do}", again)

    def _wanted(self) -> tuple[Item, ...]:
        return tuple(one for one in self._read.items if one.concerns_us or not self.filters.is_ours())

    def _show_wanted(self) -> None:
        wanted = self._wanted()
        self._show_counts()
        if wanted:
            self.list.show_items(wanted)
            self._stack.setCurrentWidget(self.list)
            announce(self.count, self.count.text())
        elif self.filters.is_ours():
            self._say_nothing_concerns_us()
        else:
            self._say_nothing_new()

    def _show_counts(self) -> None:
        unread = [one for one in self._read.items if not one.is_read]
        self.filters.show_unread(len(unread), sum(one.concerns_us for one in unread))
        waiting = [one for one in self._wanted() if not one.is_read]
        self.all_read.setEnabled(bool(waiting))
        self.count.setText(
            self.tr("%Ln not read yet", "", len(waiting)) if waiting else self.tr("You have read everything.")
        )
        self.count.setVisible(bool(self._wanted()))

    def _say_nothing_new(self) -> None:
        if self._read.has_catalog:
            text = self.tr(
                "News comes with each sync, with newer lists, and with newer versions of the tables on this desk. It "
                "stands here for 90 days."
            )
            self._say(Icon.NEWS, self.tr("There is no news"), text)
            return
        text = self.tr(
            "Sync once to fetch the catalog. From then on, each sync tells here what is new, changed or withdrawn."
        )
        self._say(Icon.NEWS, self.tr("There is no news yet"), text, _way(self.tr("Sync now"), self._ask_for_sync))

    def _say_nothing_concerns_us(self) -> None:
        heading = self.tr("Nothing concerns your organization")
        everything = _way(self.tr("Show everything"), self.filters.show_all)
        if self._read.has_organization:
            text = self.tr(
                "This tells when your confirmed row in a published list changes, when rows about your facilities "
                "change in a table on this desk, and when the rules change."
            )
            self._say(Icon.NEWS, heading, text, everything)
            return
        text = self.tr("This desk does not know your organization yet, so it cannot tell what concerns it.")
        self._say(Icon.NEWS, heading, text, _way(self.tr("Name your organization"), self._name_it), everything)

    def _say(self, icon: Icon, heading: str, text: str, *ways: Button) -> None:
        self.notice.say(icon, Role.QUIET, heading, text)
        self.notice.offer(*ways)
        self._stack.setCurrentWidget(self._aside)
        announce(self.notice, heading)

    def _open(self, action: str, id_: str) -> None:
        self._mark((id_,))
        self.asked.emit(action)

    def _mark_one(self, id_: str) -> None:
        self._mark((id_,))

    def _mark_all(self) -> None:
        ids = tuple(one.id for one in self._wanted() if not one.is_read)
        self._mark(ids, everything=len(self._read.items) >= MOST_ITEMS and not self.filters.is_ours())

    def _mark(self, ids: tuple[str, ...], *, everything: bool = False) -> None:
        job = MarkRead(self._desk, ids, everything)
        self._jobs.start(Lane.LOCAL, job, on_result=self._note_marked, on_trouble=self._tell_trouble, name="news")

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.told.emit(str(self._desk.told(trouble)))

    def _note_marked(self, ids: Collection[str]) -> None:
        """Show what was marked where it stands; it moves to its day when the page is shown again."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        now = {one.id: _marked(one, ids) for one in self._read.items}
        self._read = replace(self._read, items=tuple(now.values()))
        self.list.show_read(now)
        self._show_counts()
        announce(self.count, self.count.text())
        if had_focus and self.isVisible() and not self.list.focus_after(ids):
            self.focus_first()
        self.marked.emit()

    def _name_it(self) -> None:
        self.asked.emit("organization")

    def _ask_for_sync(self) -> None:
        self.asked.emit("sync")


def _way(text: str, slot: Callable[[], None]) -> Button:
    """Return a button that leads on from a notice; the notice deletes it when it shows others."""
    button = Button(text)
    button.clicked.connect(slot)
    return button


def _marked(item: Item, ids: Collection[str]) -> Item:
    """Return an item as it is once these are read."""
    all_of_it = item.id in ids
    parts = tuple(replace(one, is_read=one.is_read or all_of_it or one.id in ids) for one in item.parts)
    gathered = [one for one in parts if one.id]
    is_read = all(one.is_read for one in gathered) if gathered else item.is_read or all_of_it
    return replace(item, parts=parts, is_read=is_read)
