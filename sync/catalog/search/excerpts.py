"""Marks on matched words, and the one line of a dataset that shows best why it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sync.catalog.search.query import Need, Term, fold, terms

START, END = "\x02", "\x03"
BETWEEN = " · "  # between the entries of a list: tags, resources, columns
LENGTH = 180  # characters of an excerpt
LEAD = 40  # characters kept before the first match
_ACCENTED = re.compile("[À-ɏḀ-ỿ]")
_NO_MARKS = str.maketrans({START: None, END: None})

Span = tuple[int, int]


class Finder:
    """Finds the terms of one need in texts folded by `fold_in_place`."""

    def __init__(self, need: Need) -> None:
        longest_first = sorted(terms([need]), key=lambda term: (-sum(map(len, term.words)), term))
        self._pattern = re.compile("|".join(map(_pattern, longest_first)))
        self._starts = tuple(dict.fromkeys(term.words[0] for term in longest_first))

    def find(self, folded: str) -> int:
        """Where the first match begins, or -1."""
        for start in self._starts:
            if start in folded:
                found = self._pattern.search(folded)
                return found.start() if found else -1
        return -1

    def spans(self, folded: str) -> list[Span]:
        """Where each match begins and ends, in order."""
        if not any(start in folded for start in self._starts):
            return []
        return [found.span() for found in self._pattern.finditer(folded)]


class Excerpts:
    """Marked titles and excerpts for one query."""

    def __init__(self, needs: Sequence[Need]) -> None:
        self._finders = [Finder(need) for need in needs]

    def mark(self, text: str) -> str:
        """The text with every match between marks; marks that were in it before are dropped."""
        if START in text or END in text:
            text = text.translate(_NO_MARKS)
        folded = fold_in_place(text)
        return _marked(text, [span for finder in self._finders for span in finder.spans(folded)])

    def excerpt(self, title: str, texts: Iterable[str]) -> str:
        """A marked line with a word that the title does not show, else one with any word.

        Args:
            title: the dataset's title, shown beside the excerpt.
            texts: where to look, best first; lists have an entry a line.

        Returns:
            "" where none of the texts has such a word.
        """
        if not self._finders:
            return ""
        folded = fold_in_place(title)
        unseen = [finder for finder in self._finders if finder.find(folded) < 0]
        for finder in unseen or self._finders:
            for text in texts:
                line = text.replace("\n", BETWEEN)
                at = finder.find(fold_in_place(line))
                if at >= 0:
                    return self.mark(cut(line, at))
        return ""


def cut(text: str, at: int) -> str:
    """About one line of the text around a place, cut at spaces where there are any."""
    start = 0 if at <= LEAD else text.rfind(" ", at - LEAD, at) + 1 or at - LEAD
    end = start + LENGTH
    if end >= len(text):
        return ("… " if start else "") + text[start:]
    space = text.rfind(" ", at, end)
    return ("… " if start else "") + text[start : space if space > at else end] + " …"


def fold_in_place(text: str) -> str:
    """Fold letter by letter, so that a place in the folded text is the same place in the text."""
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text) or _ACCENTED.search(lower):
        return "".join(letter if letter.isascii() else (fold(letter) or letter)[0] for letter in text).lower()
    return lower


def _pattern(term: Term) -> str:
    """The term at the beginning of a word; the first word leads, because a literal start is found fast."""
    first, *rest = term.words
    begins = rf"{first}(?<![^\W_]{first})"
    return r"[\W_]+".join((begins, *rest)) + ("[^\\W_]*" if term.open else "(?![^\\W_])")


def _marked(text: str, spans: list[Span]) -> str:
    parts: list[str] = []
    done = 0
    for begin, end in sorted(spans):
        if begin >= done:
            parts += (text[done:begin], START, text[begin:end], END)
            done = end
    return "".join((*parts, text[done:])) if parts else text
