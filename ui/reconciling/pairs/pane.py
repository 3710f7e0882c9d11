"""The pane beside the pairs: both rows side by side, what speaks for and against, and what a person decides."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.reconciling.deciding import Outcome
from desktop.reconciling.model import Decision, Field, Near
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout, empty
from ui.organization.evidence import EvidenceTable
from ui.reconciling.choice import NarrowChoice
from ui.reconciling.pairs.deciding import DecidingButton
from ui.reconciling.saying import Saying
from ui.theme import Role, TextStyle
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

_LONGEST = 200  # characters of a heading; a cell may hold a whole page


class PairPane(ScrolledColumn):
    """Shows one row of the person's list beside the candidate chosen in the list above it."""

    same = Signal(int, str)  # row, key of the published row
    not_same = Signal(int)
    undone = Signal(int)

    def __init__(self, saying: Saying) -> None:
        super().__init__(wide=True)
        self._saying = saying
        self._outcome: Outcome | None = None
        self.name, self.status = Text("", TextStyle.SECTION, wrap=True), Status(wrap=True)
        self.remark, self.nothing = Text("", wrap=True), Text("", role=Role.QUIET, wrap=True)
        self.label, self.candidate = Text(self.tr("Can&didate in the list"), TextStyle.STRONG), NarrowChoice()
        self.agree = DecidingButton(self.tr("The sa&me"), Icon.CHECK)
        self.refuse = DecidingButton(self.tr("&Not the same"), Icon.CROSS)
        self.undo = DecidingButton(self.tr("Take &back"), Icon.UNDO)
        self._shown = QVBoxLayout()
        self._lay_out()
        self.candidate.activated.connect(self._show_candidate)
        self.agree.clicked.connect(self._say_same)
        self.refuse.clicked.connect(self._say_not_same)
        self.undo.clicked.connect(self._take_back)

    def outcome(self) -> Outcome | None:
        """Return the row shown."""
        return self._outcome

    def show_outcome(self, one: Outcome | None) -> None:
        """Show a row; None shows that none is chosen."""
        self._outcome = one
        for widget in (self.status, self.remark, self.label, self.candidate, self.agree, self.refuse, self.undo):
            widget.setVisible(one is not None)
        if one is None:
            self.name.setText(self.tr("No row is chosen."))
            self.nothing.hide()
            empty(self._shown)
            return
        own, mark = one.pairing.own, self._saying.mark(one)
        named = ", ".join(filter(None, (own.names[0] if own.names else "", own.get(Field.CITY))))
        shown = named if len(named) <= _LONGEST else named[:_LONGEST].rstrip() + "…"
        self.name.setText(self.tr("Row {number}: {name}").format(number=one.number, name=shown or "–"))
        self.status.say(mark.icon, mark.role, self._saying.result(one), ink=Role.TEXT)
        self.remark.setText(self._saying.fits_too(one))
        self.remark.setVisible(bool(self.remark.text()))
        self._offer(one)
        self._show_candidate()

    def _offer(self, one: Outcome) -> None:
        """List the candidates, the one that is paired first."""
        near = sorted(one.pairing.near, key=lambda other: one.near is None or other.key != one.near.key)
        self.candidate.clear()
        for other in near:
            row = other.listed.row
            self.candidate.addItem(", ".join(filter(None, (*row.names[:1], row.city, other.key))), other.key)
        for widget in (self.label, self.candidate, self.agree):
            widget.setVisible(bool(near))
        self.nothing.setText(self.tr("No row of the list has a name or number that is near."))
        self.nothing.setVisible(not near)
        self.refuse.setVisible(one.near is not None)
        self.undo.setVisible(one.decision is not None)

    def _candidate(self) -> Near | None:
        key = self.candidate.currentData()
        return self._outcome.pairing.candidate(str(key)) if self._outcome is not None and key else None

    def _show_candidate(self) -> None:
        """Show the candidate beside the person's row."""
        empty(self._shown)
        near, one = self._candidate(), self._outcome
        if near is None or one is None:
            return
        is_settled = one.near is not None and near.key == one.near.key and one.decision is not None
        self.agree.setEnabled(not is_settled or one.decision is Decision.REJECTED)
        self._shown.addWidget(EvidenceTable(self._saying.words, near.evidence))
        facts = self._saying.facts(near.listed)
        if facts:
            self._shown.addWidget(Text(self.tr("The list says besides"), TextStyle.STRONG, wrap=True))
            self._shown.addWidget(_facts(facts))

    def _say_same(self) -> None:
        near = self._candidate()
        if self._outcome is not None and near is not None:
            self.same.emit(self._outcome.number, near.key)

    def _say_not_same(self) -> None:
        if self._outcome is not None:
            self.not_same.emit(self._outcome.number)

    def _take_back(self) -> None:
        if self._outcome is not None:
            self.undone.emit(self._outcome.number)

    def _lay_out(self) -> None:
        self.label.setBuddy(self.candidate)
        self.candidate.setAccessibleName(self.tr("Candidate in the list"))
        buttons = FlowLayout()
        for button in (self.agree, self.refuse, self.undo):
            buttons.addWidget(button)
        for widget in (self.name, self.status, self.remark, self.label, self.candidate, self.nothing):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)
        self.column.addLayout(self._shown)
        self.column.addStretch(1)
        self.column.setSpacing(theme.SMALL)


def _facts(facts: list[tuple[str, str]]) -> QWidget:
    """Return a small table of what the list says, each line with its name."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.LARGE)
    grid.setColumnStretch(1, 1)
    for row, (name, said) in enumerate(facts):
        grid.addWidget(Text(name, role=Role.QUIET, wrap=True), row, 0)
        value = Text(said, wrap=True)
        value.setAccessibleName(f"{name}: {said}")
        grid.addWidget(value, row, 1)
    return holder
