"""What every page begins with: its title, the one line that says what it answers, and room for its primary action."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.text import Text

COLUMN_WIDTH = 720  # at 100 %


class PageHeader(QWidget):
    """Title and line at the left, the primary action at the right."""

    def __init__(self, title: str, answers: str, action: QWidget | None = None) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(Text(title, TextStyle.TITLE))
        words.addWidget(Text(answers, TextStyle.BODY, Role.QUIET, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.LARGE)
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action)


class _Column(QWidget):
    """Is never lower than its content needs at its width; scroll areas do not see to that by themselves."""

    def __init__(self, *, wide: bool) -> None:
        super().__init__()
        self._is_wide = wide
        self._choose_width()

    def _choose_width(self) -> None:
        if self._is_wide:
            return
        self.setMaximumWidth(round(COLUMN_WIDTH * QApplication.font().pointSizeF() / theme.BODY_POINTS))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self._choose_width()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            layout = self.layout()
            if layout is not None:
                self.setMinimumHeight(max(0, layout.totalHeightForWidth(self.width())))
        return super().event(event)


class ScrolledColumn(QScrollArea):
    """A page of one column of at most 720 px, more with larger text; it scrolls. Put things into ``column``."""

    def __init__(self, *, wide: bool = False) -> None:
        """With ``wide`` the column takes all the room there is."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        inner = _Column(wide=wide)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, theme.SMALL, 0)
        self.column.setSpacing(theme.LARGE)
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self.setWidget(around)
        around.setAutoFillBackground(False)  # which the line above switched on
