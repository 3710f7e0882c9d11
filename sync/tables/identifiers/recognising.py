"""Recognises the columns that hold identifiers of facilities: by their names, word by word, and by what is in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sync.tables.identifiers.forms import normal
from sync.tables.model import Identifier

ENOUGH = 0.5  # share of the filled cells of the sample that must have the identifier's form

# What may stand before the identifier's own name. Not there on purpose: "parent" (another facility's number) and
# "aspen" (a number of the federal system, of a form of its own).
_BEFORE = frozenset("facility fac provider elms hospital clinic snf billing rendering payee organization cms".split())
_NUMBERED = ("", "number", "num", "no", "nbr", "id")
_NAMES: dict[str, Identifier] = {
    **dict.fromkeys(("facid", "facilityid"), Identifier.FACID),
    **{f"{word}{end}": Identifier.HCAI for word in ("hcai", "oshpd") for end in (*_NUMBERED[1:], "facilityid")},
    "facno": Identifier.HCAI,  # in the utilization reports
    **{f"ccn{end}": Identifier.CCN for end in _NUMBERED},
    "cmscertificationnumber": Identifier.CCN,
    "cmscertificationnumberccn": Identifier.CCN,
    **{f"npi{end}": Identifier.NPI for end in (*_NUMBERED, "providernumber")},
    "nationalprovideridentifier": Identifier.NPI,
    "nationalprovideridentifiernpi": Identifier.NPI,
    **{
        f"{word}{end}": Identifier.LICENSE for word in ("license", "licence", "lic") for end in (*_NUMBERED[1:], "nmbr")
    },
}
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|#")
_TRAILING_DIGIT = re.compile(r"(?<=[a-z])[1-9]$")  # FACID1, OSHPD_ID2: several in one row
_HCAI_FORM = re.compile(r"[1-4]06-?[0-9]{6}")  # tells the two numbers of nine digits apart where the name does not
_EITHER = frozenset({"facilityid"})  # some departments mean their own number by it, some the reporting number


def recognise(names: Sequence[str], sample: Sequence[Sequence[str]]) -> Mapping[int, Identifier]:
    """Return which columns, by position, hold which identifier.

    Args:
        names: of the columns.
        sample: some rows; short ones are allowed. A column without anything in it goes by its name alone.
    """
    found: dict[int, Identifier] = {}
    for position, name in enumerate(names):
        kind = identifier_named(name)
        if kind is None:
            continue
        cells = [row[position] for row in sample if position < len(row) and row[position].strip()]
        if _core(name) in _EITHER and _share(cells, _HCAI_FORM) >= ENOUGH:
            kind = Identifier.HCAI
        if not cells or sum(bool(normal(kind, cell)) for cell in cells) >= ENOUGH * len(cells):
            found[position] = kind
    return found


def identifier_named(name: str) -> Identifier | None:
    """Return the identifier that a column of this name holds, as far as a name can tell; None for none."""
    core = _core(name)
    return _NAMES.get(core) if core else None


def _core(name: str) -> str:
    """Return the part of a name that is an identifier's own, in small letters without anything between; "" for none."""
    words = ["number" if word == "#" else word.lower() for word in _WORDS.findall(name)]
    while words:
        together = "".join(words)
        for core in (together, _TRAILING_DIGIT.sub("", together)):
            if core in _NAMES:
                return core
        if words[0] not in _BEFORE:
            return ""
        words = words[1:]
    return ""


def _share(cells: Sequence[str], form: re.Pattern[str]) -> float:
    fitting = sum(form.fullmatch(cell.strip()) is not None for cell in cells)
    return fitting / len(cells) if cells else 0.0
