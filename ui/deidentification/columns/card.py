"""One column of the file: its name and values, what it seems to be and why, and what the person says it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.deidentification.model import Sum
from desktop.deidentification.spec import Column, Role
from ui.deidentification.columns.choosers import Pick, Roles, labelled
from ui.deidentification.columns.values import Rows, examples, offered, total_of, values, whole_of
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.theme import Role as Colour
from ui.theme import TextStyle
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text

OWN_TABLE = -1  # a count column that breaks nothing down
_OF_A_COUNT = (Role.RATE, Role.SHARE, Role.MONEY, Role.SAMPLE)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a column before the person answers.

    Attributes:
        column: as suggested, or as said before.
        place: of the column in the file.
        values: all different ones, in the file's order, where they were read already.
        reason: why it is taken for that; "" for none.
        sums: of its values; None where they are looked through.
        breakdown: number of the breakdown it belongs to, or `OWN_TABLE`.
    """

    column: Column
    place: int
    reason: str
    sums: tuple[Sum, ...] | None
    breakdown: int = OWN_TABLE
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offers:
    """What every card offers.

    Attributes:
        variables: scored variables, as items; the first is none.
        breakdowns: the breakdowns there are, as items.
        counts: names of the columns that count, as the suggestions have them.
        rows: of the file.
        roles: words for them.
    """

    variables: Sequence[tuple[str, object]]
    breakdowns: Sequence[tuple[str, object]]
    counts: Sequence[str]
    rows: Rows
    roles: Roles


class ColumnCard(Card):
    """Shows only the questions that its role has."""

    changed = Signal()

    def __init__(self, known: Known, offers: Offers) -> None:
        super().__init__()
        self.known, self._offers = known, offers
        self._values = known.values
        self._has_totals = False
        self._make()
        self._lay_out()
        self._fill()
        for pick in (self.role, self.variable, self.total, self.belongs, self.of):
            pick.activated.connect(self._note_change)
        self._follow_role()

    def answer(self) -> Column:
        """Return what the column is now."""
        role = self.chosen_role()
        variable = str(self.variable.picked() or "") if role is Role.GROUP else ""
        of = str(self.of.picked() or "") if role in _OF_A_COUNT else ""
        return Column(self.known.column.name, role, variable, of)

    def chosen_role(self) -> Role:
        """Return the role."""
        role = self.role.picked()
        return role if isinstance(role, Role) else Role.LEFT_OUT

    def sums(self) -> tuple[Sum, ...] | None:
        """Return which values count others; None where that is looked through."""
        picked = self.total.picked()
        if picked is None:
            return None
        return self.known.sums if isinstance(picked, tuple) else total_of(self._values, str(picked))

    def breakdown(self) -> int:
        """Return the number of the breakdown it belongs to, or `OWN_TABLE`."""
        picked = self.belongs.picked()
        return picked if isinstance(picked, int) and self.chosen_role() is Role.COUNT else OWN_TABLE

    def offer_breakdowns(self, items: Sequence[tuple[str, object]]) -> None:
        """Show the breakdowns by other names."""
        self.belongs.offer(items, self.belongs.picked())

    def offer_counts(self, names: Sequence[str]) -> None:
        """Show which columns are counts now."""
        every: list[tuple[str, object]] = [(self.tr("every count of its row"), "")]
        self.of.offer([*every, *((name, name) for name in names)], self.of.picked())

    def ask(self, sentence: str) -> None:
        """Say what is missing; "" for nothing."""
        self._trouble.say(Icon.ATTENTION, Colour.BAD, sentence)
        self._trouble.setVisible(bool(sentence))

    def _make(self) -> None:
        name = self.known.column.name
        self.role = Pick(self.tr("What {column} is").format(column=name))
        self.variable = Pick(self.tr("What {column} breaks down by").format(column=name))
        self.total = Pick(self.tr("The value of {column} that is the total").format(column=name))
        self.belongs = Pick(self.tr("What the count {column} belongs to").format(column=name))
        self.of = Pick(self.tr("The count that {column} belongs to").format(column=name))
        self._help, self._trouble = Text("", TextStyle.SMALL, Colour.QUIET, wrap=True), Status(wrap=True)
        self._trouble.hide()

    def _lay_out(self) -> None:
        self._lay_out_name()
        self._fields = {
            self.role: labelled(self.tr("This column is"), self.role),
            self.variable: labelled(self.tr("It breaks down by"), self.variable),
            self.total: labelled(self.tr("Its total is"), self.total),
            self.belongs: labelled(self.tr("It is part of"), self.belongs),
            self.of: labelled(self.tr("It belongs to"), self.of),
        }
        tools = QWidget()
        flow = FlowLayout(tools)
        for field in self._fields.values():
            flow.addWidget(field)
        for part in (tools, self._help, self._trouble):
            self.column.addWidget(part)

    def _lay_out_name(self) -> None:
        known = self.known
        some = examples(self._offers.rows, known.place) or self.tr("none")
        said = self.tr("Values: {examples}").format(examples=some)
        self.column.addWidget(Text(known.column.name, TextStyle.STRONG, wrap=True))
        self.column.addWidget(Text(said, TextStyle.SMALL, Colour.QUIET, wrap=True))
        if known.reason:
            reason = Status(TextStyle.SMALL, wrap=True)
            reason.say(Icon.INFO, Colour.QUIET, known.reason)
            self.column.addWidget(reason)

    def _fill(self) -> None:
        known, offers = self.known, self._offers
        self.role.offer(offers.roles.items(), known.column.role)
        self.variable.offer(offers.variables, known.column.variable)
        self.belongs.offer(offers.breakdowns, known.breakdown)
        self.offer_counts(offers.counts)
        self.of.pick(known.column.of)

    def _offer_totals(self) -> None:
        known = self.known
        items: list[tuple[str, object]] = [(self.tr("found by the desk"), None), (self.tr("not in the table"), "")]
        chosen: object = None
        if known.sums is not None:
            whole = whole_of(self._values, known.sums)
            chosen = whole
            if whole is None:  # several totals, as saved choices may name them
                items.append((", ".join(one.whole for one in known.sums), known.sums))
                chosen = known.sums
        items += [(value, value) for value in offered(self._values)]
        self.total.offer(items, chosen)

    def _note_change(self) -> None:
        self._follow_role()
        self.ask("")
        self.changed.emit()

    def _follow_role(self) -> None:
        role = self.chosen_role()
        if role is Role.GROUP and not self._has_totals:
            self._values = self._values or values(self._offers.rows, self.known.place)
            self._has_totals = True
            self._offer_totals()
        self._fields[self.variable].setVisible(role is Role.GROUP)
        self._fields[self.total].setVisible(role is Role.GROUP)
        self._fields[self.belongs].setVisible(role is Role.COUNT)
        self._fields[self.of].setVisible(role in _OF_A_COUNT)
        self._help.setText(self._offers.roles.help(role))
