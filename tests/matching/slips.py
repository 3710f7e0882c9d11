"""Names as people really type them: the documented slips by which a list's own names are made into queries.

Every query gets one or two slips of `SLIPS` and one way of `PLACES` to give the place, drawn with a fixed seed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.matching.matcher import Matcher
from desktop.matching.model import Row, Wanted

SEED = 3886
LEGAL = re.compile(
    r",?\s+\b(LLC|L\.L\.C\.|Inc|Incorporated|Corp|Corporation|LP|PC|P\.C\.|APC|LLP|Co)\b\.?", re.IGNORECASE
)
SHORT = {
    "center": "Ctr",
    "hospital": "Hosp",
    "medical": "Med",
    "rehabilitation": "Rehab",
    "convalescent": "Conv",
    "saint": "St",
    "st.": "Saint",
    "associates": "Assoc",
    "group": "Grp",
    "skilled nursing facility": "SNF",
    "community": "Comm",
    "services": "Svcs",
    "laboratory": "Lab",
    "department": "Dept",
    "nursing": "Nrsg",
    "post acute": "Postacute",
    "healthcare": "Health Care",
}
ACCENTS = str.maketrans("aeioun", "áéíóúñ")

Slip = Callable[[str, random.Random], str]


@dataclass(frozen=True)
class Query:
    """What is typed, the row that is meant, and the slips that were made."""

    row: Row
    wanted: Wanted
    slips: tuple[str, ...]


def no_legal_form(name: str, _chance: random.Random) -> str:
    return LEGAL.sub("", name)


def abbreviated(name: str, _chance: random.Random) -> str:
    for whole, short in SHORT.items():
        name = re.sub(rf"(?<!\w){re.escape(whole)}(?!\w)", short, name, flags=re.IGNORECASE)
    return name


def typo(name: str, chance: random.Random) -> str:
    """Swap two letters, drop one or double one, within a word of five letters or more."""
    words = list(re.finditer(r"[^\W\d_]{5,}", name))
    if not words:
        return name
    word = chance.choice(words)
    at = chance.randrange(word.start() + 1, word.end() - 1)
    how = chance.choice(("swap", "drop", "double"))
    if how == "swap":
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + name[at + 1 :] if how == "drop" else name[:at] + name[at] + name[at:]


def one_half_of_dba(name: str, chance: random.Random) -> str:
    return chance.choice(re.split(r",?\s+d[/.]?b[/.]?a[/.]?:?\s+", name, flags=re.IGNORECASE)).strip()


def missing_word(name: str, chance: random.Random) -> str:
    words = name.split()
    if len(words) < 4:
        return name
    del words[chance.randrange(1, len(words))]
    return " ".join(words)


def accents(name: str, chance: random.Random) -> str:
    """Write one vowel with an accent."""
    places = [place for place, letter in enumerate(name) if letter in "aeioun"]
    if not places:
        return name
    at = chance.choice(places)
    return name[:at] + name[at].translate(ACCENTS) + name[at + 1 :]


def ampersand(name: str, _chance: random.Random) -> str:
    return name.replace("&", "and") if "&" in name else re.sub(r"\band\b", "&", name, flags=re.IGNORECASE)


def no_punctuation(name: str, _chance: random.Random) -> str:
    return " ".join(re.sub(r"[.,'’\-/()]", " ", name).split())


SLIPS: Mapping[str, Slip] = {
    "small letters": lambda name, _: name.lower(),
    "capitals": lambda name, _: name.upper(),
    "no legal form": no_legal_form,
    "abbreviated": abbreviated,
    "typo": typo,
    "half of dba": one_half_of_dba,
    "missing word": missing_word,
    "accents": accents,
    "ampersand": ampersand,
    "no punctuation": no_punctuation,
}
PLACES: Mapping[str, Callable[[str, Row], Wanted]] = {
    "city": lambda name, row: Wanted((name,), city=row.city),
    "ZIP": lambda name, row: Wanted((name,), zip=row.zip),
    "both": lambda name, row: Wanted((name,), row.city, row.zip),
    "city in place of ZIP": lambda name, row: Wanted((name,), zip=row.city),
    "city after the name": lambda name, row: Wanted((f"{name} {row.city.lower()}",)),
}


def queries(rows: Sequence[Row], count: int, seed: int = SEED) -> list[Query]:
    """Return as many queries about rows drawn at random, the same ones every time."""
    chance = random.Random(seed)
    return [_query(row, chance) for row in chance.sample(list(rows), count)]


def _query(row: Row, chance: random.Random) -> Query:
    name, made = row.names[0], list[str]()
    wished = chance.choice((1, 2))
    for slip in chance.sample(list(SLIPS), len(SLIPS)):
        typed = SLIPS[slip](name, chance)
        if len(made) < wished and typed != name and len(typed) > 2:
            name, made = typed, [*made, slip]
    place = chance.choice(list(PLACES))
    return Query(row, PLACES[place](name, row), (*made, place))


def found_in_first(query: Query, matcher: Matcher, first: int = 3) -> bool:
    """Tell whether the row, or one of the same name and city, is among the first."""
    meant = query.row
    return any(one.row.key == meant.key or same(one.row, meant) for one in matcher.candidates(query.wanted, first))


def same(one: Row, other: Row) -> bool:
    """Tell whether two rows cannot be told apart by name and city."""
    shown = [(row.names[0].strip().casefold(), row.city.strip().casefold()) for row in (one, other)]
    return shown[0] == shown[1]
