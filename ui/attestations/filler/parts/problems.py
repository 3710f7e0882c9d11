"""The list at the top: everything that is to be corrected or looked at; each line leads to its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout

from desktop.forms.model import Problem, Severity
from ui import icons, theme
from ui.attestations.filler.parts.saying import MARKS, Saying
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.text import Text

FIRST = 6  # lines shown before the person asks for all
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextHideMnemonic | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class Found:
    """A problem and what its field is called."""

    problem: Problem
    label: str


class ProblemLink(QPushButton):
    """One line of the list; looks like a link, with the mark of the problem before it."""

    asked = Signal(object)  # the key of the field

    def __init__(self, found: Found, words: str) -> None:
        super().__init__()
        self.show_found(found, words)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._ask)

    def show_found(self, found: Found, words: str) -> None:
        """Show another problem."""
        self.found, self._words = found, words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(self._indent(), 0, max(1, width - self._indent() - theme.TIGHT), 10_000)
        return max(theme.TARGET, self.fontMetrics().boundingRect(room, _WRAP, self._words).height() + theme.SMALL)

    @override
    def sizeHint(self) -> QSize:
        width = self._indent() + self.fontMetrics().horizontalAdvance(self._words) + theme.SMALL
        return QSize(width, max(theme.TARGET, self.fontMetrics().height() + theme.SMALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(160), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, mark = QPainter(self), MARKS[self.found.problem.severity]
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour(Role.HOVER))
        side = theme.grown(theme.ICON)
        picture = icons.pixmap(mark.icon, theme.colour(mark.role), size=side, ratio=self.devicePixelRatioF())
        line = self.fontMetrics().height() + theme.SMALL
        painter.drawPixmap(theme.TIGHT, max(0, (line - side) // 2), picture)
        painter.setPen(QPen(theme.colour(Role.ACCENT)))
        room = self.rect().adjusted(self._indent(), theme.TIGHT, -theme.TIGHT, 0)
        painter.drawText(room, _WRAP, self._words)

    def _indent(self) -> int:
        return theme.TIGHT + theme.grown(theme.ICON) + theme.SMALL

    def _ask(self) -> None:
        self.asked.emit(self.found.problem.key)


class ProblemList(Card):
    """Hidden while there is nothing to say."""

    asked = Signal(object)  # the key of the field to go to
    rearranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._saying = Saying(self)
        self._heading = Text("", TextStyle.SECTION, wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._more = Button("", weight=Weight.QUIET)
        self._found: tuple[Found, ...] = ()
        self._links: list[ProblemLink] = []
        self._shows_all = False
        self.column.addWidget(self._heading)
        self.column.addLayout(self._lines)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.clicked.connect(self._show_rest)
        self.hide()

    def show_problems(self, found: Sequence[Found]) -> None:
        """Show another list; how many there are is said aloud when that changes."""
        if tuple(found) == self._found:
            return
        errors, self._found = self.errors(), tuple(found)
        self._heading.setText(self._counted())
        self._fill()
        if self.errors() != errors:
            self.tell()

    def errors(self) -> int:
        """Return how many of them keep the form from being signed."""
        return sum(one.problem.severity is Severity.ERROR for one in self._found)

    def links(self) -> list[ProblemLink]:
        """Return the lines shown."""
        return list(self._links)

    def heading(self) -> str:
        """Return how many there are, in words."""
        return self._heading.text()

    def focus_first(self) -> None:
        """Give the keyboard to the first line."""
        if self._links:
            self._links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Say aloud how many there are."""
        announce(self, self._counted() or self.tr("Nothing is left to correct"))

    def _counted(self) -> str:
        others = len(self._found) - self.errors()
        parts = []
        if self.errors():
            parts.append(self.tr("%n thing(s) to correct before you can sign", "", self.errors()))
        if others:
            parts.append(self.tr("%n to look at", "", others))
        return " · ".join(parts)

    def _fill(self) -> None:
        """Show the lines; those that are there already take over other words, and keep the keyboard."""
        shown = self._found if self._shows_all else self._found[:FIRST]
        before = len(self._links)
        for found in shown[before:]:
            self._add_link(found)
        for link in self._links[len(shown) :]:
            self._drop(link, shown)
        del self._links[len(shown) :]
        for link, found in zip(self._links, shown, strict=True):
            link.show_found(found, self._words(found))
        left = len(self._found) - len(shown)
        self._more.setText(self.tr("Show %n more", "", left))
        self._more.setVisible(left > 0)
        self.setVisible(bool(self._found))
        if len(self._links) != before:
            self.rearranged.emit()

    def _add_link(self, found: Found) -> None:
        link = ProblemLink(found, self._words(found))
        link.asked.connect(self.asked)
        self._links.append(link)
        self._lines.addWidget(link)
        link.show()

    def _drop(self, link: ProblemLink, shown: Sequence[Found]) -> None:
        if link.hasFocus() and shown:
            self._links[len(shown) - 1].setFocus(Qt.FocusReason.OtherFocusReason)
        self._lines.removeWidget(link)
        link.hide()
        link.deleteLater()

    def _words(self, found: Found) -> str:
        """Return the line; the heading says that most are to be corrected, so only the others say what they are."""
        problem = found.problem
        is_error = problem.severity is Severity.ERROR
        says = problem.says if is_error else self._saying.problem(problem.severity, problem.says)
        return self.tr("{question} · {problem}").format(question=found.label, problem=says) if found.label else says

    def _show_rest(self) -> None:
        self._shows_all = True
        self._fill()
        if QApplication.focusWidget() in (None, self._more) or not self._more.isVisible():
            self._links[FIRST].setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Forget everything, for another form."""
        self._shows_all, self._found = False, ()
        self._fill()
