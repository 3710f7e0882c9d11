"""The last step: say which row of the Signatory List is yours; nothing is ever chosen for you."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.organization.model import Pin
from desktop.words import Words
from sync.lists.model import HeldList, ListKind
from sync.work import Work
from ui import theme, words
from ui.icons import Icon
from ui.organization.steps.candidate import CandidateCard, Possible
from ui.organization.steps.found import ENTER
from ui.overriding import override
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Rows:
    """What is known of a party's row: the newest list, what was confirmed, and rows that may be it."""

    signatories: HeldList | None
    pin: Pin | None
    possible: tuple[Possible, ...]


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The job that reads them."""

    desk: Desk
    party: str

    def __call__(self, work: Work) -> Rows:
        """Return what there is to show."""
        lists, organization = self.desk.lists, self.desk.organization
        found = organization.candidates(self.party)
        work.go_on()
        possible = tuple(Possible(one, lists.signatory(one.row.key)) for one in found)
        return Rows(lists.newest(ListKind.SIGNATORY), organization.pins().get(self.party), possible)


class ConfirmStep(ScrolledColumn):
    """Shows the candidates of one facility, or of the organization itself."""

    confirmed = Signal(str)  # DxF ID: by a button, or typed
    none_fits = Signal()
    import_wanted = Signal()
    rearranged = Signal()  # its parts were built anew

    def __init__(self, sentences: Words) -> None:
        super().__init__()
        self._sentences = sentences
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name, self._rows, self._looks_anew = "", Rows(None, None, ()), False
        self._said = Status(wrap=True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.LARGE)
        self._none = Button(self.tr("&None of these"))
        self._other = Button(self.tr("Choose another ro&w"))
        self._import = Button(self.tr("&Import a list"), Icon.DOWNLOAD)
        self._id, self._use_id = Entry(), Button(self.tr("&Use this ID"))
        where = sentences.text("identifiers", "dxf_id/help")
        self._id_field = Field(self.tr("I know our D&xF ID"), self._id_row(), where)
        self._id_card = Card()
        self._id_card.column.addWidget(self._id_field)
        self._lay_out()
        self._connect()

    def begin(self, name: str, rows: Rows) -> None:
        """Show the rows for a party of this name."""
        if name != self._name or rows.pin is not None:  # else what is typed stays
            self._id.clear()
        self._name, self._rows, self._looks_anew = name, rows, False
        self._id_field.say(Icon.INFO, Role.QUIET, "")
        self._show()

    def rows(self) -> Rows:
        """Return what is shown."""
        return self._rows

    def refuse_id(self, sentence: str) -> None:
        """Say why the id cannot be used."""
        self._id_field.say(Icon.ATTENTION, Role.BAD, sentence)
        announce(self._id, sentence)
        self._id.setFocus()
        QTimer.singleShot(0, self, self._show_id)  # once the sentence has its place

    def _show_id(self) -> None:
        self.ensureWidgetVisible(self._id_card)

    def focus_first(self) -> None:
        """Give the keyboard to the first control."""
        cards = self.cards()
        if cards:
            (cards[0].this_is_us if cards[0].is_near() else self._none).setFocus()
            return
        shown = (one for one in (self._other, self._id, self._import) if one.isVisibleTo(self))
        first = next(shown, None)
        if first is not None:
            first.setFocus()

    def cards(self) -> list[CandidateCard]:
        """Return the candidates shown, the likeliest first."""
        widgets = (self._cards.itemAt(place).widget() for place in range(self._cards.count()))
        return [one for one in widgets if isinstance(one, CandidateCard)]

    def _id_row(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._id, 1)
        row.addWidget(self._use_id)
        both.setFocusProxy(self._id)
        self._id.setAccessibleName(self.tr("Our DxF ID"))
        return both

    def _lay_out(self) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        self.column.addWidget(self._said)
        self.column.addWidget(self._other, 0, left)
        self.column.addWidget(self._import, 0, left)
        self.column.addLayout(self._cards)
        self.column.addWidget(self._none, 0, left)
        self.column.addWidget(self._id_card)
        note = self.tr(
            "The list is public information, not proof. It shows how things stood on its date; a newer signature is "
            "not in it."
        )
        self._note = Text(note, TextStyle.SMALL, Role.QUIET, wrap=True)
        self.column.addWidget(self._note)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._none.clicked.connect(self.none_fits)
        self._other.clicked.connect(self._look_anew)
        self._import.clicked.connect(self.import_wanted)
        self._use_id.clicked.connect(self._send_id)
        self._id.installEventFilter(self)
        self._id.textEdited.connect(self._forget_trouble)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER
        if is_enter and watched is self._id:
            self._send_id()  # and not on to the next screen
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self._clear()
        rows = self._rows
        is_settled = rows.pin is not None and not self._looks_anew
        has_list = rows.signatories is not None
        for one in () if is_settled else rows.possible:
            card = CandidateCard(one, self._sentences)
            card.confirmed.connect(self.confirmed)
            self._cards.addWidget(card)
            card.show()  # at once, so that its button can have the focus
        self._other.setVisible(is_settled and has_list)
        self._import.setVisible(not has_list)
        self._none.setVisible(not is_settled and bool(rows.possible))
        self._id_card.setVisible(not is_settled and has_list)
        self._note.setVisible(has_list)
        self._say(is_settled=is_settled)

    def _say(self, *, is_settled: bool) -> None:
        rows, day = self._rows, words.day(self._rows.signatories.report_date if self._rows.signatories else None)
        if is_settled and rows.pin is not None:
            confirmed = self.tr("You confirmed on {day} that {name} is {listed}, {id}.")
            facts = {"day": words.day(rows.pin.confirmed), "listed": rows.pin.name, "id": rows.pin.dxf_id}
            self._said.say(Icon.CHECK, Role.GOOD, confirmed.format(name=self._name, **facts), ink=Role.TEXT)
        elif rows.signatories is None:
            without = self.tr("There is no Signatory List on this desk yet. Import one now, or do this later.")
            self._said.say(Icon.INFO, Role.ACCENT, without, ink=Role.TEXT)
        elif rows.possible:
            near = self.tr("%n row(s) in the list of {day} may be {name}. You decide.", "", len(rows.possible))
            self._said.say(Icon.INFO, Role.ACCENT, near.format(day=day, name=self._name), ink=Role.TEXT)
        else:
            nothing = self.tr("No row in the list of {day} is near {name}. If you signed, type your DxF ID below.")
            self._said.say(Icon.INFO, Role.ATTENTION, nothing.format(day=day, name=self._name), ink=Role.TEXT)
        announce(self, self._said.words())

    def _look_anew(self) -> None:
        self._looks_anew = True
        self._show()
        self.rearranged.emit()
        self.focus_first()

    def _send_id(self) -> None:
        if self._id.text().strip():
            self.confirmed.emit(self._id.text().strip().upper())
        else:
            self.refuse_id(self.tr("Type your DxF ID first."))

    def _forget_trouble(self) -> None:
        self._id_field.say(Icon.INFO, Role.QUIET, "")

    def _clear(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            card = item.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
