"""What the actions of ``attest`` answer under ``--json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.attestations.model import Attestation, Delivery, Draft, Listed
from desktop.cli.answers import Answer, moment
from desktop.cli.layout import Layout
from desktop.forms.model import Form, Problem
from desktop.outbox.model import Pass
from desktop.proof.model import FileCheck, Packet, TrailCheck


def forms(page: Layout, found: Iterable[Form]) -> Answer:
    """Return the forms there are."""
    language = page.words.language
    return {
        "forms": [
            {
                "id": one.id,
                "number": one.number,
                "version": one.version,
                "title": one.title.said(language),
                "purpose": one.purpose.said(language),
                "routes": list(one.routes),
                "is_historic": one.is_historic,
            }
            for one in found
        ]
    }


def draft(one: Draft) -> dict[str, object]:
    """Return a draft."""
    origins = {
        key: [origin.source, origin.on.isoformat() if origin.on else None] for key, origin in one.origins.items()
    }
    return {
        "id": one.id,
        "state": "draft",
        "form": one.form,
        "version": one.version,
        "answers": {key: list(values) for key, values in one.answers.items()},
        "origins": origins,
        "dropped": {key: list(values) for key, values in one.dropped.items()},
        "changed": moment(one.changed),
        "supersedes": one.supersedes,
    }


def problems(found: Iterable[Problem]) -> list[dict[str, object]]:
    """Return problems."""
    return [{"severity": one.severity.value, "field": one.key, "says": one.says} for one in found]


def signed(one: Attestation, delivery: Delivery) -> dict[str, object]:
    """Return a signed attestation and what became of it."""
    return {
        "id": one.id,
        "state": delivery.state.value,
        "form": one.form,
        "version": one.version,
        "title": one.title,
        "organization": one.organization,
        "signer": one.signer,
        "signed": moment(one.signed),
        "hash": one.hash,
        "supersedes": one.supersedes,
        "delivery": _delivery(delivery),
    }


def _delivery(one: Delivery) -> dict[str, object]:
    return {
        "route": one.route,
        "endpoint": one.endpoint,
        "due": one.due.isoformat() if one.due else None,
        "is_held": one.is_held,
        "tries": one.tries,
        "next_try": moment(one.next_try),
        "trouble": one.trouble,
        "told": one.told,
        "server_id": one.server_id,
        "location": one.location,
        "copies": one.copies,
    }


def listed(one: Listed) -> dict[str, object]:
    """Return one line of the list."""
    return {
        "id": one.id,
        "state": one.state.value if one.state else "draft",
        "form": one.form,
        "title": one.title,
        "organization": one.organization,
        "signed": moment(one.signed),
        "changed": moment(one.changed),
        "due": one.due.isoformat() if one.due else None,
        "is_held": one.is_held,
        "next_try": moment(one.next_try),
        "superseded_by": one.superseded_by,
    }


def sent(one: Pass) -> dict[str, object]:
    """Return what a pass over the outbox came to."""
    return {
        "received": list(one.sent),
        "found_there": list(one.settled),
        "waiting": list(one.waiting),
        "refused": list(one.refused),
        "trouble": one.trouble.code if one.trouble else None,
    }


def packet(one: Packet) -> Answer:
    """Return a portal packet."""
    fields = [{"field": f.key, "group": f.group, "label": f.label, "value": f.value} for f in one.fields]
    return {
        "id": one.attestation,
        "title": one.title,
        "is_signed": one.is_signed,
        "link": one.link,
        "fields": fields,
        "letter_to": one.letter_to,
        "letter": one.letter,
    }


def checked(one: FileCheck) -> Mapping[str, object]:
    """Return what is known of a receipt or sealed file."""
    return {
        "kind": one.kind.value,
        "verdict": one.verdict.value,
        "id": one.attestation,
        "form": one.form,
        "organization": one.organization,
        "signer": one.signer,
        "signed": moment(one.signed),
        "hash": one.hash,
        "is_here": one.is_here,
        "in_trail": one.in_trail,
        "told": list(one.told),
    }


def trail(one: TrailCheck) -> Answer:
    """Return what the check of the audit trail found."""
    return {"is_intact": one.is_intact, "lines": one.lines, "head": one.head, "broken_at": one.broken_at}
