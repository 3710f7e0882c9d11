"""Looks at everything between this desk and its services, in the order in which one thing needs the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.doctor.at_home import catalog_store, data_folder, desk_store, keyring_backend
from desktop.doctor.attestations import audit_trail, endpoint, outbox
from desktop.doctor.check import Check, Notes, State
from desktop.doctor.lists import list_addresses, lists_store, rule_pack
from desktop.doctor.on_the_way import on_the_way, proxy_for
from desktop.doctor.policy import policy
from desktop.doctor.updates import updates
from sync.work import Progress, Work

if TYPE_CHECKING:
    from desktop.desk import Desk

__all__ = [
    "Check",
    "Notes",
    "State",
    "catalog_store",
    "desk_store",
    "examine",
    "keyring_backend",
    "lists_store",
    "proxy_for",
    "rule_pack",
]


def examine(desk: Desk, work: Work) -> list[Check]:
    """Return all checks, in order; a check that needs an earlier one which failed is skipped."""
    notes = Notes(desk.words)
    found: list[Check] = []
    for check in _all(desk, notes, work):
        found.append(check)
        work.step(Progress("doctor.checks", len(found)))
    return found


def _all(desk: Desk, notes: Notes, work: Work) -> Iterator[Check]:
    yield from _at_home(desk, notes)
    yield from on_the_way(desk, notes, work)
    yield list_addresses(desk, notes)
    yield endpoint(desk, notes, work)


def _at_home(desk: Desk, notes: Notes) -> Iterator[Check]:
    yield data_folder(desk, notes)
    yield desk_store(desk.folder.desk_db, notes)
    yield catalog_store(desk, notes)
    yield lists_store(desk, notes)
    yield rule_pack(notes)
    yield audit_trail(desk, notes)
    yield outbox(desk, notes)
    yield keyring_backend(notes)
    yield policy(desk, notes)
    yield updates(desk, notes)
