"""What changed between the newest two versions of a table: counts, columns, and each row that came, went or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.tables.model import Differences, RowChange
from sync.errors import KnownError
from sync.work import Progress
from ui import theme, words
from ui.frame.telling import told
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.tables.choice import FieldLabel, NameChoice
from ui.tables.differences.reading import Compare
from ui.tables.differences.rows import Rows
from ui.tables.differences.saving import DifferencesSaving
from ui.tables.naming import Naming
from ui.tables.values.table import ValuesTable
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.bar import ThinBar
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import ElidedText, Text

if TYPE_CHECKING:
    from desktop.desk import Desk

_FOUND = -1  # in the choice of a key: have one found


class DifferencesView(QWidget):
    """Compares in the lane of tables."""

    closed = Signal()
    shown = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._wish: Compare | None = None
        self._differences: Differences | None = None
        self._visible: list[RowChange] = []
        self._rows = Rows(self)
        self._naming = Naming(self)
        self.saving = DifferencesSaving(desk, jobs, self)
        self._make()
        self._lay_out()
        self._connect()

    def compare(self, resource: str, part: int = 0, key: tuple[str, ...] = ()) -> None:
        """Compare the newest two versions of a table."""
        self._forget()
        self._compare(resource, part, key)

    def _compare(self, resource: str, part: int, key: tuple[str, ...]) -> None:
        self.stop()
        self._wish = Compare(self._desk, resource, part, key)
        self.said.setText(self.tr("Comparing the two versions"))
        self.bar.show_progress(0, None)
        self.bar.show()
        self._job = self._jobs.start(
            Lane.TABLES, self._wish, on_result=self._show, on_trouble=self._show_trouble, name="compare"
        )

    def _forget(self) -> None:
        """Show no changes and let none be saved: those at hand may be of another table, or of a version that went."""
        self._differences = None
        self._body.hide()
        self.saved.hide()
        self.save.setEnabled(False)
        self.name.setText(self.tr("What changed"))

    def stop(self) -> None:
        """Stop comparing."""
        if self._job is not None:
            self._job.stop()
        self._job = None

    def focus_first(self) -> None:
        """Give the keyboard to the changes, or to the way back while they are not here."""
        (self.table if self.table.isVisible() else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def says(self) -> str:
        """Return the sentences above the changes."""
        return "\n".join(one.text() for one in (self.said, self.counts, self.matched, self.columns))

    def _show(self, differences: Differences) -> None:
        self._job, self._differences = None, differences
        self.bar.hide()
        self._body.show()
        self.name.setText(self.tr("What changed in {table}").format(table=self._naming.table(differences.after)))
        self.said.setText(self._between(differences))
        self.counts.setText(self._counted(differences))
        self.matched.setText(self._rows.matched(differences))
        self.columns.setText("\n".join(f"• {self._rows.column(one)}" for one in differences.columns))
        self.columns.setVisible(bool(differences.columns))
        self._offer_keys(differences)
        self._offer_kinds(differences)
        self._narrow()
        self.save.setEnabled(bool(differences.rows or differences.columns))
        announce(self.counts, f"{self.said.text()} {self.counts.text()}")
        self.focus_first()
        self.shown.emit()

    def _between(self, differences: Differences) -> str:
        text = self.tr("From the version of {before} to the version of {after}:")
        dates = [one.source.modified or one.fetched for one in (differences.before, differences.after)]
        shown = [words.day(one) for one in dates]
        if shown[0] == shown[1]:
            shown = [words.moment(one.fetched) for one in (differences.before, differences.after)]
        if shown[0] == shown[1]:
            return self.tr("From the version before to the newest one, both of {moment}:").format(moment=shown[0])
        return text.format(before=shown[0], after=shown[1])

    def _counted(self, differences: Differences) -> str:
        parts = (
            self.tr("%Ln row(s) added", "", differences.added),
            self.tr("%Ln removed", "", differences.removed),
            self.tr("%Ln changed", "", differences.changed),
            self.tr("%Ln as before", "", differences.same),
        )
        return ", ".join(parts)

    def _offer_keys(self, differences: Differences) -> None:
        self.key.blockSignals(True)
        self.key.clear()
        self.key.addItem(self.tr("found automatically"), _FOUND)
        for place, name in enumerate(differences.compared):
            self.key.addItem(name, place)
        chosen = differences.key[0] if differences.is_key_chosen and differences.key else ""
        self.key.choose(differences.compared.index(chosen) if chosen in differences.compared else _FOUND)
        self.key.blockSignals(False)

    def _offer_kinds(self, differences: Differences) -> None:
        names = (self.tr("all changes"), self.tr("added rows"), self.tr("removed rows"), self.tr("changed rows"))
        counts = (len(differences.rows), differences.added, differences.removed, differences.changed)
        before = self.kind.value()
        self.kind.blockSignals(True)
        self.kind.clear()
        for place, (name, count) in enumerate(zip(names, counts, strict=True)):
            if count or not place:
                self.kind.addItem(name, place)
        self.kind.choose(before)
        self.kind.blockSignals(False)

    def _narrow(self) -> None:
        if self._differences is None:
            return
        found, wanted = self._differences, self.search.text().strip().casefold()
        self._visible = [one for one in found.rows if self._is_kind(one) and _has(one, wanted)]
        self.table.show_rows(self._rows.rows(self._visible, found))
        self.table.setVisible(bool(self._visible))
        self.whole.setVisible(bool(self._visible))
        of = found.added + found.removed + found.changed
        if not of:
            text = self.tr("No row changed.")
        elif len(self._visible) == of:
            text = self.tr("%Ln change(s)", "", of)
        else:
            text = self.tr("Shown: {count} of {all} changes").format(
                count=words.number(len(self._visible)), all=words.number(of)
            )
        self.shown_count.setText(text)
        self._show_whole(self.table.currentIndex())

    def _is_kind(self, one: RowChange) -> bool:
        kind = self.kind.value()
        kinds = {1: one.before is None, 2: one.after is None, 3: one.before is not None and one.after is not None}
        return kinds.get(kind, True)

    def _show_whole(self, current: QModelIndex) -> None:
        """Say the chosen change in full, because cells are cut where there is no room."""
        if not current.isValid() or self._differences is None or current.row() >= self.table.figures.rowCount():
            self.whole.setText("")
            return
        one = self._visible[int(float(self.table.figures.rows()[current.row()][0]))]
        head = f"{self._rows.what(one)}: {self._rows.named(one, self._differences)}"
        self.whole.setText("\n".join((head, *self._rows.cells(one, self._differences))))

    def _choose_key(self) -> None:
        if self._wish is not None and self._differences is not None:
            place = self.key.value()
            key = () if place == _FOUND else (self._differences.compared[place],)
            self._compare(self._wish.resource, self._wish.part, key)

    def _save(self) -> None:
        if self._differences is not None and self._wish is not None:
            self.saving.ask_where(self._differences, self._wish.part)

    def _tell(self, sentence: str) -> None:
        self.saved.setText(sentence)
        self.saved.show()
        announce(self.saved, sentence)

    def _show_trouble(self, error: KnownError) -> None:
        self._job = None
        self.bar.hide()
        self.said.setText(str(self._desk.told(error)))
        announce(self.said, self.said.text())
        self.shown.emit()

    def _show_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self.bar.show_progress(progress.done, progress.total)
            self.said.setText(told(progress, self._desk.words))

    def _make(self) -> None:
        self.back = Button(self.tr("Back"), Icon.CHEVRON_LEFT, Weight.QUIET)
        self.name, self.bar = ElidedText("", TextStyle.TITLE), ThinBar()
        self.said, self.counts = Text("", role=Role.QUIET, wrap=True), Text("", TextStyle.SECTION, wrap=True)
        self.matched, self.columns = Text("", role=Role.QUIET, wrap=True), Text("", wrap=True)
        self.key, self.kind, self.search = NameChoice(), NameChoice(), Entry(icon=Icon.SEARCH)
        self.shown_count = Text("", TextStyle.STRONG, wrap=True)
        self.table = ValuesTable(self.tr("Changed rows"), self._rows.columns(), most_rows=14)
        self.whole = Text("", TextStyle.SMALL, wrap=True)
        self.whole.make_selectable()
        self.save, self.saved = Button(self.tr("Save the changes…"), Icon.DOWNLOAD), Text("", wrap=True)
        self._body = Card()

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(self.tr("Comparing"))
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.save)
        tools = FlowLayout()
        for label, field in self._labelled():
            name = FieldLabel(label)
            name.setBuddy(field)
            field.setAccessibleName(label)
            tools.addWidget(name)
            tools.addWidget(field)
        self.search.setPlaceholderText(self.tr("Words in the row"))
        self.search.setClearButtonEnabled(True)
        for widget in (self.counts, self.matched, self.columns):
            self._body.column.addWidget(widget)
        self._body.column.addLayout(tools)
        for part in (self.shown_count, self.table, self.whole):
            self._body.column.addWidget(part)
        page = ScrolledColumn(wide=True)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.column.addWidget(self._body)
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.MEDIUM, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addLayout(top)
        for line in (self.said, self.bar, self.saved):
            column.addWidget(line)
        column.addWidget(page, 1)
        for hidden in (self.bar, self.saved, self._body):
            hidden.hide()
        self.save.setEnabled(False)

    def _labelled(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Show"), self.kind),
            (self.tr("Search"), self.search),
            (self.tr("Match rows by"), self.key),
        )

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.key.activated.connect(self._choose_key)
        self.kind.activated.connect(self._narrow)
        self.search.textChanged.connect(self._narrow)
        self.save.clicked.connect(self._save)
        self.saving.said.connect(self._tell)
        self.table.selectionModel().currentChanged.connect(self._show_whole)
        self._jobs.progressed.connect(self._show_progress)


def _has(one: RowChange, wanted: str) -> bool:
    if not wanted:
        return True
    cells = (*one.key, *(one.before or ()), *(one.after or ()))
    return wanted in "\n".join(cells).casefold()
