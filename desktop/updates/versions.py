"""Versions of the program, and which is the newer one."""

from __future__ import annotations

import re

_FORM = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}", re.ASCII)


def running_version() -> str:
    """Return the version of this program, "" where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dxf-desk")
    except PackageNotFoundError:
        return ""


def parts(version: str) -> tuple[int, ...] | None:
    """Return a version as numbers that compare as versions do, None for one that is not understood."""
    if not _FORM.fullmatch(version):
        return None
    numbers = [int(part) for part in version.split(".")]
    while len(numbers) > 2 and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def is_newer(one: str, than: str) -> bool:
    """Tell whether a version is surely newer than another."""
    new, old = parts(one), parts(than)
    return new is not None and old is not None and new > old


def is_enough(here: str, needed: str) -> bool:
    """Tell whether a version is surely the needed one or newer; "" needs nothing."""
    new, old = parts(here), parts(needed)
    return not needed or (new is not None and old is not None and new >= old)
