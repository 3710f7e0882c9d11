"""A list as people keep it, made of a published one: rows typed with slips, rows that moved, rows that are not in it.

Every row gets one or two slips of `tests.matching.slips` (and some of ours), and one way to give the place. Of the
published list, a part is left out before anything is compared, so that rows about it are in no list: they are the
hardest there are, for their sisters stay in. What is known of the right answer never reaches the comparison.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.matching.model import Row
from desktop.matching.names import names_in, place_words, words_of, zip_of
from desktop.reconciling.model import Field, Listed, OwnRow
from tests.matching.slips import SLIPS

SPLIT = 1946  # seed by which rows are for training or for the test
SISTERS = 0.15  # sisters that are in no list, for each row
LEFT_OUT = 0.3  # share of the published list that the comparison does not know
FORMS = ("Inc.", "LLC", "Inc", "Corp.", "L.P.", "a Medical Corporation")
OTHER_SITE = {"north": "South", "south": "North", "east": "West", "west": "East"}
AWAY = (("Weed", "96094"), ("Needles", "92363"), ("Alturas", "96101"), ("Blythe", "92225"), ("Gualala", "95445"))


@dataclass(frozen=True)
class Asked:
    """One row as a person keeps it.

    Attributes:
        right: keys of the rows that it may be paired with; empty where none is the one.
        about: key of the published row that it was made of.
        slips: what was done to it and to its place; ``not in the list`` or ``sister site`` for rows of no list.
    """

    own: OwnRow
    right: frozenset[str]
    slips: tuple[str, ...]
    about: str


@dataclass(frozen=True)
class Case:
    """A published list without the rows left out, and a person's list about a part of it."""

    published: tuple[Listed, ...]
    asked: tuple[Asked, ...] = field(default=())


def other_form(name: str, chance: random.Random) -> str:
    """Write another legal form than the list does."""
    return f"{SLIPS['no legal form'](name, chance)}, {chance.choice(FORMS)}"


def other_letter(name: str, chance: random.Random) -> str:
    places = [found.start() for found in re.finditer(r"(?<=[a-z])[a-z](?=[a-z])", name)]
    if not places:
        return name
    at = chance.choice(places)
    return name[:at] + chance.choice("aeiorstln") + name[at + 1 :]


def together(name: str, chance: random.Random) -> str:
    """Write two words as one."""
    spaces = [found.start() for found in re.finditer(r"(?<=[a-z]) (?=[A-Za-z][a-z])", name)]
    at = chance.choice(spaces) if spaces else -1
    return name[:at] + name[at + 1 :] if at >= 0 else name


def turned(name: str, chance: random.Random) -> str:
    """Put the last word, or the first two, elsewhere, as lists sorted by surname do."""
    words = name.split()
    return f"{words[1]} {words[0]} {' '.join(words[2:])}".strip() if len(words) >= 2 else name


WAYS: Mapping[str, Callable[[str, random.Random], str]] = {
    **SLIPS,
    "other legal form": other_form,
    "other letter": other_letter,
    "written as one": together,
    "turned": turned,
}
PLACES = ("city and ZIP", "city and ZIP", "city", "city", "ZIP", "ZIP+4", "no place", "moved in the city", "moved away",
          "city in the name")  # fmt: skip


def cases(rows: Sequence[Listed], seed: int, limit: int = 10_000) -> tuple[Case, Case]:
    """Return the training case and the test case: both know the same published list, no row of theirs is the same.

    Which rows are for training is the same for every seed; slips, places and what is left out are not.
    """
    chance = random.Random(seed)
    shuffled = list(rows)
    chance.shuffle(shuffled)
    left_out = {one.key for one in shuffled[: int(len(rows) * LEFT_OUT)]}
    published = tuple(one for one in rows if one.key not in left_out)
    halves = list(rows)
    random.Random(SPLIT).shuffle(halves)
    middle = len(rows) // 2
    parts = [random.Random(seed).sample(part, min(limit, len(part))) for part in (halves[:middle], halves[middle:])]
    first, second = (_asked(part, published, left_out, chance) for part in parts)
    return Case(published, first), Case(published, second)


def _asked(
    about: Sequence[Listed], published: Sequence[Listed], left_out: set[str], chance: random.Random
) -> tuple[Asked, ...]:
    twins = _Twins(published)
    asked: list[Asked] = []
    for one in about:
        is_known = one.key not in left_out
        if not is_known and twins.has(one.row):
            continue  # another row of the list is the same organization in the same place
        asked.append(_typed(one, twins, chance, len(asked) + 1, is_known=is_known))
        sister = _sister(one, chance)
        if chance.random() < SISTERS and not twins.has_name(sister):
            asked.append(Asked(_own(len(asked) + 1, sister.names[0], sister), frozenset(), ("sister site",), one.key))
    return tuple(asked)


class _Twins:
    """The rows of a list that cannot be told apart by name and city."""

    def __init__(self, rows: Sequence[Listed]) -> None:
        self._keys: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._zips: dict[str, str] = {}
        self._names = {name for one in rows for name in _names(one.row)}
        self._placed = {(name, place) for one in rows for name in _names(one.row) for place in _places(one.row)}
        for one in rows:
            self._keys[_name_and_city(one.row)].add(one.key)
            self._zips[one.key] = zip_of(one.row.zip)

    def has(self, row: Row) -> bool:
        """Whether a row of the list has one of its names, whole or half of a dba, in its city or ZIP."""
        return any((name, place) in self._placed for name in _names(row) for place in _places(row))

    def has_name(self, row: Row) -> bool:
        """Whether a row of the list has one of its names, wherever it is."""
        return any(name in self._names for name in _names(row))

    def of(self, row: Row) -> frozenset[str]:
        """Return the keys of the rows of its name and city."""
        return frozenset(self._keys.get(_name_and_city(row), ()))

    def told_by_zip(self, row: Row) -> frozenset[str]:
        """Return those of them that its ZIP does not tell from it."""
        alike = self.of(row)
        return frozenset(key for key in alike if self._zips[key] == zip_of(row.zip)) or alike


def _names(row: Row) -> set[str]:
    return {name.key for name in names_in(row.names[0]) if not name.is_partial}


def _places(row: Row) -> set[str]:
    return {" ".join(place_words(row.city)), zip_of(row.zip)} - {""}


def _name_and_city(row: Row) -> tuple[str, str]:
    return " ".join(words_of(row.names[0])), " ".join(place_words(row.city))


def _typed(one: Listed, twins: _Twins, chance: random.Random, number: int, *, is_known: bool) -> Asked:
    name, slips = _slipped(one.row.names[0], chance)
    place = chance.choice(PLACES)
    own = _own(number, name, one.row, place, chance)
    if not is_known:
        return Asked(own, frozenset(), (*slips, place, "not in the list"), one.key)
    gives_zip = place in ("city and ZIP", "ZIP", "ZIP+4")
    right = twins.told_by_zip(one.row) if gives_zip else twins.of(one.row)
    return Asked(own, right | {one.key}, (*slips, place), one.key)


def _slipped(name: str, chance: random.Random) -> tuple[str, tuple[str, ...]]:
    wished, made = chance.choice((0, 1, 1, 2, 2)), list[str]()
    for slip in chance.sample(list(WAYS), len(WAYS)):
        if len(made) == wished:
            break
        typed = " ".join(WAYS[slip](name, chance).split())
        if typed != name and len(typed) > 2:
            name, made = typed, [*made, slip]
    return name, tuple(made) or ("as listed",)


def _own(number: int, name: str, row: Row, place: str = "city and ZIP", chance: random.Random | None = None) -> OwnRow:
    city, zip_code = row.city, row.zip
    if place in ("city", "no place"):
        zip_code = ""
    if place in ("ZIP", "no place", "city in the name"):
        city = ""
    if place == "city in the name":
        name, zip_code = f"{name} - {row.city.title()}", ""
    if place == "ZIP+4":
        zip_code = f"{zip_of(zip_code)}-1234" if zip_of(zip_code) else zip_code
    if chance and place == "moved in the city":
        zip_code = f"{zip_of(zip_code)[:3]}{chance.randrange(10, 99)}" if zip_of(zip_code) else ""
    if chance and place == "moved away":
        city, zip_code = chance.choice(AWAY)
    values = {Field.NAME: name, Field.CITY: city, Field.ZIP: zip_code}
    return OwnRow(number, {one: text for one, text in values.items() if text})


def _sister(one: Listed, chance: random.Random) -> Row:
    """Return another site of the same family: with another number or direction in its name, or in another place."""
    row, name = one.row, one.row.names[0]
    turn = re.search(r"\b(north|south|east|west)\b", name, re.IGNORECASE)
    digit = re.search(r"\b[1-9]\b", name)
    if turn:
        name = name[: turn.start()] + OTHER_SITE[turn.group().casefold()] + name[turn.end() :]
    elif digit:
        name = name[: digit.start()] + str(int(digit.group()) % 9 + 1) + name[digit.end() :]
    else:
        city, zip_code = chance.choice(AWAY)
        return Row("", (f"{name} - {city}",), city, zip_code)
    return Row("", (name,), row.city, row.zip)
