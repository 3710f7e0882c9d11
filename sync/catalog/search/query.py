"""What a person typed, cut into words and put together as an FTS5 expression that no text can break."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

MOST_TEXT = 1_000  # characters; nobody types more, and a pasted book must not cost a second
MOST_WORDS = 16
LONGEST_WORD = 40  # characters
SHORT = 3  # letters; a finished word this short stands for itself alone: "er" is not the beginning of "error"
_WORD = re.compile(r"[^\W_]+(?:_+[^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_QUIET = frozenset(  # words that carry no meaning in a search, English and Spanish
    re.findall(
        r"\w+",
        "a about an and are by dataset datasets for from how in is of on or per that the to what where which with"
        " con datos de del donde el en la las los para por que sobre un una y",
    )
)


class Term(NamedTuple):
    """Words that stand side by side in a text; ``open`` lets the last one go on."""

    words: tuple[str, ...]
    open: bool


Choice = tuple[Term, ...]  # any of these terms will do
Way = tuple[Choice, ...]  # all of these choices are required
Need = tuple[Way, ...]  # any of these ways will do


def fold(text: str) -> str:
    """Lower case without accents, as the index keeps words."""
    text = text.lower()
    if text.isascii():
        return text
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare)


def words(text: str) -> list[str]:
    """The words of a text worth searching for, in order; a word with ``_`` inside stays one word.

    A single letter that is being typed after other words is left out: it would match nearly everything, slowly.
    """
    found = [word[:LONGEST_WORD] for word in _WORD.findall(fold(text[:MOST_TEXT]))][:MOST_WORDS]
    if len(found) > 1 and len(found[-1]) == 1 and is_open(text):
        found.pop()
    return [word for word in found if word not in _QUIET] or found


def parts(text: str) -> tuple[str, ...]:
    """The words of a text as the index cuts them, every one of them."""
    return tuple(_PART.findall(fold(text)))


def is_open(text: str) -> bool:
    """Whether the last word may still be going on: nothing was typed after it."""
    tail = text[:MOST_TEXT][-1:]
    return not tail.isspace()


def choice(word: str, *, last: bool) -> Choice:
    """The terms that stand for one word: what begins with it, and its singular or plural."""
    if "_" in word:
        return (Term(parts(word), True),)
    if len(word) <= SHORT:
        return (Term((word,), last),)
    others = forms(word)
    own = () if word.endswith("s") and any(map(word.startswith, others)) else (word,)  # "death" begins "deaths" too
    return tuple(Term((form,), True) for form in (*own, *others))


def forms(word: str) -> tuple[str, ...]:
    """Other beginnings of the same word: singular for plural and the reverse, and without ``-ed`` and ``-ing``."""
    if len(word) > SHORT + 1 and word.endswith("ies"):
        return (word[:-3] + "y",)
    if word.endswith(("ches", "shes", "sses", "xes")):
        return (word[:-2],)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word[:-1],)
    if word.endswith("y") and word[-2:-1] not in ("", *"aeiou"):
        return (word[:-1] + "ies",)
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > SHORT:
            return (stem,)
    return ()


def expression(needs: Iterable[Need]) -> str:
    """The FTS5 expression; every word is quoted and holds letters and digits only."""
    return " AND ".join(f"({' OR '.join(map(_way, need))})" for need in needs)


def terms(needs: Iterable[Need]) -> frozenset[Term]:
    """Every term a text may have matched by, for marking it."""
    return frozenset(term for need in needs for way in need for choice_ in way for term in choice_)


def _way(way: Way) -> str:
    return "(" + " AND ".join(f"({' OR '.join(map(_term, one))})" for one in way) + ")"


def _term(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.open else ""}'
