"""Words that mean the same, kept as data in ``resources/catalog/synonyms.json``: "SNF" finds nursing homes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sync.catalog.search.query import Choice, Need, Term, Way, choice, forms, parts, words

Phrase = tuple[str, ...]
LONGEST = 6  # telling words in a phrase of the table
ABBREVIATION = 4  # letters; a word of the table this short is never the beginning of another one
SAID = 4  # phrases named to the person; the rest is searched for all the same


class Synonym(NamedTuple):
    """A phrase of the table as it is written there, and the terms that stand for it."""

    written: str
    choice: Choice


class Entry(NamedTuple):
    """What the table knows of a phrase: its own terms where its words belong together, and what else to look for."""

    own: Choice
    others: tuple[Synonym, ...]


@cache
def table() -> Mapping[Phrase, Entry]:
    """The entry of each phrase of the table, in singular and plural."""
    data = json.loads(files("resources").joinpath("catalog/synonyms.json").read_text("utf-8"))
    own: dict[Phrase, Choice] = {}
    others: dict[Phrase, dict[str, None]] = {}
    for group in data["same"]:
        for phrase in group:
            for key in _keys(phrase):
                own[key] = _written(phrase)
                others.setdefault(key, {}).update(dict.fromkeys(other for other in group if other != phrase))
    for phrase, meant in data["means"].items():
        for key in _keys(phrase):
            others.setdefault(key, {}).update(dict.fromkeys(meant))
    return {
        key: Entry(own.get(key, ()), tuple(Synonym(other, _written(other)) for other in found))
        for key, found in others.items()
    }


@cache
def vocabulary() -> frozenset[str]:
    """The words that phrases of the table are made of."""
    return frozenset(word for phrase in table() for word in phrase)


def needs(found: Sequence[str], *, open_end: bool) -> tuple[list[Need], str]:
    """One need for each word or known phrase, longest phrase first; and all in words, "" where no synonym was added."""
    known, result, said, place = table(), [], [], 0
    while place < len(found):
        length = next((n for n in range(LONGEST, 0, -1) if tuple(found[place : place + n]) in known), 0)
        phrase = tuple(found[place : place + (length or 1)])
        entry = known.get(phrase, Entry((), ()))
        place += len(phrase)
        result.append(
            (_itself(phrase, entry, last=open_end and place == len(found)), *((o.choice,) for o in entry.others))
        )
        said.append(_said(phrase, entry.others))
    return result, " + ".join(said) if any(len(need) > 1 for need in result) else ""


def _itself(phrase: Phrase, entry: Entry, *, last: bool) -> Way:
    if entry.own and (len(phrase) > 1 or len(phrase[0]) <= ABBREVIATION):
        return (entry.own,)
    end = len(phrase) - 1
    return tuple(choice(word, last=last and place == end) for place, word in enumerate(phrase))


def _said(phrase: Phrase, others: Sequence[Synonym]) -> str:
    more = " / …" if len(others) >= SAID else ""
    return " / ".join((" ".join(phrase), *(other.written for other in others[: SAID - 1]))) + more


def _keys(phrase: str) -> Iterable[Phrase]:
    *start, end = words(phrase)
    return [(*start, form) for form in (end, *_numbers(end), end + "s")]


def _numbers(word: str) -> tuple[str, ...]:
    """The other number of a word of the table."""
    return () if len(word) < ABBREVIATION or word.endswith(("ing", "ed")) else forms(word)


def _written(phrase: str) -> Choice:
    """The terms for a phrase of the table: an abbreviation stands for itself, other words also for what begins so."""
    *start, end = parts(phrase)
    if not start and len(end) <= ABBREVIATION:
        return (Term((end,), False), Term((end + "s",), False))
    return tuple(Term((*start, form), True) for form in (end, *_numbers(end)))
