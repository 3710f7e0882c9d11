"""The second view: which column of the file holds what, and the list to compare with."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.reconciling.model import Against, Columns, Field, OwnList
from sync.lists.model import HeldList
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.reconciling.choice import NarrowChoice
from ui.reconciling.saying import Saying
from ui.statewide.tables.figures import Column
from ui.statewide.tables.table import FiguresTable
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

_FIRST_ROWS, _WIDEST = 5, 12  # rows and columns of the preview
_NO_COLUMN = -1


class ColumnsView(QWidget):
    """What is chosen here is what is compared."""

    compare_wanted = Signal()
    sheet_wanted = Signal(int)
    left = Signal()  # the person wants another file

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self._saying = saying
        self._own: OwnList | None = None
        self.title, self.help = Text("", TextStyle.SECTION, wrap=True), Text("", role=Role.QUIET, wrap=True)
        self.sheet, self.against = NarrowChoice(), NarrowChoice()
        self.fields = {field: NarrowChoice() for field in Field}
        self.problem = Status(wrap=True)
        self.compare = Button(self.tr("Co&mpare"), Icon.COMPARE, Weight.PRIMARY)
        self.another = Button(self.tr("Choose &another file"), Icon.FILE)
        self._preview: FiguresTable | None = None
        self._lay_out()
        self.sheet.activated.connect(self._choose_sheet)
        self.compare.clicked.connect(self.compare_wanted)
        self.another.clicked.connect(self.left)
        for choice in self.fields.values():
            choice.activated.connect(self._check)

    def own(self) -> OwnList | None:
        """Return the person's list."""
        return self._own

    def chosen(self) -> Columns:
        """Return which column was said to hold which field."""
        return {field: choice.currentData() for field, choice in self.fields.items() if choice.currentData() >= 0}

    def chosen_list(self) -> Against:
        """Return the list to compare with."""
        return Against(self.against.currentData())

    def show_own(self, own: OwnList) -> None:
        """Show a file: its sheets, the columns suggested, and its first rows."""
        self._own, sheet = own, own.sheet
        rows = self.tr("%Ln row(s)", "", len(sheet.rows))
        self.title.setText(self.tr("{file}: {rows}").format(file=sheet.name, rows=rows))
        self.sheet.clear()
        for number, name in enumerate(sheet.parts):
            self.sheet.addItem(name or sheet.name, number)
        self.show_sheet()
        self._sheet_row.setVisible(len(sheet.parts) > 1)
        for field, choice in self.fields.items():
            choice.clear()
            choice.addItem(self.tr("(no column)"), _NO_COLUMN)
            for place, name in enumerate(sheet.header):
                choice.addItem(name, place)
            choice.setCurrentIndex(own.suggested.get(field, _NO_COLUMN) + 1)
        self._show_rows(own)
        self._check()

    def show_sheet(self) -> None:
        """Show the sheet that was read, also after another one was chosen and could not be."""
        if self._own is not None:
            self.sheet.setCurrentIndex(self._own.sheet.part)

    def show_lists(self, held: Mapping[Against, HeldList | None]) -> None:
        """Show the lists to compare with, with their days."""
        chosen = self.against.currentData()
        self.against.clear()
        for against in Against:
            one, name = held.get(against), self._saying.list_name(against)
            missing = self.tr("{list} (not on this desk yet)").format(list=name)
            there = self.tr("{list} of {day}").format(list=name, day=words.day(one.report_date)) if one else missing
            self.against.addItem(there, against.value)
        usual = next((against.value for against in Against if held.get(against)), Against.SIGNATORIES.value)
        self.against.setCurrentIndex(self.against.findData(chosen or usual))

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.fields[Field.NAME].setFocus()

    def _choose_sheet(self) -> None:
        self.sheet_wanted.emit(int(self.sheet.currentData()))

    def _check(self) -> None:
        """Say when nothing could be compared, or one column was chosen for two fields."""
        taken = list(self.chosen().values())
        places = {Field.CITY, Field.ZIP, Field.ADDRESS}
        says_name = bool(self.chosen().keys() - places)
        twice = len(set(taken)) < len(taken)
        problem = "" if says_name else self.tr("Say which column holds the name, or a number of the facility.")
        if twice:
            problem = self.tr("One column is chosen twice.")
        self.problem.setVisible(bool(problem))
        self.problem.say(Icon.ATTENTION, Role.ATTENTION, problem, ink=Role.TEXT)
        self.compare.setEnabled(not problem)

    def _show_rows(self, own: OwnList) -> None:
        """Show the first rows in a table of the file's own columns."""
        if self._preview is not None:
            self._first.column.removeWidget(self._preview)
            self._preview.hide()
            self._preview.deleteLater()
        names = own.sheet.header[:_WIDEST]
        self._preview = FiguresTable(self.tr("First rows of your file"), [Column(name) for name in names], most_rows=5)
        self._preview.show_rows([tuple(row[: len(names)]) for row in own.sheet.rows[:_FIRST_ROWS]])
        self._first.column.addWidget(self._preview)

    def _lay_out(self) -> None:
        page = ScrolledColumn(wide=True)
        about, self._first = Card(), Card()
        self.help.setText(
            self.tr(
                "Check what each column holds. What has no column is not compared; the more columns, the surer the "
                "result."
            )
        )
        for widget in (self.title, self.help):
            about.column.addWidget(widget)
        self._sheet_row = self._labelled(self.tr("Sh&eet"), self.sheet)
        about.column.addWidget(self._sheet_row)
        about.column.addWidget(self._labelled(self.tr("Compare &with"), self.against))
        about.column.addSpacing(theme.SMALL)
        about.column.addLayout(self._fields())
        about.column.addWidget(self.problem)
        buttons = FlowLayout()
        for button in (self.compare, self.another):
            buttons.addWidget(button)
        about.column.addLayout(buttons)
        self._first.column.addWidget(Text(self.tr("First rows of your file"), TextStyle.SECTION))
        for card in (about, self._first):
            page.column.addWidget(card)
        page.column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, theme.SMALL, 0, 0)
        around.addWidget(page)

    def _fields(self) -> QGridLayout:
        """Lay the fields out in two columns, label above control."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.LARGE)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        for number, (field, choice) in enumerate(self.fields.items()):
            grid.addWidget(self._labelled(self._saying.field(field), choice), number // 2, number % 2)
        return grid

    def _labelled(self, label: str, choice: NarrowChoice) -> QWidget:
        holder, above = QWidget(), Text(label, TextStyle.STRONG, wrap=True)
        above.setBuddy(choice)
        choice.setAccessibleName(label.replace("&", ""))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(above)
        column.addWidget(choice)
        return holder
