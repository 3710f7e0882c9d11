"""Rows of the facility registry and of its crosswalk; names and contacts of persons are dropped while reading."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sync.lists.cells import any_day_of, or_nothing, yes_or_no
from sync.lists.model import RegisteredFacility
from sync.lists.participants import Line

FACID_DIGITS = 9

_PERSON = re.compile(r"individual|sole|person|husband|wife|married|couple|spouse|estate\b", re.IGNORECASE)
_IN_CARE_OF = re.compile(r"[\s,;(]*\b(c/o|attn|in care of)\b.*", re.IGNORECASE)  # a person's name follows
_COMPANY = re.compile(
    r"\b(inc|incorporated|llc|l\.l\.c|llp|lp|l\.p|corp|corporation|company|co|ltd|limited|foundation|county|city|state"
    r"|district|hospital|university|regents|authority|department|healthcare|health|center|centers|clinic|services"
    r"|association|society|trust|group|partners|partnership)\b",
    re.IGNORECASE,
)


def parse_facilities(lines: Iterable[Line]) -> list[tuple[int, RegisteredFacility]]:
    """Return row number and facility of each row that has a facility number; of one number, the first row."""
    found: list[tuple[int, RegisteredFacility]] = []
    known: set[str] = set()
    for line in lines:
        facid = _facid(line)
        if not facid:
            line.odd("id-missing", "facid", is_left_out=True)
        elif facid in known:
            line.odd("id-twice", "facid", facid, is_left_out=True)
        else:
            known.add(facid)
            found.append((line.row, _facility(line, facid)))
    return found


def whole_facid(facid: str) -> str:
    """Return a facility's number with the leading zeros that spreadsheets take away; else as it is."""
    return facid.zfill(FACID_DIGITS) if facid.isdigit() and facid.isascii() else facid


def _facid(line: Line) -> str:
    facid = whole_facid(line.get("facid"))
    if facid and not (len(facid) == FACID_DIGITS and facid.isdigit()):
        line.odd("facid", "facid", facid)
    return facid[:40]


def _facility(line: Line, facid: str) -> RegisteredFacility:
    def text(field_name: str) -> str:
        said = or_nothing(line.get(field_name))
        if "@" not in said:
            return said
        line.odd("contact", field_name)
        return ""

    name, ownership = text("name"), text("ownership")
    if not name:
        line.odd("name-missing", "name")
    return RegisteredFacility(
        facid=facid,
        name=name,
        type=text("type"),
        business_name=_business(text("business_name"), ownership),
        address=_IN_CARE_OF.sub("", text("address")),
        city=text("city"),
        zip=text("zip"),
        county=text("county"),
        license_number=text("license_number"),
        license_status=text("license_status"),
        license_expires=any_day_of(text("license_expires")) if text("license_expires") else None,
        status=text("status"),
        ccn=text("ccn"),
        npi=text("npi"),
        hcai_id=text("hcai_id"),
        capacity=_count(line),
        critical_access=yes_or_no(text("critical_access")),
        ownership=ownership,
        parent=whole_facid(text("parent")),
    )


def _business(name: str, ownership: str) -> str:
    """Return the licensee's name, unless the licensee is, or may be, a person."""
    if _PERSON.search(ownership):
        return ""
    return name if ownership or _COMPANY.search(name) else ""


def _count(line: Line) -> int | None:
    said = or_nothing(line.get("capacity"))
    if not said:
        return None
    if re.fullmatch("[0-9]{1,5}", said):
        return int(said)
    line.odd("number", "capacity", said)
    return None
