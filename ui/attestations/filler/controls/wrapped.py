"""Radio buttons and check boxes whose words go on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import theme
from ui.organization.answers import Radio
from ui.overriding import override
from ui.theme import Role
from ui.widgets.inputs import Check

_CIRCLE, _SQUARE = 18, 18  # at 100 %
_NARROWEST = 200  # at 100 %
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextHideMnemonic | Qt.AlignmentFlag.AlignLeft)


class WrappedRadio(Radio):
    """One of several answers, of any length."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        _let_grow(self)

    @override
    def heightForWidth(self, width: int) -> int:
        return _height(self, width, _radio_indent())

    @override
    def sizeHint(self) -> QSize:
        width = super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return _least(self, _radio_indent())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = theme.grown(_CIRCLE)
        middle, radius = QPointF(theme.SMALL + circle / 2, _first_line(self) / 2), circle / 2 - 1
        filled = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setBrush(theme.colour(Role.CARD))
        painter.setPen(QPen(filled, 2) if self.isChecked() else QPen(theme.colour(Role.OUTLINE), 1))
        painter.drawEllipse(middle, radius, radius)
        if self.isChecked():
            painter.setBrush(filled)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(middle, radius / 2, radius / 2)
        _paint_words(painter, self, _radio_indent())


class WrappedCheck(Check):
    """A check box with words of any length."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        _let_grow(self)

    @override
    def heightForWidth(self, width: int) -> int:
        return _height(self, width, Check.indent())

    @override
    def sizeHint(self) -> QSize:
        width = super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return _least(self, Check.indent())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.grown(_SQUARE)
        painter.save()
        painter.translate(theme.TIGHT, (_first_line(self) - side) / 2)
        painter.scale(side / _SQUARE, side / _SQUARE)
        self._paint_square(painter, QRectF(0, 0, _SQUARE, _SQUARE).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()
        _paint_words(painter, self, Check.indent())


def _let_grow(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _radio_indent() -> int:
    return theme.SMALL + theme.grown(_CIRCLE) + theme.SMALL


def _first_line(button: QAbstractButton) -> int:
    return max(theme.HUGE, button.fontMetrics().height() + theme.SMALL)


def _words(button: QAbstractButton, width: int, indent: int) -> QRect:
    room = QRect(indent, 0, max(1, width - indent), 10_000)
    return button.fontMetrics().boundingRect(room, _WRAP, button.text().replace("&&", "&"))


def _height(button: QAbstractButton, width: int, indent: int) -> int:
    padding = _first_line(button) - button.fontMetrics().height()
    return _words(button, width, indent).height() + padding


def _least(button: QAbstractButton, indent: int) -> QSize:
    wanted = indent + button.fontMetrics().horizontalAdvance(button.text()) + theme.TIGHT
    return QSize(min(theme.grown(_NARROWEST), wanted), _first_line(button))


def _paint_words(painter: QPainter, button: QAbstractButton, indent: int) -> None:
    group = QPalette.ColorGroup.Active if button.isEnabled() else QPalette.ColorGroup.Disabled
    painter.setPen(button.palette().color(group, QPalette.ColorRole.WindowText))
    top = (_first_line(button) - button.fontMetrics().height()) // 2
    painter.drawText(button.rect().adjusted(indent, top, 0, 0), _WRAP, button.text().replace("&&", "&"))
