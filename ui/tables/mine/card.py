"""The rows about the own facilities in the tables of one dataset: what changed, the rows, the chosen one in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.tables.model import Found, Since
from sync.tables.model import Identifier
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.statewide.tables.figures import Column, Row
from ui.tables.mine.reading import InTable
from ui.tables.mine.saying import Saying, question_for, telling_columns
from ui.tables.naming import DOT, Naming
from ui.tables.values.amounts import Amount
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.status import Status
from ui.widgets.text import Text

MOST = 2_000  # rows that are listed here; the table has all


class MineTable(QWidget):
    """One table; a row of it shows in full when it is chosen."""

    open_asked = Signal(str, int, object)  # resource, part, Question

    def __init__(self, shown: InTable, facilities: Mapping[str, str]) -> None:
        super().__init__()
        self._shown, self._facilities = shown, facilities
        self._found = shown.found[:MOST]
        self._saying, self._naming = Saying(self), Naming(self)
        self.table = self._new_table()
        self.whole = Text("", TextStyle.SMALL, wrap=True)
        self.whole.make_selectable()
        self.open = Button(self.tr("Open the table at these rows"), Icon.TABLE)
        self.hint = Text(self.tr("Choose a row to read all of it."), TextStyle.SMALL, Role.QUIET)
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._show_whole)
        self.open.clicked.connect(self._tell_open)

    def says(self) -> str:
        """Return the line that tells what changed."""
        return self._since.words()

    def _new_table(self) -> ValuesTable:
        telling = telling_columns(self._found)
        self._has_earlier = any(one.since is not Since.UNKNOWN for one in self._found)
        columns = [Column(self.tr("Found by"), weight=2), *(Column(one.name, weight=2) for one in telling)]
        if self._has_earlier:
            columns.insert(1, Column(self.tr("Change"), weight=2))
        if len(self._facilities) > 1:
            columns.insert(0, Column(self.tr("Facility"), weight=3))
        table = ValuesTable(self.tr("Rows about your facilities"), columns, most_rows=6)
        places = [one.position for one in telling]
        table.show_rows([self._row(number, one, places) for number, one in enumerate(self._found)])
        return table

    def _row(self, number: int, one: Found, places: list[int]) -> Row:
        """Return a row as it is listed; its first cell knows which one it is."""
        cells = [self._saying.found_by(one)]
        if self._has_earlier:
            cells.append(self._saying.since(one))
        if len(self._facilities) > 1:
            cells.insert(0, self._facilities.get(one.facility, ""))
        cells += (" ".join(one.cells[place].split())[:200] if place < len(one.cells) else "" for place in places)
        return (Amount(number, cells[0]), *cells[1:])

    def _show_whole(self) -> None:
        """Say the chosen row in full: first what changed, then all of it."""
        current = self.table.currentIndex()
        if not current.isValid() or not self.table.selectionModel().hasSelection():
            return
        one = self._found[int(float(self.table.figures.rows()[current.row()][0]))]
        parts = []
        if changes := self._saying.changes(one):
            parts.append(self.tr("Changed:\n{changes}").format(changes=changes))
        parts.append(self._saying.whole(one))
        self.whole.setText("\n\n".join(parts))
        self.whole.show()
        self.hint.hide()

    def _tell_open(self) -> None:
        first = self._shown.first
        self.open_asked.emit(first.version.source.resource, first.part.number, question_for(self._shown.found))

    def _lay_out(self) -> None:
        first = self._shown.first
        names = [self._naming.table(first.version)]
        if len(first.version.parts) > 1:
            names.append(self._naming.part(first.part))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(Text(DOT.join(names), TextStyle.STRONG, wrap=True))
        kinds = dict.fromkeys(one.by for one in self._shown.found)
        rows = self.tr("%Ln row(s) about your facilities", "", len(self._shown.found))
        by = self.tr("found by {identifiers}").format(identifiers=self._identifiers(kinds))
        column.addWidget(Text(DOT.join((rows, by)), TextStyle.SMALL, Role.QUIET, wrap=True))
        self._since = Status(wrap=True)
        mark, text = self._saying.summary(self._shown.found)
        self._since.say(mark.icon, mark.role, text, ink=Role.TEXT)
        for widget in (self._since, self.table, self.hint, self.whole):
            column.addWidget(widget)
        self.whole.hide()
        if len(self._shown.found) > MOST:
            more = self.tr("%Ln further row(s) are in the table.", "", len(self._shown.found) - MOST)
            column.addWidget(Text(more, TextStyle.SMALL, Role.QUIET, wrap=True))
        ways = FlowLayout()
        ways.addWidget(self.open)
        column.addLayout(ways)

    def _identifiers(self, kinds: dict[Identifier, None]) -> str:
        return ", ".join(self._saying.identifier(kind) for kind in kinds)


class DatasetCard(Card):
    """The tables of one dataset that have rows about the own facilities."""

    open_asked = Signal(str, int, object)  # resource, part, Question

    def __init__(self, tables: Sequence[InTable], facilities: Mapping[str, str]) -> None:
        super().__init__()
        self.column.setSpacing(theme.MEDIUM)
        title = Naming(self).dataset(tables[0].first.version)
        self.column.addWidget(Text(title, TextStyle.SECTION, wrap=True))
        self.tables = [MineTable(one, facilities) for one in tables]
        for place, table in enumerate(self.tables):
            if place:
                self.column.addWidget(Hairline())
            table.open_asked.connect(self.open_asked)
            self.column.addWidget(table)

    def says(self) -> str:
        """Return the lines that tell what changed."""
        return "\n".join(table.says() for table in self.tables)
