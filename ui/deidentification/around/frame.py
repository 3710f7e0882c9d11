"""What every step has around it: the steps down the side, heading above, trouble, progress and the ways on below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.work import Progress
from ui import theme
from ui.deidentification.around.naming import Naming
from ui.deidentification.around.progress import ProgressLine
from ui.deidentification.around.rail import Rail
from ui.deidentification.route import Stage, Walk
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Hairline
from ui.widgets.page import PageHeader
from ui.widgets.status import Status
from ui.widgets.text import Text

_NARROW = 800  # width of the page at 100 % from which the steps stand at the side


class Frame(QWidget):
    """Put the steps into ``steps``."""

    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._naming = Naming(self)
        self.rail, self.steps, self.working = Rail(self._naming), QStackedWidget(), ProgressLine()
        self._progress, self._title = Text("", TextStyle.SMALL, Role.QUIET), Text("", TextStyle.SECTION, wrap=True)
        self._line = Text("", role=Role.QUIET, wrap=True)
        self._trouble, self.way = Status(wrap=True), Button("")
        self.again = Button(self.tr("Begin again"), Icon.UNDO, Weight.QUIET)
        self.back, self.go_on = Button(self.tr("&Back")), Button(self.tr("C&ontinue"), weight=Weight.PRIMARY)
        self._can_go_on = False
        self._lay_out()
        self._trouble.hide()
        self.way.hide()
        self.working.stop_asked.connect(self.stop_asked)

    def show_walk(self, walk: Walk) -> None:
        """Show where the person is; a screen reader says it."""
        stage = walk.here
        self.rail.show_walk(walk)
        self._progress.setText(f"{self._naming.progress(stage)}  ·  {self._naming.name(stage)}")
        self._title.setText(self._naming.title(stage))
        self._line.setText(self._naming.line(stage))
        self.back.setVisible(walk.before() is not None)
        self.go_on.setVisible(walk.after() is not None)
        self.again.setVisible(Stage.FILE in walk.done)
        self.say("")
        announce(self._title, f"{self._naming.progress(stage)}. {self._title.text()}. {self._line.text()}")

    def title(self) -> str:
        """Return the heading of the step shown."""
        return self._title.text()

    def say(self, trouble: str, way: str = "") -> None:
        """Show trouble above the buttons, "" for none; ``way`` is what a button beside it is called, "" for none."""
        self.way.setText(way)
        self.way.setVisible(bool(way))
        self._trouble.say(Icon.ATTENTION, Role.BAD, trouble, ink=Role.TEXT)
        self._trouble.setVisible(bool(trouble))
        if trouble:
            announce(self._trouble, trouble)

    def says(self) -> str:
        """Return the trouble shown, or ""."""
        return self._trouble.words()

    def show_work(self, doing: str, progress: Progress) -> None:
        """Show how far a job has come."""
        self.working.show_progress(doing, progress)
        self.set_busy(True)

    def rest(self) -> None:
        """Show that nothing is being done."""
        self.working.rest()
        self.set_busy(False)

    def set_busy(self, is_busy: bool) -> None:
        """Let nothing be answered or left while a job is under way; it can be stopped."""
        for part in (self.steps, self.rail, self.again, self.back):
            part.setEnabled(not is_busy)
        self.go_on.setEnabled(self._can_go_on and not is_busy)

    def let_go_on(self, can_go_on: bool) -> None:
        """Offer the way on, or not."""
        self._can_go_on = can_go_on
        self.go_on.setEnabled(can_go_on)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.grown(_NARROW)
        self.rail.setVisible(is_wide)
        self._line_between.setVisible(is_wide)

    def _lay_out(self) -> None:
        title = self.tr("De-identify")
        answers = self.tr("Which counts you may publish, and what to mask so that nobody is recognized in them")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addWidget(PageHeader(title, answers))
        self._line_between = Hairline(upright=True)
        row = QHBoxLayout()
        row.setSpacing(theme.LARGE)
        row.addWidget(self.rail)
        row.addWidget(self._line_between)
        row.addLayout(self._right(), 1)
        column.addLayout(row, 1)

    def _right(self) -> QVBoxLayout:
        heading = QVBoxLayout()
        heading.setSpacing(theme.TIGHT)
        for text in (self._progress, self._title, self._line):
            heading.addWidget(text)
        column = QVBoxLayout()
        column.setSpacing(theme.MEDIUM)
        column.addLayout(heading)
        column.addWidget(self.steps, 1)
        column.addWidget(self._trouble)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.working)
        column.addWidget(Hairline())
        column.addLayout(self._ways())
        return column

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go_on)
        return row
