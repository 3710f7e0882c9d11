"""The forms in which one identifier is written: with and without leading zeros, hyphens, spaces, capitals.

Tables lose the leading zeros of numbers when a spreadsheet saves them: 10000001 is the FACID 010000001.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sync.tables.model import Identifier

LONGEST_LICENSE, SHORTEST_LICENSE = 15, 4  # characters; shorter ones say nothing, they are anywhere

_FACID_DIGITS, _CCN_LENGTH, _LICENSE_DIGITS = 9, 6, 9
_BETWEEN = re.compile(r"[\s\-‐‑‒–—−'’]+")
_DECIMAL = re.compile(r"([0-9]+)\.0+")  # what some programs make of a whole number
_DIGITS = re.compile(r"[0-9]+")


def normal(kind: Identifier, value: str) -> str:
    """Return the one form in which values are compared, or "" for what cannot be such an identifier."""
    plain = _BETWEEN.sub("", value).upper()
    decimal = _DECIMAL.fullmatch(plain)
    plain = decimal[1] if decimal else plain
    return "" if not plain.strip("0") else _NORMAL[kind](plain)


def variants(kind: Identifier, value: str) -> tuple[str, ...]:
    """Return the texts by which tables have an identifier, the usual one first; empty where it is none."""
    plain = normal(kind, value)
    written = _VARIANTS[kind](plain) if plain else ()
    return tuple(dict.fromkeys(one for one in written if normal(kind, one) == plain))


def _facid(plain: str) -> str:
    return plain.zfill(_FACID_DIGITS) if re.fullmatch(r"[0-9]{7,9}", plain) else ""


def _ccn(plain: str) -> str:
    if re.fullmatch(r"[0-9]{5}", plain):
        return plain.zfill(_CCN_LENGTH)
    return plain if re.fullmatch(r"(?=.*[0-9])[0-9A-Z]{6}", plain) else ""


def _license(plain: str) -> str:
    bare = plain.lstrip("0") if _DIGITS.fullmatch(plain) else plain
    is_one = re.fullmatch(r"(?=.*[0-9])[0-9A-Z]+", bare) and SHORTEST_LICENSE <= len(bare) <= LONGEST_LICENSE
    return bare if is_one else ""


def _digits(count: int) -> Callable[[str], str]:
    return lambda plain: plain if _DIGITS.fullmatch(plain) and len(plain) == count else ""


def _with_zeros(plain: str) -> tuple[str, ...]:
    return (plain.zfill(_LICENSE_DIGITS), plain) if _DIGITS.fullmatch(plain) else (plain,)


_NORMAL: dict[Identifier, Callable[[str], str]] = {
    Identifier.FACID: _facid,
    Identifier.HCAI: _digits(9),
    Identifier.CCN: _ccn,
    Identifier.NPI: _digits(10),
    Identifier.LICENSE: _license,
}
_VARIANTS: dict[Identifier, Callable[[str], tuple[str, ...]]] = {
    Identifier.FACID: lambda plain: (plain, plain.lstrip("0")),
    Identifier.HCAI: lambda plain: (plain, f"{plain[:3]}-{plain[3:]}"),
    Identifier.CCN: lambda plain: (plain, plain.lstrip("0"), f"{plain[:2]}-{plain[2:]}"),
    Identifier.NPI: lambda plain: (plain,),
    Identifier.LICENSE: _with_zeros,
}
