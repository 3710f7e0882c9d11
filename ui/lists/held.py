"""The lists that are here: a card for each kind with the newest list, its older ones below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.lists.model import HeldList, ListKind
from ui import theme, words
from ui.icons import Icon
from ui.layouts.flow import empty
from ui.lists import names
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card, Hairline
from ui.widgets.status import Status
from ui.widgets.text import Text

MOST_OLDER = 12  # lines; further ones are counted


class HeldCard(Card):
    """One kind of list."""

    report_wanted = Signal(object)  # number of a list

    def __init__(self, kind: ListKind) -> None:
        super().__init__()
        self.kind = kind
        self.column.addWidget(Text(names.name(kind), TextStyle.SECTION, wrap=True))
        self.column.addWidget(Text(names.use(kind), TextStyle.SMALL, Role.QUIET, wrap=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.TIGHT)
        self.column.addLayout(self._lines)

    def show_lists(self, held: Sequence[HeldList]) -> None:
        """Show the lists of this kind, newest first."""
        empty(self._lines)
        if not held:
            self._lines.addWidget(self._status(Icon.INFO, Role.QUIET, self.tr("Not on this desk yet.")))
            return
        self._lines.addWidget(self._newest(held[0]))
        for older in held[1 : 1 + MOST_OLDER]:
            self._lines.addWidget(Hairline())
            self._lines.addWidget(self._older(older))
        if len(held) > 1 + MOST_OLDER:
            more = self.tr("%Ln older list(s) more", "", len(held) - 1 - MOST_OLDER)
            self._lines.addWidget(Text(more, TextStyle.SMALL, Role.QUIET))

    def says(self) -> str:
        """Return what the card says, line by line."""
        shown = [one for one in self.findChildren(Text) if not one.isHidden()]
        return "\n".join(one.text() for one in shown)

    def _newest(self, held: HeldList) -> QWidget:
        text = self.tr("List of {day}").format(day=words.day(held.report_date))
        rows = self.tr("%Ln row(s)", "", held.rows)
        return self._line(held, self._status(Icon.CHECK, Role.GOOD, f"{text}  ·  {rows}", TextStyle.STRONG))

    def _older(self, held: HeldList) -> QWidget:
        text = self.tr("Older: list of {day}").format(day=words.day(held.report_date))
        rows = self.tr("%Ln row(s)", "", held.rows)
        return self._line(held, Text(f"{text}  ·  {rows}", TextStyle.SMALL, Role.QUIET, wrap=True))

    def _line(self, held: HeldList, first: QWidget) -> QWidget:
        origin = self.tr("from {source}, imported {moment}")
        below = Text(origin.format(source=held.source, moment=words.moment(held.imported)), TextStyle.SMALL)
        below.set_role(Role.QUIET)
        below.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        texts.addWidget(first)
        texts.addWidget(below)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        row.addLayout(texts, 1)
        row.addWidget(self._report_button(held), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _report_button(self, held: HeldList) -> Button:
        text = self.tr("%Ln oddity(ies)", "", held.oddities) if held.oddities else self.tr("Nothing odd")
        button = Button(text, Icon.TABLE, Weight.QUIET)
        name = self.tr("Report of the {list} of {day}: {text}")
        facts = {"list": names.name(held.kind), "day": words.day(held.report_date), "text": text}
        button.setAccessibleName(name.format(**facts))
        button.clicked.connect(partial(self.report_wanted.emit, held.number))
        return button

    def _status(self, icon: Icon, role: Role, text: str, style: TextStyle = TextStyle.BODY) -> Status:
        status = Status(style, wrap=True)
        status.say(icon, role, text, ink=Role.TEXT if role is Role.GOOD else role)
        return status
