"""The footer: how old the catalog is, why the last try failed, what is being done, Stop and Sync. Always there."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.words import Words
from sync.catalog.model import Freshness, SyncReport
from sync.errors import KnownError
from sync.work import Progress
from ui import theme, words
from ui.errands.errands import Errands
from ui.frame.telling import told
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.updates.progress import counted
from ui.updates.progress import told as told_of_update
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.status import Status
from ui.widgets.text import ElidedText

_A_MINUTE = 60_000  # milliseconds


class Footer(QWidget):
    """Follows what goes on beside the window."""

    asked = Signal(str)  # what the button beside a trouble offers: an action of `desktop.words`

    def __init__(self, errands: Errands, sentences: Words) -> None:
        super().__init__()
        self._syncing, self._sending, self._downloading = errands.syncing, errands.sending, errands.downloading
        self._updating, self._words = errands.updating, sentences
        self._bar = ThinBar()
        self._age = Status(elide=True)
        self._doing = ElidedText("", TextStyle.BODY, Role.QUIET)
        self._stop = Button(self.tr("S&top"), Icon.STOP)
        self._sync = Button(self.tr("&Sync now"), Icon.SYNC)
        self._trouble = Status(wrap=True)
        self._way_on = Button("", weight=Weight.QUIET)
        self._action = ""
        self._minute = QTimer(self)
        self._lay_out()
        self._connect()
        self._begin_update() if self._updating.doing else self.show_state()

    def show_state(self) -> None:
        """Show the present state again."""
        is_running = self._syncing.is_running()
        is_bringing = is_running or self._syncing.is_reading_columns() or self._syncing.is_fetching_lists()
        is_sending = self._sending.is_running() or self._downloading.is_running()
        is_busy = is_bringing or is_sending or bool(self._updating.doing)
        self._bar.setVisible(is_busy)
        self._doing.setVisible(is_busy)
        self._stop.setVisible(is_busy)
        self._sync.setVisible(not is_running)
        self._show_age(self._syncing.freshness)
        self._show_trouble(self._syncing.freshness if not is_running else None)

    def tell(self, said: str) -> None:
        """Say something, until there is something else to say."""
        self._trouble.say(Icon.ATTENTION, Role.ATTENTION, said, ink=Role.TEXT)
        self._trouble.show()
        announce(self, said)

    def says(self) -> str:
        """Return all that the footer says now."""
        parts = [self._age.words()]
        parts += [self._trouble.words()] if self._trouble.isVisibleTo(self) else []
        parts += [self._doing.text()] if self._doing.isVisibleTo(self) else []
        return "\n".join(parts)

    def focus_first(self) -> None:
        """Give the keyboard to the first button that can be used."""
        (self._stop if self._stop.isVisible() else self._sync).setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start(_A_MINUTE)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CARD))
        painter.fillRect(0, 0, self.width(), 1, theme.colour(Role.LINE))

    def _show_age(self, freshness: Freshness) -> None:
        if freshness.synced is None:
            text, mark = self.tr("No catalog on this desk yet"), words.QUIET
        else:
            text, mark = self._catalog_age(freshness), words.GOOD
        if self._syncing.lists_day is not None:
            text = self.tr("{catalog} · lists of {day}").format(catalog=text, day=words.day(self._syncing.lists_day))
        self._age.say(mark.icon, mark.role, text)

    def _catalog_age(self, freshness: Freshness) -> str:
        return self.tr("Catalog of {moment} · {age} · {count} datasets").format(
            moment=words.moment(freshness.synced),
            age=words.age(freshness.synced),
            count=words.number(freshness.datasets),
        )

    def _show_trouble(self, freshness: Freshness | None) -> None:
        text, self._action = ("", "") if freshness is None else self._trouble_of(freshness)
        self._trouble.setVisible(bool(text))
        self._way_on.setVisible(bool(self._action))
        if text:
            self._trouble.say(Icon.ATTENTION, Role.ATTENTION, text, ink=Role.TEXT)
            self._way_on.setText(self._words.action(self._action) if self._action else "")

    def _trouble_of(self, freshness: Freshness) -> tuple[str, str]:
        """Return what to say about the last try, and the action that helps; both "" when it went well."""
        if not freshness.trouble:
            return "", ""
        when = words.moment(freshness.tried)
        if freshness.trouble == "stopped":
            return self.tr("Last try {moment}: {what}").format(moment=when, what=self._words.stopped()), ""
        sentence = self._words.error(freshness.trouble, freshness.facts, catalog=_day(freshness.synced))
        # Without a catalog the page itself says the rest.
        what = sentence.what if freshness.synced is None else str(sentence)
        return self.tr("Last try {moment}: {what}").format(moment=when, what=what), sentence.action

    def _show_progress(self, progress: Progress) -> None:
        self._doing.setText(told(progress, self._words))
        self._bar.show_progress(progress.done, progress.total)
        self._bar.setAccessibleName(self._words.progress(progress.doing))

    def _begin(self) -> None:
        self._doing.setText(self._words.progress("sync.ask"))
        self._bar.show_progress(0, None)
        self.show_state()

    def _begin_lists(self) -> None:
        self._doing.setText(self._words.progress("lists.fetching"))
        self._bar.show_progress(0, None)
        self.show_state()

    def _begin_sending(self) -> None:
        self._doing.setText(self.tr("Sending attestations"))
        self._bar.show_progress(0, None)
        self.show_state()

    def _begin_download(self) -> None:
        self._show_progress(Progress("downloads.bytes"))
        self.show_state()

    def _show_download(self, progress: Progress) -> None:
        if not self._syncing.is_running() and not self._sending.is_running():  # they end sooner, and matter more
            self._show_progress(progress)

    def _begin_update(self) -> None:
        if not self._has_more_to_tell():
            self._doing.setText(told_of_update(self._updating.doing, self._updating.progress))
            self._bar.show_progress(*counted(self._updating.progress or Progress("")))
        self.show_state()

    def _show_update(self, progress: Progress) -> None:
        if not self._has_more_to_tell():
            self._doing.setText(told_of_update(self._updating.doing, progress))
            self._bar.show_progress(*counted(progress))
            self._bar.setAccessibleName(told_of_update(self._updating.doing))

    def _note_update_end(self, _outcome: object) -> None:
        self.show_state()

    def _has_more_to_tell(self) -> bool:
        """Tell whether something is under way that matters more than an update."""
        return self._syncing.is_running() or self._sending.is_running() or self._downloading.is_running()

    def _tell_trouble(self, trouble: KnownError) -> None:
        """Tell trouble with the queue of downloads, until there is something else to say."""
        self.tell(str(self._words.error(trouble, at="download")))

    def _stop_all(self) -> None:
        for errand in (self._syncing, self._sending, self._downloading, self._updating):
            errand.stop()

    def _end(self, outcome: SyncReport | KnownError | None) -> None:
        if isinstance(outcome, SyncReport):
            said = self.tr("Sync finished: {added} added, {changed} changed, {withdrawn} withdrawn.").format(
                added=outcome.added, changed=outcome.changed, withdrawn=outcome.withdrawn
            )
        elif outcome is None:
            said = self._words.stopped()
        else:
            said = str(self._words.error(outcome, catalog=_day(self._syncing.freshness.synced)))
        announce(self, said)
        self.show_state()

    def _ask(self) -> None:
        self.asked.emit(self._action)

    def _connect(self) -> None:
        self._stop.clicked.connect(self._stop_all)
        self._sync.clicked.connect(self._ask_for_sync)
        self._way_on.clicked.connect(self._ask)
        self._minute.timeout.connect(self.show_state)
        self._syncing.began.connect(self._begin)
        self._syncing.progressed.connect(self._show_progress)
        self._syncing.ended.connect(self._end)
        self._syncing.refreshed.connect(self.show_state)
        self._syncing.columns_began.connect(self.show_state)
        self._syncing.columns_ended.connect(self.show_state)
        self._syncing.lists_began.connect(self._begin_lists)
        self._syncing.lists_ended.connect(self.show_state)
        self._syncing.lists_noted.connect(self.show_state)
        self._sending.began.connect(self._begin_sending)
        self._sending.progressed.connect(self._show_progress)
        self._sending.ended.connect(self.show_state)
        self._downloading.began.connect(self._begin_download)
        self._downloading.progressed.connect(self._show_download)
        self._downloading.ended.connect(self.show_state)
        self._downloading.failed.connect(self._tell_trouble)
        self._updating.began.connect(self._begin_update)
        self._updating.progressed.connect(self._show_update)
        self._updating.ended.connect(self._note_update_end)

    def _ask_for_sync(self) -> None:
        self.asked.emit("sync")

    def _lay_out(self) -> None:
        self._bar.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._age, 3)
        row.addWidget(self._doing, 2)
        row.addWidget(self._stop)
        row.addWidget(self._sync)
        trouble = QHBoxLayout()
        trouble.setSpacing(theme.MEDIUM)
        trouble.addWidget(self._trouble, 1)
        trouble.addWidget(self._way_on)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.PAGE_MARGIN, theme.SMALL, theme.PAGE_MARGIN, theme.SMALL)
        inner.setSpacing(theme.TIGHT)
        inner.addLayout(trouble)
        inner.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(inner)


def _day(when: datetime | None) -> date | None:
    return None if when is None else when.astimezone().date()
