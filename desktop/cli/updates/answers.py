"""What ``update`` answers under ``--json``."""

from __future__ import annotations

from desktop.cli.answers import Answer, moment
from desktop.cli.layout import Layout
from desktop.determining import outcome_of
from desktop.updates.model import AnswerChange, ProgramOffer, RulesOffer, RulesPreview, UpdateStatus
from sync.errors import KnownError


def status(one: UpdateStatus, preview: RulesPreview | KnownError | None, page: Layout) -> Answer:
    """Return what is known; of rules on offer also what they would change, where they have come."""
    return {
        "is_on": one.is_on,
        "address": one.address,
        "allowed": one.allowed,
        "version": one.running,
        "pack": one.rules,
        "pack_date": one.rules_date.isoformat(),
        "checked": moment(one.checked),
        "trouble": one.trouble,
        "program": _program(one.program_offer) if one.program_offer else None,
        "rules": _rules(one.rules_offer) if one.rules_offer else None,
        "preview": rules(preview, page, is_applied=False) if isinstance(preview, RulesPreview) else None,
        "rules_trouble": preview.code if isinstance(preview, KnownError) else "",
    }


def rules(preview: RulesPreview, page: Layout, *, is_applied: bool) -> Answer:
    """Return what a rule pack changes, with the passages before and after."""
    return {
        **_rules(preview.offer),
        "in_use": preview.in_use,
        "facilities": preview.facilities,
        "answers": [_change(one, page) for one in preview.changes],
        "is_applied": is_applied,
    }


def _program(offer: ProgramOffer) -> Answer:
    return {
        "version": offer.version,
        "published": offer.published.isoformat(),
        "changes": list(offer.changes),
        "size": offer.size,
        "saved": str(offer.saved) if offer.saved else "",
        "can_start": offer.can_start,
    }


def _rules(offer: RulesOffer) -> Answer:
    return {
        "pack": offer.id,
        "pack_date": offer.date.isoformat(),
        "changes": list(offer.changes),
        "size": offer.size,
        "needs": offer.needs,
    }


def _change(one: AnswerChange, page: Layout) -> Answer:
    language = page.words.language
    return {
        "party": one.party,
        "name": one.name,
        "duty": one.duty,
        "before": outcome_of(one.before, language),
        "after": outcome_of(one.after, language),
    }
