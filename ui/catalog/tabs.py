"""Tabs as words on one line, the chosen one underlined and semibold."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role, TextStyle

BAR = 3  # height of the line under the chosen tab


class Tabs(QTabWidget):
    """A tab widget whose bar fits the rest of the page."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bar = WordBar()
        bar.setAccessibleName(name)
        self.setTabBar(bar)
        self.setAccessibleName(name)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)


class WordBar(QTabBar):
    """Arrow keys move between the tabs, as in every tab bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        metrics = QFontMetrics(theme.font(TextStyle.STRONG))
        return QSize(
            metrics.horizontalAdvance(self.tabText(index)) + 2 * theme.SMALL + theme.TIGHT, theme.row_height() + BAR
        )

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour(Role.LINE, self.palette()))
        for index in range(self.count()):
            self._paint_tab(painter, index, self.tabRect(index))

    def _paint_tab(self, painter: QPainter, index: int, box: QRect) -> None:
        chosen = index == self.currentIndex()
        painter.setFont(theme.font(TextStyle.STRONG if chosen else TextStyle.BODY))
        painter.setPen(theme.colour(Role.TEXT if chosen else Role.QUIET, self.palette()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if chosen:
            line = QRect(box.left() + theme.SMALL, box.bottom() + 1 - BAR, box.width() - 2 * theme.SMALL, BAR)
            painter.fillRect(line, theme.colour(Role.ACCENT, self.palette()))
