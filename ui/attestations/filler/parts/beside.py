"""A control with a short remark beside it, or below it where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import TextStyle
from ui.widgets.status import Status

_NARROWEST = 240  # of the control, at 100 %
_ANY = 16_777_215  # the widest that Qt knows


class Beside(QWidget):
    """The remark wraps; it may be hidden."""

    def __init__(self, control: QWidget, remark: Status) -> None:
        super().__init__()
        self._remark = remark
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.TIGHT)
        self._row.addWidget(control, 1)
        self._row.addWidget(remark, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose the place of the remark; call it when its words change."""
        words = QFontMetrics(theme.font(TextStyle.SMALL)).horizontalAdvance(self._remark.words())
        width = theme.grown(theme.ICON) + theme.SMALL + words + theme.SMALL
        fits = width + theme.grown(_NARROWEST) <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(theme.MEDIUM if fits else theme.TIGHT)
        self._remark.setMinimumWidth(width if fits else 0)
        self._remark.setMaximumWidth(width if fits else _ANY)
        self._row.setAlignment(self._remark, Qt.AlignmentFlag.AlignVCenter if fits else Qt.AlignmentFlag(0))
