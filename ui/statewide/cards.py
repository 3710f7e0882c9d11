"""The cards of the field: the summary, the chart of choices beside its table, and the tables by type and by city."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.statewide.arranging import Pair
from ui.statewide.chart import Bar, BarChart
from ui.statewide.columns import choice_columns, choice_name, choice_rows
from ui.statewide.reading import Found, Transaction, transaction_name
from ui.statewide.summary import Figure, Stack
from ui.statewide.tables.figures import Column, share
from ui.statewide.tables.table import FiguresTable
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.inputs import Choice
from ui.widgets.text import Text

_FOUR_FIGURES, _TWO_FIGURES, _CHART_AND_TABLE = 760, 320, 1_100  # widths to stand side by side, at 100 %


class Summary(QWidget):
    """Signatories, those with choices, those with a QHIO, those that delay."""

    def __init__(self) -> None:
        super().__init__()
        self.signatories = Figure(self.tr("Signatories"))
        self.entered = Figure(self.tr("Entered at least one of the three choices"))
        self.qhios = Figure(self.tr("Chose a Qualified Health Information Organization (QHIO)"))
        self.delaying = Figure(self.tr("Say they delay exchange until 2026"))
        whole = Pair(
            Pair(self.signatories, self.entered, room=_TWO_FIGURES),
            Pair(self.qhios, self.delaying, room=_TWO_FIGURES),
            room=_FOUR_FIGURES,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)

    def show_field(self, found: Found) -> None:
        """Show the four figures."""
        field = found.field
        of_rows = self.tr("of {rows} rows in the list").format(rows=words.number(found.rows))
        self.signatories.show_figure(words.number(field.total), of_rows)
        counted = ((self.entered, field.with_choices), (self.qhios, field.qhios), (self.delaying, field.delaying))
        for figure, count in counted:
            more = self.tr("{count} of {all}").format(count=words.number(count), all=words.number(field.total))
            if figure is self.qhios:
                more = f"{more}  ·  {transaction_name(Transaction(field.question.choice))}"
            figure.show_figure(share(count / field.total), more)


class TableCard(Card):
    """A heading with a button that saves, and a table."""

    save_wanted = Signal(object, str)  # FiguresModel, part of the file's name

    def __init__(self, title: str, file_name: str, columns: Sequence[Column]) -> None:
        super().__init__()
        self._file_name = file_name
        self.table = FiguresTable(title, columns)
        self.save = save_button(title)
        row = QHBoxLayout()
        row.addWidget(Text(title, TextStyle.SECTION, wrap=True), 1)
        row.addWidget(self.save)
        self.column.addLayout(row)
        self.column.addWidget(self.table)
        self.save.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.save_wanted.emit(self.table.figures, self._file_name)


class ChoicesCard(Card):
    """What signatories chose for one of the three transactions: chart and table of the same numbers."""

    transaction_chosen = Signal()
    save_wanted = Signal(object, str)  # FiguresModel, part of the file's name

    def __init__(self) -> None:
        super().__init__()
        title = self.tr("What signatories chose")
        self.choice = Choice()
        self.chart = BarChart(title)
        self.table = FiguresTable(title, choice_columns(), most_rows=20)
        self._explanation = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.save = save_button(title)
        self._fill()
        self._lay_out(title)
        self.choice.currentIndexChanged.connect(self.transaction_chosen)
        self.save.clicked.connect(self._ask)

    def transaction(self) -> Transaction:
        """Return which of the three transactions is chosen."""
        return Transaction(self.choice.currentData())

    def show_field(self, found: Found) -> None:
        """Show bars and rows."""
        field = found.field
        bars = [Bar(choice_name(one), one.rows, one.rows / field.total, one.kind == "none") for one in field.choices]
        name = transaction_name(self.transaction())
        self.chart.show_bars(bars, f"{name}. " + "; ".join(self.said(bar) for bar in bars[:3]))
        self.table.show_rows(choice_rows(field))
        known = self.tr("Which choices are QHIOs is as of {day}.").format(day=words.day(found.qhios_of))
        self._explanation.setText(f"{self._explained()} {known}")

    def said(self, bar: Bar) -> str:
        """Return a bar in words."""
        return f"{bar.label}: {bar.numbers()}"

    def _explained(self) -> str:
        return {
            Transaction.REQUEST: self.tr("Request for Information: asking others for health information."),
            Transaction.DELIVERY: self.tr("Information Delivery: sending health information to others."),
            Transaction.NOTIFICATIONS: self.tr(
                "Requests for Notifications of ADT Events: being told of admissions, discharges and transfers."
            ),
        }[self.transaction()]

    def _fill(self) -> None:
        self.choice.setAccessibleName(self.tr("Transaction"))
        for transaction in Transaction:
            self.choice.addItem(transaction_name(transaction), transaction.value)

    def _lay_out(self, title: str) -> None:
        top = FlowLayout(first_grows=True)
        heading = Text(title, TextStyle.SECTION)
        heading.setMinimumHeight(theme.row_height())
        top.addWidget(heading)
        top.addWidget(self.choice)
        top.addWidget(self.save)
        self.column.addLayout(top)
        self.column.addWidget(self._explanation)
        chart = Stack(self.chart)
        chart.column.addStretch(1)
        table = Stack(self.table)
        table.column.addStretch(1)
        self.column.addWidget(Pair(chart, table, room=_CHART_AND_TABLE))

    def _ask(self) -> None:
        self.save_wanted.emit(self.table.figures, self.tr("choices"))


def save_button(of_what: str) -> Button:
    """Return a button that saves a table as CSV."""
    translate = QCoreApplication.translate
    button = Button(translate("Statewide", "Save as CSV…"), Icon.DOWNLOAD, Weight.QUIET)
    button.setAccessibleName(translate("Statewide", "Save as CSV: {table}").format(table=of_what))
    return button
