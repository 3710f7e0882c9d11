"""A facility typed by hand: its names, kind, place and numbers."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from desktop.organization.model import Facility
from desktop.rules.pack import Pack
from desktop.words import Words
from ui import theme
from ui.icons import Icon
from ui.organization.steps.numbers import NumberField, Numbers
from ui.organization.steps.question import Kind
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.inputs import Entry
from ui.widgets.page import ScrolledColumn
from ui.widgets.text import Text


class ByHand(ScrolledColumn):
    """Only a name is needed; all else makes the answers surer."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._facility: Facility | None = None
        self._kind: Kind | None = None
        self.name, self.legal_name, self.city = Entry(), Entry(), Entry()
        self._name_field = Field(self.tr("&Name"), self.name, self.tr("As the sign at the door says."))
        legal = self.tr("As the license or the contract says, where that is another name.")
        self._legal_field = Field(self.tr("Lega&l name (optional)"), self.legal_name, legal)
        self._zip = NumberField("zip", words, self.tr("&ZIP code (optional)"))
        self.numbers = Numbers(words)
        self._more = Button(self.tr("Numbers it is known by (optional)"), Icon.CHEVRON_RIGHT, Weight.QUIET)
        self._more.setCheckable(True)
        self._kind_place = QVBoxLayout()
        self._lay_out()
        self.name.textEdited.connect(self._forget_trouble)
        self._more.toggled.connect(self._fold)

    def begin(self, pack: Pack, language: str) -> None:
        """Start with an empty form, with the kinds of the rule pack."""
        self._facility = None
        for entry in (self.name, self.legal_name, self.city, self._zip.entry):
            entry.clear()
        self._forget_trouble()
        self._show_kinds(pack, language)
        self.numbers.fill(_empty().identifiers)
        self._more.setChecked(False)

    def fill(self, facility: Facility) -> None:
        """Show a facility, to be changed."""
        self._facility = facility
        self.name.setText(facility.name)
        self.legal_name.setText(facility.legal_name)
        self.city.setText(facility.city)
        self._zip.entry.setText(facility.zip)
        if self._kind is not None:
            self._kind.show_value(facility.entity_type)
        self.numbers.fill(facility.identifiers)
        self._more.setChecked(facility.identifiers != _empty().identifiers)

    def suggest(self, typed: str) -> None:
        """Take over what was typed into the search, where it looks like a name and none stands here yet."""
        if not self.name.text() and any(letter.isalpha() for letter in typed):
            self.name.setText(typed.strip())

    def is_begun(self) -> bool:
        """Tell whether a name stands in the form of a facility that is not there yet."""
        return self._facility is None and bool(self.name.text())

    def facility(self) -> Facility | None:
        """Return the facility, or None after saying at the field what is missing or wrong."""
        name = self.name.text().strip()
        if not name:
            self._name_field.say(Icon.ATTENTION, Role.BAD, self.tr("Type the name of your facility."))
            self.name.setFocus()
            return None
        if not self._zip.is_right():
            self._zip.entry.setFocus()
            return None
        if not self.numbers.are_right():
            self._more.setChecked(True)
            self.numbers.focus_wrong()
            QTimer.singleShot(0, self, self._show_focus)  # once what was folded has its place
            return None
        return replace(
            self._facility or _empty(),
            name=name,
            legal_name=self.legal_name.text().strip(),
            city=self.city.text().strip(),
            zip=self._zip.checked().value,
            entity_type=self._kind.value() if self._kind else None,
            identifiers=self.numbers.identifiers(),
        )

    def focus_first(self) -> None:
        """Give the keyboard to the name."""
        self.name.setFocus()

    def _show_kinds(self, pack: Pack, language: str) -> None:
        if self._kind is not None:
            self._kind_place.removeWidget(self._kind)
            self._kind.hide()
            self._kind.deleteLater()
        self._kind = Kind(self.tr("Kind of organization"), pack, language)
        self._kind_label.setBuddy(self._kind.choice)
        self._kind_place.addWidget(self._kind)

    def _lay_out(self) -> None:
        self._kind_label = Text(self.tr("&Kind of organization"), TextStyle.STRONG)
        self._kind_place.setSpacing(theme.TIGHT)
        self._kind_place.addWidget(self._kind_label)
        place = QHBoxLayout()
        place.setSpacing(theme.LARGE)
        place.addWidget(Field(self.tr("Cit&y (optional)"), self.city), 2, Qt.AlignmentFlag.AlignTop)
        place.addWidget(self._zip, 1, Qt.AlignmentFlag.AlignTop)
        card = Card()
        card.column.setSpacing(theme.LARGE)
        for field in (self._name_field, self._legal_field):
            card.column.addWidget(field)
        card.column.addLayout(self._kind_place)
        card.column.addLayout(place)
        card.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self.numbers)
        self.numbers.hide()
        self.column.addWidget(card)
        self.column.addStretch(1)

    def _fold(self, is_open: bool) -> None:
        self.numbers.setVisible(is_open)
        self._more.show_icon(Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT, Role.ACCENT)

    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    def _forget_trouble(self) -> None:
        self._name_field.say(Icon.INFO, Role.QUIET, "")


def _empty() -> Facility:
    return Facility(uuid4().hex, "")
