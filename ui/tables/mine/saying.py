"""How a row about a facility reads: by what it was found, what became of it, and all that it says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.tables.model import Found, Since
from sync.tables.asking.model import Condition, Either, Question, Test, Where
from sync.tables.model import Column, Identifier
from ui import words
from ui.icons import Icon
from ui.theme import Role
from ui.words import Mark

MOST_COLUMNS = 4
_LONGEST = 300  # characters of a cell


class Saying(QObject):
    """Only a QObject's `tr` is found with its plural forms."""

    def identifier(self, kind: Identifier) -> str:
        """Return what an identifier is called."""
        return {
            Identifier.FACID: self.tr("FACID"),
            Identifier.HCAI: self.tr("HCAI ID"),
            Identifier.CCN: self.tr("CCN"),
            Identifier.NPI: self.tr("NPI"),
            Identifier.LICENSE: self.tr("license number"),
        }[kind]

    def found_by(self, one: Found) -> str:
        """Return by what a row was found."""
        return f"{self.identifier(one.by)} {one.value.strip()}"

    def since(self, one: Found) -> str:
        """Return what became of a row since the version before."""
        return {
            Since.UNKNOWN: self.tr("no earlier version"),
            Since.NEW: self.tr("new"),
            Since.CHANGED: self.tr("%Ln cell(s) changed", "", len(one.changed)),
            Since.SAME: self.tr("as before"),
            Since.GONE: self.tr("no longer there"),
        }[one.since]

    def summary(self, found: Sequence[Found]) -> tuple[Mark, str]:
        """Return in one line what became of the rows of a table."""
        counts = {since: sum(one.since is since for one in found) for since in Since}
        parts = []
        if counts[Since.CHANGED]:
            parts.append(self.tr("%Ln row(s) changed", "", counts[Since.CHANGED]))
        if counts[Since.NEW]:
            parts.append(self.tr("%Ln row(s) new", "", counts[Since.NEW]))
        if counts[Since.GONE]:
            parts.append(self.tr("%Ln row(s) no longer there", "", counts[Since.GONE]))
        if parts:
            text = self.tr("Since the version before: {changes}").format(changes=", ".join(parts))
            return Mark(Icon.CHANGED, Role.ACCENT), text
        if counts[Since.SAME]:
            return words.GOOD, self.tr("Nothing about your facilities changed since the version before")
        return words.QUIET, self.tr("There is no earlier version here to compare with")

    def changes(self, one: Found) -> str:
        """Return which cells changed, one a line; "" for none."""
        if one.before is None:
            return ""
        nothing = self.tr("nothing")
        lines = []
        for place in one.changed:
            before, now = (_cut(cells[place]) for cells in (one.before, one.cells))
            name = one.part.columns[place].name
            lines.append(
                self.tr("{column}: {before} → {now}").format(column=name, before=before or nothing, now=now or nothing)
            )
        return "\n".join(lines)

    def whole(self, one: Found) -> str:
        """Return all that a row says, one column a line; blank cells are left out."""
        filled = [
            (column, _cut(cell)) for column, cell in zip(one.part.columns, one.cells, strict=False) if cell.strip()
        ]
        return "\n".join(self.tr("{column}: {value}").format(column=column.name, value=cell) for column, cell in filled)


def telling_columns(found: Sequence[Found]) -> tuple[Column, ...]:
    """Return the first few columns that say something about the rows and are no identifier."""
    part = found[0].part
    sample = found[:50]

    def tells(column: Column) -> bool:
        cells = [one.cells[column.position] for one in sample if column.position < len(one.cells)]
        return column.identifies is None and any(cell.strip() for cell in cells)

    return tuple(column for column in part.columns if tells(column))[:MOST_COLUMNS]


def question_for(found: Sequence[Found]) -> Question:
    """Return the question that shows these rows in their table."""
    values: dict[int, list[str]] = {}
    for one in found:
        for column in one.part.columns:
            if column.identifies is one.by and one.cells[column.position : column.position + 1] == (one.value,):
                values.setdefault(column.position, []).append(one.value)
    tests: list[Condition] = [
        Where(column, Test.ONE_OF, tuple(dict.fromkeys(some))) for column, some in sorted(values.items())
    ]
    if not tests:
        return Question()
    return Question(tests[0] if len(tests) == 1 else Either(tuple(tests)))


def _cut(cell: str) -> str:
    plain = " ".join(cell.split())
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST] + " …"
