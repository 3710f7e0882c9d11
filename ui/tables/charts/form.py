"""What to draw: the kind of chart, by which columns, and which figure; only what a kind needs is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sync.tables.asking.model import Condition, Measure, Sum
from sync.tables.model import Column
from ui import theme
from ui.tables.charts.wish import Kind, Wish, county_column, first_wish, number_columns
from ui.tables.choice import NameChoice
from ui.theme import TextStyle
from ui.widgets.text import Text

_NONE = -1
_SUMS = (Sum.COUNT, Sum.TOTAL, Sum.MEAN)


class ChartForm(QWidget):
    """Tells each change; `wish` is what is chosen now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._columns: Sequence[Column] = ()
        self.kind, self.by, self.then = NameChoice(), NameChoice(), NameChoice()
        self.sum, self.of = NameChoice(), NameChoice()
        self._grid = QGridLayout(self)
        self._labels: dict[NameChoice, Text] = {}
        self._lay_out()
        for choice in self._labels:
            choice.activated.connect(self._note_choice)

    def offer(self, columns: Sequence[Column]) -> None:
        """Offer the columns of another table, and choose what to show first."""
        self._columns = columns
        self._offer_kinds()
        self._offer_sums()
        wish = first_wish(columns)
        self.kind.choose(list(Kind).index(wish.kind) if wish else 0)
        self._offer_columns(wish.by[0] if wish else 0)

    def show_column(self, place: int) -> None:
        """Choose the column to group by."""
        if self._kind() is Kind.COUNTY:
            self.kind.choose(list(Kind).index(Kind.BARS))
        self._offer_columns(place)
        self.changed.emit()

    def wish(self, where: Condition | None) -> Wish | None:
        """Return what is chosen, None where the table has nothing to draw."""
        kind, by = self._kind(), self.by.value()
        if by < 0:
            return None
        if kind is Kind.HISTOGRAM:
            return Wish(kind, (by,), Measure(Sum.COUNT), where)
        then = self.then.value() if kind in {Kind.BARS, Kind.LINE} else _NONE
        return Wish(kind, (by, then) if then >= 0 and then != by else (by,), self._measure(), where)

    def _measure(self) -> Measure:
        chosen = _SUMS[max(0, self.sum.value())]
        return Measure(chosen) if chosen is Sum.COUNT or self.of.value() < 0 else Measure(chosen, self.of.value())

    def _kind(self) -> Kind:
        return list(Kind)[max(0, self.kind.value())]

    def _offer_kinds(self) -> None:
        names = {
            Kind.BARS: self.tr("Bars"),
            Kind.LINE: self.tr("Line"),
            Kind.HISTOGRAM: self.tr("Histogram: how a number is distributed"),
            Kind.COUNTY: self.tr("By county, ranked"),
        }
        self.kind.clear()
        for place, kind in enumerate(Kind):
            if kind is Kind.HISTOGRAM and not number_columns(self._columns):
                continue
            if kind is not Kind.COUNTY or county_column(self._columns) is not None:
                self.kind.addItem(names[kind], place)

    def _offer_sums(self) -> None:
        numbers = number_columns(self._columns)
        names = (self.tr("Number of rows"), self.tr("Sum of a column"), self.tr("Mean of a column"))
        self.sum.clear()
        for place, name in enumerate(names):
            if place == 0 or numbers:
                self.sum.addItem(name, place)
        _fill(self.of, numbers)

    def _offer_columns(self, chosen: int) -> None:
        """Offer the columns that the kind can use; keep what is chosen where it can stay."""
        kind, then = self._kind(), self.then.value()
        numbers = number_columns(self._columns)
        _fill(self.by, numbers if kind is Kind.HISTOGRAM else self._columns)
        self.by.choose(chosen)
        county = county_column(self._columns)
        if kind is Kind.COUNTY and county is not None:
            self.by.choose(county.position)
        _fill(self.then, self._columns)
        self.then.insertItem(0, self.tr("nothing else"), _NONE)
        self.then.setCurrentIndex(0)
        self.then.choose(then)
        self._show_needed()

    def _show_needed(self) -> None:
        kind = self._kind()
        needed = {
            self.by: kind is not Kind.COUNTY,
            self.then: kind in {Kind.BARS, Kind.LINE},
            self.sum: kind is not Kind.HISTOGRAM,
            self.of: kind is not Kind.HISTOGRAM and self.sum.value() > 0,
        }
        for choice, is_needed in needed.items():
            choice.setVisible(is_needed)
            self._labels[choice].setVisible(is_needed)
        self._labels[self.by].setText(self.tr("Column") if kind is Kind.HISTOGRAM else self.tr("Group by"))

    def _note_choice(self) -> None:
        self._offer_columns(self.by.value())
        self.changed.emit()

    def _lay_out(self) -> None:
        names = {
            self.kind: self.tr("Chart"),
            self.by: self.tr("Group by"),
            self.then: self.tr("and then by"),
            self.sum: self.tr("Figure"),
            self.of: self.tr("of the column"),
        }
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.TIGHT)
        self._grid.setColumnStretch(1, 1)
        for row, (choice, name) in enumerate(names.items()):
            label = Text(name, TextStyle.BODY)
            label.setBuddy(choice)
            choice.setAccessibleName(name)
            self._labels[choice] = label
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(choice, row, 1)


def _fill(choice: NameChoice, columns: Sequence[Column]) -> None:
    choice.clear()
    for column in columns:
        choice.addItem(column.name, column.position)
