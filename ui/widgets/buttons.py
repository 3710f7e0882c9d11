"""Buttons: plain, primary (one a page), quiet (looks like a link), and square ones with an icon only."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from ui import icons, theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role


class Weight(Enum):
    """How much a button asks for attention."""

    PLAIN = "plain"
    PRIMARY = "primary"
    QUIET = "quiet"


class Button(QPushButton):
    """A flat push button with rounded corners; the mnemonic in its text works as usual."""

    def __init__(
        self, text: str = "", icon: Icon | None = None, weight: Weight = Weight.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._weight, self._icon = weight, icon
        self._icon_role = Role.ACCENT if weight is Weight.QUIET else Role.TEXT
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor if weight is Weight.QUIET else Qt.CursorShape.ArrowCursor)

    def show_icon(self, icon: Icon, role: Role) -> None:
        """Show another icon, or the same one in another colour."""
        self._icon, self._icon_role = icon, role
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():  # a key held down presses once
                self.click()  # Qt's own answers to Space only
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        height = max(theme.HUGE, metrics.height() + theme.MEDIUM)
        if not self.text():
            return QSize(height, height)
        words = metrics.size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()
        picture = 0 if self._icon is None else theme.grown(theme.ICON) + theme.SMALL
        return QSize(words + picture + 2 * self._padding(), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = self._colours()
        painter.setBrush(fill)
        painter.setPen(QPen(edge, 1) if edge.alpha() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        if self._weight is Weight.PRIMARY and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, theme.RING))  # the window's focus ring has the colour of this button
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), theme.RADIUS - 3, theme.RADIUS - 3)
        self.paint_content(painter, ink)

    def paint_content(self, painter: QPainter, ink: QColor) -> None:
        """Paint icon and words on whatever surface is there already."""
        room = self.rect().adjusted(self._padding(), 0, -self._padding(), 0) if self.text() else self.rect()
        if self._icon is not None:
            side = theme.grown(theme.ICON)
            place = QStyle.alignedRect(self.layoutDirection(), self._icon_place(), QSize(side, side), room)
            picture = icons.pixmap(self._icon, self._icon_ink(), size=side, ratio=self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft(), picture)
            room.setLeft(place.right() + 1 + theme.SMALL)
        painter.setPen(ink)
        edge = Qt.AlignmentFlag.AlignCenter if self._icon is None else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(edge | Qt.AlignmentFlag.AlignVCenter) | self._mnemonic_flag(), self.text())

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Return fill, edge and ink for the state the button is in."""
        colours, clear = self.palette(), QColor(0, 0, 0, 0)
        hovered, pressed = self.underMouse(), self.isDown()
        if not self.isEnabled():
            ink = colours.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
            return clear, (clear if self._weight is Weight.QUIET else theme.colour(Role.LINE)), ink
        if self._weight is Weight.PRIMARY:
            fill, ink = colours.color(QPalette.ColorRole.Highlight), colours.color(QPalette.ColorRole.HighlightedText)
            return (fill.darker(112) if hovered or pressed else fill), clear, ink
        back = theme.colour(Role.TINT) if pressed or self.isChecked() else theme.colour(Role.HOVER)
        busy = hovered or pressed or self.isChecked()
        if self._weight is Weight.QUIET:
            return (back if busy else clear), clear, theme.colour(Role.ACCENT)
        return (back if busy else theme.colour(Role.CARD)), theme.colour(Role.OUTLINE), theme.colour(Role.TEXT)

    def _icon_ink(self) -> QColor:
        if not self.isEnabled():
            return self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        if self._weight is Weight.PRIMARY:
            return self.palette().color(QPalette.ColorRole.HighlightedText)
        return theme.colour(self._icon_role)

    def _icon_place(self) -> Qt.AlignmentFlag:
        return (
            Qt.AlignmentFlag.AlignLeft if self.text() else Qt.AlignmentFlag.AlignHCenter
        ) | Qt.AlignmentFlag.AlignVCenter

    def _mnemonic_flag(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        shown = self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option, self)
        return int(Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic)

    def _padding(self) -> int:
        return theme.SMALL if self._weight is Weight.QUIET else theme.MEDIUM


class IconButton(Button):
    """A square button with an icon only; its name is read aloud and shown as a tool tip."""

    def __init__(self, icon: Icon, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", icon, Weight.QUIET, parent)
        self.show_icon(icon, Role.TEXT)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what the button is called."""
        self.setAccessibleName(name)
        self.setToolTip(name)
