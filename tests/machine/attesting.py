"""A desk with an organization, and attestations signed on it as a person would."""

from __future__ import annotations

import pkgutil
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from desktop.attestations.model import Signature
from desktop.desk import Desk
from desktop.organization.model import Facility, Organization
from desktop.paths import DataFolder
from desktop.settings import Services

PACKAGES = (
    *("desktop.attestations", "desktop.forms", "desktop.outbox", "desktop.proof", "desktop.standing"),
    *("sync.connections", "sync.exchange", "sqlite_utils", "requests"),
)
FORM = "directory-choices"
NAME = "Practice Care Center"
NOWHERE = "http://127.0.0.1:9"
ANSWERS: dict[str, tuple[str]] = {
    "organization.dxf-id": ("DXF000123",),
    "organization.name": (NAME,),
    "choices.request": ("NOT APPLICABLE",),
    "choices.delivery": ("NOT APPLICABLE",),
    "choices.adt": ("NOT APPLICABLE",),
    "effective.date": ("2026-11-23",),
}


def import_everything() -> None:
    """Import what deliveries need, so that each of them takes the same steps, and the same time."""
    for package in PACKAGES:
        import_module(package)
        for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
            import_module(module.name)


def desk_at(root: Path, exchange_url: str) -> Desk:
    """Return the desk in a folder that exists; ``exchange_url`` is where it sends to."""
    return Desk(DataFolder(root), Services(NOWHERE, exchange_url=exchange_url), practice=True)


def furnish(desk: Desk) -> None:
    """Give a new desk its organization."""
    desk.organization.save(Organization(NAME, (Facility("f1", NAME, "skilled_nursing_facility"),)))


def signature(name: str = "Ana Muñoz") -> Signature:
    """Return a complete signature."""
    return Signature(name, "Administrator", True, True, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


def sign_one(desk: Desk, name: str = "Ana Muñoz", *, supersedes: str = "") -> str:
    """Fill in and sign a form, and return its id."""
    draft = desk.attestations.begin(FORM, supersedes=supersedes)
    desk.attestations.save(draft.id, ANSWERS, ANSWERS)
    return desk.attestations.sign(draft.id, signature(name)).id
