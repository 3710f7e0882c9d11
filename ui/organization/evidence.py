"""A small table of what was compared: yours, in the list, and how the two agree in a word with an icon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.matching.model import Agreement, Evidence
from desktop.words import Words
from ui import theme
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.card import Hairline
from ui.widgets.status import Status
from ui.widgets.text import Text
from ui.words import ATTENTION, GOOD, Mark

MARKS: Mapping[Agreement, Mark] = MappingProxyType(
    {
        Agreement.SAME: GOOD,
        Agreement.SIMILAR: Mark(Icon.CHANGED, Role.ACCENT),
        Agreement.DIFFERENT: ATTENTION,
        Agreement.UNKNOWN: Mark(Icon.HELP, Role.QUIET),
    }
)
_BETWEEN, _MOST_KINDS = " / ", 2
_NOTES = frozenset({"confirmed", "refused"})  # not compared, but known of this desk
_TOP = Qt.AlignmentFlag.AlignTop


class EvidenceTable(QWidget):
    """One line for each thing compared; wraps long names. A screen reader gets each line as one sentence."""

    def __init__(self, words: Words, evidence: Sequence[Evidence]) -> None:
        super().__init__()
        self._words = words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.LARGE)
        self._grid.setVerticalSpacing(theme.SMALL)
        for column, share in enumerate((2, 5, 5, 3)):
            self._grid.setColumnStretch(column, share)
        self._add_heads()
        for one in evidence:
            self._add_note(one) if one.about in _NOTES else self._add(one)

    def lines(self) -> tuple[str, ...]:
        """Return each line as a screen reader gets it."""
        return tuple(one.accessibleName() for one in self.findChildren(_Compared))

    def _add_heads(self) -> None:
        heads = ("", self.tr("Yours"), self.tr("In the list"), self.tr("Compared"))
        for column, head in enumerate(heads):
            self._grid.addWidget(Text(head, TextStyle.SMALL, Role.QUIET, wrap=True), 0, column)
        self._grid.addWidget(Hairline(), 1, 0, 1, len(heads))

    def _add_note(self, one: Evidence) -> None:
        """Tell in one line what this desk knows of the row: whose it was confirmed to be, or that it was refused."""
        said, name = Status(wrap=True), self._words.text("matching", one.about)
        words = f"{name}: {one.ours}" if one.ours else name
        said.say(Icon.INFO, Role.ACCENT, words, ink=Role.TEXT)
        self._grid.addWidget(said, self._grid.rowCount(), 0, 1, self._grid.columnCount())

    def _add(self, one: Evidence) -> None:
        row, unknown, mark = self._grid.rowCount(), self.tr("not known"), MARKS[one.agreement]
        name, word = (self._words.text("matching", key) for key in (one.about, one.agreement.value))
        compared = _Compared(wrap=True)
        compared.say(mark.icon, mark.role, word)
        sentence = self.tr("{thing}: {agreement}. Yours: {ours}. In the list: {theirs}.")
        compared.setAccessibleName(
            sentence.format(thing=name, agreement=word, ours=one.ours or unknown, theirs=one.theirs or unknown)
        )
        ours, theirs = (
            Text(shortened(text, one.about, one.theirs) or unknown, role=Role.TEXT if text else Role.QUIET, wrap=True)
            for text in (one.ours, one.theirs)
        )
        ours.setToolTip(one.ours if ours.text() != one.ours else "")
        for column, cell in enumerate((Text(name, role=Role.QUIET, wrap=True), ours, theirs, compared)):
            self._grid.addWidget(cell, row, column, _TOP)


def shortened(text: str, about: str, theirs: str) -> str:
    """Return a text, of many kinds that would fit the one that does first, and no more than two."""
    kinds = text.split(_BETWEEN)
    if about != "type" or len(kinds) <= _MOST_KINDS:
        return text
    first = [theirs] if theirs in kinds else []
    return _BETWEEN.join([*first, *(kind for kind in kinds if kind not in first)][:_MOST_KINDS]) + _BETWEEN + "…"


class _Compared(Status):
    """How one thing compares; named in full for screen readers."""
