"""The third view: every row with what was found, filters, and the pane in which a person decides."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.reconciling.deciding import choose, reject, undo
from desktop.reconciling.model import Comparison
from sync.errors import KnownError
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.reconciling.pairs.filters import Filters, Shown
from ui.reconciling.pairs.pane import PairPane
from ui.reconciling.pairs.preparing import Prepared
from ui.reconciling.saying import Saying
from ui.statewide.tables.figures import Cell, Column, Sort
from ui.statewide.tables.table import FiguresTable
from ui.tables.opened.split import RowsAndPanel
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.inputs import Choice
from ui.widgets.text import Text

_HALF = 1_000  # more than there is room for, so that both are made smaller alike
KINDS = ("xlsx", "csv-excel", "csv", "kept")


class ResultsView(QWidget):
    """Deciding moves on to the next row that is to be checked."""

    save_wanted = Signal(str)  # kind
    left = Signal()
    decided = Signal()
    troubled = Signal(object)  # KnownError

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self._saying = saying
        self._shown: Prepared | None = None
        self._is_moving = False
        self._make()
        self._lay_out()
        self._connect()

    @property
    def comparison(self) -> Comparison | None:
        """What is shown, with what was decided since."""
        return self._shown.comparison if self._shown else None

    def show_comparison(self, shown: Prepared) -> None:
        """Show what was found, all of it."""
        self._shown = shown
        published, sheet = shown.comparison.published, shown.comparison.sheet
        name, day = self._saying.list_name(published.against), words.day(published.report_date)
        said = self.tr("{file} beside the {list} of {day}")
        self.about.setText(said.format(file=sheet.name, list=name, day=day))
        self.filters.show_counts(tuple(shown.outcomes.values()))
        self.filters.switch(Shown.ALL)

    def focus_first(self) -> None:
        """Give the keyboard to the pairs."""
        self.table.setFocus()

    def chosen(self) -> int:
        """Return the number of the row that the keyboard is in; 0 for none."""
        here = self.table.currentIndex()
        return int(self.table.figures.rows()[here.row()][0]) if here.isValid() else 0

    def go_to(self, number: int) -> None:
        """Choose a row that is shown."""
        self._is_moving = True
        for place, row in enumerate(self.table.figures.rows()):
            if row[0] == number:
                index, flags = self.table.figures.index(place, 0), QItemSelectionModel.SelectionFlag
                self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
                self.table.scrollTo(index)
                break
        self._is_moving = False
        self._show_pair()

    def _show_rows(self, shown: Shown, chosen: int = 0) -> None:
        """Show the rows of a filter, and choose one of them; the first where it is not among them."""
        rows: list[tuple[Cell, ...]] = []
        if self._shown is not None:
            rows = [self._shown.rows[one.number] for one in self._shown.outcomes.values() if shown.has(one)]
        self._is_moving = True
        self.table.show_rows(rows)
        self.none.setVisible(not rows)
        self.table.setVisible(bool(rows))
        first = int(self.table.figures.rows()[0][0]) if rows else 0
        self.go_to(chosen if any(row[0] == chosen for row in rows) else first)

    def _show_pair(self) -> None:
        self.pane.show_outcome(self._shown.outcomes.get(self.chosen()) if self._shown else None)

    def _note_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_moving:
            self._show_pair()

    def _say_same(self, number: int, key: str) -> None:
        if self.comparison is None:
            return
        try:
            self._take(choose(self.comparison, number, key), number)
        except KnownError as trouble:
            self.troubled.emit(trouble)

    def _say_not_same(self, number: int) -> None:
        if self.comparison is not None:
            self._take(reject(self.comparison, number), number)

    def _take_back(self, number: int) -> None:
        if self.comparison is not None:
            self._take(undo(self.comparison, number), number, stays=True)

    def _take(self, comparison: Comparison, number: int, *, stays: bool = False) -> None:
        """Keep what was decided, and go on to the next row that is to be checked."""
        if self._shown is None:
            return
        order = [int(row[0]) for row in self.table.figures.rows()]
        self._shown.decide(comparison, number, self._saying)
        found = self._shown.outcomes
        self.filters.show_counts(tuple(found.values()))
        after = order[order.index(number) + 1 :] if number in order else []
        following = next((one for one in after if Shown.TO_CHECK.has(found[one])), number)
        self._show_rows(self.filters.now(), number if stays else following)
        said = self.tr("Row {number}: {result}").format(number=number, result=self._saying.result(found[number]))
        announce(self.table, said)
        self.decided.emit()

    def _save(self) -> None:
        self.save_wanted.emit(str(self.kind.currentData()))

    def _make(self) -> None:
        self.about = Text("", role=Role.QUIET, wrap=True)
        self.filters, self.pane = Filters(self._saying), PairPane(self._saying)
        columns = [
            Column(self.tr("Row"), Sort.COUNT),
            Column(self.tr("Yours"), weight=4),
            Column(self.tr("City"), weight=2),
            Column(self.tr("Result"), weight=2),
            Column(self.tr("In the list"), weight=4),
        ]
        self.table = FiguresTable(self.tr("Your rows and their pairs"), columns, most_rows=4)
        self.none = Text(self.tr("There are no such rows."), role=Role.QUIET, wrap=True)
        self.kind = Choice()
        for kind, name in zip(KINDS, self._kinds(), strict=True):
            self.kind.addItem(name, kind)
        self.save = Button(self.tr("Sav&e…"), Icon.DOWNLOAD, Weight.PRIMARY)
        self.again = Button(self.tr("Compare &another list"), Icon.FILE)

    def _kinds(self) -> tuple[str, ...]:
        return (
            self.tr("Workbook (XLSX)"),
            self.tr("CSV for Excel"),
            self.tr("CSV"),
            self.tr("To go on later (JSON)"),
        )

    def _lay_out(self) -> None:
        self.kind.setAccessibleName(self.tr("What to save"))
        top = FlowLayout()
        for widget in (self.kind, self.save, self.again):
            top.addWidget(widget)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.filters)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.none)
        inner.addStretch(0)
        self._split = _PairsAndPane(left, self.pane)
        self._split.setObjectName("comparison")
        self._split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.about)
        column.addLayout(top)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._show_rows)
        self.table.selectionModel().currentRowChanged.connect(self._note_row)
        self.pane.same.connect(self._say_same)
        self.pane.not_same.connect(self._say_not_same)
        self.pane.undone.connect(self._take_back)
        self.save.clicked.connect(self._save)
        self.again.clicked.connect(self.left)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._split.turn_for(event.size())


class _PairsAndPane(RowsAndPanel):
    """Both rows side by side need as much room as the pairs."""

    @override
    def share_out(self) -> None:
        self.setSizes([_HALF, _HALF])
