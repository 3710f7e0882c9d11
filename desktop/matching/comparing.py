"""Compares what is looked for with one row of a list and shows the evidence for and against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.matching.likeness import likeness, word_likeness
from desktop.matching.model import Agreement, Evidence, Row, Wanted
from desktop.matching.names import Name, names_in, place_words, zip_of

SIMILAR_NAME = 72.0  # from this likeness on a name is called similar
SAME_REGION = 3  # digits of a ZIP code
NOT_SAID = frozenset({"", "not selected", "na", "n/a"})


class Reading:
    """What is looked for, as it is understood: names, city and ZIP may have been typed into each other's place."""

    def __init__(self, wanted: Wanted) -> None:
        typed_as_zip, typed_as_city = zip_of(wanted.zip), zip_of(wanted.city)
        self.wanted = wanted
        self.zip = typed_as_zip or typed_as_city
        self.city = wanted.city if not typed_as_city else ""
        if not self.city and not typed_as_zip:
            self.city = wanted.zip
        self.city_words = place_words(self.city)
        self.names = tuple(dict.fromkeys(name for text in wanted.names for name in names_in(text)))
        self.types = frozenset(_plain(type_) for type_ in wanted.types)


@dataclass(frozen=True)
class Known:
    """A row in one form, made once."""

    row: Row
    names: tuple[Name, ...]
    city_words: tuple[str, ...]
    zip: str

    @cached_property
    def part_of(self) -> tuple[Name, ...]:
        """The names of the organization it is listed under."""
        return names_in(self.row.part_of)


def known(row: Row) -> Known:
    """Bring a row to one form."""
    names = dict.fromkeys(name for text in row.names for name in names_in(text))
    return Known(row, tuple(names), place_words(row.city), zip_of(row.zip))


@dataclass(frozen=True, slots=True)
class Naming:
    """The best pair of names of the two sides.

    Attributes:
        like: from 0 to 100.
        is_same: the names are the same but for case, accents, punctuation and legal form.
        has_place: the name typed ends in, or holds, the row's city or ZIP.
    """

    like: float = 0.0
    is_same: bool = False
    has_place: bool = False


def compare(wanted: Wanted, row: Row) -> tuple[Evidence, ...]:
    """Return what speaks for and against the row: name, city, ZIP, type, and whom it is listed under."""
    return evidence(Reading(wanted), known(row))


def evidence(reading: Reading, theirs: Known, naming: Naming | None = None) -> tuple[Evidence, ...]:
    """Return the evidence in the order in which it is shown; ``naming`` where it is known already."""
    naming = naming or best_naming(reading, theirs)
    row, wanted = theirs.row, reading.wanted
    agreement = Agreement.SIMILAR if naming.like >= SIMILAR_NAME else Agreement.DIFFERENT
    if naming.is_same:
        agreement = Agreement.SAME
    elif not reading.names or not theirs.names:
        agreement = Agreement.UNKNOWN
    shown = [Evidence("name", " / ".join(filter(None, wanted.names)), row.names[0] if row.names else "", agreement)]
    city = theirs.row.city if naming.has_place and not reading.city else reading.city
    shown.append(Evidence("city", city, row.city, city_agreement(reading, theirs, naming)))
    shown.append(Evidence("zip", reading.zip, row.zip, zip_agreement(reading.zip, theirs.zip)))
    shown.append(Evidence("type", " / ".join(sorted(wanted.types)), row.type, type_agreement(reading, row)))
    if row.part_of:
        shown.append(Evidence("part_of", wanted.part_of, row.part_of, part_of_agreement(wanted, theirs)))
    return tuple(shown)


def best_naming(reading: Reading, theirs: Known) -> Naming:
    """Compare each of our names with each of theirs; the row's city or ZIP within ours does not count against it."""
    places = {*theirs.city_words, theirs.zip} - {""}
    best = Naming()
    for ours in reading.names:
        for other in theirs.names:
            naming = _naming(ours, other, places)
            if (naming.is_same, naming.like) > (best.is_same, best.like):
                best = naming
    return best


def _naming(ours: Name, theirs: Name, places: set[str]) -> Naming:
    if ours.words == theirs.words:
        is_part = ours.is_partial or theirs.is_partial or (ours.is_half and theirs.is_half)
        return Naming(95.0 if is_part else 100.0 - (ours.is_half or theirs.is_half), is_same=not is_part)
    words = _without_place(ours.words, theirs.words, places)
    has_place = 0 < len(words) < len(ours.words)
    like = likeness(words if has_place else ours.words, theirs.words)
    return Naming(min(like, 95.0 if ours.is_partial or theirs.is_partial else 99.0), has_place=has_place)


def _without_place(ours: Sequence[str], theirs: Sequence[str], places: set[str]) -> tuple[str, ...]:
    """Return our words but those that name the place, unless their name has them, too, as often."""
    if places.isdisjoint(ours):
        return tuple(ours)
    kept: list[str] = []
    for word in ours:
        if word not in places or kept.count(word) < theirs.count(word):
            kept.append(word)
    return tuple(kept)


def city_agreement(reading: Reading, theirs: Known, naming: Naming) -> Agreement:
    """Compare the cities; "St." is "Saint", a slip makes them similar, and a city within the name counts."""
    if not theirs.city_words or theirs.row.city.casefold() in NOT_SAID:
        return Agreement.UNKNOWN
    if not reading.city_words:
        return Agreement.SAME if naming.has_place else Agreement.UNKNOWN
    if reading.city_words == theirs.city_words:
        return Agreement.SAME
    like = word_likeness("".join(reading.city_words), "".join(theirs.city_words))
    return Agreement.SIMILAR if like else Agreement.DIFFERENT


def zip_agreement(ours: str, theirs: str) -> Agreement:
    """Compare five digits; the same first three are the same region."""
    if not ours or not theirs:
        return Agreement.UNKNOWN
    if ours == theirs:
        return Agreement.SAME
    return Agreement.SIMILAR if ours[:SAME_REGION] == theirs[:SAME_REGION] else Agreement.DIFFERENT


def type_agreement(reading: Reading, row: Row) -> Agreement:
    """Compare the row's type with those that would fit."""
    if not reading.types or _plain(row.type) in NOT_SAID:
        return Agreement.UNKNOWN
    return Agreement.SAME if _plain(row.type) in reading.types else Agreement.DIFFERENT


def part_of_agreement(wanted: Wanted, theirs: Known) -> Agreement:
    """Compare the organization it is listed under with ours; that they differ means little, so it is not said."""
    ours = [name for text in (wanted.part_of, *wanted.names) for name in names_in(text)]
    keys = {name.key for name in theirs.part_of}
    if any(name.key in keys for name in ours):
        return Agreement.SAME
    alike = any(likeness(one.words, two.words) >= SIMILAR_NAME for one in ours for two in theirs.part_of)
    return Agreement.SIMILAR if alike else Agreement.UNKNOWN


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
