"""The profile and the answer of ``dxf-desk determine`` as JSON; docs/rules.md describes both."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop.rules.model import Determination, Outcome, Passage, Profile, Value
from desktop.rules.pack import ENTITY_TYPE, FactDefinition, Pack
from sync.errors import Kind, KnownError

LONGEST_NAME = 60  # characters of a key that are said back


class ProfileTrouble(KnownError):
    """A profile holds something that cannot be used.

    Facts: field, wanted (``object``, ``key``, ``entity_type``, ``yes_no`` or ``count``), allowed.
    """

    code, kind = "profile-trouble", Kind.USAGE


def profile_from(document: object, pack: Pack) -> Profile:
    """Return the profile that a JSON document describes; a key that is missing or null is not known.

    Raises:
        ProfileTrouble: the document has a key that the pack does not know, or a value of the wrong kind.
    """
    facts = {fact.id: fact for fact in pack.facts}
    if not isinstance(document, dict):
        raise ProfileTrouble(field="", wanted="object", allowed=listed([ENTITY_TYPE, *facts]))
    for key in document:
        if key not in (ENTITY_TYPE, *facts):
            raise ProfileTrouble(field=str(key)[:LONGEST_NAME], wanted="key", allowed=listed([ENTITY_TYPE, *facts]))
    told = {key: fact_from(value, facts[key]) for key, value in document.items() if key != ENTITY_TYPE}
    return Profile(entity_type_from(document.get(ENTITY_TYPE), pack), told)


def entity_type_from(value: object, pack: Pack) -> str | None:
    """Return the entity type that a value names, None for null.

    Raises:
        ProfileTrouble: the pack has no such type.
    """
    if value is None:
        return None
    known = [entity_type.id for entity_type in pack.entity_types]
    if not isinstance(value, str) or value not in known:
        raise ProfileTrouble(field=ENTITY_TYPE, wanted=ENTITY_TYPE, allowed=listed(known))
    return value


def fact_from(value: object, fact: FactDefinition) -> Value:
    """Return the value of a fact, None for null.

    Raises:
        ProfileTrouble: it is not of the fact's kind, or no number that can be meant.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        if fact.kind == "yes_no":
            return value
    elif isinstance(value, int) and fact.kind == "count" and 0 <= value <= fact.most:
        return value
    raise ProfileTrouble(field=fact.id, wanted=fact.kind, allowed=fact.most)


def listed(names: Iterable[str]) -> str:
    """Return names in one line."""
    return ", ".join(names)


def answer_of(determination: Determination, language: str = "en") -> dict[str, Any]:
    """Return a determination as the JSON that ``determine`` prints."""
    return {
        "sign": outcome_of(determination.sign, language),
        "exchange": outcome_of(determination.exchange, language),
        "pack": determination.pack,
    }


def outcome_of(outcome: Outcome, language: str) -> dict[str, Any]:
    """Return the answer for one duty as JSON; days are ISO 8601."""
    return {
        "answer": outcome.answer.value,
        "by": outcome.by.isoformat() if outcome.by else None,
        "reasons": [reason.said(language) for reason in outcome.reasons],
        "passages": [passage_of(passage, language) for passage in outcome.passages],
        "question": outcome.question.text.said(language) if outcome.question else None,
        "needs": list(outcome.needs),
    }


def passage_of(passage: Passage, language: str) -> dict[str, Any]:
    """Return a passage as JSON; ``verified`` is false where no source that we read supports it."""
    return {
        "id": passage.id,
        "text": passage.text.said(language),
        "source": passage.source,
        "date": passage.date.isoformat() if passage.date else None,
        "verified": passage.is_verified,
    }
