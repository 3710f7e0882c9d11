"""What doctor looks at for updates: whether there is a channel, what it said last, and what waits; nobody is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.doctor.check import Check, Notes, State
from desktop.policy.model import UpdatePolicy
from sync.errors import KnownError

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.updates.model import UpdateStatus

NAME = "updates"


def updates(desk: Desk, notes: Notes) -> Check:
    """Tell what the last look at the channel showed."""
    try:
        status = desk.updates.status()
    except KnownError as trouble:
        return notes.trouble(NAME, trouble, at="update")
    if not status.is_on:
        is_fixed = status.policy is UpdatePolicy.OFF
        return notes.check(NAME, "skipped/organization" if is_fixed else "skipped")
    if status.trouble:
        told = desk.words.error(status.trouble, status.facts, at="update")
        return Check(NAME, notes.title(NAME), State.ATTENTION, told.what, told.do)
    return _offered(status, notes)


def _offered(status: UpdateStatus, notes: Notes) -> Check:
    if status.program_offer is not None:
        return notes.check(NAME, "attention", version=status.program_offer.version)
    if status.rules_offer is not None:
        return notes.check(NAME, "attention/rules", pack=status.rules_offer.id)
    if status.checked is None:
        return notes.check(NAME, "fine/never")
    return notes.check(NAME, "fine", day=notes.day(status.checked))
