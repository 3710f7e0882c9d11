"""The choice of how much room tables may take."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import words
from ui.widgets.inputs import Choice

GB = 1_000_000_000
STEPS = (1 * GB, 2 * GB, 5 * GB, 10 * GB, 20 * GB, 50 * GB, 100 * GB, 500 * GB)


class LimitChoice(Choice):
    """Offers round sizes, and the one that is set where it is none of them."""

    chosen = Signal(object)  # bytes, more than a C int holds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Room for tables"))
        self.activated.connect(self._tell)

    def show_limit(self, limit: int) -> None:
        """Offer the sizes and choose the one that is set."""
        self.clear()
        for step in sorted({*STEPS, limit}):
            self.addItem(words.size(step), str(step))
        self.setCurrentIndex(self.findData(str(limit)))
        self.updateGeometry()

    def _tell(self, place: int) -> None:
        self.chosen.emit(int(self.itemData(place)))
