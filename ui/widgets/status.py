"""A status as a person should meet it: an icon, a word and a colour, never the colour alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import icons, theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.text import ElidedText, Text


class Picture(QWidget):
    """An icon that is not a button; purely decorative, so it is hidden from screen readers."""

    def __init__(
        self, icon: Icon, role: Role = Role.TEXT, size: int = theme.ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._role, self._size = icon, role, size
        self._choose_size()

    def show_icon(self, icon: Icon, role: Role) -> None:
        """Show another icon."""
        self._icon, self._role = icon, role
        self.update()

    def _choose_size(self) -> None:
        side = theme.grown(self._size)
        self.setFixedSize(side, side)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._choose_size()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        picture = icons.pixmap(self._icon, theme.colour(self._role), size=self.width(), ratio=ratio)
        QPainter(self).drawPixmap(0, 0, picture)


class Status(QWidget):
    """Icon and words in one colour."""

    def __init__(self, style: TextStyle = TextStyle.BODY, *, elide: bool = False, wrap: bool = False) -> None:
        """``elide``: end in "…" where there is no room; ``wrap``: use several lines."""
        super().__init__()
        self._picture = Picture(Icon.INFO, Role.QUIET)
        self._words = ElidedText("", style) if elide else Text("", style, wrap=wrap)
        if wrap:
            self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._words.setContentsMargins(
                0, max(0, (theme.grown(theme.ICON) - self._words.fontMetrics().height()) // 2), 0, 0
            )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)

    def say(self, icon: Icon, role: Role, words: str, *, ink: Role | None = None) -> None:
        """Show a status; ``ink`` is the colour of the words where they are many, by default that of the icon."""
        self._picture.show_icon(icon, role)
        self._words.set_role(ink or role)
        self._words.setText(words)
        self.setAccessibleName(words)

    def words(self) -> str:
        """Return what is shown."""
        return self._words.text()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)
