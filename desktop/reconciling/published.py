"""The published lists of this desk as comparing wants them."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.matching.lists import rows_of, rows_of_facilities
from desktop.reconciling.model import Field, Listed
from sync.lists.model import RegisteredFacility, Signatory


def listed_signatories(signatories: Iterable[Signatory]) -> tuple[Listed, ...]:
    """Return the rows of a Signatory List; one that ended its agreement is a row like any other, and tells it."""
    known = tuple(signatories)
    return tuple(
        Listed(row, {Field.DXF_ID: row.key}, told=_filled(terminated=one.terminated, ceased=one.ceased))
        for row, one in zip(rows_of(known), known, strict=True)
    )


def listed_facilities(facilities: Iterable[RegisteredFacility]) -> tuple[Listed, ...]:
    """Return the facilities of a registry with their numbers."""
    known = tuple(facilities)
    return tuple(
        Listed(row, _numbers(one), one.address, _filled(status=one.status))
        for row, one in zip(rows_of_facilities(known), known, strict=True)
    )


def _filled(**told: str) -> dict[str, str]:
    return {key: text for key, text in told.items() if text}


def _numbers(one: RegisteredFacility) -> dict[Field, str]:
    numbers = {
        Field.FACID: one.facid,
        Field.LICENSE: one.license_number,
        Field.NPI: one.npi,
        Field.CCN: one.ccn,
        Field.HCAI: one.hcai_id,
    }
    return {field: number for field, number in numbers.items() if number}
