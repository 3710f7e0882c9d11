"""Stands in the place of the catalog until there is one: what is being done, or why not, and what to do next."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.words import Words
from sync.catalog.model import SyncReport
from sync.errors import KnownError
from sync.work import Progress
from ui import theme
from ui.errands.syncing import Syncing
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role
from ui.widgets.buttons import Button, Weight
from ui.widgets.notice import Notice
from ui.widgets.page import PageHeader


class FirstStart(QWidget):
    """Says what would be fetched, from where and how much, and follows the first sync."""

    asked = Signal(str)  # an action of `desktop.words`, or "practice"

    def __init__(self, syncing: Syncing, sentences: Words, *, practice: bool) -> None:
        super().__init__()
        self._syncing, self._words, self._is_practice = syncing, sentences, practice
        self._notice = Notice()
        self._had_focus, self._is_idle = False, True
        self._lay_out()
        syncing.began.connect(self._show_running)
        syncing.progressed.connect(self._show_progress)
        syncing.ended.connect(self._show_end)
        self._show_running() if syncing.is_running() else self._show_idle()

    def says(self) -> str:
        """Return what is shown."""
        return self._notice.words()

    def focus_first(self) -> None:
        """Give the keyboard to the first way on."""
        self._notice.focus_first()

    def show_source(self) -> None:
        """Say again where the catalog would come from: the services are known, or were changed in the settings."""
        if self._is_idle:
            self._had_focus = self.isAncestorOf(self.window().focusWidget())
            self._show_idle()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_source()

    def _show_idle(self) -> None:
        sentences = self.tr(
            "DxF Desk keeps a copy of the State's open data catalog on this computer, so that you can search it "
            "without a connection.\n\nIt will be fetched from {host}: what each dataset is about and which files it "
            "has, about 1 MB in less than a minute. The data files themselves are not fetched, and no data of yours is "
            "sent."
        ).format(host=urlsplit(self._syncing.portal_url()).hostname or "")
        self._notice.say(Icon.CATALOG, Role.ACCENT, self.tr("Get the catalog"), sentences)
        self._offer("sync")

    def _show_running(self) -> None:
        self._is_idle = False
        focus = self.window().focusWidget()
        self._had_focus = self.isAncestorOf(focus)
        sentences = self.tr("This takes less than a minute. You can stop at any time; what has arrived is kept.")
        self._notice.say(Icon.SYNC, Role.ACCENT, self.tr("Getting the catalog for the first time"), sentences)
        self._notice.offer()

    def _show_progress(self, progress: Progress) -> None:
        heading = self.tr("Getting the catalog for the first time")
        self._notice.say(Icon.SYNC, Role.ACCENT, heading, self._words.progress(progress))

    def _show_end(self, outcome: SyncReport | KnownError | None) -> None:
        if isinstance(outcome, KnownError):
            sentence = self._words.error(outcome)
            self._notice.say(Icon.ATTENTION, Role.ATTENTION, self.tr("There is no catalog yet"), str(sentence))
            self._offer("retry", sentence.action)
        elif outcome is None:
            self._notice.say(Icon.STOP, Role.QUIET, self.tr("There is no catalog yet"), self._words.stopped())
            self._offer("sync")

    def _offer(self, first: str, second: str = "") -> None:
        """Offer the first action, then the others that may help."""
        actions = [first, *(one for one in (second, "doctor") if one and one != first)]
        buttons = [
            self._button(one, self._label(one), Weight.PLAIN if index else Weight.PRIMARY)
            for index, one in enumerate(dict.fromkeys(actions))
        ]
        if not self._is_practice:
            buttons.append(self._button("practice", self.tr("Try practice mode"), Weight.QUIET))
        self._notice.offer(*buttons)
        if self._had_focus:
            self.focus_first()

    def _label(self, action: str) -> str:
        return self.tr("Get the catalog") if action == "sync" else self._words.action(action)

    def _button(self, action: str, text: str, weight: Weight) -> Button:
        button = Button(text, weight=weight)
        button.setProperty("action", action)
        button.clicked.connect(self._ask)
        return button

    def _ask(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(str(button.property("action")))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        answers = self.tr("Which open health data the State publishes, and what changed")
        column.addWidget(PageHeader(self.tr("Catalog"), answers))
        column.addWidget(self._notice, 1)
