"""One of many answers out of a drop-down list; where the form allows it, also one of one's own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.forms.model import Values
from ui import theme
from ui.attestations.filler.controls.control import Control
from ui.attestations.filler.controls.options import Words, place_of
from ui.overriding import override
from ui.widgets.inputs import Choice, Entry

_NARROWEST, _WIDEST = 200, 480  # at 100 %


class _Choice(Choice):
    """Never wider than its column; the wheel scrolls the page and does not change the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(min(wanted.width(), theme.grown(_WIDEST)), wanted.height())

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(min(wanted.width(), theme.grown(_NARROWEST)), wanted.height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DropDownControl(Control):
    """One of many."""

    is_line = is_chosen = True

    def __init__(self, options: Words) -> None:
        super().__init__()
        self._values = [value for _, value in options]
        self._choice = _Choice()
        self._choice.addItem(self.tr("Choose…"))
        for text, _ in options:
            self._choice.addItem(text)
            self._choice.setItemData(self._choice.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        self.column.addWidget(self._choice)
        self._choice.activated.connect(self._tell)
        self._choice.currentTextChanged.connect(self._choice.setToolTip)

    @override
    def values(self) -> Values:
        place = self._choice.currentIndex()
        return (self._values[place - 1],) if place > 0 else ()

    @override
    def show_values(self, values: Values) -> None:
        if values and place_of(values[0], self._values) < 0:  # what is no longer an option is seen, too
            self._values.append(values[0])
            self._choice.addItem(str(values[0]))
        self._choice.setCurrentIndex(place_of(values[0], self._values) + 1 if values else 0)

    @override
    def targets(self) -> tuple[QWidget, ...]:
        return (self._choice,)

    def _tell(self) -> None:
        self.changed.emit()


class OpenChoiceControl(DropDownControl):
    """One of many, or something else that is typed."""

    is_line = False

    def __init__(self, options: Words) -> None:
        super().__init__(options)
        self._choice.addItem(self.tr("Something else…"))
        self._own = Entry()
        self._own.setPlaceholderText(self.tr("Type your own answer here"))
        self.column.addWidget(self._own)
        self._own.hide()
        self._own.textEdited.connect(self.changed)

    @override
    def values(self) -> Values:
        if not self._is_own():
            return super().values()
        typed = self._own.text().strip()
        return (typed,) if typed else ()

    @override
    def show_values(self, values: Values) -> None:
        is_own = bool(values) and place_of(values[0], self._values) < 0
        self._own.setText(str(values[0]) if is_own else "")
        if is_own:
            self._choice.setCurrentIndex(self._choice.count() - 1)
        else:
            super().show_values(values)
        self._own.setVisible(is_own)

    @override
    def targets(self) -> tuple[QWidget, ...]:
        return self._choice, self._own

    def _is_own(self) -> bool:
        return self._choice.currentIndex() == self._choice.count() - 1

    @override
    def _tell(self) -> None:
        self._own.setVisible(self._is_own())
        super()._tell()
