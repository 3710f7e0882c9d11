"""Fetches what is wanted from the portal into a folder, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sync.connections import Patience, checked_address
from sync.downloads.errand import Errand, free_bytes, name_of
from sync.downloads.model import Fetched, Wanted
from sync.troubles import disk_trouble
from sync.work import Work

LOCK = "downloads.lock"
WAIT_SECONDS = 2.0  # how long who holds the lock for a moment only is waited for
KINDS = (".part", ".json", ".new", ".unpacked")  # ends of the names of what lies in the folder


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks which portal.

    Attributes:
        portal_url: the portal in the settings.
        contact: whom the portal may write to about us, "" for none.
        patience: how often and how long we wait; there is no limit in seconds, only one of silence.
    """

    portal_url: str
    contact: str = ""
    patience: Patience = Patience()  # noqa: RUF009 - frozen


def fetch(
    wanted: Wanted,
    folder: Path,
    work: Work,
    *,
    asker: Asker,
    room: Callable[[Path], int] = free_bytes,
) -> Fetched:
    """Bring a file, or the rows of a table, into ``folder``; a file goes on where an earlier try stopped.

    Args:
        wanted: what to fetch, and whether as a file or as a dump.
        folder: where what has come lies.
        work: is told the bytes (``downloads.bytes``) or rows (``downloads.rows``) that have come.
        asker: which portal is asked, and how.
        room: says how many bytes the disk of a folder still takes.

    Raises:
        NotEnoughRoom: before the first byte where the size is known.
        KnownError: of kind NETWORK or STORE.
        Cancelled: a stop was asked for; what has come stays.
    """
    from sync.downloads.dumping import fetch_dump
    from sync.downloads.files import fetch_file

    address = checked_address(asker.portal_url)
    errand = Errand(wanted, folder, address, asker.contact, asker.patience, room)
    with disk_trouble(folder / name_of(wanted.resource)):
        folder.mkdir(parents=True, exist_ok=True)
        return fetch_dump(errand, work) if wanted.way == "dump" else fetch_file(errand, work)


def here_of(folder: Path, resource: str) -> int:
    """Return how many bytes of a resource have come so far."""
    file = folder / f"{name_of(resource)}.part"
    try:
        return file.stat().st_size
    except OSError:
        return 0


def forget(folder: Path, resource: str) -> None:
    """Delete what has come of a resource."""
    with disk_trouble(folder / name_of(resource)):
        for kind in KINDS:
            (folder / f"{name_of(resource)}{kind}").unlink(missing_ok=True)


def sweep(folder: Path, wanted: Collection[str]) -> None:
    """Delete what has come of everything but the wanted resources."""
    names = {name_of(resource) for resource in wanted}
    with disk_trouble(folder):
        for file in folder.iterdir() if folder.is_dir() else ():
            if file.suffix in KINDS and file.stem not in names:
                file.unlink(missing_ok=True)


@contextmanager
def my_turn(folder: Path) -> Iterator[None]:
    """Keep other downloads out, also of another process, for as long as the block runs: one connection per desk.

    The lock is SQLite's own on a small file, so that a killed process never leaves it behind.

    Raises:
        StoreBusy: another download is running.
    """
    file = folder / LOCK
    with disk_trouble(file):
        folder.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)
        try:
            lock.execute("begin exclusive")
        except sqlite3.Error:
            lock.close()
            raise
    try:
        yield
    finally:
        lock.close()
