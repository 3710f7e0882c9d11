"""Have we signed? What the Signatory List says of a party."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.matching.model import Agreement, Candidate
from desktop.organization.model import Pin
from desktop.standing.known import PartyRows
from desktop.standing.model import Signed
from sync.lists.model import Level

ACTIVE = frozenset({Signed.PRIMARY, Signed.SUBORDINATE})
ENDED = frozenset({Signed.TERMINATED, Signed.CEASED, Signed.GONE})


def signed_of(pin: Pin | None, rows: PartyRows, *, has_list: bool, today: date) -> Signed:
    """Return what the Signatory List says; without a confirmed row it can only offer rows that may be the one."""
    if not has_list:
        return Signed.NO_LIST
    if pin is None:
        return Signed.CANDIDATES if likely(rows.candidates) else Signed.NOT_FOUND
    row = rows.signatory
    if row is None:
        return Signed.GONE
    if has_come(row.terminated, today):
        return Signed.TERMINATED
    if has_come(row.ceased, today):
        return Signed.CEASED
    return Signed.SUBORDINATE if row.level is Level.SUBORDINATE else Signed.PRIMARY


def likely(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates that may be the one; the others only are the nearest there are."""
    return tuple(one for one in candidates if is_likely(one))


def is_likely(candidate: Candidate) -> bool:
    """Tell whether a row may be the one: the same name, or a similar one in a place that does not speak against it."""
    found = {one.about: one.agreement for one in candidate.evidence}
    if "confirmed" in found or "refused" in found:  # it is another facility of ours, or the person said it is not us
        return False
    name = found.get("name", Agreement.UNKNOWN)
    if name is Agreement.SAME:
        return True
    places = {found.get("city", Agreement.UNKNOWN), found.get("zip", Agreement.UNKNOWN)}
    return name is Agreement.SIMILAR and (Agreement.DIFFERENT not in places or Agreement.SAME in places)


def has_come(day: str, today: date) -> bool:
    """Tell whether an end that a list states has come; one that is no date is taken to have come."""
    if not day:
        return False
    try:
        return date.fromisoformat(day) <= today
    except ValueError:
        return True
