"""Forms filled in and signed, the short way."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from desktop.attestations.model import Attestation, Draft, Signature
from desktop.desk import Desk
from desktop.forms.model import Answers

FORM = "directory-choices"
CHOICES: Answers = {
    "organization.dxf-id": ("DXF900101",),
    "organization.name": ("Olive Care Center",),
    "choices.request": ("Manifest MedEx",),
    "choices.delivery": ("Long Health",),
    "choices.adt": ("Cozeva",),
    "effective.date": ("2026-11-23",),
}
PACIFIC = timezone(timedelta(hours=-8), "PST")
SIGNED = datetime(2026, 11, 23, 9, 41, 5, tzinfo=PACIFIC)
SIGNATURE = Signature("Ana  Ruiz", "Administrator", True, True, SIGNED)


def ready(desk: Desk, answers: Answers = CHOICES, form: str = FORM, *, supersedes: str = "") -> Draft:
    """Return a draft that can be signed."""
    book = desk.attestations
    return book.save(book.begin(form, supersedes=supersedes).id, answers, ())


def signed(desk: Desk, answers: Answers = CHOICES, form: str = FORM, *, supersedes: str = "") -> Attestation:
    """Return a signed attestation."""
    return desk.attestations.sign(ready(desk, answers, form, supersedes=supersedes).id, SIGNATURE)
