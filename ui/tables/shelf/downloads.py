"""What is on its way: a line for each download with how far it has come, and buttons to pause, go on and stop."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.words import Words
from sync.downloads.model import Download, State
from sync.work import Progress
from ui import theme, words
from ui.errands.downloading import Downloading
from ui.frame.telling import amount, told
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import ElidedText, Text

MOST = 20  # lines; further downloads are counted
_HIGHEST, _LOWEST = 168, 76  # of the lines together, at 100 %


class DownloadLine(QWidget):
    """One download; what it shows is told to it."""

    paused = Signal(str)  # resource
    went_on = Signal(str)
    dropped = Signal(str)

    def __init__(self, resource: str, sentences: Words) -> None:
        super().__init__()
        self.resource, self._sentences = resource, sentences
        self.name = ElidedText("", TextStyle.STRONG)
        self.state = Status(TextStyle.SMALL, wrap=True)
        self.bar = ThinBar()
        self.pause = Button(self.tr("Pause"), Icon.PAUSE, Weight.QUIET)
        self.go_on = Button(self.tr("Go on"), Icon.GO_ON, Weight.QUIET)
        self.drop = Button(self.tr("Stop"), Icon.STOP, Weight.QUIET)
        self._lay_out()
        self.pause.clicked.connect(self._tell_pause)
        self.go_on.clicked.connect(self._tell_go_on)
        self.drop.clicked.connect(self._tell_drop)

    def show_download(self, download: Download, progress: Progress | None) -> None:
        """Show how a download stands; ``progress`` is that of the one under way."""
        self.name.setText(download.wanted.name)
        self._name_buttons(download.wanted.name)
        is_running = download.state is State.RUNNING or progress is not None
        self.pause.setVisible(is_running or download.state is State.WAITING)
        self.go_on.setVisible(download.state in {State.PAUSED, State.FAILED} and not is_running)
        self.go_on.setText(self.tr("Try again") if download.state is State.FAILED else self.tr("Go on"))
        rests = self.go_on.isVisibleTo(self)
        self.drop.setText(self.tr("Remove") if rests else self.tr("Stop"))
        self.drop.show_icon(Icon.DISCARD if rests else Icon.STOP, Role.ACCENT)
        self.bar.setVisible(is_running or download.done > 0)
        if progress is None:
            self.bar.show_progress(download.done, download.total or download.wanted.size)
            self._say(download, is_running=is_running)
        else:
            self.show_progress(progress)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the download under way has come."""
        self.bar.show_progress(progress.done, progress.total)
        self.bar.setAccessibleName(self._sentences.progress(progress.doing))
        self.state.say(Icon.DOWNLOAD, Role.ACCENT, told(progress, self._sentences), ink=Role.QUIET)

    def _say(self, download: Download, *, is_running: bool) -> None:
        come = amount(download.done, download.total or download.wanted.size) if download.done else ""
        if download.state is State.FAILED:
            sentence = str(self._sentences.error(download.trouble, download.facts))
            self.state.say(Icon.ATTENTION, Role.BAD, sentence, ink=Role.TEXT)
        elif is_running:
            self.state.say(Icon.DOWNLOAD, Role.ACCENT, come or self.tr("Begins"), ink=Role.QUIET)
        elif download.state is State.PAUSED:
            text = self.tr("Paused: {amount} is here and kept").format(amount=come) if come else self.tr("Paused")
            self.state.say(Icon.PAUSE, Role.ATTENTION, text, ink=Role.TEXT)
        else:
            size = words.size(download.wanted.size) or self.tr("size not stated")
            self.state.say(Icon.CLOCK, Role.QUIET, self.tr("Waits for its turn ({size})").format(size=size))

    def _name_buttons(self, name: str) -> None:
        self.pause.setAccessibleName(self.tr("Pause the download of {name}").format(name=name))
        self.go_on.setAccessibleName(self.tr("Go on with the download of {name}").format(name=name))
        self.drop.setAccessibleName(self.tr("Stop the download of {name} and drop what has come").format(name=name))
        self.drop.setToolTip(self.tr("Stop the download and drop what has come"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self.name, 1)
        for button in (self.pause, self.go_on, self.drop):
            top.addWidget(button)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.state)

    def _tell_pause(self) -> None:
        self.paused.emit(self.resource)

    def _tell_go_on(self) -> None:
        self.went_on.emit(self.resource)

    def _tell_drop(self) -> None:
        self.dropped.emit(self.resource)


class LowRoom(ScrolledColumn):
    """As high as what is in it, up to a limit: the tables below keep most of the page."""

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.column.setSpacing(theme.SMALL)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.grown(320), min(self._wanted(), theme.grown(_HIGHEST)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(160), min(self._wanted(), theme.grown(_LOWEST)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _wanted(self) -> int:
        return max(0, self.column.totalHeightForWidth(max(1, self.viewport().width() - theme.SMALL))) + theme.TIGHT


class DownloadsCard(Card):
    """Hidden while nothing is on its way."""

    def __init__(self, downloading: Downloading, sentences: Words) -> None:
        super().__init__()
        self._downloading, self._sentences = downloading, sentences
        self._lines: dict[str, DownloadLine] = {}
        self._more = Text("", TextStyle.SMALL, Role.QUIET)
        self.column.addWidget(Text(self.tr("Downloads"), TextStyle.SECTION))
        self._room = LowRoom()
        self._body = self._room.column
        self.column.addWidget(self._room)
        self.column.addWidget(self._more)
        downloading.changed.connect(self.show_queue)
        downloading.began.connect(self.show_queue)
        downloading.progressed.connect(self._show_progress)
        self.show_queue()

    def show_queue(self) -> None:
        """Show the queue as it is now."""
        open_ = [one for one in self._downloading.queue if one.state is not State.DONE]
        shown = open_[:MOST]
        self._keep_only({one.wanted.resource for one in shown})
        for place, one in enumerate(shown):
            is_running = one.wanted.resource == self._downloading.running()
            self._line(one.wanted.resource, place).show_download(
                one, self._downloading.progress if is_running else None
            )
        self._more.setText(self.tr("and %Ln more", "", len(open_) - len(shown)))
        self._more.setVisible(len(open_) > len(shown))
        self._room.updateGeometry()
        self.setVisible(bool(open_))

    def line(self, resource: str) -> DownloadLine | None:
        """Return the line of a download, None where it has none."""
        return self._lines.get(resource)

    def _line(self, resource: str, place: int) -> DownloadLine:
        if resource not in self._lines:
            line = DownloadLine(resource, self._sentences)
            line.paused.connect(self._downloading.pause)
            line.went_on.connect(self._downloading.go_on)
            line.dropped.connect(self._downloading.drop)
            self._lines[resource] = line
            self._body.insertWidget(place, line)
        return self._lines[resource]

    def _keep_only(self, resources: set[str]) -> None:
        for gone in set(self._lines) - resources:
            line = self._lines.pop(gone)
            focus = QApplication.focusWidget()
            had_focus = focus is not None and line.isAncestorOf(focus)
            self._body.removeWidget(line)
            line.hide()
            line.deleteLater()
            if had_focus and (following := next(iter(self._lines.values()), None)) is not None:
                following.drop.setFocus()

    def _show_progress(self, progress: Progress) -> None:
        line = self._lines.get(self._downloading.running())
        if line is not None:
            line.show_progress(progress)
