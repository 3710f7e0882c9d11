"""The rule packs that come with the program, read once and kept."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from desktop.rules.pack import Pack
from desktop.rules.pack_parsing import parse_pack
from desktop.rules.trouble import PackTrouble, PackUnknown
from resources import packaged


def newest_pack() -> Pack:
    """Return the newest packaged rule pack.

    Raises:
        PackTrouble: its file is damaged.
    """
    return pack(max(file.stem for file in files()))


@cache
def pack(id: str) -> Pack:  # noqa: A002 -- ids are called id throughout
    """Return a packaged rule pack by its id, for example ``dxf-2026-11``.

    Raises:
        PackUnknown: no pack of that id is packaged.
        PackTrouble: its file is damaged.
    """
    found = {file.stem: file for file in files()}
    if id not in found:
        raise PackUnknown(pack=id)
    return read_pack(found[id])


def read_pack(file: Path) -> Pack:
    """Return the rule pack that a file holds.

    Raises:
        PackTrouble: it cannot be read, or is no rule pack.
    """
    try:
        document = json.loads(file.read_bytes())
    except (ValueError, RecursionError, OSError):
        raise PackTrouble(where=file.name, wanted="JSON") from None
    return parse_pack(document)


def files() -> list[Path]:
    """Return the files of all packaged rule packs; their names end in year and month, so the last is the newest."""
    return sorted(packaged("rules").glob("dxf-*.json"))
