"""Reads a policy from the registry of Windows, where group policy and Intune write it."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from desktop.policy.model import Origin, Source

KEY = r"Software\Policies\DxF Desk"
REG_SZ, REG_DWORD = 1, 4
MOST_VALUES = 200

Row = tuple[str, object, int]  # name, data and type of a value, as `winreg` gives them


def source_of(origin: Origin, rows: Iterable[Row]) -> Source:
    """Return what values of the registry say; one of another type than text or number stands as None."""
    values = {name.lower(): data if kind in (REG_SZ, REG_DWORD) else None for name, data, kind in rows if name}
    return Source(origin, values)


def sources() -> tuple[Source, ...]:
    """Return what stands for the computer, which wins, and for the person; neither can be written without rights."""
    return _source(Origin.COMPUTER), _source(Origin.PERSON)


def _source(origin: Origin) -> Source:
    try:
        return source_of(origin, _rows(origin))
    except FileNotFoundError:
        return Source(origin)
    except OSError:
        return Source(origin, is_sound=False)


def _rows(origin: Origin) -> list[Row]:
    rows: list[Row] = []
    if sys.platform == "win32":
        import winreg

        root = winreg.HKEY_LOCAL_MACHINE if origin is Origin.COMPUTER else winreg.HKEY_CURRENT_USER
        with winreg.OpenKey(root, KEY, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
            rows += [winreg.EnumValue(key, at) for at in range(min(winreg.QueryInfoKey(key)[1], MOST_VALUES))]
    return rows
