"""The folders of versions: our own names only, made under a temporary name, swept when no version lies in them."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

INCOMING = "incoming"  # partial downloads; nobody sweeps it but their owner
_PLAIN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
MAKING = ".making-"  # how the name of a folder begins whose import is under way


def folder_of(tables: Path, resource: str) -> Path:
    """Return the folder of a resource: its id where that is a UUID, else a hash of it."""
    plain = resource.casefold()
    if _PLAIN.fullmatch(plain):
        return tables / plain
    return tables / ("r-" + hashlib.sha256(resource.encode("utf-8", "replace")).hexdigest()[:32])


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder; 0 where it is not."""
    total = 0
    for file in folder.rglob("*"):
        with suppress(OSError):  # it may go while we look
            total += file.stat().st_size if file.is_file() else 0
    return total


def sweep(tables: Path, known: Collection[Path]) -> None:
    """Remove all folders but those of known versions and the incoming downloads; nobody may be importing."""
    for resource in _folders(tables):
        if resource.name == INCOMING:
            continue
        if resource.name.startswith(MAKING):
            shutil.rmtree(resource, ignore_errors=True)
            continue
        for folder in _folders(resource):
            if folder not in known:
                shutil.rmtree(folder, ignore_errors=True)
        drop_if_empty(resource)


def drop_if_empty(folder: Path) -> None:
    """Remove a folder that nothing is in."""
    with suppress(OSError):
        folder.rmdir()


def _folders(place: Path) -> list[Path]:
    if not place.is_dir():
        return []
    return [one for one in place.iterdir() if one.is_dir() and not one.is_symlink()]
