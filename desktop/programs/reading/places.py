"""Places as a file writes them: counties by name or number, districts by whatever holds their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from desktop.programs.model import STATE, Level, Place
from desktop.programs.naming import known, normal

Raw = tuple[Level, str]
_COUNTY = re.compile(r"\bcounty\b( of\b)?|\bcondado( de)?\b", re.IGNORECASE)
_LAST_DIGITS = re.compile(r"([0-9]{1,6})[^0-9]*$")


def places_of(raws: Iterable[Raw]) -> dict[Raw, Place]:
    """Return the place of each pair of a level and what a file has for its number.

    Numbers of counties become names only where the file numbers all of them in one of the two known ways; else a county
    keeps its number.
    """
    every = set(raws)
    names = _numbered({text for level, text in every if level is Level.COUNTY})
    return {(level, text): _place(level, text, names) for level, text in every}


def _place(level: Level, text: str, names: Mapping[str, str]) -> Place:
    if level is Level.STATE:
        return STATE
    if level is Level.COUNTY:
        return _county(names.get(text, text))
    found = _LAST_DIGITS.search(text)
    number = str(int(found.group(1))) if found else " ".join(text.split())
    return Place(level, number.casefold(), number)


def _county(text: str) -> Place:
    name = " ".join(_COUNTY.sub(" ", text.replace("_", " ")).split())
    listed = {normal(one): one for one in known("places")["counties"]}
    name = str(int(name)) if name.isascii() and name.isdigit() else listed.get(normal(name), name)
    return Place(Level.COUNTY, normal(name), name)


def _numbered(texts: set[str]) -> dict[str, str]:
    """Return the counties' names by their number, where all 58 are numbered as expected."""
    counties: list[str] = known("places")["counties"]
    numbers = {text: int(text.strip()[-3:]) for text in texts if text.strip().isascii() and text.strip().isdigit()}
    if len(numbers) != len(texts):
        return {}
    found = set(numbers.values())
    for step in (1, 2):  # 1, 2, 3 … or 1, 3, 5 …
        if found == set(range(1, len(counties) * step + 1, step)):
            return {text: counties[(number - 1) // step] for text, number in numbers.items()}
    return {}


def order(place: Place) -> tuple[int, str]:
    """Return what places of one level are sorted by: districts by number, counties by name."""
    return (int(place.key), "") if place.key.isdecimal() else (1_000_000, place.key)
