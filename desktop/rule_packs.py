"""The rule packs that come with the program, read once and kept, and those that this desk took from the channel."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from desktop.rules.applied import applied_packs
from desktop.rules.pack import Pack
from desktop.rules.pack_parsing import parse_pack
from desktop.rules.trouble import PackTrouble, PackUnknown
from resources import packaged


def newest_pack() -> Pack:
    """Return the newest rule pack: the newest packaged one, or a later one that this desk took from the channel.

    Raises:
        PackTrouble: the packaged file is damaged.
    """
    ours = _packaged(max(_files()))
    later = [one for one in applied_packs() if one.date > ours.date and one.id not in _files()]
    return max([ours, *later], key=lambda one: one.date)


def pack(id: str) -> Pack:  # noqa: A002 -- ids are called id throughout
    """Return a rule pack by its id, for example ``dxf-2026-11``.

    Raises:
        PackUnknown: no pack of that id is packaged, and this desk took none from the channel.
        PackTrouble: its file is damaged.
    """
    if id in _files():
        return _packaged(id)
    found = next((one for one in applied_packs() if one.id == id), None)
    if found is None:
        raise PackUnknown(pack=id)
    return found


@cache
def _packaged(id: str) -> Pack:  # noqa: A002
    return read_pack(_files()[id])


@cache
def _files() -> dict[str, Path]:
    return {file.stem: file for file in files()}


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
