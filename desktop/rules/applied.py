"""Rule packs that this desk took from the channel: in its data folder, each with the hash of its bytes in its name."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from functools import lru_cache
from pathlib import Path

from desktop.rules import place
from desktop.rules.pack import Pack
from desktop.rules.pack_parsing import parse_pack
from desktop.rules.trouble import PackTrouble

logger = logging.getLogger(__name__)

_NAME = re.compile(r"(dxf-\d{4}-\d{2})\.([0-9a-f]{64})\.json", re.ASCII)


def name_of(id: str, content: bytes) -> str:  # noqa: A002 -- ids are called id throughout
    """Return the name under which a pack is kept."""
    return f"{id}.{hashlib.sha256(content).hexdigest()}.json"


def applied_packs() -> list[Pack]:
    """Return the packs of this desk; one that is damaged or not what its name says counts as not there."""
    folder = place.folder()
    files = sorted(folder.glob("dxf-*.json")) if folder and folder.is_dir() else []
    found = (_pack(file, *_shape(file)) for file in files if _NAME.fullmatch(file.name))
    return [pack for pack in found if pack is not None]


def _shape(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


@lru_cache(maxsize=32)
def _pack(file: Path, size: int, modified: int) -> Pack | None:  # noqa: ARG001 - a changed file is read again
    try:
        return whole_pack(file)
    except (PackTrouble, OSError):
        logger.warning("A rule pack that was taken from the channel is damaged and is not used.")
        return None


def whole_pack(file: Path) -> Pack:
    """Return the pack in a file if the file is what its name says.

    Raises:
        PackTrouble: it is not, or holds no rule pack.
    """
    content, named = file.read_bytes(), _NAME.fullmatch(file.name)
    if named is None or hashlib.sha256(content).hexdigest() != named[2]:
        raise PackTrouble(where=file.name, wanted="SHA-256")
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise PackTrouble(where=file.name, wanted="JSON") from None
    pack = parse_pack(document)
    if pack.id != named[1]:
        raise PackTrouble(where="id", wanted=named[1])
    return pack
