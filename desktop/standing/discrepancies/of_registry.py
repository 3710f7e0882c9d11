"""What the facility registry contradicts: closed but listed, a license that is over, facilities nobody named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.matching.comparing import compare
from desktop.matching.lists import rows_of
from desktop.matching.model import Agreement, Wanted
from desktop.standing.discrepancies.finding import about, discrepancy
from desktop.standing.known import Known, judged
from desktop.standing.model import Discrepancy, FacilityStanding, Signed
from desktop.standing.signed import ACTIVE
from sync.lists.model import ListKind, Signatory

OPEN_STATUS = frozenset({"", "open", "active", "na", "n/a"})
ACTIVE_LICENSE = frozenset({"", "active", "na", "n/a"})


def closed_but_listed(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The registry says that the facility is closed, the Signatory List still lists it as active."""
    registered = known.rows_of(one.party).registered
    if registered and one.signed in ACTIVE and registered.status.strip().casefold() not in OPEN_STATUS:
        yield discrepancy("closed", one.party, about(one, known) | {"registered_as": registered.status})


def license_over(one: FacilityStanding, known: Known) -> Iterator[Discrepancy]:
    """The license expired, or is not active; a blank status says nothing, and is often blank."""
    registered = known.rows_of(one.party).registered
    if registered is None or registered.status.strip().casefold() not in OPEN_STATUS:
        return  # a closed facility needs no license
    if registered.license_expires is not None and registered.license_expires < known.today:
        yield discrepancy("license-expired", one.party, about(one, known) | {"expired": registered.license_expires})
    elif registered.license_status.strip().casefold() not in ACTIVE_LICENSE:
        yield discrepancy("license-status", one.party, about(one, known) | {"registered_as": registered.license_status})


def missing_subordinates(
    facilities: Sequence[FacilityStanding], whole: FacilityStanding | None, known: Known
) -> Iterator[Discrepancy]:
    """A facility of the organization is not among those named under its confirmed primary."""
    primaries = [one for one in (*facilities, *((whole,) if whole else ())) if one.signed is Signed.PRIMARY]
    day = known.list_date(ListKind.SIGNATORY)
    if len(facilities) < 2 or not primaries or day is None:
        return
    named = [row for one in primaries for row in (*known.rows_of(one.party).subordinates, one.signatory) if row]
    for one in facilities:
        if one.signed in ACTIVE or one.pin is not None or one.facility is None:
            continue
        if not any(_is_named(one, row) for row in named):
            primary = primaries[-1].signatory
            facts = about(one, known) | {"primary": primary.primary if primary else ""}
            yield discrepancy("not-among-subordinates", one.party, facts)


def _is_named(one: FacilityStanding, row: Signatory) -> bool:
    facility, _ = judged(one)
    names = tuple(name for name in (facility.name, facility.legal_name) if name)
    found = compare(Wanted(names, facility.city, facility.zip), rows_of((row,))[0])
    return any(item.about == "name" and item.agreement in (Agreement.SAME, Agreement.SIMILAR) for item in found)
