"""Questions that few files need, folded away behind a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.theme import Role
from ui.widgets.buttons import Button, Weight


class Fold(QWidget):
    """Put what is folded away into ``inner``."""

    rearranged = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.button = Button(name, Icon.CHEVRON_RIGHT, Weight.QUIET)
        self.button.setCheckable(True)
        self._body = QWidget()
        self.inner = QVBoxLayout(self._body)
        self.inner.setContentsMargins(0, 0, 0, 0)
        self.inner.setSpacing(theme.MEDIUM)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        self.button.toggled.connect(self._fold)

    def _fold(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self.button.show_icon(Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT, Role.ACCENT)
        self.rearranged.emit()
