"""What another rule pack would answer for the organization of this desk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.determining import outcome_of
from desktop.rules.model import Outcome
from desktop.rules.pack import Pack
from desktop.standing.join import stand
from desktop.updates.model import AnswerChange

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.standing.known import Known
    from desktop.standing.model import FacilityStanding

DUTIES = ("sign", "exchange")


def changes_with(desk: Desk, pack: Pack, today: date) -> tuple[tuple[AnswerChange, ...], int]:
    """Return the answers that a pack would change, and how many facilities were compared."""
    from desktop.standing.gathering import gather

    known = gather(desk, today)
    if known is None:
        return (), 0
    before, after = stand(known).facilities, stand(replace(known, pack=pack)).facilities
    found = [change for was, has in zip(before, after, strict=True) for change in _changes(was, has, known)]
    return tuple(found), len(before)


def _changes(was: FacilityStanding, has: FacilityStanding, known: Known) -> Iterator[AnswerChange]:
    from desktop.standing.steps import name_of

    for duty in DUTIES:
        before, after = (getattr(one.determination, duty) for one in (was, has))
        if _said(before) != _said(after):
            yield AnswerChange(was.party, name_of(was, known), duty, before, after)


def _said(outcome: Outcome) -> tuple[object, ...]:
    question = outcome.question.id if outcome.question else ""
    return outcome.answer, outcome.by, question, outcome.needs


def token_of(pack: bytes, in_use: str, changes: tuple[AnswerChange, ...]) -> str:
    """Return what stands for a pack and everything it would change."""
    shown = [[one.party, one.duty, outcome_of(one.before, "en"), outcome_of(one.after, "en")] for one in changes]
    whole = json.dumps([hashlib.sha256(pack).hexdigest(), in_use, shown], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()
