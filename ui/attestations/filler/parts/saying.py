"""Words that the filler needs in several places: where an answer came from, how much a problem matters."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject

from desktop.forms.model import Origin, Severity
from ui import words
from ui.icons import Icon
from ui.theme import Role
from ui.words import Mark

MARKS: Mapping[Severity, Mark] = MappingProxyType(
    {
        Severity.ERROR: Mark(Icon.OVERDUE, Role.BAD),
        Severity.WARNING: Mark(Icon.ATTENTION, Role.ATTENTION),
        Severity.NOTE: Mark(Icon.INFO, Role.ACCENT),
    }
)


class Saying(QObject):
    """Says them in the language of the window."""

    def origin(self, origin: Origin) -> str:
        """Return "From the Participant Directory, 12 Oct 2026"; without a day where none is known."""
        sources = {
            "profile": self.tr("From your organization's entry at this desk"),
            "registry": self.tr("From the facility registry"),
            "signatory": self.tr("From the Signatory List"),
            "directory": self.tr("From the Participant Directory"),
            "standing": self.tr("From your standing"),
            "earlier": self.tr("Your answer of last time"),
        }
        source = sources.get(origin.source, self.tr("Filled in for you"))
        if origin.on is None:
            return source
        return self.tr("{source}, {day}").format(source=source, day=words.day(origin.on))

    def severity(self, severity: Severity) -> str:
        """Return the word that goes before a problem."""
        return {
            Severity.ERROR: self.tr("To correct"),
            Severity.WARNING: self.tr("Please check"),
            Severity.NOTE: self.tr("Note"),
        }[severity]

    def problem(self, severity: Severity, sentence: str) -> str:
        """Return a problem as it stands at its field."""
        return self.tr("{word}: {sentence}").format(word=self.severity(severity), sentence=sentence)
