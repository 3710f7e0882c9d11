"""Imports one file into ``lists.db``: read and judge it first, then keep all of it in one transaction, or nothing."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sync import errors
from sync.catalog.schema import writing
from sync.lists import participants, rows, store
from sync.lists.cells import cleaned, day_in
from sync.lists.columns import Header, find_header
from sync.lists.facilities import parse_facilities
from sync.lists.files import Sheet, sheets_of
from sync.lists.model import DirectoryEntry, ImportReport, ListKind, Oddity, Signatory
from sync.lists.participants import Noted
from sync.lists.rows import TABLES, AnyRow
from sync.work import Progress, Work

MOST_LOST = 10  # percent of its rows that the newest list may lose before a person has to agree
FEW = 10  # rows; a shorter list may lose more without a question
KEPT_BY_DATE = frozenset({ListKind.SIGNATORY, ListKind.DIRECTORY})  # of the other kinds only the newest is kept
LONGEST_AHEAD = timedelta(days=730)  # a day further ahead is a slip; such a list would be the newest for years
COMPARED = ("type", "sub_type", "request", "delivery", "notifications")  # columns with few values; new ones are noted


@dataclass(frozen=True, slots=True)
class Given:
    """What comes with a file.

    Attributes:
        source: name of the file, or host and path of the address; kept and shown.
        accept_fewer: a person agreed that the list lost many of its rows.
        report_date: the list's day as a person or the portal says; it goes before what the list says.
        now: UTC.
        latest: a day that the list itself names after this one is a slip.
    """

    source: str
    accept_fewer: bool = False
    report_date: date | None = None
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A list that was read and not kept yet."""

    kind: ListKind
    report_date: date
    header: Header
    read: int
    found: Sequence[tuple[int, AnyRow]]
    noted: Noted
    fingerprint: str


def import_list(file: Path, body: bytes, given: Given, work: Work) -> ImportReport:
    """Keep the list that ``body`` is in the store ``file``.

    Raises:
        KnownError: of kind REFUSED, the body is no list that can be used; of kind STORE; nothing was changed.
        Cancelled: a stop was asked for; nothing was changed.
    """
    work.step(Progress("lists.reading"))
    parsed = parse(body, given, work)
    work.step(Progress("lists.saving"))
    with store.opened(file) as opened, writing(opened):
        report = _keep(opened, parsed, given)
        work.go_on()
    return report


def parse(body: bytes, given: Given, work: Work) -> Parsed:
    """Read a list's file.

    Raises:
        KnownError: of kind REFUSED, saying why this is no list that can be used.
    """
    sheet, header = _recognised(sheets_of(body, given.source), given.source)
    noted = Noted([*sheet.oddities, *header.oddities])
    lines = list(participants.lines_below(header, sheet.rows, noted, work))
    read = len(lines) + noted.passed_over
    found = _found(header, lines, noted)
    if not found:
        raise errors.ListEmpty(file=given.source)
    report_date = given.report_date or _report_date(sheet, header, lines, noted, given)
    if report_date > given.now.date() + timedelta(days=1):
        noted.note("date-ahead", value=report_date.isoformat())
    fingerprint = hashlib.sha256(body).hexdigest()
    return Parsed(header.kind, report_date, header, read, found, noted, fingerprint)


def _found(header: Header, lines: Sequence[participants.Line], noted: Noted) -> Sequence[tuple[int, AnyRow]]:
    """Read the rows as the kind of list asks, and note what is odd between them."""
    if header.kind is ListKind.SIGNATORY:
        signatories = participants.parse_signatories(lines)
        participants.note_rare_types(signatories, header, noted)
        participants.note_repeats(signatories, header, noted)
        return signatories
    if header.kind is ListKind.DIRECTORY:
        entries = participants.parse_entries(lines)
        participants.note_repeats(entries, header, noted)
        return entries
    return parse_facilities(lines)


def _recognised(sheets: Sequence[Sheet], source: str) -> tuple[Sheet, Header]:
    """Return the first sheet that is a list, with its header."""
    trouble: errors.KnownError = errors.NotAList(file=source)
    for sheet in sheets:
        try:
            header = find_header([[cleaned(cell) for cell in row] for row in sheet.rows[:60]])
        except errors.ColumnMissing as missing:
            trouble = errors.ColumnMissing(file=source, column=str(missing.facts["column"]))
            continue
        if header is not None:
            return sheet, header
    if not any(any(any(row) for row in sheet.rows) for sheet in sheets):
        raise errors.ListEmpty(file=source)
    raise trouble


def _report_date(sheet: Sheet, header: Header, lines: Sequence[participants.Line], noted: Noted, given: Given) -> date:
    """Find the list's day: in its own column, in the name of the sheet, above the header, in the name of the file."""
    latest = given.latest or given.now.date() + LONGEST_AHEAD
    days = Counter(day for day in _days_of_rows(lines) if day <= latest) if "report_date" in header.places else None
    if days:
        most = max(days.values())
        usual = max(day for day, count in days.items() if count == most)
        for line in lines:
            said = line.get("report_date")
            if day_in(said) != usual:
                line.odd("report-date", "report_date", said)
        return usual
    cover = [cell for row in sheet.rows[: header.row] for cell in row]
    for text in (sheet.name, *cover):
        found = day_in(text)
        if found is not None and found <= latest:
            return found
    found = day_in(re.sub(r"\.\w+$", "", given.source.rsplit("/", 1)[-1]))
    if found is None or found > latest:
        raise errors.ListWithoutDate(file=given.source)
    noted.note("date-from-name", value=found.isoformat())
    return found


def _days_of_rows(lines: Sequence[participants.Line]) -> list[date]:
    cells = Counter(line.get("report_date") for line in lines)
    return [day for cell, count in cells.items() if (day := day_in(cell)) for _ in range(count)]


def _keep(opened: sqlite3.Connection, parsed: Parsed, given: Given) -> ImportReport:
    """Keep what was read, inside a transaction."""
    kind = parsed.kind
    newest = opened.execute(
        "select report_date, rows from list where kind = ? order by report_date desc limit 1", (kind.value,)
    ).fetchone()
    is_newest = newest is None or date.fromisoformat(newest[0]) <= parsed.report_date
    same = opened.execute(
        "select number, fingerprint, rows from list where kind = ? and report_date = ?",
        (kind.value, parsed.report_date.isoformat()),
    ).fetchone()
    for had in (newest[1:] if is_newest and newest else ()) + (same[2:] if same else ()):
        if not given.accept_fewer:
            _ask_about_lost_rows(had, len(parsed.found), given.source)
    report = _report(parsed, given, is_newest=is_newest)
    if same and same[1] == parsed.fingerprint:
        kept = oddities_of(opened, same[0])
        return replace(report, unchanged=True, oddities=kept)
    if kind not in KEPT_BY_DATE and not is_newest:
        return replace(report, unchanged=True)
    _note_new_values(opened, parsed)
    report = replace(report, oddities=tuple(sorted(parsed.noted.found, key=lambda one: one.row)), replaced=bool(same))
    if kind in KEPT_BY_DATE:
        opened.execute("delete from list where kind = ? and report_date = ?", (kind.value, str(parsed.report_date)))
    else:
        opened.execute("delete from list where kind = ?", (kind.value,))
    _insert(opened, parsed, report, given)
    return report


def _ask_about_lost_rows(had: int, has: int, source: str) -> None:
    if had >= FEW and has * 100 < had * (100 - MOST_LOST):
        raise errors.FewerRows(file=source, had=had, has=has)


def _report(parsed: Parsed, given: Given, *, is_newest: bool) -> ImportReport:
    return ImportReport(
        kind=parsed.kind,
        report_date=parsed.report_date,
        source=given.source,
        read=parsed.read,
        rows=len(parsed.found),
        oddities=tuple(sorted(parsed.noted.found, key=lambda one: one.row)),
        unknown_columns=parsed.header.unknown,
        missing_columns=parsed.header.missing,
        dropped_columns=parsed.header.dropped,
        is_newest=is_newest,
    )


def _insert(opened: sqlite3.Connection, parsed: Parsed, report: ImportReport, given: Given) -> None:
    columns = {"unknown": report.unknown_columns, "missing": report.missing_columns, "dropped": report.dropped_columns}
    cursor = opened.execute(
        "insert into list (kind, report_date, source, imported, fingerprint, read, rows, columns)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            report.kind.value,
            report.report_date.isoformat(),
            report.source,
            given.now.isoformat(timespec="seconds"),
            parsed.fingerprint,
            report.read,
            report.rows,
            json.dumps(columns, ensure_ascii=False),
        ),
    )
    number = int(cursor.lastrowid or 0)
    rows.insert(opened, number, report.kind, parsed.found)
    opened.executemany(
        "insert into oddity (list, place, code, row, column_name, value, is_left_out) values (?, ?, ?, ?, ?, ?, ?)",
        (
            (number, place, one.code, one.row, one.column, one.value, one.is_left_out)
            for place, one in enumerate(report.oddities)
        ),
    )


def oddities_of(opened: sqlite3.Connection, number: int) -> tuple[Oddity, ...]:
    """Return what was noted when a list was imported, in the order of its rows."""
    kept = opened.execute(
        "select code, row, column_name, value, is_left_out from oddity where list = ? order by place", (number,)
    )
    return tuple(Oddity(code, row, column, value, bool(left)) for code, row, column, value, left in kept)


def _note_new_values(opened: sqlite3.Connection, parsed: Parsed) -> None:
    """Note types and choices that the list before this one did not have; what they mean is not judged here."""
    before = opened.execute(
        "select number from list where kind = ? and report_date < ? order by report_date desc limit 1",
        (parsed.kind.value, parsed.report_date.isoformat()),
    ).fetchone()
    if before is None or parsed.kind not in KEPT_BY_DATE:
        return
    for column in COMPARED:
        if column not in parsed.header.places:
            continue
        query = f"select distinct {column} from {TABLES[parsed.kind]} where list = ?"
        known = {value for (value,) in opened.execute(query, before)}
        for row, one in parsed.found:
            value = _value(one, column)
            if value not in known:
                known.add(value)
                parsed.noted.note("value", row, parsed.header.names[column], value)


def _value(one: AnyRow, column: str) -> str:
    if isinstance(one, Signatory | DirectoryEntry) and hasattr(one.choices, column):
        return str(getattr(one.choices, column))
    return str(getattr(one, column))
