"""Marks on matched words, and the one line of a dataset that shows best why it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sync.catalog.search.query import Need, Term, fold, terms

START, END = "\x02", "\x03"
LENGTH = 180  # characters of an excerpt
LEAD = 40  # characters kept before the first match
_STRANGE = re.compile("[^\\W_a-zA-Z0-9]")  # letters that fold to others or have a lower case of their own
_NO_MARKS = str.maketrans({START: None, END: None})

Span = tuple[int, int]


class Finder:
    """Finds the terms of one need in texts."""

    def __init__(self, need: Need) -> None:
        longest_first = sorted(terms([need]), key=lambda term: (-sum(map(len, term.words)), term))
        self._pattern = re.compile("|".join(map(_pattern, longest_first)))
        self._starts = tuple(dict.fromkeys(term.words[0] for term in longest_first))

    def find(self, text: str) -> int:
        """Where the first match in a text begins, or -1."""
        lower = _lower(text)
        found = self._pattern.search(lower) if self._may_be_in(lower) else None
        if found is None and not text.isascii():
            found = self._pattern.search(fold_in_place(text))
        return found.start() if found else -1

    def spans(self, folded: str) -> list[Span]:
        """Where each match begins and ends, in order."""
        return [found.span() for found in self._pattern.finditer(folded)] if self._may_be_in(folded) else []

    def _may_be_in(self, folded: str) -> bool:
        """Whether a first word is there at all: cheaper to say than whether a word begins with it."""
        for start in self._starts:  # noqa: SIM110 - a generator costs more than what it looks at
            if start in folded:
                return True
        return False


class Excerpts:
    """Marked titles and excerpts for one query."""

    def __init__(self, needs: Sequence[Need]) -> None:
        self._finders = [Finder(need) for need in needs]

    def mark(self, text: str) -> str:
        """The text with every match between marks."""
        return self.title(text)[0]

    def title(self, text: str) -> tuple[str, list[Finder]]:
        """The text with every match between marks, and what it does not show of the query.

        Marks that were in the text before are dropped.
        """
        if START in text or END in text:
            text = text.translate(_NO_MARKS)
        folded = fold_in_place(text)
        spans: list[Span] = []
        unseen = []
        for finder in self._finders:
            found = finder.spans(folded)
            spans += found
            if not found:
                unseen.append(finder)
        return _marked(text, spans), unseen

    def line(self, finders: Sequence[Finder], texts: Iterable[str]) -> str:
        """A marked line with a match of one of the finders, from the first text that has one; "" where none has."""
        for finder in finders:
            for text in texts:
                at = finder.find(text)
                if at >= 0:
                    return self.cut(text, at)
        return ""

    def cut(self, text: str, at: int) -> str:
        """About one line of the text around a place, cut at spaces where there are any, and marked."""
        start = 0 if at <= LEAD else text.find(" ", at - LEAD, at) + 1 or at - LEAD
        end = start + LENGTH
        if end < len(text):
            space = text.rfind(" ", at, end)
            end = space if space > at else end
        return ("… " if start else "") + self.mark(text[start:end]) + (" …" if end < len(text) else "")


def _lower(text: str) -> str:
    """A to Z in lower case; five times faster than ``str.lower`` where there are other letters too."""
    return text.lower() if text.isascii() else text.encode("utf-8", "replace").lower().decode("utf-8")


def fold_in_place(text: str) -> str:
    """Fold letter by letter, so that a place in the folded text is the same place in the text."""
    if not text.isascii() and _STRANGE.search(text):
        return "".join(letter if letter.isascii() else (fold(letter) or letter)[0] for letter in text).lower()
    return _lower(text)


def _pattern(term: Term) -> str:
    """The term at the beginning of a word; the first word leads, because a literal start is found fast."""
    first, *rest = term.words
    begins = rf"{first}(?<![^\W_]{first})"
    return r"[\W_]+".join((begins, *rest)) + ("[^\\W_]*" if term.open else "(?![^\\W_])")


def _marked(text: str, spans: list[Span]) -> str:
    if not spans:
        return text
    parts: list[str] = []
    done = 0
    for begin, end in sorted(spans):
        if begin >= done:
            parts += (text[done:begin], START, text[begin:end], END)
            done = end
    return "".join((*parts, text[done:]))
