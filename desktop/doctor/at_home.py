"""What doctor looks at on this computer: the data folder, the stores, the place for secrets."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.doctor.check import Check, Notes
from desktop.store.opening import opened
from sync import errors
from sync.errors import KnownError
from sync.troubles import disk_trouble

if TYPE_CHECKING:
    from desktop.desk import Desk

ENOUGH_SPACE = 200 << 20  # bytes; a catalog and its indexes need about a tenth of it
OLD_CATALOG = timedelta(days=8)
SAFE_KEYRINGS = (
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.macOS",
    "keyring.backends.kwallet",
)
NO_KEYRINGS = ("keyring.backends.fail", "keyring.backends.null")


def data_folder(desk: Desk, notes: Notes) -> Check:
    """Look at the free space; that the folder can be written was tried when it was opened."""
    free = shutil.disk_usage(desk.folder.root).free
    return notes.check("data-folder", "fine" if free >= ENOUGH_SPACE else "attention", free=free)


def desk_store(file: Path, notes: Notes) -> Check:
    """Look whether the precious store is whole."""
    if not file.exists():
        return notes.check("desk-store", "fine/empty")
    try:
        with opened(file) as store:
            _quick_check(store, file)
    except KnownError as trouble:
        return notes.trouble("desk-store", trouble)
    return notes.check("desk-store", "fine", size=file.stat().st_size)


def catalog_store(desk: Desk, notes: Notes) -> Check:
    """Look whether the replica is whole, and how old it is."""
    from sync.catalog.schema import open_reader

    file = desk.folder.catalog_db
    try:
        with closing(open_reader(file)) as reader:
            _quick_check(reader, file)
        fresh = desk.freshness()
    except errors.NotFound:
        return notes.check("catalog-store", "attention")
    except KnownError as trouble:
        return notes.trouble("catalog-store", trouble)
    if fresh.synced is None:
        return notes.check("catalog-store", "attention")
    found = "fine" if datetime.now(UTC) - fresh.synced < OLD_CATALOG else "attention/old"
    size = file.stat().st_size
    return notes.check("catalog-store", found, datasets=fresh.datasets, size=size, day=notes.day(fresh.synced))


def _quick_check(store: sqlite3.Connection, file: Path) -> None:
    with disk_trouble(file):
        (said,) = store.execute("pragma quick_check(1)").fetchone()
    if said != "ok":
        raise errors.StoreDamaged(file=file.name)


def keyring_backend(notes: Notes) -> Check:
    """Name the place where secrets would be kept, and refuse one that is a readable file."""
    import keyring

    try:
        backend = keyring.get_keyring()
    except Exception as trouble:  # noqa: BLE001 - backends raise whatever their system raises
        return notes.check("keyring", "attention", backend=type(trouble).__name__)
    chosen = getattr(backend, "backends", None) or [backend]  # the chainer asks several, best first
    module = type(chosen[0]).__module__
    if module.startswith(SAFE_KEYRINGS):
        return notes.check("keyring", "fine", backend=module.rpartition(".")[2])
    if module.startswith((*NO_KEYRINGS, "keyring.backends.chainer")):
        return notes.check("keyring", "fine/none")
    return notes.check("keyring", "broken", backend=module)
