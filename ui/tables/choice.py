"""Fields for names that may be long, as wide as there is room rather than as their longest item; and their labels."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.overriding import override
from ui.widgets.inputs import Choice
from ui.widgets.text import Text

_LEAST, _MOST = 120, 280  # widths at 100 %


class FieldLabel(Text):
    """A label that stands beside a field in a line that flows; as high as the field."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.row_height())


class NameChoice(Choice):
    """A choice among names of columns, sheets or tables."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(20)
        self.model().rowsInserted.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(max(theme.grown(_LEAST), min(wanted.width(), theme.grown(_MOST))), wanted.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(_LEAST), super().sizeHint().height())

    def value(self) -> int:
        """Return the number that belongs to the chosen item, -1 for none."""
        found = self.currentData()
        return -1 if found is None else int(found)

    def choose(self, value: int) -> None:
        """Choose the item of a number, where there is one."""
        place = self.findData(value)
        if place >= 0:
            self.setCurrentIndex(place)
