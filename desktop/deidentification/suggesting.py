"""Suggests what each column of a file of counts is, from its name and its values; a person decides. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.deidentification.cells import read_cell
from desktop.deidentification.deriving import derive
from desktop.deidentification.ranges import range_of
from desktop.deidentification.spec import Column, Role
from desktop.deidentification.vocabulary import BROAD_RACES, OTHERS, ROLES, SEXES, SMALL_RACES, VARIABLES, words_of
from desktop.deidentification.wholes import says_all

OTHER = "other_categories"
KINDS = ("sex", "age", "race")  # what count columns may break down together
_LONG_TEXT = 60  # characters; such cells are remarks, not groups
_ENOUGH = 0.8
_NUMBER = re.compile(r"[-+]?\$? ?[0-9][0-9,]*(?:\.[0-9]+)? ?%?|\.[0-9]+ ?%?")
_AREAS = re.compile(r"\b(?:zip|zcta|tract|districts?|distritos?|codigo postal)\b")  # areas that are called by numbers
_REPEATED = 0.5  # a column of numbers is a group where at most so many of its cells are different
_FIGURES = (Role.SAMPLE, Role.SHARE, Role.RATE, Role.MONEY, Role.DENOMINATOR)


@dataclass(frozen=True, slots=True)
class ColumnRole:
    """A suggestion for one column.

    Attributes:
        column: what it is taken for.
        reason: id of a sentence in the word table, section ``deidentification_reasons``.
        word: what in its name or values says so, for the sentence; "" for none.
        across: name of the breakdown it is one of, "" for none.
    """

    column: Column
    reason: str
    word: str = ""
    across: str = ""


def suggest(header: Sequence[str], sample: Sequence[Sequence[str]]) -> tuple[ColumnRole, ...]:
    """Return a suggestion for every column, in their order.

    Args:
        header: names of the columns, no two alike.
        sample: rows, each as long as the header; the more, the better.
    """
    columns = list(zip(*sample, strict=True)) if sample else [() for _ in header]
    found = [
        _one(name, [cell.strip() for cell in cells if cell.strip()])
        for name, cells in zip(header, columns, strict=True)
    ]
    return _across(_with_group(tuple(found), columns))


def _with_group(found: tuple[ColumnRole, ...], columns: Sequence[Sequence[str]]) -> tuple[ColumnRole, ...]:
    """Take the first column for the group where no other is one and it differs in every row, as numbers of sites do."""
    if not found or len(columns[0]) < 2 or any(one.column.role is Role.GROUP for one in found):
        return found
    first, words = found[0].column, words_of(found[0].column.name)
    places = [one for one in ("service", "residence") if VARIABLES[one].search(words)]
    is_place = first.role is Role.LABEL or (first.role is Role.COUNT and bool(places))
    has_counts = any(one.column.role is Role.COUNT for one in found[1:])
    if not (is_place and has_counts) or len(set(columns[0])) < len(columns[0]):
        return found
    variable = places[0] if places else OTHER
    return (ColumnRole(Column(first.name, Role.GROUP, variable), "first"), *found[1:])


def _one(name: str, filled: Sequence[str]) -> ColumnRole:
    words = words_of(name)
    if not filled:
        return ColumnRole(Column(name, Role.LEFT_OUT), "empty")
    is_note = ROLES[Role.LEFT_OUT].search(words)
    if is_note and (is_note[0].startswith(("an", "foot", "rank", "percentil")) or _share(filled, _is_count) < 1):
        return ColumnRole(Column(name, Role.LEFT_OUT), "name", is_note[0])
    if _share(filled, lambda cell: bool(_NUMBER.fullmatch(cell)) or _is_count(cell)) < _ENOUGH:
        return _of_text(name, words, filled)
    return _of_numbers(name, words, filled)


def _of_text(name: str, words: str, filled: Sequence[str]) -> ColumnRole:
    """Return what a column of text is: a group, of the variable that its name or its values say."""
    for variable, pattern in VARIABLES.items():
        if found := pattern.search(words):
            return ColumnRole(Column(name, Role.GROUP, _fitting(variable, filled)), "name", found[0])
    if sum(map(len, filled)) / len(filled) > _LONG_TEXT:
        return ColumnRole(Column(name, Role.LEFT_OUT), "remarks")
    if _share(filled, lambda cell: range_of(cell) is not None) >= _ENOUGH:
        return ColumnRole(Column(name, Role.GROUP, "age"), "values-ages", filled[0])
    for variable in ("sex", "race", "time"):
        if derive(variable, list(dict.fromkeys(filled))):
            return ColumnRole(Column(name, Role.GROUP, variable), "values", filled[0])
    return ColumnRole(Column(name, Role.GROUP, OTHER), "text")


def _of_numbers(name: str, words: str, filled: Sequence[str]) -> ColumnRole:
    """Return what a column of numbers is; a figure about people by its name, a group where the numbers are labels."""
    if found := _AREAS.search(words):
        return ColumnRole(Column(name, Role.GROUP, "residence"), "name", found[0])
    for role in (*_FIGURES, Role.LABEL):
        if found := ROLES[role].search(words):
            return ColumnRole(Column(name, role), "name", found[0])
    for role, sign in ((Role.SHARE, "%"), (Role.MONEY, "$")):
        if any(sign in cell for cell in filled):
            return ColumnRole(Column(name, role), "values", filled[0])
    if found := ROLES[Role.COUNT].search(words):
        return ColumnRole(Column(name, Role.COUNT), "name", found[0])
    return _of_plain_numbers(name, words, filled)


def _of_plain_numbers(name: str, words: str, filled: Sequence[str]) -> ColumnRole:
    """Return what a column of numbers is whose name says no figure: a year or district, else counts or rates."""
    is_repeated = len(set(filled)) <= _REPEATED * len(filled) and not kind_of_column(name)
    for variable, pattern in VARIABLES.items() if is_repeated else ():
        if found := pattern.fullmatch(words) or (pattern.search(words) if variable in ("age", "time") else None):
            return ColumnRole(Column(name, Role.GROUP, variable), "name", found[0])
    is_year = derive("time", list(dict.fromkeys(filled))) == ("year",)
    if is_year and (len(set(filled)) < len(filled) or VARIABLES["time"].search(words)):
        return ColumnRole(Column(name, Role.GROUP, "time"), "values", filled[0])
    if _share(filled, _is_count) >= _ENOUGH:
        return ColumnRole(Column(name, Role.COUNT), "values-counts", filled[0])
    return ColumnRole(Column(name, Role.RATE), "values-decimals", filled[0])


def _fitting(variable: str, filled: Sequence[str]) -> str:
    """Return the variable; "gender" with more than male and female is gender identity."""
    is_wider = variable == "sex" and not derive("sex", list(dict.fromkeys(filled)))
    return "gender_identity" if is_wider else variable


def _is_count(cell: str) -> bool:
    return not read_cell(cell).is_odd


def _share(filled: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, filled)) / len(filled)


def _across(found: tuple[ColumnRole, ...]) -> tuple[ColumnRole, ...]:
    """Mark count columns that break one thing down, and the total beside them."""
    counts = [one.column.name for one in found if one.column.role is Role.COUNT]
    kinds = kinds_of(counts)
    several = [kind for kind in KINDS if [kind_of_column(name) for name in counts].count(kind) > 1]
    members = {name for name, kind in kinds.items() if kind in (*several, "total")}
    name = " / ".join(several)
    if not several:
        return found
    return tuple(replace(one, across=name, reason="across") if one.column.name in members else one for one in found)


def kinds_of(names: Sequence[str]) -> dict[str, str]:
    """Return what count columns count by their names; "unknown" and "other" go with the column before them."""
    kinds: dict[str, str] = {}
    before = ""
    for name in names:
        kind = kind_of_column(name)
        if kind == "rest":
            said = (one for one in KINDS if VARIABLES[one].search(words_of(name)))
            kind = next(said, before or next((one for one in map(kind_of_column, names) if one in KINDS), ""))
        before = kind if kind in KINDS else before
        kinds[name] = kind
    return kinds


def kind_of_column(name: str) -> str:
    """Return what a count column counts by its name: ``sex``, ``age``, ``race``, ``total``, ``rest`` or ""."""
    words = words_of(name)
    bare = re.sub(
        r"\b(?:counts?|cases|number|num|n|of|age|ages|persons?|people|visits|casos|edad)\b", "", words
    ).strip()
    if bare in SEXES:
        return "sex"
    if any(range_of(one) is not None for one in (name, bare, name.replace("_", "-"))):
        return "age"
    if BROAD_RACES.search(words) or SMALL_RACES.search(words):
        return "race"
    if (
        says_all(words)
        or says_all(bare)
        or (not bare and words in ("count", "number", "n", "persons", "people", "person"))
    ):
        return "total"
    return "rest" if OTHERS.search(words) else ""
