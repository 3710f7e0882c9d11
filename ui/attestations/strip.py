"""A quiet strip below the title: what was done just now, with one way on or back, until the next thing is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton
from ui.widgets.status import Status
from ui.words import Mark


class Strip(QWidget):
    """Hidden until it has something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._does: Callable[[], object] | None = None
        self._said = Status(wrap=True)
        self.way = Button("")
        self._close = IconButton(Icon.CROSS, self.tr("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.SMALL, theme.SMALL)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._said, 1)
        row.addWidget(self.way, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.way.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        self.hide()

    def say(self, mark: Mark, sentence: str, label: str = "", does: Callable[[], object] | None = None) -> None:
        """Say something, also aloud.

        Args:
            mark: icon and colour.
            sentence: what was done or met.
            label: of the button, "" for none.
            does: bound method called when it is pressed; the strip goes then.
        """
        self._does = does
        self._said.say(mark.icon, mark.role, sentence, ink=Role.TEXT)
        self.way.setText(label)
        self.way.setVisible(bool(label))
        self.show()
        announce(self, sentence)

    def says(self) -> str:
        """Return what is said, "" for nothing."""
        return "" if self.isHidden() else self._said.words()

    def _act(self) -> None:
        self.hide()
        if self._does is not None:
            self._does()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(Role.CARD))
        painter.setPen(theme.colour(Role.LINE))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.RADIUS, theme.RADIUS)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)
