"""A card of counts: a heading, a sentence, the chart beside its table, the source, and a button that saves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal

from ui import theme
from ui.layouts.flow import FlowLayout
from ui.programs.chart import CountBar, CountsChart
from ui.statewide.arranging import Pair
from ui.statewide.cards import save_button
from ui.statewide.summary import Stack
from ui.statewide.tables.figures import Column, Row
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.inputs import Choice
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

_SIDE_BY_SIDE = 880


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a card shows.

    Attributes:
        sentence: the main figures in words; also what a screen reader says of the chart.
        note: what the chart leaves out, and what its marks mean; "" for nothing.
    """

    bars: Sequence[CountBar]
    rows: Sequence[Row]
    sentence: str
    source: str
    note: str = ""


class CountsCard(Card):
    """One chart with its table; with ``choice_name`` there is a choice of what is drawn."""

    chosen = Signal()
    save_wanted = Signal(object, str)  # FiguresModel, part of the file's name

    def __init__(
        self, title: str, file_name: str, columns: Sequence[Column], *, choice_name: str = "", room: int = _SIDE_BY_SIDE
    ) -> None:
        """``room`` is the width from which chart and table stand side by side, in pixels at 100 %."""
        super().__init__()
        self._file_name = file_name
        self.choice = Choice() if choice_name else None
        self.chart = CountsChart(title)
        self.table = ValuesTable(title, columns)
        self.sentence = Text("", wrap=True)
        self.note = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.source = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.save = save_button(title)
        self._lay_out(title, room)
        if self.choice is not None:
            self.choice.setAccessibleName(choice_name)
            self.choice.currentIndexChanged.connect(self._tell)
        self.save.clicked.connect(self._ask)
        calm_bars(self.table)
        self.table.horizontalScrollBar().rangeChanged.connect(self._make_room)

    def offer(self, entries: Sequence[tuple[str, object]]) -> None:
        """Offer what may be drawn, by name; what is chosen stays where it is still offered."""
        if self.choice is None:
            return
        kept = self.choice.currentData()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for text, value in entries:
                self.choice.addItem(text, value)
            self.choice.setCurrentIndex(max(0, self.choice.findData(kept)))
        self.choice.updateGeometry()

    def wanted(self) -> object:
        """Return what is chosen to be drawn, None where there is no choice."""
        return None if self.choice is None else self.choice.currentData()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show bars, rows and words."""
        self.chart.show_bars(drawn.bars, drawn.sentence)
        self.table.show_rows(drawn.rows)
        self.sentence.setText(drawn.sentence)
        self.source.setText(drawn.source)
        self.note.setText(drawn.note)
        self.note.setVisible(bool(drawn.note))

    def _lay_out(self, title: str, room: int) -> None:
        top = FlowLayout(first_grows=True)
        heading = Text(title, TextStyle.SECTION)
        heading.setMinimumHeight(theme.row_height())
        top.addWidget(heading)
        for control in (self.choice, self.save):
            if control is not None:
                top.addWidget(control)
        self.column.addLayout(top)
        self.column.addWidget(self.sentence)
        chart, table = Stack(self.chart), Stack(self.table)
        for stack in (chart, table):
            stack.column.addStretch(1)
        self.column.addWidget(Pair(chart, table, room=room))
        self.column.addWidget(self.note)
        self.column.addWidget(self.source)

    def _make_room(self, _least: int, _most: int) -> None:
        """Have the table grow by the scroll bar that it needs now."""
        self.table.updateGeometry()

    def _tell(self) -> None:
        self.chosen.emit()

    def _ask(self) -> None:
        self.save_wanted.emit(self.table.figures, self._file_name)
