"""The nouns of matching: what is looked for, candidates, and the evidence shown for and against each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Agreement(Enum):
    """How two values compare."""

    SAME = "same"  # but for case, accents, punctuation and legal form
    SIMILAR = "similar"
    DIFFERENT = "different"
    UNKNOWN = "unknown"  # one side is missing


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of the organization that is looked for; "" where not known.

    Attributes:
        names: its names, the usual one first: sign, legal name.
        types: types or sub-types of the list that would fit it, as published; empty when not known.
        part_of: name of the organization it belongs to.
    """

    names: tuple[str, ...]
    city: str = ""
    zip: str = ""
    types: frozenset[str] = frozenset()
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list to match against.

    Attributes:
        key: DxF id or facility id; returned with a candidate.
        names: the name of what the row is about first, then others it is known by.
        part_of: name of the organization it is listed under, "" for none.
    """

    key: str
    names: tuple[str, ...]
    city: str = ""
    zip: str = ""
    type: str = ""
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing compared.

    Attributes:
        about: ``name``, ``city``, ``zip``, ``type``, ``part_of``, or ``confirmed``: the row was already confirmed to be
            another facility of this organization, ``ours`` being its name; or ``refused``: the person said that
            it is not the one.
    """

    about: str
    ours: str
    theirs: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may be the one; ``score`` from 0 to 100 only ranks, it decides nothing."""

    row: Row
    score: float
    evidence: tuple[Evidence, ...]
