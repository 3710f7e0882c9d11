"""Checks the numbers a facility is known by, as people type them.

A problem means that the number cannot be right; a warning, that it is worth a second look. Sources: identifier rules
of HL7 US Core for NPI, CLIA and NAIC; the published lists and open schemas of the State for the others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

KINDS = ("facid", "license_number", "ccn", "npi", "hcai_id", "clia", "ein", "naic", "dxf_id", "zip")

LONGEST_LICENSE = 10  # characters
_NPI_PREFIX_SUM = 24  # what the prefix 80840 adds to the check sum of an NPI
_DASHES = "‐‑‒–—―−﹘﹣-_"
# Beginnings that no tax office gave out as far as we know; not verified, so they only lead to a warning.
_UNUSUAL_EIN = frozenset("00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97".split())


@dataclass(frozen=True, slots=True)
class Checked:
    """A number as it is kept, and what there is to say about it.

    Attributes:
        value: in one form; what was typed, without spaces at its ends, where there is a problem.
        problem, warning: code for ``Words.text("identifiers", code)``, "" for none.
    """

    value: str
    problem: str = ""
    warning: str = ""


def check(kind: str, typed: str) -> Checked:
    """Check a number of one of `KINDS`; spaces, dashes, small letters and full-width digits are put right.

    Nothing typed is no problem.
    """
    plain = _plain(typed)
    return _CHECKS[kind](plain, " ".join(typed.split())) if plain else Checked("")


def has_npi_check_digit(digits: str) -> bool:
    """Whether the last of ten digits is the one that the others ask for (Luhn with the prefix 80840)."""
    doubled = [int(digit) * 2 for digit in digits[0::2]]
    single = [int(digit) for digit in digits[1::2]]
    return (_NPI_PREFIX_SUM + sum(two - 9 if two > 9 else two for two in doubled) + sum(single)) % 10 == 0


def _plain(typed: str) -> str:
    """Return capital letters and plain digits without spaces, dashes and invisible characters."""
    kept = (c for c in unicodedata.normalize("NFKC", typed) if c not in _DASHES and not c.isspace())
    visible = (c for c in kept if unicodedata.category(c) not in ("Cf", "Cc", "Mn"))
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in visible).upper()


def _npi(plain: str, typed: str) -> Checked:
    if not re.fullmatch(r"[0-9]{10}", plain):
        return Checked(typed, "npi-digits")
    if not has_npi_check_digit(plain):
        return Checked(typed, "npi-check")
    return Checked(plain, warning="" if plain[0] in "12" else "npi-first")


def _ccn(plain: str, _typed: str) -> Checked:
    return Checked(plain, warning="" if re.fullmatch(r"[0-9A-Z]{6}", plain) else "ccn-form")


def _ein(plain: str, typed: str) -> Checked:
    if not re.fullmatch(r"[0-9]{9}", plain):
        return Checked(typed, "ein-digits")
    return Checked(f"{plain[:2]}-{plain[2:]}", warning="ein-first" if plain[:2] in _UNUSUAL_EIN else "")


def _facid(plain: str, typed: str) -> Checked:
    """Nine digits; the State's own files lose the leading zero, so eight are taken with it put back."""
    if re.fullmatch(r"[0-9]{8}", plain):
        return Checked(f"0{plain}", warning="facid-zero")
    return Checked(plain) if re.fullmatch(r"[0-9]{9}", plain) else Checked(typed, "facid-digits")


def _license(plain: str, typed: str) -> Checked:
    kept = "".join(typed.split()).upper()
    return Checked(kept, warning="license-long" if len(plain) > LONGEST_LICENSE else "")


def _dxf_id(plain: str, typed: str) -> Checked:
    found = re.fullmatch(r"(?:DXF)?([0-9]{6})", plain)
    return Checked(f"DXF{found[1]}") if found else Checked(typed, "dxf-form")


def _zip(plain: str, typed: str) -> Checked:
    if not re.fullmatch(r"[0-9]{5}(?:[0-9]{4})?", plain):
        return Checked(typed, "zip-digits")
    return Checked(f"{plain[:5]}-{plain[5:]}" if plain[5:] else plain)


def _pattern(form: str, problem: str) -> Callable[[str, str], Checked]:
    def checked(plain: str, typed: str) -> Checked:
        return Checked(plain) if re.fullmatch(form, plain) else Checked(typed, problem)

    return checked


_CHECKS: dict[str, Callable[[str, str], Checked]] = {
    "facid": _facid,
    "license_number": _license,
    "ccn": _ccn,
    "npi": _npi,
    "hcai_id": _pattern(r"[0-9]{9}", "hcai-digits"),
    "clia": _pattern(r"[0-9]{2}D[0-9]{7}", "clia-form"),
    "ein": _ein,
    "naic": _pattern(r"[0-9]{5}", "naic-digits"),
    "dxf_id": _dxf_id,
    "zip": _zip,
}
