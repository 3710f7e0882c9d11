"""Names in the file become names of ours: columns, programs, levels, years; cases, spaces and marks do not matter."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from desktop.programs.model import Level, Period
from resources import packaged

_REMEMBERED = 4_096  # texts
OTHER = "other:"  # begins the id of a program or column that this program does not know
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_SHORT = re.compile(r"[-–/_](\d{2})(?!\d)")
_PLAIN = re.compile(r"[^a-z0-9]+")


def normal(text: str) -> str:
    """Return a name without case, spaces and marks: "Medi-Cal" and "medi_cal" are one."""
    return _PLAIN.sub("", text.casefold().replace("+", "plus").replace("<", "lessthan"))


@cache
def known(name: str) -> Mapping[str, Any]:
    """Return one of the packaged word lists: ``columns``, ``programs`` or ``places``."""
    found: Mapping[str, Any] = json.loads(packaged(f"programs/{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def _measures() -> Mapping[str, str]:
    listed: Mapping[str, list[str]] = known("columns")["measures"]
    return {normal(name): id_ for id_, others in listed.items() for name in (id_, *others)}


@cache
def _programs() -> Mapping[str, str]:
    listed: Mapping[str, list[str]] = known("programs")["programs"]
    return {normal(name): id_ for id_, names in listed.items() for name in names}


@cache
def _levels() -> Mapping[str, Level]:
    listed: Mapping[str, list[str]] = known("places")["levels"]
    return {normal(name): Level(id_) for id_, names in listed.items() for name in names}


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """Return the breakdowns by id, each with the columns that belong together, in order."""
    return {id_: tuple(parts) for id_, parts in known("columns")["groups"].items()}


@cache
def several() -> tuple[str, ...]:
    """Return the columns of people who are in more than one program."""
    return tuple(known("columns")["several"])


@cache
def program_order() -> tuple[str, ...]:
    """Return the seven programs in the order in which they are shown."""
    return tuple(known("programs")["programs"])


@lru_cache(_REMEMBERED)
def program_of(text: str) -> str:
    """Return the id of a program; of an unknown one its own name, marked as such."""
    return _programs().get(normal(text)) or OTHER + " ".join(text.replace("_", " ").split())


@lru_cache(_REMEMBERED)
def level_of(text: str) -> Level | None:
    """Return the level, or None where it is none of the five."""
    plain = normal(text)
    found = _levels().get(plain)
    if found is not None:
        return found
    for level in (Level.SENATE, Level.ASSEMBLY, Level.CONGRESS, Level.COUNTY):
        if level.value in plain:
            return level
    return None


@lru_cache(_REMEMBERED)
def year_of(text: str) -> int | None:
    """Return the year in a text such as "2021", "Annual_2021", "2020-2021" or "2020-21", of which it is the last."""
    found = list(_YEAR.finditer(text))
    if not found:
        return None
    year = int(found[-1][0])
    short = _SHORT.match(text, found[-1].end())
    return year + 1 if short and int(short[1]) == (year + 1) % 100 else year


@lru_cache(_REMEMBERED)
def period_in(text: str) -> Period | None:
    """Return which count a text names, or None where it does not say."""
    plain = text.casefold()
    if re.search(r"(?<![a-z])jul(y|io)?(?![a-z])", plain):
        return Period.JULY
    return Period.ANNUAL if re.search(r"(?<![a-z])annual|anual", plain) else None


def names_a_key(text: str) -> bool:
    """Tell whether a resource's name is that of a masking key."""
    return bool(re.search(r"mask|suppress|annotation|(?<![a-z])key(?![a-z])", text.casefold()))


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a table what stands.

    Attributes:
        number: -1 where the table has no column that tells places of a level apart.
        measures: id and position of every other column.
    """

    year: int
    program: int
    level: int
    number: int
    measures: tuple[tuple[str, int], ...]


def columns_of(names: Sequence[str]) -> Columns | None:
    """Return the columns of a table, or None where it does not have year, program, level and persons."""
    plain = [normal(name) for name in names]
    heads = {head: _position(plain, known("columns")[head]) for head in ("year", "program", "level", "number")}
    taken = set(heads.values())
    measures: dict[str, int] = {}
    for at, name in enumerate(names):
        if at not in taken:
            measures.setdefault(_measures().get(plain[at]) or OTHER + name, at)
    if min(heads["year"], heads["program"], heads["level"]) < 0 or "person" not in measures:
        return None
    return Columns(**heads, measures=tuple(measures.items()))


def _position(plain: Sequence[str], names: Sequence[str]) -> int:
    wanted = (normal(name) for name in names)
    return next((plain.index(name) for name in wanted if name in plain), -1)


def is_grant(measure: str) -> bool:
    """Tell whether a column's name says that it is about grants."""
    return measure.startswith(OTHER) and any(word in measure.casefold() for word in known("columns")["grants"])
