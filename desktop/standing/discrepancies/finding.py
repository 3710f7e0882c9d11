"""How a discrepancy is written down: its key in the words is its id."""

from __future__ import annotations

from datetime import date

from desktop.standing.known import Known
from desktop.standing.model import Discrepancy, FacilityStanding, Told
from sync.lists.model import ListKind

Facts = dict[str, str | int | date]


def discrepancy(
    id: str,  # noqa: A002 -- ids are called id throughout
    party: str,
    facts: Facts,
    *,
    advice: str = "",
    variant: str = "",
    is_alert: bool = False,
) -> Discrepancy:
    """Return a discrepancy whose sentence and advice stand in the words under its id.

    Args:
        id: for example ``closed``.
        party: a facility's id, or WHOLE.
        facts: for the sentence and the advice.
        advice: key of another advice than its own.
        variant: of the sentence: ``typed`` or ``registry``, by where our side comes from.
        is_alert: whether it takes away what was sure before.
    """
    text, advised = (
        Told(f"differs.{id}.{variant}" if variant else f"differs.{id}", facts),
        Told(f"advice.{advice or id}", facts),
    )
    return Discrepancy(id, party, text, advised, is_alert=is_alert)


def about(one: FacilityStanding, known: Known) -> Facts:
    """Return the facts that most sentences need: whom it is about, the row, the days of the lists, whom to ask."""
    facts: Facts = {
        "name": one.facility.name if one.facility else known.organization.name,
        "id": one.pin.dxf_id if one.pin else "",
        "email": known.agency.email,
    }
    for kind in ListKind:
        day = known.list_date(kind)
        if day is not None:
            facts[f"{kind.value}_day"] = day
    return facts
