"""The second step: what the organization is called, and which facilities it has."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.organization.model import Facility, Organization
from desktop.rules.pack import Pack
from ui import theme, words
from ui.icons import Icon
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

_NONE: frozenset[str] = frozenset()


class FacilityCard(Card):
    """One facility: what is known of it, and buttons to change or remove it."""

    change_asked = Signal(str)  # its id
    toggled = Signal(str)  # its id: to remove it, or to put it back

    def __init__(self, facility: Facility, kind: str, *, is_removed: bool) -> None:
        super().__init__()
        self._id, self._is_removed = facility.id, is_removed
        self.change, self.remove = self._buttons(facility.name)
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        for text, style, role in self._texts(facility, kind):
            if text:
                texts.addWidget(Text(text, style, role, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addLayout(texts, 1)
        for button in (self.change, self.remove):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.change.setVisible(not is_removed)
        self.change.clicked.connect(self._ask_change)
        self.remove.clicked.connect(self._toggle)

    def _buttons(self, name: str) -> tuple[Button, Button]:
        change = Button(self.tr("Change"), weight=Weight.QUIET)
        change.setAccessibleName(self.tr("Change {name}").format(name=name))
        if self._is_removed:
            remove = Button(self.tr("Put back"), weight=Weight.QUIET)
            remove.setAccessibleName(self.tr("Put {name} back").format(name=name))
        else:
            remove = Button(self.tr("Remove"), weight=Weight.QUIET)
            remove.setAccessibleName(self.tr("Remove {name}").format(name=name))
        return change, remove

    def _texts(self, one: Facility, kind: str) -> list[tuple[str, TextStyle, Role]]:
        if self._is_removed:
            gone = self.tr("{name} is removed when you continue.").format(name=one.name)
            return [(gone, TextStyle.BODY, Role.QUIET)]
        place = "  ·  ".join(part for part in (kind, f"{one.city} {one.zip}".strip()) if part)
        return [
            (one.name, TextStyle.STRONG, Role.TEXT),
            (self._legal(one), TextStyle.BODY, Role.QUIET),
            (place, TextStyle.BODY, Role.TEXT),
            (self._source(one), TextStyle.SMALL, Role.QUIET),
        ]

    def _legal(self, one: Facility) -> str:
        is_other = one.legal_name and one.legal_name.casefold() != one.name.casefold()
        return self.tr("Legal name: {name}").format(name=one.legal_name) if is_other else ""

    def _source(self, one: Facility) -> str:
        if one.from_registry is None:
            return self.tr("Typed by hand")
        return self.tr("From the registry of {day}").format(day=words.day(one.from_registry))

    def _ask_change(self) -> None:
        self.change_asked.emit(self._id)

    def _toggle(self) -> None:
        self.toggled.emit(self._id)


class FacilitiesStep(ScrolledColumn):
    """Removing takes effect when the person continues; until then it can be put back."""

    add_asked = Signal()
    change_asked = Signal(str)  # facility id
    rearranged = Signal()  # its parts were built anew

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._organization: Organization | None = None
        self._pack: Pack | None = None
        self._language, self._removed = "en", _NONE
        self._name, self._legal_name = Entry(), Entry()
        called = self.tr("As people know it. It stands at the top of your standing page.")
        legal = self.tr("As the contract or the license says, where that is another name.")
        self._name_field = Field(self.tr("&Name of your organization"), self._name, called)
        self._legal_field = Field(self.tr("&Legal name (optional)"), self._legal_name, legal)
        self._said = Status(wrap=True)
        self._add = Button(self.tr("&Add another facility"), Icon.ADDED)
        self._shown: list[FacilityCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.SMALL)
        self._lay_out()
        self._add.clicked.connect(self.add_asked)

    def begin(self, organization: Organization, pack: Pack, language: str) -> None:
        """Show an organization."""
        self._organization, self._pack, self._language, self._removed = organization, pack, language, _NONE
        with QSignalBlocker(self._name), QSignalBlocker(self._legal_name):
            self._name.setText(organization.name)
            self._legal_name.setText(organization.legal_name)
        self._name_field.say(Icon.INFO, Role.QUIET, "")
        self._said.hide()
        self._show_cards()

    def organization(self) -> Organization | None:
        """Return the organization as it is now, or None after saying what is missing."""
        if self._organization is None:
            return None
        kept = tuple(one for one in self._organization.facilities if one.id not in self._removed)
        name = self._name.text().strip()
        if not name:
            self._name_field.say(Icon.ATTENTION, Role.BAD, self.tr("Type a name for your organization."))
            self._name.setFocus()
            return None
        if not kept:
            sentence = self.tr("An organization has at least one facility. Put one back, or add another one.")
            self._say(Icon.ATTENTION, Role.BAD, sentence)
            self._add.setFocus()
            return None
        return replace(self._organization, name=name, legal_name=self._legal_name.text().strip(), facilities=kept)

    def draft(self) -> Organization | None:
        """Return the organization with the names typed so far, and all its facilities; None without a name."""
        name = self._name.text().strip()
        if self._organization is None or not name:
            return None
        return replace(self._organization, name=name, legal_name=self._legal_name.text().strip())

    def tell(self, sentence: str) -> None:
        """Show a sentence above the facilities."""
        self._say(Icon.INFO, Role.ACCENT, sentence)

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self._name.setFocus()

    def _say(self, icon: Icon, role: Role, sentence: str) -> None:
        self._said.say(icon, role, sentence, ink=Role.BAD if role is Role.BAD else Role.TEXT)
        self._said.show()
        announce(self, sentence)

    def _lay_out(self) -> None:
        names = Card()
        names.column.setSpacing(theme.LARGE)
        names.column.addWidget(self._name_field)
        names.column.addWidget(self._legal_field)
        self.column.addWidget(names)
        self.column.addWidget(self._said)
        self.column.addLayout(self._cards)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def _show_cards(self) -> None:
        for old in self._shown:
            self._cards.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown.clear()
        for facility in self._organization.facilities if self._organization else ():
            card = FacilityCard(facility, self._kind(facility), is_removed=facility.id in self._removed)
            card.change_asked.connect(self.change_asked)
            card.toggled.connect(self._toggle)
            self._cards.addWidget(card)
            self._shown.append(card)
            card.show()  # at once, so that its buttons can have the focus

    def _kind(self, facility: Facility) -> str:
        known = self._pack.entity_type(facility.entity_type) if self._pack else None
        return known.name.said(self._language) if known else self.tr("Kind not known yet")

    def _toggle(self, facility: str) -> None:
        """Remove a facility or put it back, and leave the keyboard where it was."""
        self._removed ^= {facility}
        self._said.hide()
        self._show_cards()
        self.rearranged.emit()
        place = [one.id for one in self._organization.facilities].index(facility) if self._organization else 0
        self._shown[place].remove.setFocus()
