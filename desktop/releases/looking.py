"""Opens a file of counts and suggests what its columns are; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.deidentification.model import Sum
from desktop.deidentification.spec import Across, Spec
from desktop.deidentification.suggesting import ColumnRole, kinds_of, suggest
from desktop.deidentification.wholes import wholes
from desktop.releases.model import Look
from sync.work import Work

_TOTAL = "Total"  # a word that is known for a total


def look(file: Path, work: Work, *, part: int | None = None) -> Look:
    """Return a file as it was opened, with what its columns seem to be.

    Raises:
        PatientColumns: it has a column about single patients: it is a list of people, not a table of counts.
        KnownError: of kind REFUSED, saying why it is no table.
        Cancelled: a stop was asked for.
    """
    from desktop.privacy import refuse_patients
    from desktop.sheets.reading import read

    sheet = read(file, work, part=part)
    refuse_patients(sheet.name, sheet.header, sheet.rows)
    rows = tuple(tuple(row) for row in sheet.rows)
    suggested = suggest(sheet.header, rows)
    spec = spec_of(suggested, part=sheet.part, title=file.stem)
    return Look(file, sheet.name, sheet.parts, sheet.part, sheet.header, rows, suggested, spec)


def spec_of(suggested: Sequence[ColumnRole], *, part: int = 0, title: str = "") -> Spec:
    """Return what suggestions come to."""
    columns = tuple(one.column for one in suggested)
    named = dict.fromkeys(one.across for one in suggested if one.across)
    across = []
    sums: dict[str, tuple[Sum, ...]] = {}
    variables: dict[str, tuple[str | int, ...]] = {}
    for name in named:
        members = tuple(one.column.name for one in suggested if one.across == name)
        kinds = name.split(" / ")
        across.append(Across(name, members, kinds[0] if len(kinds) == 1 else ""))
        sums[name] = _sums(members, kinds)
        if len(kinds) > 1:
            variables |= {kind: answer for kind in kinds if (answer := _derived(kind, members))}
    return Spec(columns, title=title, part=part, across=tuple(across), sums=sums, variables=variables)


def _sums(members: Sequence[str], kinds: Sequence[str]) -> tuple[Sum, ...]:
    """Return the totals among columns that break counts down by one thing, or by several at once."""
    by_name = kinds_of(members)
    totals = [name for name in members if by_name[name] == "total"]
    found: list[Sum] = []
    for kind in kinds:
        parts = tuple(name for name in members if by_name[name] == kind)
        if kind == "age":
            found += _of_ages(parts, totals)
        else:
            found += [Sum(total, parts) for total in totals]
    return tuple(found)


def _of_ages(parts: tuple[str, ...], totals: Sequence[str]) -> list[Sum]:
    """Return the sums among age columns, whatever the total is called."""
    sums = wholes((*parts, _TOTAL), {}, 0)
    within = [one for one in sums if one.whole != _TOTAL]
    return within + [Sum(total, one.parts) for one in sums if one.whole == _TOTAL for total in totals]


def _derived(kind: str, members: Sequence[str]) -> tuple[str | int, ...]:
    from desktop.deidentification.deriving import derive

    return derive(kind, [name for name, one in kinds_of(members).items() if one == kind])
