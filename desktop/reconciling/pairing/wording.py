"""How the words of two names differ: which of them the other name lacks, and how much each tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.matching.likeness import word_likeness
from desktop.matching.names import Name

# Words by which an organization tells its own sites and parts apart: where one is lacking, it is another one.
SITES = frozenset(
    "north south east west northern southern eastern western central upper lower first second third one two three four"
    " i ii iii iv v new old main campus downtown coast valley laboratory pharmacy outpatient dialysis imaging radiology"
    " urgent surgery hospice".split()
)
LEGAL = ("corporation", "incorporated", "professional", "company", "limited", "partnership", "liability")
JOINED = 0.85  # from here on, words written together are those written apart, with a slip
LEAST_TOLD = 0.15  # what the commonest word tells; the rarest, and one that is not in the list at all, tells 1


@dataclass(frozen=True, slots=True)
class Wording:
    """What two names do not share.

    Attributes:
        ours, theirs: how much the words tell that only our, or only their, name has; 1 is a word that nobody else has.
        shared: how much the words tell that both have.
        is_site: one side has a word of `SITES` or with a digit that the other one lacks.
    """

    ours: float
    theirs: float
    shared: float
    is_site: bool

    @property
    def far(self) -> float:
        """How much the words tell that only one of them has."""
        return self.ours + self.theirs


class Vocabulary:
    """How many rows of a list have each word, so how much the word tells."""

    def __init__(self, rows: Iterable[Iterable[Name]]) -> None:
        self._rows_of: Counter[str] = Counter()
        size = 1
        for names in rows:
            self._rows_of.update({word for name in names for word in name.words})
            size += 1
        self._most = math.log(size + 1)

    def tells(self, word: str) -> float:
        """Return from `LEAST_TOLD` to 1 how much a word tells about which row it is."""
        if not self._most:
            return 1.0
        return max(LEAST_TOLD, 1.0 - math.log(1 + self._rows_of[word]) / self._most)

    def compare(self, ours: Name, theirs: Name, place: Collection[str]) -> Wording:
        """Compare two names word by word; words of ``place`` (the row's city and ZIP) in ours count for nothing."""
        left, open_words, shared = list(theirs.words), list[str](), 0.0
        for word in ours.words:
            if word in left:
                left.remove(word)
                shared += self.tells(word)
            else:
                open_words.append(word)
        left, open_words = _without_joined(open_words, left)  # before slips: "OakGrove" is not "Oak"
        open_words, left = _without_joined(left, open_words)
        mine = list[str]()
        for word in open_words:
            best = max(left, key=lambda one: word_likeness(word, one), default="")
            like = word_likeness(word, best) if best else 0.0
            if like:
                left.remove(best)
                shared += like * self.tells(best)
            elif word not in place and not _is_legal(word):
                mine.append(word)
        mine, left = _apart(mine, left)
        return Wording(self._sum(mine), self._sum(left), shared, _tells_sites(mine) or _tells_sites(left))

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self.tells(word) for word in words)


def _apart(mine: Sequence[str], left: Sequence[str]) -> tuple[list[str], list[str]]:
    """Leave out words that are the same when written together or apart, or as initials."""
    ours, theirs = "".join(mine), "".join(left)
    if mine and left and (ours == theirs or word_likeness(ours, theirs) > JOINED):
        return [], []
    if len(left) > 1 and "".join(word[0] for word in left) in mine:
        return [word for word in mine if word != "".join(one[0] for one in left)], []
    return list(mine), list(left)


def _without_joined(ones: Sequence[str], others: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the others, then the ones, without those of the ones that are two neighbours of the others in one."""
    kept, left = list[str](), list(others)
    for word in ones:
        joins = (place for place, two in enumerate(pairwise(left)) if word_likeness(word, "".join(two)) > JOINED)
        place = next(joins, None)
        if place is None:
            kept.append(word)
        else:
            del left[place : place + 2]
    return left, kept


def _is_legal(word: str) -> bool:
    """Whether it is a word of a legal form, typed with a slip: those without one are left out of names before."""
    return len(word) > 5 and any(word_likeness(word, one) for one in LEGAL)


def _tells_sites(words: Iterable[str]) -> bool:
    return any(word in SITES or any(letter.isdigit() for letter in word) for word in words)
