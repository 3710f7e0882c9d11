"""Labels in the program's type sizes and named colours; they follow the palette and the person's text size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import theme
from ui.overriding import override
from ui.theme import Role, TextStyle


class Text(QLabel):
    """A label of plain text."""

    def __init__(
        self, text: str = "", style: TextStyle = TextStyle.BODY, role: Role = Role.TEXT, *, wrap: bool = False
    ) -> None:
        super().__init__(text)
        self._style, self._role = style, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._dress()

    def set_role(self, role: Role) -> None:
        """Change the colour."""
        self._role = role
        self._dress()

    def make_selectable(self) -> None:
        """Let the person mark and copy the text with mouse and keyboard."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        wanted_font = theme.font(self._style)
        if self.font() != wanted_font:
            self.setFont(wanted_font)
        wanted = theme.colour(self._role)
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            colours = self.palette()
            colours.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(colours)


class ElidedText(Text):
    """A label of one line that ends in "…" where there is no room; then the whole text is its tool tip."""

    def __init__(self, text: str = "", style: TextStyle = TextStyle.BODY, role: Role = Role.TEXT) -> None:
        super().__init__(text, style, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 4, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def _explain(self) -> None:
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if is_cut else "")
