"""Scroll bars that look like the rest: a flat groove, a rounded thumb, small arrows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ui import icons, theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role

_ARROW = 12


class ScrollBar(QScrollBar):
    """Behaves as the style's own; only painted calmly."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.minimum() >= self.maximum():
            return  # all is in sight; the room stays, so that nothing moves
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour(Role.HOVER))
        parts, style = QStyle.SubControl, self.style()
        kind = QStyle.ComplexControl.CC_ScrollBar
        thumb = QRectF(style.subControlRect(kind, option, parts.SC_ScrollBarSlider, self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Role.QUIET if self.underMouse() or self.isSliderDown() else Role.OUTLINE))
        is_upright = self.orientation() is Qt.Orientation.Vertical
        inset = thumb.adjusted(3, 1, -3, -1) if is_upright else thumb.adjusted(1, 3, -1, -3)
        painter.drawRoundedRect(inset, 4, 4)
        for part, icon in zip((parts.SC_ScrollBarSubLine, parts.SC_ScrollBarAddLine), self._arrows(), strict=True):
            place = style.subControlRect(kind, option, part, self)
            picture = icons.pixmap(icon, theme.colour(Role.QUIET), size=_ARROW, ratio=self.devicePixelRatioF())
            middle = place.center()
            painter.drawPixmap(middle.x() - _ARROW // 2 + 1, middle.y() - _ARROW // 2 + 1, picture)

    def _arrows(self) -> tuple[Icon, Icon]:
        if self.orientation() is Qt.Orientation.Vertical:
            return Icon.CHEVRON_UP, Icon.CHEVRON_DOWN
        return Icon.CHEVRON_LEFT, Icon.CHEVRON_RIGHT


def calm_bars(root: QWidget) -> None:
    """Give every scrolling thing below ``root``, and itself, these scroll bars."""
    areas = root.findChildren(QAbstractScrollArea)
    for area in [*areas, root]:
        if isinstance(area, QAbstractScrollArea) and not isinstance(area.verticalScrollBar(), ScrollBar):
            area.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical))
            area.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal))
