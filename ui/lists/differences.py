"""What changed between the newest two lists of a kind: a searchable table, the own organization's rows first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QWidget

from sync.errors import KnownError
from sync.lists.model import HeldList, ListKind, RowChange
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.jobs import Job, Jobs, Lane
from ui.layouts.flow import FlowLayout
from ui.lists import names
from ui.statewide.tables.figures import Column, Row
from ui.statewide.tables.table import FiguresTable
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.inputs import Choice, Entry
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

KINDS = (ListKind.SIGNATORY, ListKind.DIRECTORY)


@dataclass(frozen=True, slots=True)
class Difference:
    """One change as a row of the table, and the text it is searched by."""

    searched: str
    row: Row


class DifferencesCard(Card):
    """Reads on the local lane when shown lists."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self._found: list[Difference] = []
        self._held: tuple[HeldList, ...] = ()
        self._between = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self.kind, self.search = Choice(), Entry(icon=Icon.SEARCH)
        self._choices = QWidget()
        self.table = FiguresTable(self.tr("What changed"), self._headings(), most_rows=8)
        self.chosen = Text("", wrap=True)
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(self._say_chosen)
        self.kind.currentIndexChanged.connect(self._read)
        self.search.textChanged.connect(self._narrow)

    def show_lists(self, held: Sequence[HeldList]) -> None:
        """Offer the kinds of which two lists are here, and read the changes of the one chosen."""
        self._held = tuple(held)
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in KINDS:
            if len(self._of(kind)) > 1:
                self.kind.addItem(names.name(kind), kind.value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.blockSignals(False)
        self._choices.setVisible(self.kind.count() > 0)
        self._read()

    def says(self) -> str:
        """Return the sentence above the table."""
        return self._between.text()

    def _of(self, kind: ListKind) -> list[HeldList]:
        return [one for one in self._held if one.kind is kind]

    def _read(self) -> None:
        if self._job is not None:
            self._job.stop()
        if not self.kind.count():
            self._between.setText(
                self.tr("Once there are two lists of a kind with different days here, this tells what changed.")
            )
            self.table.hide()
            self.chosen.hide()
            return
        kind, desk = ListKind(self.kind.currentData()), self._desk

        def read(_work: Work) -> list[Difference]:
            own = frozenset(pin.dxf_id for pin in desk.organization.pins().values())
            return in_order(desk.lists.differences(kind), own)

        self._job = self._jobs.start(Lane.LOCAL, read, on_result=self._show, on_trouble=self._show_trouble)

    def _show(self, found: list[Difference]) -> None:
        self._job = None
        self._found = found
        self._narrow()

    def _narrow(self) -> None:
        wanted = self.search.text().strip().casefold()
        rows = [one.row for one in self._found if wanted in one.searched]
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._say_chosen(self.table.currentIndex())
        self._between.setText(f"{self._days()} {self._counted(len(rows), searched=bool(wanted))}")
        announce(self._between, self._between.text())

    def _say_chosen(self, current: QModelIndex) -> None:
        """Say the chosen change in full, because cells are cut where there is no room."""
        self.chosen.setVisible(current.isValid())
        if not current.isValid():
            return
        name, dxf_id, changed, before, after = self.table.figures.texts(current.row())
        said = self.tr("{name}, {id}: {what}").format(name=name, id=dxf_id, what=changed)
        if before or after:
            unsaid = self.tr("nothing")
            said += ": " + " → ".join(f"“{value}”" if value else unsaid for value in (before, after))
        self.chosen.setText(said)

    def _days(self) -> str:
        newest, before = self._of(ListKind(self.kind.currentData()))[:2]
        text = self.tr("From the list of {before} to the list of {newest}:")
        return text.format(before=words.day(before.report_date), newest=words.day(newest.report_date))

    def _counted(self, rows: int, *, searched: bool) -> str:
        if rows or not searched:
            return self.tr("%Ln change(s)", "", rows) if rows else self.tr("nothing changed.")
        return self.tr("no change has this name or DxF ID. Clear the search to see all of them.")

    def _show_trouble(self, error: KnownError) -> None:
        self._job = None
        self.table.hide()
        self.chosen.hide()
        self._between.setText(str(self._desk.told(error)))

    def _headings(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Organization"), weight=4),
            Column(self.tr("DxF ID"), weight=1),
            Column(self.tr("What changed"), weight=4),
            Column(self.tr("Before"), weight=3),
            Column(self.tr("Now"), weight=3),
        )

    def _lay_out(self) -> None:
        self.kind.setAccessibleName(self.tr("Kind of list"))
        self.search.setAccessibleName(self.tr("Search the changes by name or DxF ID"))
        self.search.setPlaceholderText(self.tr("Name or DxF ID"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.grown(200))
        row = FlowLayout(self._choices)
        row.addWidget(self.kind)
        row.addWidget(self.search)
        self.column.addWidget(Text(self.tr("What changed between the newest two lists"), TextStyle.SECTION, wrap=True))
        for widget in (self._choices, self._between, self.table, self.chosen):
            self.column.addWidget(widget)


def in_order(changes: Collection[RowChange], own: Collection[str]) -> list[Difference]:
    """Return the changes as rows, those of the own organization first, then by name."""
    words_for = {change.what: what(change.what) for change in changes}
    ordered = sorted(changes, key=lambda change: (change.dxf_id not in own, change.name.casefold()))
    return [
        Difference(f"{change.name} {change.dxf_id}".casefold(), _row(change, words_for[change.what], own))
        for change in ordered
    ]


def _row(change: RowChange, changed: str, own: Collection[str]) -> Row:
    """Return a change as a row of the table; an own one is named so in words."""
    name = change.name
    if change.dxf_id in own:
        name = QCoreApplication.translate("Differences", "{name} (yours)").format(name=name)
    return name, change.dxf_id, changed, change.before, change.after


def what(changed: str) -> str:
    """Return what changed, in the words of the screen."""
    translate = QCoreApplication.translate
    known = {
        "added": translate("Differences", "New in the list"),
        "gone": translate("Differences", "No longer in the list"),
        "name": translate("Differences", "Name"),
        "primary": translate("Differences", "Name of the primary"),
        "subordinate": translate("Differences", "Name of the subordinate"),
        "level": translate("Differences", "Primary or subordinate"),
        "type": translate("Differences", "Type"),
        "sub_type": translate("Differences", "Sub-type"),
        "city": translate("Differences", "City"),
        "zip": translate("Differences", "ZIP code"),
        "delaying": translate("Differences", "Delays exchange until 2026"),
        "request": translate("Differences", "Choice for requests for information"),
        "delivery": translate("Differences", "Choice for information delivery"),
        "notifications": translate("Differences", "Choice for notifications"),
        "technology_url": translate("Differences", "Own technology: address"),
        "technology_email": translate("Differences", "Own technology: e-mail"),
        "technology_phone": translate("Differences", "Own technology: phone"),
        "terminated": translate("Differences", "Agreement terminated"),
        "ceased": translate("Differences", "Operations ceased"),
    }
    return known.get(changed, changed)
