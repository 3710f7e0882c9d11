"""Two sources that do not agree: each is said with both sources, their dates, and one piece of advice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.standing.discrepancies.of_lists import of_lists, pinned_twice
from desktop.standing.discrepancies.of_registry import closed_but_listed, license_over, missing_subordinates
from desktop.standing.discrepancies.of_row import (
    choices_in_both,
    compared_with_row,
    delay_claimed,
    end_of_primary,
    end_of_row,
    ended_in_one,
    names_in_both,
    own_technology_unreachable,
    paper_but_exchanging,
)
from desktop.standing.known import Known
from desktop.standing.model import Discrepancy, FacilityStanding

OF_EACH = (
    end_of_row, end_of_primary, delay_claimed, closed_but_listed, license_over, ended_in_one, compared_with_row,
    names_in_both, choices_in_both, paper_but_exchanging, own_technology_unreachable,
)  # fmt: skip


def discrepancies_of(
    facilities: Sequence[FacilityStanding], whole: FacilityStanding | None, known: Known
) -> tuple[Discrepancy, ...]:
    """Return what does not agree, alerts first, otherwise facility by facility."""
    parties = (*facilities, *((whole,) if whole else ()))
    found: Iterable[Discrepancy] = (one for party in parties for rule in OF_EACH for one in rule(party, known))
    of_all = (*missing_subordinates(facilities, whole, known), *pinned_twice(facilities, known), *of_lists(known))
    return tuple(sorted((*found, *of_all), key=lambda one: not one.is_alert))
