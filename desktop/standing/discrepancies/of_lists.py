"""What is wrong with the lists themselves, or with what was confirmed in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.organization.model import WHOLE
from desktop.standing.discrepancies.finding import Facts, about, discrepancy
from desktop.standing.known import Known
from desktop.standing.model import Discrepancy, FacilityStanding
from sync.lists.model import ListKind


def of_lists(known: Known) -> Iterator[Discrepancy]:
    """A list is older than a year: what it does not show may be there by now."""
    for kind in (ListKind.SIGNATORY, ListKind.DIRECTORY):
        day = known.list_date(kind)
        if day is not None and known.is_old(kind):
            facts: Facts = {"day": day, "today": known.today}
            yield discrepancy(f"old-{kind.value}", WHOLE, facts, advice="old-list")


def pinned_twice(facilities: Sequence[FacilityStanding], known: Known) -> Iterator[Discrepancy]:
    """Two facilities were confirmed to be the same row."""
    pinned = Counter(one.pin.dxf_id for one in facilities if one.pin)
    for one in facilities:
        if one.pin and pinned[one.pin.dxf_id] > 1:
            same = [other for other in facilities if other.pin and other.pin.dxf_id == one.pin.dxf_id]
            others = [other.facility.name for other in same if other is not one and other.facility]
            yield discrepancy("same-row", one.party, about(one, known) | {"others": ", ".join(others)})
            pinned[one.pin.dxf_id] = 0  # said once
