"""News of the published lists: only what they say of the organization, and what they show of what it handed off."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.attestations.model import State
from desktop.news.model import Item, Kind, Part
from desktop.news.saying import Saying
from desktop.store.opening import opened
from sync.lists.model import HeldList, ListKind, RowChange

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.organization.model import Organization

KINDS = (ListKind.SIGNATORY, ListKind.DIRECTORY)


def news_of_lists(desk: Desk, organization: Organization, say: Saying, since: datetime) -> Iterator[Item]:
    """Yield how the organization's confirmed rows differ between the newest two lists of each kind."""
    names = _names(desk, organization)
    held = desk.lists.held() if names else ()
    for kind in KINDS:
        lists = [one for one in held if one.kind is kind][:2]
        if len(lists) < 2 or lists[0].imported < since:
            continue
        by_id: dict[str, list[RowChange]] = {}
        for change in desk.lists.differences(kind, names.keys()):
            by_id.setdefault(change.dxf_id, []).append(change)
        yield from (_row(changes, names[dxf_id], lists, say) for dxf_id, changes in by_id.items())


def news_of_attestations(desk: Desk, say: Saying, since: datetime) -> Iterator[Item]:
    """Yield what was handed off and confirmed by a list that shows it."""
    from desktop.proof.trail import events

    recent = [one for one in desk.attestations.listed(state=State.CONFIRMED, drafts=False) if one.changed >= since]
    if not recent:
        return
    kinds = {kind.value for kind in KINDS}
    with opened(desk.folder.desk_db) as store:
        seen = {
            one.id: next((event for event in reversed(events(store, one.id)) if event.kind == "confirmed"), None)
            for one in recent
        }
    for one in recent:
        event = seen[one.id]
        how = str(event.facts.get("how", "")) if event else ""
        if event is not None and how in kinds:
            facts = {"name": one.organization, "list": say.text(f"list.{how}")}
            yield Item(
                id=f"attestation/{one.id}",
                at=event.at,
                kind=Kind.CONFIRMED,
                title=say.text("confirmed", title=one.title, **facts),
                text=say.text("confirmed.text", **facts),
                why=say.text("why.handed_off"),
                action=f"attestation/{one.id}",
                concerns_us=True,
            )


def _names(desk: Desk, organization: Organization) -> Mapping[str, str]:
    """Return whose each confirmed DxF id is."""
    facilities = {one.id: one.name for one in organization.facilities}
    return {pin.dxf_id: facilities.get(party, organization.name) for party, pin in desk.organization.pins().items()}


def _row(changes: Sequence[RowChange], name: str, lists: Sequence[HeldList], say: Saying) -> Item:
    newest, before = lists
    first, which = changes[0], say.text(f"list.{newest.kind.value}")
    content = hashlib.sha256("\n".join(f"{one.what}\t{one.after}" for one in changes).encode()).hexdigest()[:8]
    key = f"row.{first.what}" if first.what in ("added", "gone") else _change_key(changes)
    return Item(
        id=f"list/{newest.kind.value}/{newest.report_date.isoformat()}/{first.dxf_id}/{content}",
        at=newest.imported,
        kind=Kind.LIST,
        title=say.text(key, name=name, list=which),
        text=say.text("row.text", before=before.report_date, after=newest.report_date),
        why=say.text("why.row", name=name, id=first.dxf_id),
        action="standing",
        concerns_us=True,
        parts=tuple(_part(one, say) for one in changes if one.what not in ("added", "gone")),
    )


def _change_key(changes: Sequence[RowChange]) -> str:
    ended = {one.what for one in changes if one.after and one.what in ("terminated", "ceased")}
    return f"row.{min(ended)}" if ended else "row.changed"


def _part(change: RowChange, say: Saying) -> Part:
    field = say.words.text("standing", f"field.{change.what}")
    return Part(field[:1].upper() + field[1:], say.now(change.before, change.after))
