"""Watches the published lists for what was handed off: when they show it, it is confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.attestations import stored
from desktop.attestations.model import Attestation, State
from desktop.attestations.trouble import WrongState
from desktop.forms.keys import entries
from desktop.forms.model import Answers
from desktop.forms.prefilling import is_nothing
from desktop.forms.trouble import FormUnreadable
from desktop.outbox.moves import happen, in_states
from desktop.outbox.states import Happened, Happening
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.lists.cells import folded
from sync.lists.model import DirectoryEntry, HeldList, ListKind, Signatory

if TYPE_CHECKING:
    from desktop.desk import Desk

KINDS = (ListKind.DIRECTORY, ListKind.SIGNATORY)
Row = Signatory | DirectoryEntry


@dataclass(frozen=True, slots=True)
class Shown:
    """What one of the newest lists shows of the party of an attestation."""

    row: Row
    under_it: frozenset[str]  # folded names of the rows under it, in the Signatory List


def watch(desk: Desk) -> tuple[str, ...]:
    """Confirm what was handed off before the day of a newest list and is shown there; return the ids."""
    confirmed = []
    lists = [held for held in map(desk.lists.newest, KINDS) if held is not None]
    for one, day in _handed_off(desk) if lists else ():
        seen = next((held for held in lists if held.report_date > day and _shows(desk, held, one)), None)
        if seen is not None and _confirm(desk, one.id, seen):
            confirmed.append(one.id)
    return tuple(confirmed)


def _handed_off(desk: Desk) -> list[tuple[Attestation, date]]:
    """Return what was handed off and can be seen in a list, with the day of that, here."""
    if not desk.folder.desk_db.exists():
        return []
    with opened(desk.folder.desk_db) as store:
        found = [(stored.attestation(store, id_), one.changed) for id_, one in in_states(store, State.HANDED_OFF)]
    return [(one, at.astimezone().date()) for one, at in found if one is not None and at and one.form in SEEN]


def _shows(desk: Desk, held: HeldList, one: Attestation) -> bool:
    from desktop.attestations.drafts import answers_signed

    try:
        answers = answers_signed(one)
    except FormUnreadable:  # of a version that is not known here; it stays handed off
        return False
    dxf_id = _text(answers, "organization.dxf-id").upper() or _pinned(desk, one.party)
    row = desk.lists.signatory(dxf_id) if held.kind is ListKind.SIGNATORY else desk.lists.entry(dxf_id)
    if not dxf_id or row is None:
        return False
    below = desk.lists.subordinates(row.primary) if isinstance(row, Signatory) else ()
    return SEEN[one.form](answers, Shown(row, frozenset(folded(other.name) for other in below)))


def _confirm(desk: Desk, id_: str, seen: HeldList) -> bool:
    now = datetime.now(UTC)
    facts = {"how": seen.kind.value, "report_date": seen.report_date.isoformat(), "list": seen.source}
    with opened(desk.folder.desk_db) as store, writing(store):
        try:
            happen(store, id_, Happening(Happened.CONFIRMED), now, **facts)
        except WrongState:  # something else happened to it since we looked
            return False
    return True


def _pinned(desk: Desk, party: str) -> str:
    pin = desk.organization.pins().get(party)
    return pin.dxf_id if pin else ""


def _is_signed(_answers: Answers, shown: Shown) -> bool:
    return isinstance(shown.row, Signatory) and not shown.row.terminated and not shown.row.ceased


def _are_under_it(answers: Answers, shown: Shown) -> bool:
    """Tell whether every subordinate that was to be added is there, and every one to be taken out is gone."""
    wanted = list(_subordinates(answers))
    return (
        isinstance(shown.row, Signatory)
        and bool(wanted)
        and all((name in shown.under_it) is is_there for name, is_there in wanted)
    )


def _subordinates(answers: Answers) -> Iterator[tuple[str, bool]]:
    for number in range(1, entries(answers, "subordinate") + 1):
        name = folded(_text(answers, f"subordinate.{number}.name"))
        if name:
            yield name, _text(answers, f"subordinate.{number}.change") == "add"


def _has_the_choices(answers: Answers, shown: Shown) -> bool:
    """Tell whether the three choices are the ones that were signed; where none was made, nothing is shown."""
    listed = (shown.row.choices.request, shown.row.choices.delivery, shown.row.choices.notifications)
    ours = tuple(_text(answers, f"choices.{name}") for name in ("request", "delivery", "adt"))
    return any(map(_plain, ours)) and tuple(map(_plain, ours)) == tuple(map(_plain, listed))


def _has_ended(answers: Answers, shown: Shown) -> bool:
    return bool(shown.row.ceased if _text(answers, "end.kind") == "ceased" else shown.row.terminated)


def _plain(choice: str) -> str:
    return "" if is_nothing(choice) else folded(choice)


def _text(answers: Answers, key: str) -> str:
    values = answers.get(key, ())
    return values[0].strip() if values and isinstance(values[0], str) else ""


SEEN: Mapping[str, Callable[[Answers, Shown], bool]] = {
    "dsa-execution": _is_signed,
    "dsa-subordinates": _are_under_it,
    "directory-choices": _has_the_choices,
    "dsa-ended": _has_ended,
}
