"""What the page shows of a standing: whose it is, the cards, next steps, differences, and what changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.standing.model import StandingChange, Step
from ui.layouts.columns import Columns
from ui.standing.card import CardView
from ui.standing.head import Head
from ui.standing.reading import Seen
from ui.standing.rows import ChangeRow, DiscrepancyRow, Further, Row, Section, StepRow, listed
from ui.standing.saying import NEXT, SIGNED, Saying
from ui.widgets.buttons import Button
from ui.widgets.page import ScrolledColumn

_MOST = 6  # steps in sight at first


class Content(QWidget):
    """One standing of one party; made anew when either changes."""

    acted = Signal(str, str)  # an action of `Card`, and the party
    why_asked = Signal(str, str)  # id of a card, and the party
    party_chosen = Signal(str)
    change_asked = Signal()
    memo_asked = Signal()

    def __init__(self, seen: Seen, party: str, changes: tuple[StandingChange, ...], saying: Saying) -> None:
        """``changes`` are those to tell, also those of earlier readings in this window."""
        super().__init__()
        self._seen, self._party, self._saying = seen, party, saying
        self._steps = 0  # rows made so far
        has_steps = bool(seen.steps(party))
        self.cards = [CardView(card, saying, is_listed=has_steps and card.id == NEXT) for card in seen.cards(party)]
        for card in self.cards:
            card.acted.connect(self._act_on_card)
            card.why_asked.connect(self._ask_why)
        self.area = ScrolledColumn(wide=True)
        self.area.setAccessibleName(self.tr("Where you stand"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out(changes)

    def focus_first(self) -> None:
        """Give the keyboard to the first button of the first card."""
        first = self.cards[0].findChild(Button)
        if first is not None:
            first.setFocus()

    def _lay_out(self, changes: tuple[StandingChange, ...]) -> None:
        grid = QWidget()
        columns = Columns(grid)
        for card in self.cards:
            if card.card.id == NEXT:
                self._add_steps(card)
            else:
                columns.addWidget(card)
        column = self.area.column
        column.addWidget(self._head())
        column.addWidget(grid)
        for card in self.cards:
            if card.card.id == NEXT:
                column.addWidget(card)
        for section in (self._differences(), self._changes(changes)):
            if section is not None:
                column.addWidget(section)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.area)

    def _head(self) -> Head:
        head = Head(self._seen, self._party, self._saying.language)
        head.party_chosen.connect(self.party_chosen)
        head.memo_asked.connect(self.memo_asked)
        head.change_asked.connect(self.change_asked)
        return head

    def _add_steps(self, card: CardView) -> None:
        steps = self._seen.steps(self._party)
        if steps:
            card.add(listed([self._new_step(step) for step in steps[:_MOST]]))
        if len(steps) > _MOST:
            card.add(Further(steps[_MOST:], self._new_step))

    def _new_step(self, step: Step) -> StepRow:
        self._steps += 1
        row = StepRow(step, self._steps, self._saying)
        row.acted.connect(self._act_on_row)
        return row

    def _differences(self) -> Section | None:
        rows: list[Row] = []
        for number, found in enumerate(self._seen.discrepancies(self._party), 1):
            row = DiscrepancyRow(found, number, self._saying)
            row.acted.connect(self._act_on_row)
            rows.append(row)
        return Section(self.tr("Differences found"), rows) if rows else None

    def _changes(self, changes: tuple[StandingChange, ...]) -> Section | None:
        told: dict[str, list[str]] = {}  # what two lists tell alike is told once
        for one in changes:
            reasons = told.setdefault(self._saying.told(one.text), [])
            if (because := self._saying.told(one.because)) not in reasons:
                reasons.append(because)
        rows = [ChangeRow(text, reasons) for text, reasons in told.items()]
        return Section(self.tr("What changed"), rows) if rows else None

    def _act_on_card(self, action: str) -> None:
        self.acted.emit(action, self._party)

    def _ask_why(self) -> None:
        card = self.sender()
        if isinstance(card, CardView):
            self.why_asked.emit(card.card.id, self._party)

    def _act_on_row(self) -> None:
        row = self.sender()
        if isinstance(row, StepRow):
            self.acted.emit(row.action, row.step.party)
        elif isinstance(row, DiscrepancyRow):
            self.why_asked.emit(SIGNED, row.found.party)
