"""Answers to choose: yes or no, one of a few, or several of many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from desktop.forms.model import Value, Values
from ui import theme
from ui.attestations.filler.controls.control import Control
from ui.attestations.filler.controls.wrapped import WrappedCheck, WrappedRadio
from ui.organization.answers import Radio
from ui.overriding import override
from ui.widgets.buttons import Button, Weight

Words = Sequence[tuple[str, Value]]  # what is read, and the answer it stands for


class _Options(Control):
    """Buttons, each with its words; the question is read aloud with each."""

    is_chosen = True

    def __init__(self, options: Words) -> None:
        super().__init__()
        self._values = [value for _, value in options]
        self._buttons: list[QAbstractButton] = []

    @override
    def targets(self) -> tuple[QWidget, ...]:
        return tuple(self._buttons)

    @override
    def be_called(self, name: str) -> None:
        for button in self._buttons:
            button.setAccessibleName(f"{name}: {button.text().replace('&&', '&')}")


class RadioControl(_Options):
    """One of a few; arrow keys go from one to the next. What need not be answered can be cleared."""

    def __init__(self, options: Words, *, can_clear: bool, in_a_row: bool = False) -> None:
        super().__init__(options)
        self._group = QButtonGroup(self)
        row = QHBoxLayout() if in_a_row else self.column
        row.setSpacing(theme.LARGE if in_a_row else 0)
        for place, (text, _) in enumerate(options):
            button = Radio(text) if in_a_row else WrappedRadio(text)
            self._group.addButton(button, place)
            self._buttons.append(button)
            row.addWidget(button)
        self._clear = Button(self.tr("Clear this answer"), weight=Weight.QUIET)
        self._can_clear = can_clear
        row.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        if in_a_row:
            row.addStretch(1)
            self.column.addLayout(row)
        self._offer_to_clear()
        self._group.idClicked.connect(self._tell)
        self._clear.clicked.connect(self._take_back)

    @override
    def values(self) -> Values:
        place = self._group.checkedId()
        return (self._values[place],) if place >= 0 else ()

    @override
    def show_values(self, values: Values) -> None:
        place = place_of(values[0], self._values) if values else -1
        if place >= 0:
            self._buttons[place].setChecked(True)
        elif self._group.checkedId() >= 0:
            self._group.setExclusive(False)
            self._buttons[self._group.checkedId()].setChecked(False)
            self._group.setExclusive(True)
        self._offer_to_clear()

    @override
    def start(self) -> QWidget:
        return self._buttons[max(0, self._group.checkedId())]

    @override
    def be_called(self, name: str) -> None:
        super().be_called(name)
        self._clear.setAccessibleName(f"{self.tr('Clear this answer')}: {name}")

    def _offer_to_clear(self) -> None:
        self._clear.setVisible(self._can_clear and self._group.checkedId() >= 0)

    def _tell(self, _place: int) -> None:
        self._offer_to_clear()
        self.changed.emit()

    def _take_back(self) -> None:
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)  # before the button is gone
        self.show_values(())
        self.changed.emit()


class ChecksControl(_Options):
    """Any number of several."""

    def __init__(self, options: Words) -> None:
        super().__init__(options)
        self._unknown: Values = ()  # answers that are none of the options; kept until something is changed
        self.column.setSpacing(0)
        for text, _ in options:
            button = WrappedCheck(text)
            self._buttons.append(button)
            self.column.addWidget(button)
            button.clicked.connect(self._tell)

    @override
    def values(self) -> Values:
        pairs = zip(self._buttons, self._values, strict=True)
        return (*(value for button, value in pairs if button.isChecked()), *self._unknown)

    @override
    def show_values(self, values: Values) -> None:
        for button, value in zip(self._buttons, self._values, strict=True):
            button.setChecked(value in values)
        self._unknown = tuple(value for value in values if value not in self._values)

    def _tell(self) -> None:
        self._unknown = ()
        self.changed.emit()


def place_of(value: Value, values: Sequence[Value]) -> int:
    """Return where a value stands, -1 where it does not; True is not 1 here."""
    same = (place for place, one in enumerate(values) if type(one) is type(value) and one == value)
    return next(same, -1)
