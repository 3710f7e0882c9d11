"""The lists below the cards: next steps, differences found, what changed; one row each, with a way on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.standing.model import Discrepancy, State, Step
from ui import theme, words
from ui.icons import Icon
from ui.standing.saying import Saying
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card, Hairline
from ui.widgets.status import Picture, Status
from ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop
_AT_A_TIME = 12  # steps that one press of the button brings into sight


class Row(QWidget):
    """Words at the left, a button at the right; ``acted`` says that it was pressed."""

    acted = Signal()

    def __init__(self, lead: QWidget | None, said: str, below: str) -> None:
        """``said`` names the facility it speaks of."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        self._row.setSpacing(theme.MEDIUM)
        if lead is not None:
            self._row.addWidget(lead, 0, TOP)
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        texts.addWidget(Text(said, TextStyle.BODY, wrap=True))
        if below:
            texts.addWidget(Text(below, TextStyle.SMALL, Role.QUIET, wrap=True))
        texts.addStretch(1)
        self._row.addLayout(texts, 1)
        self._said = said
        self.button: Button | None = None

    def offer(self, label: str, name: str) -> None:
        """Add the button; ``name`` is the object name it is found by again after the page was read anew."""
        button = Button(label)
        button.setObjectName(name)
        button.setAccessibleName(f"{label}: {self._said}")
        button.clicked.connect(self.acted)
        self.button = button
        self._row.addWidget(button, 0, TOP)


class StepRow(Row):
    """One next step with its state and its day."""

    def __init__(self, step: Step, number: int, saying: Saying) -> None:
        """``number`` counts from 1."""
        mark = words.STANDING_MARKS[step.state.value]
        status = Status(TextStyle.SMALL)
        status.say(mark.icon, mark.role, saying.state(step.state))
        is_told = "by" in step.text.facts  # the sentence names the day
        by = self.tr("Due by {day}").format(day=saying.day(step.by)) if step.by and not is_told else ""
        super().__init__(Text(f"{number}", TextStyle.STRONG), saying.told(step.text), by)
        self.step = step
        self.action = "reply" if step.id == "reply" else step.action
        self._row.addWidget(status, 0, TOP)
        if self.action:
            self.offer(saying.action(self.action), f"step-{number}")


class DiscrepancyRow(Row):
    """Two sources that do not agree, and what to do about it; an alert says so."""

    def __init__(self, found: Discrepancy, number: int, saying: Saying) -> None:
        mark = words.STANDING_MARKS[State.OVERDUE.value if found.is_alert else State.ATTENTION.value]
        picture, status = Picture(mark.icon, mark.role), Status(TextStyle.STRONG)
        status.say(mark.icon, mark.role, self.tr("Alert"))
        super().__init__(status if found.is_alert else picture, saying.told(found.text), saying.told(found.advice))
        self.found = found
        self.offer(self.tr("Look"), f"difference-{number}")


class ChangeRow(Row):
    """What changed, and because of what."""

    def __init__(self, text: str, because: Sequence[str]) -> None:
        """``because`` has every reason, such as both lists that tell the same."""
        super().__init__(None, text, "\n".join(because))


class Section(Card):
    """A card with a heading and rows."""

    def __init__(self, heading: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.column.setSpacing(0)
        self.column.addWidget(Text(heading, TextStyle.SECTION, wrap=True))
        self.column.addSpacing(theme.TIGHT)
        self.column.addWidget(listed(rows))


class Further(QWidget):
    """Rows that a button brings into sight, some at a time; they are made only then, because that takes time."""

    def __init__(self, steps: Sequence[Step], new_row: Callable[[Step], Row]) -> None:
        """``new_row`` makes the row of a step."""
        super().__init__()
        self._steps, self._new_row = deque(steps), new_row
        self._button = Button("", Icon.CHEVRON_DOWN, Weight.QUIET)
        self._button.setObjectName("more-steps")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._button.clicked.connect(self._unfold)
        self._tell_count()

    def _unfold(self) -> None:
        rows = [self._new_row(self._steps.popleft()) for _ in range(min(_AT_A_TIME, len(self._steps)))]
        whole = listed(rows)
        self._column.insertWidget(self._column.count() - 1, whole)
        whole.show()  # at once, so that its first button can have the focus
        if rows[0].button is not None:
            rows[0].button.setFocus()
        self._tell_count()

    def _tell_count(self) -> None:
        self._button.setVisible(bool(self._steps))
        self._button.setText(self.tr("Show %n more step(s)", "", len(self._steps)))


def listed(rows: Sequence[Row]) -> QWidget:
    """Return the rows below each other with hairlines between them, and their buttons of one width."""
    whole = QWidget()
    buttons = [row.button for row in rows if row.button is not None]
    for button in buttons:
        button.setMinimumWidth(max(one.sizeHint().width() for one in buttons))
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for place, row in enumerate(rows):
        if place:
            column.addWidget(Hairline())
        column.addWidget(row)
    return whole
