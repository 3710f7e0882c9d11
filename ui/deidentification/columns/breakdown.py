"""Count columns that break one thing down, such as Male, Female and Total: its name, its variable, its total."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.deidentification.model import Sum
from desktop.deidentification.spec import Across
from ui.deidentification.columns.choosers import Pick, labelled
from ui.deidentification.columns.values import total_of, whole_of
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.status import Status
from ui.widgets.text import Text


class BreakdownCard(Card):
    """Hidden while no column belongs to it."""

    changed = Signal()
    renamed = Signal()

    def __init__(self, number: int, across: Across, sums: tuple[Sum, ...] | None, variables: Sequence[object]) -> None:
        """``variables`` are items for a choice: pairs of text and id."""
        super().__init__()
        self.number, self._before = number, sums
        self._columns: tuple[str, ...] = ()
        self.name = Entry(across.name)
        self.name.setAccessibleName(self.tr("What these columns break down by, in a word"))
        self.variable = Pick(self.tr("Scored variable of these columns"))
        self.total = Pick(self.tr("The one of these columns that is the total"))
        self.variable.offer([one for one in variables if isinstance(one, tuple)], across.variable)
        self._members, self._trouble = Text("", TextStyle.SMALL, Role.QUIET, wrap=True), Status(wrap=True)
        self._trouble.hide()
        self._lay_out()
        self.name.editingFinished.connect(self.renamed)
        self.name.editingFinished.connect(self.changed)
        self.variable.activated.connect(self.changed)
        self.total.activated.connect(self.changed)

    def show_columns(self, columns: tuple[str, ...]) -> None:
        """Show which columns belong to it now."""
        if columns != self._columns:
            self._offer_totals(columns)
        self._columns = columns
        self._members.setText(self.tr("Columns: {names}").format(names=", ".join(columns)))
        self.setVisible(bool(columns))

    def across(self) -> Across | None:
        """Return it; None while no column belongs to it."""
        if not self._columns:
            return None
        return Across(self.called(), self._columns, str(self.variable.picked() or ""))

    def called(self) -> str:
        """Return its name."""
        return self.name.text().strip() or self.tr("Breakdown {number}").format(number=self.number + 1)

    def sums(self) -> tuple[Sum, ...] | None:
        """Return which columns count others; None where that is looked through."""
        picked = self.total.picked()
        if picked is None:
            return None
        return picked if isinstance(picked, tuple) else total_of(self._columns, str(picked))

    def ask(self, sentence: str) -> None:
        """Say what is missing; "" for nothing."""
        self._trouble.say(Icon.ATTENTION, Role.BAD, sentence)
        self._trouble.setVisible(bool(sentence))

    def _offer_totals(self, columns: tuple[str, ...]) -> None:
        items: list[tuple[str, object]] = [(self.tr("found by the desk"), None), (self.tr("not in the table"), "")]
        chosen = self.total.picked() if self._columns else None
        if not self._columns and self._before is not None:
            whole = whole_of(columns, self._before)
            chosen = self._before if whole is None else whole
        if isinstance(chosen, tuple):
            items.append((", ".join(one.whole for one in chosen if isinstance(one, Sum)), chosen))
        self.total.offer([*items, *((name, name) for name in columns)], chosen)

    def _lay_out(self) -> None:
        heading = self.tr("Count columns that break one thing down")
        self.column.addWidget(Text(heading, TextStyle.STRONG, wrap=True))
        self.column.addWidget(self._members)
        tools = QWidget()
        flow = FlowLayout(tools)
        flow.addWidget(labelled(self.tr("They break down by"), self.name))
        flow.addWidget(labelled(self.tr("That is scored as"), self.variable))
        flow.addWidget(labelled(self.tr("The total is"), self.total))
        self.column.addWidget(tools)
        self.column.addWidget(self._trouble)
