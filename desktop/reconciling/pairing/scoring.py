"""How likely one of our rows and one of a published list are the same, from what agrees and what does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.matching.comparing import (
    Known,
    Naming,
    Reading,
    best_naming,
    city_agreement,
    zip_agreement,
)
from desktop.matching.model import Agreement
from desktop.reconciling.pairing.wording import Vocabulary, Wording

# Log odds, by logistic regression on the training part of ``benchmarks/reconciling.py``; its ``--train`` prints them.
WEIGHTS: Mapping[str, float] = {
    "base": 0.65,
    "same": 0.18,
    "like": 5.23,
    "ours": -4.49,
    "theirs": -3.48,
    "replaced": 1.19,
    "site": -3.80,
    "shared": 0.22,
    "partial": -1.20,
    "whole": -1.71,
    "city same": 1.82,
    "city similar": -2.46,
    "city different": -1.70,
    "zip same": 0.92,
    "zip similar": -0.55,
    "zip different": -0.49,
    "rivals": -2.25,
    "moved": 0.29,
}
PART = 0.3  # a part of a name has to differ so much less to be taken for what was meant
LIKELY_FROM = 1.0  # chosen on the training part, too


@dataclass(frozen=True, slots=True)
class Compared:
    """What was compared between one of ours and one of theirs, in numbers.

    Attributes:
        wording: of the two names, or halves or bracketed parts of names, that differ least.
        whole: where these are only parts, how much the whole names differ; else 0.
        rivals: other rows of the list whose names are as alike.
    """

    naming: Naming
    wording: Wording
    city: Agreement
    zip: Agreement
    whole: float
    rivals: int = 0

    def measures(self) -> dict[str, float]:
        """Return what `WEIGHTS` weighs; what is not there counts nothing."""
        like = self.naming.like / 100
        told = {
            "base": 1.0,
            "same": float(self.naming.is_same),
            "like": max(0.0, like - 0.5),
            "ours": min(3.0, self.wording.ours),
            "theirs": min(3.0, self.wording.theirs),
            "replaced": min(1.5, self.wording.ours, self.wording.theirs),
            "site": float(self.wording.is_site),
            "shared": min(3.0, self.wording.shared),
            "partial": float(self.whole > 0),
            "whole": min(3.0, self.whole),
            "rivals": min(2.0, float(self.rivals)),
        }
        for about, agreement in (("city", self.city), ("zip", self.zip)):
            told[f"{about} {agreement.value}"] = 1.0
        if self.city is Agreement.DIFFERENT and self.zip is not Agreement.SAME:
            told["moved"] = min(3.0, self.wording.shared)  # a rare name is the same one even where it moved
        return told

    def points(self, weights: Mapping[str, float] = WEIGHTS) -> float:
        """Return the log odds that both are the same."""
        return sum(weights.get(name, 0.0) * value for name, value in self.measures().items())


def compared(reading: Reading, theirs: Known, vocabulary: Vocabulary, naming: Naming | None = None) -> Compared:
    """Compare names, words and place."""
    naming = naming or best_naming(reading, theirs)
    wording, whole = _least(reading, theirs, vocabulary)
    city, zip_code = city_agreement(reading, theirs, naming), zip_agreement(reading.zip, theirs.zip)
    return Compared(naming, wording, city, zip_code, whole)


def _least(reading: Reading, theirs: Known, vocabulary: Vocabulary) -> tuple[Wording, float]:
    """Return how the names differ that differ least, and how much the whole ones do where those are only parts."""
    place = {*theirs.city_words, theirs.zip} - {""}
    best, best_far, whole, is_part = Wording(0.0, 0.0, 0.0, False), float("inf"), float("inf"), False
    for ours in reading.names:
        for other in theirs.names:
            wording = vocabulary.compare(ours, other, place)
            parts = ours.is_partial or other.is_partial or ours.is_half or other.is_half
            if not parts:
                whole = min(whole, wording.far)
            if (far := wording.far + PART * parts) < best_far:
                best, best_far, is_part = wording, far, parts
    return best, whole if is_part and whole < float("inf") else 0.0
