"""What ``standing`` and ``memo`` answer under ``--json``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from desktop.cli.answers import Answer
from desktop.cli.layout import Layout
from desktop.cli.organization import answers as of_organization
from desktop.cli.organization.parties import name_of
from desktop.organization.model import WHOLE
from desktop.standing.model import Card, Discrepancy, FacilityStanding, Standing, StandingChange, Step, Told


def standing(page: Layout, now: Standing, party: str = WHOLE) -> Answer:
    """Return the standing of the organization, or what is about one facility; sentences are as people read them."""
    kept = [one for one in now.facilities if party in {WHOLE, one.party}]
    return {
        "organization": now.organization.name,
        "today": now.today.isoformat(),
        "pack": now.pack,
        "pack_date": now.pack_date.isoformat(),
        "list_dates": {kind: day.isoformat() for kind, day in now.list_dates.items()},
        "cards": [card(page, one) for one in now.cards] if party == WHOLE else [],
        "whole": _party(page, now.whole, now) if now.whole and party == WHOLE else None,
        "facilities": [_party(page, one, now) for one in kept],
        "steps": [_step(page, one, now) for one in now.steps if party in {WHOLE, one.party}],
        "discrepancies": [_discrepancy(page, one, now) for one in now.discrepancies if party in {WHOLE, one.party}],
        "changes": [_change(page, one, now) for one in now.changes if party in {WHOLE, one.party}],
    }


def told(page: Layout, one: Told) -> str:
    """Return a sentence of the standing."""
    return page.text("standing", one.key, one.facts)


def card(page: Layout, one: Card) -> Answer:
    """Return one card."""
    return {
        "id": one.id,
        "state": one.state.value,
        "headline": told(page, one.headline),
        "sentence": told(page, one.sentence),
        "evidence": [told(page, line) for line in one.evidence],
        "as_of": told(page, one.as_of) if one.as_of else None,
        "action": one.action,
        "link": one.link,
    }


def _party(page: Layout, one: FacilityStanding, now: Standing) -> Answer:
    from desktop.determining import answer_of

    determination = answer_of(one.determination, page.words.language) if one.determination else None
    return {
        "name": name_of(now.organization, one.party),
        "entity_type": one.facility.entity_type if one.facility else None,
        "determination": determination,
        "signed": one.signed.value,
        "listed": one.listed.value,
        "confirmed": of_organization.pin(one.pin),
        "signatory": _row(one.signatory),
        "entry": _row(one.entry),
        "choices": asdict(one.choices) if one.choices else None,
        "evidence": [of_organization.evidence(compared) for compared in one.evidence],
        "candidates": [of_organization.candidate(row) for row in one.candidates],
        "replies": [_reply(reply) for reply in one.replies],
        "cards": [card(page, shown) for shown in one.cards],
    }


def _row(one: object) -> Mapping[str, object] | None:
    """Return a row of a list without its choices, which stand beside it."""
    if one is None:
        return None
    content = asdict(one)  # type: ignore[call-overload]  # rows of both lists are dataclasses
    return {name: getattr(value, "value", value) for name, value in content.items() if name != "choices"}


def _reply(one: object) -> Mapping[str, object]:
    content = asdict(one)  # type: ignore[call-overload]  # a Reply
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in content.items()
        if name != "party"
    }


def _step(page: Layout, one: Step, now: Standing) -> Answer:
    return {
        "id": one.id,
        "facility": _facility(one.party, now),
        "state": one.state.value,
        "text": told(page, one.text),
        "by": one.by.isoformat() if one.by else None,
        "action": one.action,
        "link": one.link,
    }


def _discrepancy(page: Layout, one: Discrepancy, now: Standing) -> Answer:
    return {
        "id": one.id,
        "facility": _facility(one.party, now),
        "text": told(page, one.text),
        "advice": told(page, one.advice),
        "is_alert": one.is_alert,
    }


def _change(page: Layout, one: StandingChange, now: Standing) -> Answer:
    facility = _facility(one.party, now)
    return {"facility": facility, "text": told(page, one.text), "because": told(page, one.because)}


def _facility(party: str, now: Standing) -> str | None:
    return name_of(now.organization, party) if party != WHOLE else None
