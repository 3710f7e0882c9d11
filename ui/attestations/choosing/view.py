"""Choosing what to attest: for whom, and which form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.organization.model import WHOLE
from sync.errors import KnownError
from ui import theme, words
from ui.attestations.choosing.card import FormCard
from ui.attestations.reading import ReadShop, Shop
from ui.attestations.saying import Saying
from ui.attestations.strip import Strip
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.layouts.columns import Columns
from ui.overriding import override
from ui.theme import TextStyle
from ui.widgets.buttons import Button
from ui.widgets.inputs import Choice
from ui.widgets.page import PageHeader, ScrolledColumn
from ui.widgets.scroll import calm_bars
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk


class FormChooser(QWidget):
    """Esc leads back to the list."""

    left = Signal()
    begun = Signal(str, str)  # id of a form, party
    gone_on = Signal(str)  # id of a draft
    organization_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, saying: Saying) -> None:
        super().__init__()
        self._desk, self._jobs, self._saying = desk, jobs, saying
        self._shop: Shop | None = None
        self._wants_focus = self._has_begun = False
        self.cards: tuple[FormCard, ...] = ()
        self._back = Button(self.tr("&Back to the list"), Icon.CHEVRON_LEFT)
        self.party = Choice()
        self._label = Text(self.tr("F&or"), TextStyle.STRONG)
        self._hint, self.name = Text(self._hinted(), wrap=True), Button(self.tr("Find your &organization"), Icon.SEARCH)
        self.strip = Strip()
        self._area, self._place = ScrolledColumn(wide=True), QWidget()
        self._lay_out()
        self._back.clicked.connect(self.left)
        self.name.clicked.connect(self.organization_asked)
        self.party.activated.connect(self._show_cards)

    def read(self) -> None:
        """Read the forms and for whom they can be."""
        self.strip.hide()
        self._has_begun = False
        self._jobs.start(Lane.LOCAL, ReadShop(self._desk), on_result=self._show, on_trouble=self._tell_trouble)

    def focus_first(self) -> None:
        """Give the keyboard to the choice of the party, else to the first form, as soon as there are any."""
        first = self.cards[0].findChild(Button) if self.cards else None
        self._wants_focus = first is None
        if first is not None and not first.isEnabled():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif first is None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.party if self.party.isVisible() else first).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, shop: Shop) -> None:
        chosen = self.party.currentData()
        self._shop = shop
        self.party.clear()
        for id_, name in shop.parties():
            self.party.addItem(name, id_)
        self.party.setCurrentIndex(max(0, self.party.findData(chosen)))
        self.party.updateGeometry()
        several = len(shop.parties()) > 1
        for widget in (self.party, self._label):
            widget.setVisible(several)
        self._hint.setVisible(shop.organization is None)
        self.name.setVisible(shop.organization is None)
        self._show_cards()
        if self._wants_focus and self.isVisible():
            self.focus_first()

    def _hinted(self) -> str:
        return self.tr(
            "Name your organization first: an attestation says whose it is, and its name and numbers are then filled "
            "in for you. It takes about a minute, and nothing leaves this computer."
        )

    def _show_cards(self) -> None:
        shop = self._shop
        if shop is None:
            return
        party = str(self.party.currentData() or WHOLE)
        kind = shop.entity_type(party)
        self.cards = tuple(
            FormCard(
                form,
                shop.draft_of(form.id, party),
                shop.types.get(kind, kind) if kind in form.not_for else "",
                self._saying,
                can_begin=shop.organization is not None,
            )
            for form in sorted(shop.forms, key=lambda form: (form.is_historic, kind in form.not_for, form.number))
        )
        place = QWidget()
        columns = Columns(place)
        for card in self.cards:
            card.begun.connect(self._begin)
            card.gone_on.connect(self.gone_on)
            columns.addWidget(card)
        self._area.column.replaceWidget(self._place, place)
        self._place.deleteLater()
        self._place = place
        place.show()
        calm_bars(self._area)

    def _begin(self, form: str) -> None:
        """Pass on the wish; a second press makes no second draft."""
        if not self._has_begun:
            self._has_begun = True
            self.begun.emit(form, str(self.party.currentData() or WHOLE))

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.strip.say(words.ATTENTION, str(self._desk.told(trouble)))

    def _lay_out(self) -> None:
        self._label.setBuddy(self.party)
        self.party.setAccessibleName(self.tr("For whom"))
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._back)
        row.addSpacing(theme.LARGE)
        row.addWidget(self._label)
        row.addWidget(self.party)
        row.addStretch(1)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Forms"))
        self._area.column.addWidget(self._place)
        self._area.column.addStretch(1)
        answers = self.tr("What do you want to attest? Nothing leaves this computer before you sign and send it.")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(PageHeader(self.tr("New attestation"), answers))
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addWidget(self._hint)
        column.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        self._hint.hide()
        self.name.hide()
        column.addWidget(self._area, 1)
