"""What every page begins with: its title, the one line that says what it answers, and room for its primary action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.text import Text

COLUMN_WIDTH = 720  # at 100 %


class PageHeader(QWidget):
    """Title and line at the left, the primary action at the right, or below where there is no room."""

    def __init__(self, title: str, answers: str, action: QWidget | None = None) -> None:
        super().__init__()
        self._title, self._action = Text(title, TextStyle.TITLE), action
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(self._title)
        words.addWidget(Text(answers, TextStyle.BODY, Role.QUIET, wrap=True))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.LARGE)
        self._row.addLayout(words, 1)
        if action is not None:
            self._row.addWidget(action)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._action is None:
            return
        fits = self._title.sizeHint().width() + theme.LARGE + self._action.sizeHint().width() <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(theme.LARGE if fits else theme.SMALL)
        self._row.setAlignment(self._action, Qt.AlignmentFlag(0) if fits else Qt.AlignmentFlag.AlignLeft)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = 0 if self._action is None else self._action.minimumSizeHint().width()
        return QSize(max(widest, self._title.minimumSizeHint().width()), super().minimumSizeHint().height())


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
        was_taken = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None:
            layout.invalidate()  # a part may have grown since it was asked for its height
            self.setMinimumHeight(max(0, layout.totalHeightForWidth(self.width())))
        return was_taken


def in_column(*parts: QWidget) -> QWidget:
    """Return a place for parts that stand above or below a scrolled column and are as wide as it is."""
    inner, around = _Column(wide=False), QWidget()
    column, row = QVBoxLayout(inner), QHBoxLayout(around)
    column.setContentsMargins(0, 0, theme.SMALL, 0)
    column.setSpacing(theme.MEDIUM)
    for part in parts:
        column.addWidget(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(inner, 1)
    row.addStretch(0)
    return around


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
