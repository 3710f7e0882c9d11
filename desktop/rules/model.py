"""The nouns of the rules: profile, passages, questions, determinations. What they say comes from a rule pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

Value = bool | int | None  # None: not known


class Answer(Enum):
    """What a duty is for an organization."""

    REQUIRED = "required"
    NOT_REQUIRED = "not_required"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in every language of the program."""

    texts: Mapping[str, str]

    def said(self, language: str) -> str:
        """Return the text in the language, or in English."""
        return self.texts.get(language, self.texts["en"])


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing the law or the program says, in our own words.

    Attributes:
        source: what it is taken from, as a person would cite it.
        date: of the source or of the copy that was read; None where neither is known.
        is_verified: False where no source that we read supports it; then it is shown as unconfirmed, never as fact.
    """

    id: str
    text: Wording
    source: str
    date: date | None
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question to put to the agency, ready to copy.

    Attributes:
        settles: the fact that a clear reply would settle, "" for none.
        agency: id of the agency to ask.
    """

    id: str
    text: Wording
    settles: str
    agency: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one facility or organization for the rules.

    Attributes:
        entity_type: id of an entity type of the pack, or None when not known.
        facts: by id of a fact of the pack; a missing one is not known.
    """

    entity_type: str | None
    facts: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer for one duty.

    Attributes:
        by: the day by which it had or has to be met; None where there is none or it cannot be told. With an unclear
            answer: the day that holds if the answer turns out to be required, where that is the same in every case or
            where the pack tells it apart from the answer (`desktop.rules.pack.Open.days`).
        reasons: in order; each is a sentence.
        passages: those the reasons rest on, no one twice; never empty.
        question: what to ask the agency, where the answer or its day is unclear.
        needs: facts that are not known and could change the answer or its day.
    """

    answer: Answer
    by: date | None
    reasons: tuple[Wording, ...]
    passages: tuple[Passage, ...]
    question: Question | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Determination:
    """What the rules say of a profile. ``pack`` is the id of the rule pack, for example ``dxf-2026-11``."""

    profile: Profile
    sign: Outcome
    exchange: Outcome
    pack: str
