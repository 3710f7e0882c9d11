"""What the attack on a masked table tried and found, and whether the result may tell the reasons apart."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.deidentification.model import Masked
from ui import words
from ui.deidentification.masked.saying import Saying
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text


class Findings(Card):
    """One per table."""

    def __init__(self) -> None:
        super().__init__()
        self._saying = Saying(QObject(self))
        self._found, self._tried = Status(wrap=True), Text("", wrap=True)
        self._learnt, self._reasons = Text("", wrap=True), Status(wrap=True)
        self._small = Text("", wrap=True)
        self.column.addWidget(Text(self.tr("Can a reader work out a masked number?"), TextStyle.SECTION, wrap=True))
        for part in (self._found, self._small, self._tried, self._learnt, self._reasons):
            self.column.addWidget(part)

    def show_masked(self, masked: Masked, small: int = 0, least: int = 0) -> None:
        """Show what the attack on a table found; where nothing is masked, that ``small`` counts below are shown."""
        attack = masked.attack
        icon, role = (Icon.CHECK, Role.GOOD) if attack.is_repelled else (Icon.ATTENTION, Role.BAD)
        if not attack.masked:
            icon, role = (Icon.ATTENTION, Role.ATTENTION) if small else (Icon.INFO, Role.QUIET)
        self._found.say(icon, role, self._saying.found(attack))
        shown = self.tr("%Ln count(s) below {least} are shown. A person decides whether that is right.", "", small)
        self._small.setText(shown.format(least=words.number(least)))
        self._small.setVisible(bool(small) and not attack.masked)
        self._tried.setText(self._saying.tried(attack))
        self._tried.setVisible(bool(attack.masked))
        learnt = self._saying.learnt(attack)
        self._learnt.setText("\n".join(f"• {line}" for line in learnt))
        self._learnt.setVisible(bool(learnt))
        self._reasons.say(Icon.INFO, Role.QUIET, self._saying.reasons(masked), ink=Role.TEXT)
        self._reasons.setVisible(bool(attack.masked))

    def says(self) -> str:
        """Return what is shown."""
        parts = [self._found.words()]
        parts += [text.text() for text in (self._small, self._tried, self._learnt) if not text.isHidden()]
        parts += [] if self._reasons.isHidden() else [self._reasons.words()]
        return "\n".join(parts)
