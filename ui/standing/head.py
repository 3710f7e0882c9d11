"""The line above the cards: whose standing it is, the choice between the whole and a facility, memo and change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.organization.model import WHOLE, Facility
from ui import theme
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.overriding import override
from ui.standing.reading import Seen
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.inputs import Choice
from ui.widgets.text import Text

_WIDEST_CHOICE = 300  # at 100 %; names may be long
_ROOM_FOR_NAMES = 280  # width at 100 % that the buttons must leave beside them, or else they go below


class Head(QWidget):
    """Name, type and city at the left, the ways on at the right or, where there is little room, below."""

    party_chosen = Signal(str)
    memo_asked = Signal()
    change_asked = Signal()

    def __init__(self, seen: Seen, party: str, language: str) -> None:
        super().__init__()
        self._seen, self._party, self._language = seen, party, language
        self._choice = self._new_choice()
        self._memo = self._button(self.tr("&Memo…"), Icon.FILE, "head-memo")
        self._change = self._button(self.tr("Chan&ge…"), Icon.CHANGED, "head-change")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._choice.activated.connect(self._choose)
        self._memo.clicked.connect(self.memo_asked)
        self._change.clicked.connect(self.change_asked)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(_ROOM_FOR_NAMES), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.width() >= theme.grown(_ROOM_FOR_NAMES) + theme.LARGE + self._width_of_ways()
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(sideways if has_room else down)
        self._ways.setMinimumWidth(self._width_of_ways() if has_room else 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._choice.setMaximumWidth(theme.grown(_WIDEST_CHOICE))
        super().changeEvent(event)

    def _width_of_ways(self) -> int:
        parts = [one for one in (self._choice, self._memo, self._change) if not one.isHidden()]
        return sum(min(one.sizeHint().width(), one.maximumWidth()) for one in parts) + theme.SMALL * (len(parts) - 1)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(Text(self._seen.name(self._party), TextStyle.SECTION, wrap=True))
        words.addWidget(Text(self._described(), TextStyle.BODY, Role.QUIET, wrap=True))
        self._ways = QWidget()
        flow = FlowLayout(self._ways)
        for part in (self._choice, self._memo, self._change):
            flow.addWidget(part)
        self._choice.setVisible(self._seen.has_several)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SMALL)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._ways)

    def _button(self, label: str, icon: Icon, name: str) -> Button:
        button = Button(label, icon)
        button.setObjectName(name)
        return button

    def _new_choice(self) -> Choice:
        choice = Choice()
        choice.setObjectName("party")
        choice.setMaximumWidth(theme.grown(_WIDEST_CHOICE))
        choice.setAccessibleName(self.tr("Whole organization or one facility"))
        choice.addItem(self.tr("Whole organization"), WHOLE)
        for one in self._seen.standing.facilities:
            choice.addItem(self._seen.name(one.party), one.party)
        choice.setCurrentIndex(max(0, choice.findData(self._party)))
        return choice

    def _described(self) -> str:
        """Return type and city of the facility, or of how many facilities the whole consists."""
        one = self._seen.facility(self._party)
        if one is None or one.facility is None:
            return self.tr("%n facility(ies)", "", len(self._seen.standing.facilities))
        return " · ".join(part for part in (self._type_of(one.facility), one.facility.city) if part)

    def _type_of(self, facility: Facility) -> str:
        known = self._seen.pack.entity_type(facility.entity_type)
        return self.tr("type not known") if known is None else known.name.said(self._language)

    def _choose(self) -> None:
        self.party_chosen.emit(str(self._choice.currentData()))
