"""What doctor looks at for attestations: the audit trail, what waits to be sent, and the endpoint it goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.doctor.check import Check, Notes
from sync.errors import KnownError
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk


def audit_trail(desk: Desk, notes: Notes) -> Check:
    """Look whether the audit trail and the signed records are whole."""
    if not desk.folder.desk_db.exists():
        return notes.check("audit-trail", "skipped")
    try:
        found = desk.proof.check_trail()
    except KnownError as trouble:
        return notes.trouble("audit-trail", trouble)
    if not found.is_intact:
        return notes.check("audit-trail", "broken", line=found.broken_at)
    return notes.check("audit-trail", "fine", count=found.lines)


def outbox(desk: Desk, notes: Notes) -> Check:
    """Look whether something signed still waits to be sent."""
    try:
        counts = desk.attestations.counts()
    except KnownError as trouble:
        return notes.trouble("outbox", trouble)
    return notes.check("outbox", "attention" if counts.unsent else "fine", count=counts.unsent)


def endpoint(desk: Desk, notes: Notes, work: Work) -> Check:
    """Ask the endpoint what it can do, where one is set."""
    if not desk.services.exchange_url:
        return notes.check("endpoint", "skipped")
    try:
        ability = desk.outbox.endpoint(work)
    except KnownError as trouble:
        return notes.trouble("endpoint", trouble, at="endpoint")
    return notes.check("endpoint", "fine", software=ability.software or "FHIR", version=ability.fhir_version)
