"""The place beside a table for one panel at a time, with its name and a button that folds it away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui import theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import TextStyle
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.text import ElidedText


class SidePlace(Card):
    """Hidden until a panel is shown."""

    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[QWidget, str] = {}
        self._title = ElidedText("", TextStyle.SECTION)
        self.close_button = IconButton(Icon.CROSS, self.tr("Close this panel"))
        self._stack = QStackedWidget()
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self.close_button)
        self.column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.SMALL, theme.SMALL)
        self.column.addLayout(row)
        self.column.addWidget(self._stack, 1)
        self.close_button.clicked.connect(self.fold)
        self.hide()

    def add(self, panel: QWidget, name: str) -> None:
        """Add a panel, out of sight at first."""
        self._names[panel] = name
        self._stack.addWidget(panel)

    def shown(self) -> QWidget | None:
        """Return the panel in sight."""
        return None if self.isHidden() else self._stack.currentWidget()

    def show_panel(self, panel: QWidget) -> None:
        """Show a panel."""
        self._stack.setCurrentWidget(panel)
        self._title.setText(self._names[panel])
        self.show()

    def fold(self) -> None:
        """Put the panel away."""
        self.hide()
        self.folded.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(max(least.width(), theme.grown(260)), least.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
        else:
            super().keyPressEvent(event)
