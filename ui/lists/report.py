"""The report of an import, in place: what was read and kept, what was odd and where, which columns were left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.words import Words
from sync.lists.model import ImportReport
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import empty
from ui.lists import names
from ui.lists.oddities import OddGroup, grouped, what, where
from ui.theme import Role, TextStyle
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text

_COUNT = 48  # width of the counts at 100 %


class OddLine(QWidget):
    """One kind of oddity: how often, what, and where."""

    def __init__(self, group: OddGroup, vocabulary: Words) -> None:
        super().__init__()
        self._says = f"{words.number(group.count)} × {what(group, vocabulary)} {where(group)}"
        count = Text(f"{words.number(group.count)} ×", TextStyle.STRONG)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        count.setMinimumWidth(theme.grown(_COUNT))
        details = Text(where(group), TextStyle.SMALL, Role.QUIET, wrap=True)
        details.setVisible(bool(details.text()))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Text(what(group, vocabulary), wrap=True))
        texts.addWidget(details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def says(self) -> str:
        """Return the whole line."""
        return self._says


class ReportCard(Card):
    """Hidden until there is something to report."""

    closed = Signal()

    def __init__(self, vocabulary: Words) -> None:
        super().__init__()
        self._words = vocabulary
        self._heading = Status(TextStyle.SECTION, wrap=True)
        self._close = IconButton(Icon.CROSS, self.tr("Close the report"))
        self._lines = Text("", wrap=True)
        self._lines.make_selectable()
        self._columns = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self._odd = QVBoxLayout()
        self._odd.setSpacing(theme.SMALL)
        self._lay_out()
        self._close.clicked.connect(self._leave)
        self.hide()

    def show_report(self, report: ImportReport, *, is_new: bool) -> None:
        """Show a report; ``is_new`` says that the list was imported just now."""
        self._heading.say(*self._title(report, is_new=is_new), ink=Role.TEXT)
        self._lines.setText("\n".join(self._sentences(report, is_new=is_new)))
        columns = self._column_lines(report)
        self._columns.setText("\n".join(columns))
        self._columns.setVisible(bool(columns))
        empty(self._odd)
        for group in grouped(report.oddities):
            self._odd.addWidget(OddLine(group, self._words))
        self.show()

    def says(self) -> str:
        """Return everything the report says."""
        odd = [one.says() for one in self.findChildren(OddLine) if not one.isHidden()]
        return "\n".join((self._heading.words(), self._lines.text(), self._columns.text(), *odd))

    def focus_first(self) -> None:
        """Give the keyboard to the button that closes the report."""
        self._close.setFocus()

    def _title(self, report: ImportReport, *, is_new: bool) -> tuple[Icon, Role, str]:
        facts = {"list": names.name(report.kind), "day": words.day(report.report_date)}
        if not is_new:
            return Icon.INFO, Role.QUIET, self.tr("Report: {list} of {day}").format(**facts)
        if report.unchanged:
            return Icon.INFO, Role.QUIET, self.tr("Already here: {list} of {day}").format(**facts)
        return Icon.CHECK, Role.GOOD, self.tr("Imported: {list} of {day}").format(**facts)

    def _sentences(self, report: ImportReport, *, is_new: bool) -> list[str]:
        read = self.tr("{read} rows read, {kept} kept.")
        lines = [read.format(read=words.number(report.read), kept=words.number(report.rows))]
        odd = len({oddity.row for oddity in report.oddities if oddity.row})
        if odd:
            lines[0] += " " + self.tr("%Ln row(s) with something unexpected; see below.", "", odd)
        elif not report.oddities:
            lines[0] += " " + self.tr("Nothing was odd.")
        if is_new and report.unchanged:
            lines.append(self.tr("Exactly this list was on this desk already, so nothing was written."))
        if is_new and report.replaced:
            lines.append(self.tr("It takes the place of the list of the same day that was here."))
        if not report.is_newest:
            lines.append(self.tr("A newer list of this kind is on this desk and stays the one that is used."))
        return lines

    def _column_lines(self, report: ImportReport) -> list[str]:
        parts = (
            (self.tr("Columns that are not known and were not kept: {columns}"), report.unknown_columns),
            (self.tr("Columns that are missing: {columns}"), report.missing_columns),
            (
                self.tr("Columns left out on purpose, because they hold names and contacts of persons: {columns}"),
                report.dropped_columns,
            ),
        )
        return [text.format(columns=", ".join(columns)) for text, columns in parts if columns]

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._heading, 1)
        row.addWidget(self._close)
        self.column.addLayout(row)
        self.column.addWidget(self._lines)
        self.column.addWidget(self._columns)
        self.column.addLayout(self._odd)
