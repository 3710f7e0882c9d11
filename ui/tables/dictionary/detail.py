"""Everything that is known about one column: what the publisher says of it, and what is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from desktop.tables.model import Entry
from ui import theme
from ui.icons import Icon
from ui.statewide.tables.figures import Column, Row, Sort
from ui.statewide.tables.table import FiguresTable
from ui.tables.dictionary import saying
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

_MOST_LINES = 20


class ColumnDetail(QWidget):
    """Shows an `Entry`; what is in the column comes a moment later."""

    asked = Signal()  # go to the column in the table

    def __init__(self) -> None:
        super().__init__()
        self._name = Text("", TextStyle.SECTION, wrap=True)
        self._label = Text("", TextStyle.STRONG, wrap=True)
        self._definition = Text("", wrap=True)
        self._definition.make_selectable()
        self.status = Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self.go = Button(self.tr("Go to this column"), Icon.TABLE)
        self._facts = QWidget()
        self._form = QFormLayout(self._facts)
        self._top_title = Text(self.tr("Most frequent values"), TextStyle.STRONG, wrap=True)
        self._marks_title = Text("", TextStyle.STRONG, wrap=True)
        rows = Column(self.tr("Rows"), Sort.COUNT)
        self.top = FiguresTable(
            self.tr("Most frequent values"), [Column(self.tr("Value")), rows], most_rows=_MOST_LINES
        )
        meaning = Column(self.tr("Meaning"), weight=2)
        self.marks = FiguresTable(self.tr("Marks"), [Column(self.tr("Mark")), rows, meaning], most_rows=_MOST_LINES)
        self.go.clicked.connect(self.asked)
        self._lay_out()

    def show_entry(self, entry: Entry) -> None:
        """Show what is known of a column by now."""
        self._name.setText(entry.column.name)
        label = entry.label if entry.label.casefold() != entry.column.name.casefold() else ""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._definition.setText(entry.definition or self.tr("The publisher gives no definition."))
        self._definition.set_role(Role.TEXT if entry.definition else Role.QUIET)
        self.status.setText("" if entry.profile is not None else self.tr("Looking at what is in the column…"))
        self.status.setVisible(entry.profile is None)
        self._show_facts(entry)
        self._show_values(entry)
        self._show_marks(entry)

    def say(self, text: str) -> None:
        """Say what came in between instead of what is in the column."""
        self.status.setText(text)
        self.status.show()

    def told(self) -> str:
        """Return what is shown as text."""
        shown = (self._name, self._label, self._definition, *self._facts.findChildren(Text))
        return "\n".join(part.text() for part in shown if part.text())

    def _show_facts(self, entry: Entry) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        lines = [(self.tr("Type"), saying.nature(entry.column.nature))]
        if entry.profile is not None:
            lines += saying.facts(entry, entry.profile)
        for name, value in lines:
            shown = Text(value, wrap=True)
            shown.setAccessibleName(f"{name}: {value}")
            self._form.addRow(Text(name, TextStyle.BODY, Role.QUIET), shown)

    def _show_values(self, entry: Entry) -> None:
        top = () if entry.profile is None else entry.profile.top[:_MOST_LINES]
        self._show_lines(self._top_title, self.top, [(saying.cut(value), count) for value, count in top])

    def _show_marks(self, entry: Entry) -> None:
        unsaid = self.tr("see the dataset's notes")
        lines: list[Row] = [(saying.cut(text), count, meaning or unsaid) for text, count, meaning in entry.marks]
        known = any(meaning for _text, _count, meaning in entry.marks)
        title = self.tr("Codes and what they mean") if known else self.tr("Not numbers, though most cells are")
        self._marks_title.setText(title)
        self.marks.setAccessibleName(title)
        self._show_lines(self._marks_title, self.marks, lines[:_MOST_LINES])

    def _show_lines(self, title: Text, table: FiguresTable, lines: list[Row]) -> None:
        for widget in (title, table):
            widget.setVisible(bool(lines))
        table.show_rows(lines)

    def _lay_out(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(theme.MEDIUM)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        parts = (self._name, self._label, self._definition, self.go, self.status, self._facts)
        for widget in (*parts, self._marks_title, self.marks, self._top_title, self.top):
            column.addWidget(widget)
        column.setAlignment(self.go, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        for table in (self.top, self.marks):
            calm_bars(table)
