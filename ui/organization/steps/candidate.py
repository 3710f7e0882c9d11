"""One row of the Signatory List that may be the one: what it is called, how it compares, and the button to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.matching.model import Agreement, Candidate
from desktop.words import Words
from sync.lists.model import Level, Signatory
from ui import theme, words
from ui.icons import Icon
from ui.organization.evidence import EvidenceTable
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text

_TELLING = frozenset({"name", "city", "refused"})


@dataclass(frozen=True, slots=True)
class Possible:
    """A candidate with its whole row of the list, None where the row is gone meanwhile."""

    candidate: Candidate
    signatory: Signatory | None


class CandidateCard(Card):
    """Never chosen by itself: the person presses its button."""

    confirmed = Signal(str)  # DxF ID

    def __init__(self, possible: Possible, sentences: Words) -> None:
        super().__init__()
        row = possible.candidate.row
        self.dxf_id, name = row.key, row.names[0] if row.names else row.key
        self.this_is_us = Button(self.tr("This is us"), Icon.CHECK)
        self.this_is_us.setAccessibleName(self.tr("This is us: {name}, {id}").format(name=name, id=row.key))
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        texts.addWidget(Text(name, TextStyle.STRONG, wrap=True))
        texts.addWidget(Text(self._listed(possible), TextStyle.SMALL, Role.QUIET, wrap=True))
        head = QHBoxLayout()
        head.setSpacing(theme.LARGE)
        head.addLayout(texts, 1)
        head.addWidget(self.this_is_us, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setSpacing(theme.MEDIUM)
        self.column.addLayout(head)
        if ended := self._ended(possible.signatory):
            status = Status(wrap=True)
            status.say(Icon.ATTENTION, Role.ATTENTION, ended)
            self.column.addWidget(status)
        self._compared = possible.candidate.evidence
        self.evidence = EvidenceTable(sentences, possible.candidate.evidence)
        self.column.addWidget(self.evidence)
        self.this_is_us.clicked.connect(self._confirm)

    def is_near(self) -> bool:
        """Tell whether neither name nor city speaks against the row, so that Enter may stand for "this is us"."""
        return not any(one.about in _TELLING and one.agreement is Agreement.DIFFERENT for one in self._compared)

    def _listed(self, possible: Possible) -> str:
        """Return its DxF ID and how it is listed."""
        row, signatory = possible.candidate.row, possible.signatory
        parts = [row.key]
        if signatory is not None and signatory.level is Level.PRIMARY:
            parts.append(self.tr("listed as a primary: it signed for itself"))
        elif row.part_of:
            parts.append(self.tr("listed as a subordinate under {name}").format(name=row.part_of))
        return "  ·  ".join(parts)

    def _ended(self, signatory: Signatory | None) -> str:
        if signatory is None:
            return ""
        if signatory.terminated:
            return self.tr("The list says: terminated, {day}").format(day=_day(signatory.terminated))
        return self.tr("The list says: ceased, {day}").format(day=_day(signatory.ceased)) if signatory.ceased else ""

    def _confirm(self) -> None:
        self.confirmed.emit(self.dxf_id)


def _day(published: str) -> str:
    """Return a day as people read it; what is no day stays as it was published."""
    try:
        return words.day(date.fromisoformat(published))
    except ValueError:
        return published
