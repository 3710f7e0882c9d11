"""Finds for each of our rows the rows of a published list that may be the same, with evidence for and against."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.matching.comparing import Known, Naming, Reading, best_naming, evidence, known
from desktop.matching.likeness import likeness
from desktop.matching.model import Agreement, Evidence, Wanted
from desktop.matching.names import folded, words_of
from desktop.matching.narrowing import Index
from desktop.reconciling.model import NUMBERS, Field, Listed, Near, OwnRow, PublishedList
from desktop.reconciling.pairing.numbers import plain_number
from desktop.reconciling.pairing.scoring import WEIGHTS, Compared, compared
from desktop.reconciling.pairing.wording import Vocabulary

NEAR = 55.0  # a name less alike is not looked at
MOST_NEAR = 5  # candidates kept of each row
RIVAL = 2.0  # a name as alike as that, less this, makes it unclear which one is meant
FORGIVEN = 40.0  # a number agrees, and the names are not even that alike: a slip in the number is likelier
NUMBER_AGREES, NUMBER_DIFFERS = 8.0, -3.0  # log odds, set by hand: the Signatory List has only one number
ADDRESS = {Agreement.SAME: 3.0, Agreement.SIMILAR: 1.0, Agreement.DIFFERENT: -1.0}  # by hand: it has no addresses
_STREET = {"street": "st", "avenue": "ave", "boulevard": "blvd", "road": "rd", "drive": "dr", "lane": "ln",
           "highway": "hwy", "suite": "ste", "north": "n", "south": "s", "east": "e", "west": "w"}  # fmt: skip


class Finder:
    """Looks up our rows in one published list; made once for a list, never changes, safe in any thread."""

    def __init__(self, published: PublishedList, weights: Mapping[str, float] = WEIGHTS) -> None:
        self._weights = weights
        self._rows = published.rows
        self._known = [known(one.row) for one in published.rows]
        self._index = Index(self._known)
        self._vocabulary = Vocabulary(one.names for one in self._known)
        self._by_number: dict[tuple[Field, str], list[int]] = defaultdict(list)
        for place, one in enumerate(published.rows):
            for field, number in one.numbers.items():
                if plain := plain_number(field, number):
                    self._by_number[field, plain].append(place)

    def near(self, own: OwnRow) -> tuple[Near, ...]:
        """Return at most `MOST_NEAR` rows that may be the same, the likeliest first; empty where nothing is near."""
        reading = Reading(Wanted(own.names, own.get(Field.CITY), own.get(Field.ZIP)))
        found = [self._near(own, reading, place, told) for place, told in self._compared(own, reading)]
        best = sorted(found, key=lambda one: (-one.is_exact, -one.points, one.key))[:MOST_NEAR]
        return tuple(_exact(best))

    def measures(self, own: OwnRow) -> Iterator[tuple[str, dict[str, float]]]:
        """Yield what is weighed of each candidate, by its key: weights are found with it."""
        reading = Reading(Wanted(own.names, own.get(Field.CITY), own.get(Field.ZIP)))
        for place, told in self._compared(own, reading):
            yield self._rows[place].key, told.measures()

    def _compared(self, own: OwnRow, reading: Reading) -> Iterator[tuple[int, Compared]]:
        namings = self._namings(own, reading)
        alike = [one.like for one in namings.values()]
        for place, naming in namings.items():
            rivals = sum(like >= naming.like - RIVAL for like in alike) - 1
            yield place, replace(compared(reading, self._known[place], self._vocabulary, naming), rivals=rivals)

    def _namings(self, own: OwnRow, reading: Reading) -> dict[int, Naming]:
        """Return the rows to look at: names that are near, and rows that have one of our numbers."""
        numbered = {place for _, places in self._numbers(own) for place in places}
        near = dict.fromkeys((*sorted(numbered), *self._index.near(reading)))
        namings = {place: best_naming(reading, self._known[place]) for place in near}
        return {place: one for place, one in namings.items() if one.like >= NEAR or place in numbered}

    def _numbers(self, own: OwnRow) -> Iterator[tuple[Field, list[int]]]:
        for field in NUMBERS:
            plain = plain_number(field, own.get(field))
            if plain and (field, plain) in self._by_number:
                yield field, self._by_number[field, plain]

    def _near(self, own: OwnRow, reading: Reading, place: int, told: Compared) -> Near:
        theirs, listed, naming = self._known[place], self._rows[place], told.naming
        numbers, address = tuple(_number_evidence(own, listed)), tuple(_address_evidence(own, listed))
        points = told.points(self._weights) + sum(_worth(one) for one in (*numbers, *address))
        shown = (*numbers, *_shown(evidence(reading, theirs, naming)), *address)
        by = "number" if self._is_numbered(own, place, naming, numbers) else ""
        if not by and _is_named(reading, theirs, told):
            by = "name"
        differs = any(one.agreement is Agreement.DIFFERENT for one in numbers)
        return Near(listed, round(points, 3), shown, bool(by) and not differs, by)

    def _is_numbered(self, own: OwnRow, place: int, naming: Naming, numbers: tuple[Evidence, ...]) -> bool:
        """Whether a number agrees that only this row has, and neither another number nor the name says otherwise."""
        if own.names and naming.like < FORGIVEN:
            return False
        alone = any(places == [place] for _, places in self._numbers(own))
        return alone and all(one.agreement is not Agreement.DIFFERENT for one in numbers)


def _is_named(reading: Reading, theirs: Known, told: Compared) -> bool:
    """Whether name and place are the same: our whole name, and the city or the ZIP, neither being elsewhere.

    Our name may be half of theirs ("Elm Post Acute" of "Oak LLC dba Elm Post Acute"), for it is all that we say. Theirs
    may not be half of ours: the other half says which one of several it is.
    """
    listed = {name.key for name in theirs.names if not name.is_partial}
    if not any(name.key in listed for name in reading.names if not name.is_partial and not name.is_half):
        return False
    agreements = (told.city, told.zip)
    return Agreement.SAME in agreements and Agreement.DIFFERENT not in agreements


def _exact(near: list[Near]) -> list[Near]:
    """Let nothing be exact by its name where another one is, too; a number goes before a name.

    Where a number says one row and name and place say another one, in another place, neither is exact.
    """
    numbered = [one for one in near if one.is_exact and one.by == "number"]
    exact = numbered or [one for one in near if one.is_exact]
    named_elsewhere = any(one.by == "name" for one in near) and any(map(_is_elsewhere, numbered))
    if len(exact) == 1 and not named_elsewhere:
        return [one if one is exact[0] else replace(one, is_exact=False, by="") for one in near]
    return [replace(one, is_exact=False, by="") for one in near]


def _is_elsewhere(one: Near) -> bool:
    return any(said.about in ("city", "zip") and said.agreement is Agreement.DIFFERENT for said in one.evidence)


def _worth(one: Evidence) -> float:
    if one.about == "address":
        return ADDRESS.get(one.agreement, 0.0)
    return {Agreement.SAME: NUMBER_AGREES, Agreement.DIFFERENT: NUMBER_DIFFERS}.get(one.agreement, 0.0)


def _number_evidence(own: OwnRow, listed: Listed) -> Iterator[Evidence]:
    """Compare the numbers that both sides have."""
    for field in NUMBERS:
        ours, theirs = plain_number(field, own.get(field)), plain_number(field, listed.numbers.get(field, ""))
        if ours and theirs:
            agreement = Agreement.SAME if ours == theirs else Agreement.DIFFERENT
            yield Evidence(field.value, own.get(field), listed.numbers[field], agreement)


def _address_evidence(own: OwnRow, listed: Listed) -> Iterator[Evidence]:
    ours, theirs = own.get(Field.ADDRESS), listed.address
    if ours and theirs:
        yield Evidence("address", ours, theirs, _address_agreement(_street(ours), _street(theirs)))


def _address_agreement(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Agreement:
    """Compare house number and street; a suite or a city after them makes no difference."""
    if not ours or not theirs:
        return Agreement.UNKNOWN
    short, long = sorted((ours, theirs), key=len)
    if short == long[: len(short)] and len(short) > 1:
        return Agreement.SAME
    alike = likeness(ours, theirs)
    if ours[0] == theirs[0] and alike >= 70:
        return Agreement.SAME if alike >= 90 else Agreement.SIMILAR
    return Agreement.SIMILAR if alike >= 85 else Agreement.DIFFERENT


def _street(address: str) -> tuple[str, ...]:
    words = re.findall(r"\w+", folded(address))
    return tuple(_STREET.get(word, word) for word in words) if words else words_of(address)


def _shown(told: tuple[Evidence, ...]) -> Iterator[Evidence]:
    """Yield what both sides may say: the person's list is not asked for types, nor for whom a row belongs to."""
    for one in told:
        if one.about != "type" and (one.about != "part_of" or one.agreement is not Agreement.UNKNOWN):
            yield one
