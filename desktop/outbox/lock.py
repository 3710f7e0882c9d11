"""Lets one sender at a time touch the queue, over all processes of this person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.outbox.trouble import OutboxBusy
from sync.errors import StoreBusy
from sync.troubles import disk_trouble

FILE = "outbox.lock"


@contextmanager
def only_sender(folder: Path) -> Iterator[None]:
    """Keep every other sender out for as long as the block runs; whoever finds something half sent may settle it.

    The lock is SQLite's own on a small file beside the store, so a killed process never leaves it behind.

    Raises:
        OutboxBusy: somebody else is sending.
    """
    file = folder / FILE
    with disk_trouble(file), closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as lock:
        try:
            with disk_trouble(file):
                lock.execute("begin exclusive")
        except StoreBusy:
            raise OutboxBusy(file=FILE) from None
        try:
            yield
        finally:
            lock.execute("rollback")


def is_sending(folder: Path) -> bool:
    """Tell whether somebody is sending right now."""
    try:
        with only_sender(folder):
            return False
    except OutboxBusy:
        return True
