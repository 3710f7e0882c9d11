"""What the page says of lists, fields, results and decisions, in the words that the command line uses, too."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.reconciling.deciding import Outcome
from desktop.reconciling.model import Against, Decision, Field, Listed, Verdict
from desktop.words import Words
from ui import words as values
from ui.icons import Icon
from ui.theme import Role
from ui.words import GOOD, Mark

MARKS: Mapping[Verdict, Mark] = MappingProxyType(
    {
        Verdict.EXACT: GOOD,
        Verdict.LIKELY: Mark(Icon.CHANGED, Role.ACCENT),
        Verdict.NONE: Mark(Icon.NOT_NEEDED, Role.QUIET),
    }
)
DECIDED: Mapping[Decision, Mark] = MappingProxyType(
    {
        Decision.CONFIRMED: Mark(Icon.CONFIRMED, Role.GOOD),
        Decision.CHOSEN: Mark(Icon.CONFIRMED, Role.GOOD),
        Decision.REJECTED: Mark(Icon.CROSS, Role.QUIET),
    }
)
_SECTION = "reconciling"


class Saying:
    """Short for the words of the page."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def list_name(self, against: Against) -> str:
        """Return what a published list is called."""
        return self.words.text(_SECTION, f"list.{against.value}")

    def field(self, field: Field) -> str:
        """Return what a field is called."""
        return self.words.text("compared_fields", field.value)

    def verdict(self, verdict: Verdict) -> str:
        """Return the word for what was found."""
        return self.words.text(_SECTION, f"verdict.{verdict.value}")

    def result(self, one: Outcome) -> str:
        """Return what was found and what was decided, in a few words."""
        if one.decision is Decision.REJECTED:
            return self.words.text(_SECTION, "decision.rejected")
        said = self.verdict(one.verdict)
        return f"{said} · {self.words.text(_SECTION, f'decision.{one.decision.value}')}" if one.decision else said

    def mark(self, one: Outcome) -> Mark:
        """Return the mark for where a row stands."""
        return DECIDED[one.decision] if one.decision else MARKS[one.verdict]

    def fits_too(self, one: Outcome) -> str:
        """Return that another row has the one this row would fit; else ""."""
        return self.words.text(_SECTION, "fits_too", row=one.fits_too) if one.fits_too else ""

    def facts(self, listed: Listed) -> list[tuple[str, str]]:
        """Return what else the published list says of a row, each with what it is called."""
        row, text = listed.row, self.words.text
        facts = [(text("matching", "type"), row.type), (text("matching", "part_of"), row.part_of)]
        facts += [(self.field(field), number) for field, number in listed.numbers.items()]
        facts += [(text(_SECTION, f"listed.{key}"), values.with_days(said)) for key, said in listed.told.items()]
        return [(name, said) for name, said in facts if said]
