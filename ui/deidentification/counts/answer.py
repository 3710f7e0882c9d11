"""One answer about a scored variable: a category, or a number that finds it, or nothing known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.deidentification.editions import Variable
from desktop.deidentification.spec import Answer
from ui import theme
from ui.deidentification.columns.choosers import Pick
from ui.widgets.inputs import Entry
from ui.widgets.text import Text

Nothing = tuple[str, Answer | None]
_MOST = 2_000_000_000  # what Qt's validator takes
_NUMBER = "a number"  # the item beside which a number is typed; no category is called so


class NumberEntry(Entry):
    """A whole number; spaces and commas between its digits do no harm."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(14)
        self.setMaximumWidth(theme.grown(5 * theme.HUGE))
        self.setMinimumWidth(theme.grown(3 * theme.HUGE))

    def number(self) -> int | None:
        """Return the number, None where there is none that can be used."""
        plain = "".join(one for one in self.text() if not one.isspace() and one not in ",._")
        is_plain = plain.isascii() and plain.isdigit()
        return min(int(plain), _MOST) if is_plain else None

    def is_amiss(self) -> bool:
        """Tell whether something else than a number stands there."""
        return bool(self.text().strip()) and self.number() is None


class AnswerPick(QWidget):
    """A drop-down list, and beside it a line for the number where one is wanted."""

    changed = Signal()

    def __init__(self, variable: Variable, question: str, nothing: Sequence[Nothing], language: str) -> None:
        """``nothing`` are the first items, for who does not know: words, and the answer that they stand for."""
        super().__init__()
        self.variable = variable
        self.pick, self.number = Pick(question, 440), NumberEntry(self.tr("Number for: {name}").format(name=question))
        self._unit = Text(self._said_unit(variable.measures))
        items: list[tuple[str, object]] = [*nothing]
        if any(one.is_measured for one in variable.categories):
            items.append((self.tr("a number…"), _NUMBER))
        items += [(one.name.said(language), one.id) for one in variable.categories]
        self.pick.offer(items, nothing[0][1])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        for part in (self.pick, self.number, self._unit):
            row.addWidget(part)
        row.addStretch(1)
        self.pick.activated.connect(self._choose)
        self.number.textEdited.connect(self.changed)
        self._follow()

    def show_answer(self, answer: Answer | None) -> None:
        """Show what is known."""
        if isinstance(answer, int):
            self.pick.pick(_NUMBER)
            self.number.setText(str(answer))
        elif answer is not None:
            self.pick.pick(answer)
        self._follow()

    def answer(self) -> Answer | None:
        """Return a category's id or a number; None for nothing."""
        picked = self.pick.picked()
        if picked == _NUMBER:
            return self.number.number()
        return picked if isinstance(picked, str) else None

    def is_open(self) -> bool:
        """Tell whether a number is wanted, and none stands there."""
        return self.pick.picked() == _NUMBER and self.number.number() is None

    def _choose(self) -> None:
        self._follow()
        self.changed.emit()
        if self.pick.picked() == _NUMBER:
            self.number.setFocus()

    def _follow(self) -> None:
        wants_number = self.pick.picked() == _NUMBER
        self.number.setVisible(wants_number)
        self._unit.setVisible(wants_number)

    def _said_unit(self, measures: str) -> str:
        return {
            "people": self.tr("people"),
            "years": self.tr("years"),
            "categories": self.tr("groups"),
            "count": self.tr("people or events"),
        }.get(measures, "")
