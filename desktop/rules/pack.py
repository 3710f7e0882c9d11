"""A rule pack as the program holds it: everything the rules say, and nothing of how they are weighed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.rules.conditions import Condition
from desktop.rules.model import Answer, Passage, Question, Value, Wording

Day = date  # `Pack` has a field of the name
ENTITY_TYPE = "entity_type"  # stands among the facts a determination needs while nobody knows the type


@dataclass(frozen=True, slots=True)
class EntityType:
    """One kind of organization.

    Attributes:
        list_types: values of ``Type`` or ``Sub_Type`` of the Signatory List that fit it, with plain spaces.
        registry_types: values of ``FAC_FDR`` of the facility registry that fit it.
    """

    id: str
    name: Wording
    explanation: Wording
    list_types: frozenset[str]
    registry_types: frozenset[str]


@dataclass(frozen=True, slots=True)
class FactDefinition:
    """Something the rules may need to know.

    Attributes:
        kind: ``yes_no``, ``count``, or ``entity_type`` for the type itself.
        ask: the question; ``why``: why it is asked.
        most: the highest count that can be meant; 0 for other kinds.
        unsaid: what holds where a profile does not speak of it at all; None: then it is not known.
    """

    id: str
    kind: str
    ask: Wording
    why: Wording
    passages: tuple[Passage, ...]
    most: int = 0
    unsaid: Value = None


@dataclass(frozen=True, slots=True)
class Agency:
    """A public body to ask.

    Attributes:
        email: "" where no address is known.
        what_for: what it is to be asked about.
        since: the first day it can be asked; None where not known.
        source: where its part and its address are taken from.
    """

    id: str
    name: Wording
    email: str
    what_for: Wording
    since: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Link:
    """An official address; ``is_verified`` is False where it may have moved, and ``note`` says so."""

    id: str
    url: str
    name: Wording
    note: Wording
    source: str
    date: date | None
    is_verified: bool


@dataclass(frozen=True, slots=True)
class ValueSet:
    """The values of one kind that a list may hold, as published on a day."""

    id: str
    name: Wording
    values: tuple[str, ...]
    source: str
    date: date


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: where its condition holds, this is the answer.

    Attributes:
        when: None for what holds otherwise.
        question: what to ask the agency although the answer is clear, because its day is not.
    """

    when: Condition | None
    answer: Answer
    by: date | None
    reasons: tuple[Wording, ...]
    passages: tuple[Passage, ...]
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """What to say while facts are missing that could change the answer or its day.

    Attributes:
        facts: it speaks for these missing facts; empty: for whatever is missing.
        question: asked only where the fact it settles is missing.
        days: rules that tell the day should the answer turn out to be required; empty: the rules themselves tell.
    """

    facts: frozenset[str]
    reasons: tuple[Wording, ...]
    passages: tuple[Passage, ...]
    question: Question | None = None
    days: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """The rules for some entity types: the first that holds counts, and the last always holds."""

    types: frozenset[str]
    rules: tuple[Rule, ...]
    opens: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class Obligation:
    """One duty: a case for every entity type, and what to say while the type is not known."""

    id: str
    cases: tuple[Case, ...]
    type_open: Open

    def case(self, entity_type: str) -> Case:
        """Return the rules for an entity type."""
        return next(case for case in self.cases if entity_type in case.types)


@dataclass(frozen=True, slots=True)
class Pack:
    """A rule pack, for example ``dxf-2026-11``; mappings go by id.

    Attributes:
        entity_types, facts: in the order in which they are offered and asked.
        type_fact: the question for the entity type itself.
        dates: ``sign``, ``exchange`` and ``exchange_delayed``.
        about: passages on what is no rule of this pack, by subject: ``signed``, ``listed``, ``next``, ``agency``.
    """

    id: str
    date: date
    passages: Mapping[str, Passage]
    entity_types: tuple[EntityType, ...]
    facts: tuple[FactDefinition, ...]
    type_fact: FactDefinition
    agencies: Mapping[str, Agency]
    questions: Mapping[str, Question]
    value_sets: Mapping[str, ValueSet]
    links: Mapping[str, Link]
    dates: Mapping[str, Day]
    thresholds: Mapping[str, int]
    about: Mapping[str, tuple[Passage, ...]]
    sign: Obligation
    exchange: Obligation

    def entity_type(self, id: str | None) -> EntityType | None:  # noqa: A002 -- ids are called id throughout
        """Return an entity type, or None for one that this pack does not know."""
        return next((known for known in self.entity_types if known.id == id), None)

    def fact(self, id: str) -> FactDefinition:  # noqa: A002
        """Return a fact by its id; ``entity_type`` is one too.

        Raises:
            KeyError: this pack has no such fact.
        """
        return {fact.id: fact for fact in (*self.facts, self.type_fact)}[id]
