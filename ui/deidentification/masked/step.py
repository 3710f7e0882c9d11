"""The fifth step: the table with what becomes of each cell, before and after, and what the attack found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.deidentification.model import Attack, Counts, Limits, Mark, Masked
from ui import words
from ui.deidentification.columns.choosers import beside
from ui.deidentification.columns.ways import Ways
from ui.deidentification.masked.arranging import Arrange, Arranged
from ui.deidentification.masked.findings import Findings
from ui.deidentification.masked.grid import MaskedGrid
from ui.deidentification.masked.legend import Legend
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.tables.choice import NameChoice
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.releases.model import Table


class MaskedStep(ScrolledColumn):
    """Takes all the width there is."""

    arranged = Signal()  # a table is shown

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(wide=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._jobs = jobs
        self._job: Job | None = None
        self._tables: Sequence[Table] = ()
        self._limits, self._title = Limits(), ""
        self._make()
        self._lay_out()
        self._connect()

    def begin(self, tables: Sequence[Table], limits: Limits, title: str = "") -> None:
        """Show the first of the tables; ``title`` is that of the release, for a table that is the only one."""
        self._tables, self._limits, self._title = tables, limits, title
        self.view.choose(False)
        self.grid.show_before(False)
        self.table.blockSignals(True)
        self.table.clear()
        for table in tables:
            self.table.addItem(table.counts.name)
        self.table.blockSignals(False)
        self._table_tools.setVisible(len(tables) > 1)
        self._show_chosen()

    def focus_first(self) -> None:
        """Give the keyboard to the grid."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Stop arranging a table."""
        if self._job is not None:
            self._job.stop()
        self._job = None

    def _show_chosen(self) -> None:
        """Show the table chosen, with the axis across that fits best."""
        place = max(0, self.table.currentIndex())
        if place >= len(self._tables):
            return
        counts = self._tables[place].counts
        self.across.blockSignals(True)
        self.across.clear()
        for axis in counts.axes:
            self.across.addItem(axis.name)
        self.across.blockSignals(False)
        self._across_tools.setVisible(len(counts.axes) > 1)
        self._arrange(None)

    def _choose_across(self) -> None:
        self._arrange(self.across.currentIndex())

    def _arrange(self, across: int | None) -> None:
        self.stop()
        if across is None:  # another table: nothing of the one before stays on the screen meanwhile
            self.grid.clear()
        table = self._tables[max(0, self.table.currentIndex())]
        marks = table.masked or unmasked(table.counts)
        job = Arrange(table.counts, marks, across, table.unstable)
        self._job = self._jobs.start(Lane.LOCAL, job, on_result=self._show, name="arrange")

    def _show(self, shown: Arranged) -> None:
        self._job = None
        if shown.across is not None:
            self.across.blockSignals(True)
            self.across.setCurrentIndex(shown.across)
            self.across.blockSignals(False)
        name = self._title if len(self._tables) == 1 and self._title else shown.table.name
        self.name.setText(name)
        self.grid.show_table(shown)
        self.legend.show_table(shown, self._limits)
        small = self._tables[max(0, self.table.currentIndex())].small
        self.findings.show_masked(shown.marks, small, self._limits.smallest)
        self.next.setEnabled(bool(shown.masked))
        cells = self.tr("%Ln cell(s)", "", len(shown.marks.marks))
        self.count.setText(self.tr("{cells} in {rows} rows").format(cells=cells, rows=words.number(len(shown.rows))))
        announce(self.grid, f"{name}. {self.findings.says()}")
        self.arranged.emit()

    def _switch(self, is_before: object) -> None:
        self.grid.show_before(bool(is_before))
        said = self.tr("Shown: your counts") if is_before else self.tr("Shown: as it would be published")
        announce(self.grid, said)

    def _go_to_next(self) -> None:
        self.grid.go_to_next_masked()

    def _make(self) -> None:
        self.table, self.across = NameChoice(), NameChoice()
        ways = ((self.tr("As published"), False), (self.tr("Your counts"), True))
        self.view = Ways(self.tr("Which numbers are shown"), ways)
        self.view.choose(False)
        self.next = Button(self.tr("Next &masked cell"), Icon.GO_ON)
        self.name, self.count = Text("", TextStyle.SECTION, wrap=True), Text("", TextStyle.SMALL, Role.QUIET)
        self.grid, self.reading = MaskedGrid(), Text("", wrap=True)
        self.reading.make_selectable()
        self.reading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.legend, self.findings = Legend(), Findings()

    def _lay_out(self) -> None:
        self._table_tools = beside(self.tr("Table"), self.table)
        self._across_tools = beside(self.tr("Across"), self.across)
        tools = QWidget()
        row = FlowLayout(tools)
        for part in (self._table_tools, self._across_tools, self.view, self.next):
            row.addWidget(part)
        card = Card()
        for part in (self.name, self.count, tools, self.reading, self.grid, self.legend):
            card.column.addWidget(part)
        self.column.addWidget(self.findings)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.table.activated.connect(self._show_chosen)
        self.across.activated.connect(self._choose_across)
        self.view.chosen.connect(self._switch)
        self.next.clicked.connect(self._go_to_next)
        self.grid.read.connect(self.reading.setText)


def unmasked(counts: Counts) -> Masked:
    """Return the marks of a table of which nothing is masked."""
    marks = {place: Mark.NO_NUMBER if number is None else Mark.SHOWN for place, number in counts.cells.items()}
    return Masked(marks, True, Attack(0, 0))
