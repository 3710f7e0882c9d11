"""The second step: a card for each column, and one for each breakdown that several count columns make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.deidentification.spec import Across, Role, Spec
from ui import theme
from ui.deidentification.columns.breakdown import BreakdownCard
from ui.deidentification.columns.card import OWN_TABLE, ColumnCard, Known, Offers
from ui.deidentification.columns.choosers import Roles, variables
from ui.icons import Icon
from ui.layouts.flow import empty
from ui.theme import Role as Colour
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status

if TYPE_CHECKING:
    from desktop.deidentification.editions import Edition
    from desktop.releases.model import Look
    from desktop.words import Words

_AT_ONCE = 4  # cards built before the window is asked for something else again
_MOST = 20  # cards shown before a person asks for more


class ColumnsStep(ScrolledColumn):
    """Cards come a few at a time, so that a wide file does not stall the window."""

    changed = Signal()
    filled = Signal()  # all cards are there

    def __init__(self, sentences: Words) -> None:
        super().__init__(wide=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sentences = sentences
        self._spec: Spec | None = None
        self._look: Look | None = None
        self._roles = Roles(sentences)
        self._offers = Offers((), (), (), (), self._roles)
        self._values: Sequence[tuple[str, ...]] = ()
        self._wanted = _MOST
        self._cards: list[ColumnCard] = []
        self._breakdowns: list[BreakdownCard] = []
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._filling.timeout.connect(self._go_on_filling)
        self.more.clicked.connect(self._show_more)

    def _lay_out(self) -> None:
        self._trouble, self.more = Status(wrap=True), Button("", weight=Weight.QUIET)
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        for layout in (self._above, self._below):
            layout.setSpacing(theme.MEDIUM)
        self.column.addWidget(self._trouble)
        self.column.addLayout(self._above)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._below)
        self.column.addStretch(1)
        for hidden in (self._trouble, self.more):
            hidden.hide()

    def begin(self, look: Look, spec: Spec, edition: Edition, values: Sequence[tuple[str, ...]] = ()) -> None:
        """Show the columns of a file as a spec has them; ``values`` are those of each column, where they were read."""
        self._values = values or (self._values if look is self._look else ())
        self._look, self._spec, self._wanted = look, spec, _MOST
        self._cards.clear()
        self._breakdowns.clear()
        for layout in (self._above, self._below):
            empty(layout)
        self._ask("")
        none = self.tr("nothing that is scored")
        offered = variables(edition, self._sentences.language, none)
        counts = tuple(column.name for column in spec.columns if column.role is Role.COUNT)
        self._make_breakdowns(spec, offered)
        self._offers = Offers(offered, self._names(), counts, look.rows, self._roles)
        self._go_on_filling()

    def is_filled(self) -> bool:
        """Tell whether as many columns are shown as were asked for."""
        return self._look is not None and len(self._cards) == min(self._wanted, len(self._look.header))

    def cards(self) -> list[ColumnCard]:
        """Return the cards shown, in the file's order."""
        return list(self._cards)

    def breakdowns(self) -> list[BreakdownCard]:
        """Return the breakdowns that columns belong to."""
        return [one for one in self._breakdowns if one.across() is not None]

    def answered(self, spec: Spec) -> Spec:
        """Return a spec with what is said here; as it is while the cards are not all there."""
        if not self.is_filled():
            return spec
        sums = {card.known.column.name: card.sums() for card in self._cards if card.chosen_role() is Role.GROUP}
        across = list[Across]()
        for breakdown in self._breakdowns:
            if (one := breakdown.across()) is not None:
                across.append(one)
                sums[one.name] = breakdown.sums()
        said = {name: found for name, found in sums.items() if found is not None}
        columns = (*(card.answer() for card in self._cards), *spec.columns[len(self._cards) :])
        not_shown = {column.name for column in spec.columns[len(self._cards) :]}
        said |= {name: found for name, found in spec.sums.items() if name in not_shown}
        return replace(spec, columns=columns, across=tuple(across), sums=said)

    def is_answered(self) -> bool:
        """Tell whether it can go on; says what is missing, and goes there."""
        not_shown = () if self._spec is None else self._spec.columns[len(self._cards) :]
        roles = [*(card.chosen_role() for card in self._cards), *(column.role for column in not_shown)]
        if Role.COUNT not in roles:
            self._ask(self.tr("No column is a count. Say which column has the numbers."))
            self.focus_first()
            return False
        self._ask("")
        single = [one for one in self.breakdowns() if len(self._members(one.number)) < 2]
        for breakdown in self._breakdowns:
            breakdown.ask(self.tr("A breakdown needs at least two columns.") if breakdown in single else "")
        if single:
            self.ensureWidgetVisible(single[0])
            single[0].name.setFocus(Qt.FocusReason.OtherFocusReason)
        return not single

    def focus_first(self) -> None:
        """Give the keyboard to the first column's role."""
        if self._cards:
            self._cards[0].role.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on_filling(self) -> None:
        if self._look is None or self._spec is None:
            return
        start = len(self._cards)
        for place in range(start, min(start + _AT_ONCE, self._wanted, len(self._look.header))):
            self._add_card(place, self._look, self._spec)
        if not self.is_filled():
            self._filling.start()
            return
        self._show_breakdowns()
        left = len(self._look.header) - len(self._cards)
        self.more.setText(self.tr("Show %Ln more column(s); they are taken as suggested", "", left))
        self.more.setVisible(left > 0)
        self.filled.emit()

    def _show_more(self) -> None:
        """Show more columns, and give the keyboard to the first of them."""
        start, self._wanted = len(self._cards), self._wanted + _MOST
        self.more.hide()
        self._go_on_filling()
        self._cards[start].role.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_card(self, place: int, look: Look, spec: Spec) -> None:
        column = spec.columns[place]
        number = next((at for at, one in enumerate(spec.across) if column.name in one.columns), OWN_TABLE)
        values = self._values[place] if place < len(self._values) else ()
        known = Known(column, place, self._reason(place, look), spec.sums.get(column.name), number, values)
        card = ColumnCard(known, self._offers)
        card.changed.connect(self._note_change)
        self._cards.append(card)
        self._above.addWidget(card)
        card.show()

    def _reason(self, place: int, look: Look) -> str:
        suggested = look.suggested[place] if place < len(look.suggested) else None
        if suggested is None or not suggested.reason:
            return ""
        return self._sentences.text("deidentification_reasons", suggested.reason, word=suggested.word)

    def _make_breakdowns(self, spec: Spec, offered: Sequence[object]) -> None:
        """Make those of the spec and a new one that columns can be put into."""
        known = [*spec.across, Across("", ())]
        for number, across in enumerate(known):
            card = BreakdownCard(number, across, spec.sums.get(across.name), offered)
            card.changed.connect(self._tell_change)
            card.renamed.connect(self._rename)
            self._breakdowns.append(card)
            self._below.addWidget(card)
            card.hide()

    def _names(self) -> list[tuple[str, object]]:
        own: list[tuple[str, object]] = [(self.tr("a table of its own"), OWN_TABLE)]
        text = self.tr("the breakdown “{name}”")
        return [*own, *((text.format(name=one.called()), one.number) for one in self._breakdowns)]

    def _members(self, number: int) -> tuple[str, ...]:
        """Return the columns of a breakdown: as its cards say, and as suggested for those that are not shown."""
        shown = [card.known.column.name for card in self._cards if card.breakdown() == number]
        if self._spec is None or number >= len(self._spec.across):
            return tuple(shown)
        cards = {card.known.column.name for card in self._cards}
        return (*shown, *(name for name in self._spec.across[number].columns if name not in cards))

    def _show_breakdowns(self) -> None:
        for breakdown in self._breakdowns:
            breakdown.show_columns(self._members(breakdown.number))

    def _rename(self) -> None:
        for card in self._cards:
            card.offer_breakdowns(self._names())

    def _note_change(self) -> None:
        self._show_breakdowns()
        counts = [card.known.column.name for card in self._cards if card.chosen_role() is Role.COUNT]
        for card in self._cards:
            card.offer_counts(counts)
        self._tell_change()

    def _tell_change(self) -> None:
        self._ask("")
        if self.is_filled():
            self.changed.emit()

    def _ask(self, sentence: str) -> None:
        self._trouble.say(Icon.ATTENTION, Colour.BAD, sentence)
        self._trouble.setVisible(bool(sentence))
        if sentence:
            announce(self._trouble, sentence)
