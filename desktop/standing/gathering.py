"""Gathers from the desk's stores what a standing is made from; here the pure part of standing meets the disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.organization.model import WHOLE, Facility
from desktop.rule_packs import newest_pack
from desktop.standing.known import Known, PartyRows
from sync.lists.model import Level, ListKind, RowChange

if TYPE_CHECKING:
    from desktop.desk import Desk

PARTICIPANTS = (ListKind.SIGNATORY, ListKind.DIRECTORY)


def gather(desk: Desk, today: date) -> Known | None:
    """Return everything the standing rests on, or None while the desk has no organization."""
    organization = desk.organization.current()
    if organization is None:
        return None
    newest, previous = _list_dates(desk)
    known = Known(
        organization=organization,
        pins=desk.organization.pins(),
        replies=desk.organization.replies(),
        rows={},
        list_dates=newest,
        pack=newest_pack(),
        today=today,
        language=desk.words.language,
        previous_dates=previous,
    )
    parties: list[tuple[str, Facility | None]] = [(one.id, one) for one in organization.facilities]
    if known.has_several:
        parties.append((WHOLE, None))
    return replace(known, rows={party: _rows(desk, known, party, facility) for party, facility in parties})


def _list_dates(desk: Desk) -> tuple[dict[str, date], dict[str, date]]:
    """Return by kind the report date of the newest list, and of the one before it."""
    newest: dict[str, date] = {}
    previous: dict[str, date] = {}
    for one in desk.lists.held():  # of each kind the newest first
        if one.kind.value not in newest:
            newest[one.kind.value] = one.report_date
        else:
            previous.setdefault(one.kind.value, one.report_date)
    return newest, previous


def _rows(desk: Desk, known: Known, party: str, facility: Facility | None) -> PartyRows:
    pin, facid = known.pin(party), facility.identifiers.facid if facility else ""
    registered = desk.lists.facility(facid) if facid else None
    if pin is None:
        has_list = known.list_date(ListKind.SIGNATORY) is not None
        return PartyRows(registered=registered, candidates=desk.organization.candidates(party) if has_list else ())
    signatory = desk.lists.signatory(pin.dxf_id)
    is_primary = signatory is not None and signatory.level is not Level.SUBORDINATE
    changes = tuple((kind, change) for kind in PARTICIPANTS for change in _changes(desk, known, kind, pin.dxf_id))
    return PartyRows(
        signatory=signatory,
        entry=desk.lists.entry(pin.dxf_id),
        registered=registered,
        subordinates=desk.lists.subordinates(signatory.primary) if signatory and is_primary else (),
        primaries=desk.lists.primaries(signatory.primary) if signatory and not is_primary else (),
        changes=changes,
    )


def _changes(desk: Desk, known: Known, kind: ListKind, dxf_id: str) -> tuple[RowChange, ...]:
    return desk.lists.differences(kind, {dxf_id}) if kind.value in known.previous_dates else ()
