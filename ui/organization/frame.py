"""What every screen of the assistant has around it: heading above, the way on and back below, in one column."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Hairline
from ui.widgets.page import COLUMN_WIDTH
from ui.widgets.status import Status
from ui.widgets.text import Text


class Frame(QWidget):
    """Put the steps into ``steps``."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = Text("", TextStyle.SMALL, Role.QUIET)
        self._title = Text("", TextStyle.TITLE, wrap=True)
        self._line = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self._trouble = Status(wrap=True)
        self._trouble.hide()
        self.steps = QStackedWidget()
        self.leave = Button(self.tr("L&eave"), weight=Weight.QUIET)
        self.leave.setToolTip(self.tr("What you told so far is saved (Esc)"))
        self.back = Button(self.tr("&Back"))
        self.go_on = Button(self.tr("C&ontinue"), weight=Weight.PRIMARY)
        self._lay_out()
        self._choose_width()

    def show_heading(self, progress: str, title: str, line: str) -> None:
        """Show another heading; a screen reader says it."""
        for text, said in ((self._progress, progress), (self._title, title), (self._line, line)):
            text.setText(said)
        self._progress.setVisible(bool(progress))
        self.say("")
        announce(self._title, ". ".join(part for part in (progress, title, line) if part))

    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def progress(self) -> str:
        """Return how far the person is."""
        return self._progress.text()

    def say(self, trouble: str) -> None:
        """Show trouble above the buttons; "" for none."""
        self._trouble.say(Icon.ATTENTION, Role.BAD, trouble)
        self._trouble.setVisible(bool(trouble))
        if trouble:
            announce(self._trouble, trouble)

    def says(self) -> str:
        """Return the trouble shown, or ""."""
        return self._trouble.words()

    def show_ways(self, *, has_back: bool, is_last: bool) -> None:
        """Show whether there is a way back, and whether the way on is the end."""
        self.back.setVisible(has_back)
        self.go_on.setText(self.tr("&Done") if is_last else self.tr("C&ontinue"))
        self.go_on.updateGeometry()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self._choose_width()
        return super().event(event)

    def _choose_width(self) -> None:
        self._inner.setMaximumWidth(round(COLUMN_WIDTH * QApplication.font().pointSizeF() / theme.BODY_POINTS))

    def _lay_out(self) -> None:
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.LARGE)
        column.addLayout(self._heading())
        column.addWidget(self.steps, 1)
        column.addWidget(self._trouble)
        column.addWidget(Hairline())
        column.addLayout(self._ways())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        row.addWidget(self._inner, 1)
        row.addStretch(0)

    def _heading(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        for text in (self._progress, self._title, self._line):
            words.addWidget(text)
        return words

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go_on)
        return row
