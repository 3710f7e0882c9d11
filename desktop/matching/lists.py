"""The rows of the published lists as matching wants them."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.matching.model import Row
from sync.lists.model import Level, RegisteredFacility, Signatory

NOT_SELECTED = "not selected"


def rows_of(signatories: Iterable[Signatory]) -> tuple[Row, ...]:
    """Return a row for each signatory; its key is the DxF id."""
    return tuple(_signatory_row(one) for one in signatories)


def rows_of_facilities(facilities: Iterable[RegisteredFacility]) -> tuple[Row, ...]:
    """Return a row for each facility of the registry, known by its own and its licensee's name; its key: the facid."""
    return tuple(
        Row(
            key=one.facid,
            names=tuple(dict.fromkeys(filter(None, (one.name, one.business_name)))),
            city=one.city,
            zip=one.zip,
            type=one.type,
        )
        for one in facilities
    )


def _signatory_row(one: Signatory) -> Row:
    said = one.sub_type if one.sub_type and one.sub_type.casefold() != NOT_SELECTED else one.type
    is_part = one.level is Level.SUBORDINATE and one.name != one.primary
    return Row(one.dxf_id, (one.name,), one.city, one.zip, said, one.primary if is_part else "")
