"""Answers of which one is chosen: "Yes", "No" and "Not sure", with circles that are seen in every scheme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QStyle, QStyleOptionButton, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role

_CIRCLE = 18  # diameter at 100 %


class Radio(QRadioButton):
    """One of several answers; the mnemonic in its text works as usual."""

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()
        height = max(theme.HUGE, self.fontMetrics().height() + theme.SMALL)
        return QSize(theme.grown(_CIRCLE) + theme.SMALL + words + 2 * theme.SMALL, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, position: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = theme.grown(_CIRCLE)
        middle, radius = QPointF(theme.SMALL + circle / 2, self.height() / 2), circle / 2 - 1
        colours = self.palette()
        filled = colours.color(QPalette.ColorRole.Highlight)
        painter.setBrush(theme.colour(Role.CARD))
        painter.setPen(QPen(filled, 2) if self.isChecked() else QPen(theme.colour(Role.OUTLINE), 1))
        painter.drawEllipse(middle, radius, radius)
        if self.isChecked():
            painter.setBrush(filled)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(middle, radius / 2, radius / 2)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(colours.color(group, QPalette.ColorRole.WindowText))
        room = self.rect().adjusted(theme.SMALL + circle + theme.SMALL, 0, 0, 0)
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | self._mnemonic(), self.text()
        )

    def _mnemonic(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        underline = self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option, self)
        return int(Qt.TextFlag.TextShowMnemonic if underline else Qt.TextFlag.TextHideMnemonic)


class Answers(QWidget):
    """A row of answers, none chosen at first; arrow keys go from one to the next."""

    chosen = Signal(object)  # the value, when the person chooses another one

    def __init__(self, question: str, answers: Sequence[tuple[str, bool | None]]) -> None:
        """``question`` is read aloud with each answer; each answer is its text and its value."""
        super().__init__()
        self._values = [value for _, value in answers]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.LARGE)
        for place, (text, _) in enumerate(answers):
            radio = Radio(text)
            radio.setAccessibleDescription(question)
            self._group.addButton(radio, place)
            row.addWidget(radio)
        row.addStretch(1)
        self.setFocusProxy(self._group.button(0))
        self._group.idToggled.connect(self._tell)

    def choose(self, value: bool | None) -> None:
        """Show a value as the one that is chosen; nobody is told."""
        self._group.blockSignals(True)
        self._group.button(self._values.index(value)).setChecked(True)
        self._group.blockSignals(False)
        self.setFocusProxy(self._group.checkedButton())

    def is_chosen(self) -> bool:
        """Tell whether there is an answer."""
        return self._group.checkedId() >= 0

    def value(self) -> bool | None:
        """Return the value chosen; ask `is_chosen` first."""
        return self._values[self._group.checkedId()]

    def _tell(self, place: int, is_on: bool) -> None:
        if is_on:
            self.setFocusProxy(self._group.button(place))
            self.chosen.emit(self._values[place])
