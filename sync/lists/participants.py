"""Rows of the Signatory List and of the Participant Directory, read with all their oddities."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sync.lists.cells import any_day_of, cleaned, folded, or_no_day, or_nothing, unseen, yes_or_no
from sync.lists.columns import Header
from sync.lists.model import Choices, DirectoryEntry, Level, ListKind, Oddity, Signatory
from sync.lists.workbooks import Rows
from sync.work import Work

MOST_ODDITIES = 5000  # kept of one list; one more says that there were others
ASK_EVERY = 200  # rows between two questions whether to go on
PRIVATE = frozenset({"technology_email", "technology_phone"})  # their values are never noted
RARE, USUAL = 2, 10  # a pair of type and sub-type is odd when it is rare and the sub-type is usual with another type

_DXF_ID = re.compile(r"DXF[0-9]{6}")
_ZIP = re.compile(r"[0-9]{5}(-?[0-9]{4})?")
_ADDRESS = re.compile(  # and nothing more: "1100 South Street LLC" is a name
    r"[0-9]+[A-Za-z]?\s+.*\b(street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|highway|hwy|suite|ste)\b"
    r"\.?(\s*,?\s*(#|suite|ste|unit)\s*\w*)?",
    re.IGNORECASE,
)
_LEVELS = {"primary": Level.PRIMARY, "sub": Level.SUBORDINATE, "subordinate": Level.SUBORDINATE}


@dataclass(slots=True)
class Noted:
    """The oddities found so far, no more of them than anybody reads; ``passed_over`` counts rows not even looked at."""

    found: list[Oddity] = field(default_factory=list)
    passed_over: int = 0

    def note(self, code: str, row: int = 0, column: str = "", value: str = "", *, is_left_out: bool = False) -> None:
        """Keep one oddity."""
        if len(self.found) < MOST_ODDITIES:
            self.found.append(Oddity(code, row, column[:120], value[:120], is_left_out))
        elif len(self.found) == MOST_ODDITIES:
            self.found.append(Oddity("and-more"))


@dataclass(frozen=True, slots=True)
class Line:
    """One row below the header, cell by our field's name; ``row`` counts the header as 1."""

    row: int
    header: Header
    cells: Sequence[str]
    noted: Noted

    def get(self, field_name: str) -> str:
        """Return the cell cleaned, or "" where the list has no such column; its unseen characters are noted."""
        at = self.header.places.get(field_name)
        raw = self.cells[at] if at is not None and at < len(self.cells) else ""
        if raw.isascii() and raw[:1] != "=":
            return cleaned(raw)
        code = unseen(raw) or ("formula" if raw.startswith("=") else "")
        if code:
            self.odd(code, field_name, cleaned(raw))
        return cleaned(raw)

    def odd(self, code: str, field_name: str, value: str = "", *, is_left_out: bool = False) -> None:
        """Note an oddity of this row."""
        shown = "" if field_name in PRIVATE else value
        self.noted.note(code, self.row, self.header.names.get(field_name, ""), shown, is_left_out=is_left_out)


def lines_below(header: Header, rows: Rows, noted: Noted, work: Work) -> Iterable[Line]:
    """Yield every row below the header that is not empty; the length of a row is noted where it is odd."""
    for at, cells in enumerate(rows[header.row + 1 :]):
        if at % ASK_EVERY == 0:
            work.go_on()
        if not any(cell.strip() for cell in cells):
            continue
        line = Line(at + 2, header, cells, noted)
        code = "short-row" if len(cells) < header.width else "long-row" if any(cells[header.width :]) else ""
        is_left_out = bool(code) and header.kind is ListKind.REGISTRY  # a cell moved aside may be a person's
        if code:
            noted.note(code, line.row, is_left_out=is_left_out)
        noted.passed_over += is_left_out
        if not is_left_out:
            yield line


def parse_signatories(lines: Iterable[Line]) -> list[tuple[int, Signatory]]:
    """Return row number and signatory of each row that has an id."""
    return [(line.row, _signatory(line, dxf_id)) for line in lines if (dxf_id := _dxf_id(line))]


def parse_entries(lines: Iterable[Line]) -> list[tuple[int, DirectoryEntry]]:
    """Return row number and entry of each row that has an id."""
    return [(line.row, _entry(line, dxf_id)) for line in lines if (dxf_id := _dxf_id(line))]


def note_repeats(found: Sequence[tuple[int, Signatory | DirectoryEntry]], header: Header, noted: Noted) -> None:
    """Note ids and names that stand there more than once, at each further row."""
    ids: set[str] = set()
    names: set[tuple[str, str]] = set()
    for row, one in found:
        if one.dxf_id in ids:
            noted.note("id-twice", row, header.names["dxf_id"], one.dxf_id)
        ids.add(one.dxf_id)
        if isinstance(one, Signatory):
            pair = (folded(one.primary), folded(one.subordinate))
            if pair in names:
                noted.note("name-twice", row, header.names["primary"], one.name)
            names.add(pair)


def note_rare_types(found: Sequence[tuple[int, Signatory]], header: Header, noted: Noted) -> None:
    """Note a sub-type under a type it is hardly ever under, such as a hospital under a pharmacy."""
    pairs = Counter((one.type, one.sub_type) for _, one in found if one.type and one.sub_type)
    usual = {sub_type: max(n for pair, n in pairs.items() if pair[1] == sub_type) for _, sub_type in pairs}
    for row, one in found:
        count = pairs[one.type, one.sub_type]
        if 0 < count <= RARE and usual[one.sub_type] >= USUAL:
            noted.note("type-pair", row, header.names.get("sub_type", ""), f"{one.type} / {one.sub_type}")


def _dxf_id(line: Line) -> str:
    dxf_id = line.get("dxf_id").upper()
    if not dxf_id:
        line.odd("id-missing", "dxf_id", is_left_out=True)
    elif not _DXF_ID.fullmatch(dxf_id):
        line.odd("id", "dxf_id", dxf_id)
    return dxf_id[:40]


def _signatory(line: Line, dxf_id: str) -> Signatory:
    primary, subordinate = line.get("primary"), or_nothing(line.get("subordinate"))
    level = _level(line, subordinate)
    if not primary:
        line.odd("name-missing", "primary")
    name_field = "subordinate" if level is Level.SUBORDINATE and subordinate else "primary"
    name = subordinate if name_field == "subordinate" else primary
    if _ADDRESS.fullmatch(name):
        line.odd("name-address", name_field, name)
    zip_code = line.get("zip")
    if "zip" in line.header.places and not _ZIP.fullmatch(zip_code):
        line.odd("zip", "zip", zip_code)
    return Signatory(
        dxf_id=dxf_id,
        primary=primary,
        subordinate=subordinate,
        level=level,
        type=or_nothing(line.get("type")),
        sub_type=or_nothing(line.get("sub_type")),
        city=line.get("city"),
        zip=zip_code,
        choices=_choices(line),
        terminated=_ended(line, "terminated"),
        ceased=_ended(line, "ceased"),
    )


def _entry(line: Line, dxf_id: str) -> DirectoryEntry:
    name = line.get("name")
    if not name:
        line.odd("name-missing", "name")
    elif _ADDRESS.fullmatch(name):
        line.odd("name-address", "name", name)
    return DirectoryEntry(dxf_id, name, _choices(line), _ended(line, "terminated"), _ended(line, "ceased"))


def _level(line: Line, subordinate: str) -> Level:
    if "level" not in line.header.places:
        return Level.SUBORDINATE if subordinate else Level.PRIMARY
    said = line.get("level")
    level = _LEVELS.get(said.casefold(), Level.UNKNOWN)
    if level is Level.UNKNOWN:
        line.odd("level", "level", said)
    elif (level is Level.SUBORDINATE) != bool(subordinate) and "subordinate" in line.header.places:
        line.odd("level-name", "level", said)
    return level


def _choices(line: Line) -> Choices:
    said = line.get("delaying")
    delaying = yes_or_no(said)
    if delaying is None and or_nothing(said):
        line.odd("yes-no", "delaying", said)
    url = or_nothing(line.get("technology_url"))
    if url and ("@" in url or " " in url or "." not in url):
        line.odd("address", "technology_url", "" if "@" in url else url)
    return Choices(
        delaying=delaying,
        request=or_nothing(line.get("request")),
        delivery=or_nothing(line.get("delivery")),
        notifications=or_nothing(line.get("notifications")),
        technology_url=url,
        technology_email=or_nothing(line.get("technology_email")),
        technology_phone=or_nothing(line.get("technology_phone")),
    )


def _ended(line: Line, field_name: str) -> str:
    """Return the day of an end as ISO text, else as published."""
    said = or_no_day(line.get(field_name))
    if not said:
        return ""
    day = any_day_of(said)
    if day is None:
        line.odd("date", field_name, said)
    return day.isoformat() if day else said
