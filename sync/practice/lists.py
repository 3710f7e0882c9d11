"""The practice lists: invented signatories and directory entries, as workbook and text, served and packaged."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

from resources import packaged
from sync.practice.answers import Answer, Asked, page
from sync.practice.ckan.site import Site

WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DAYS = (date(2026, 4, 13), date(2026, 10, 12))  # of the packaged lists, the newest last
CROSSWALK_DAY = date(2026, 8, 20)  # as the practice portal dates it; the crosswalk does not say its own

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_BOOK_TYPE = f"{WORKBOOK_TYPE}.main+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class PracticeList:
    """One packaged list; ``report_date`` is given where the list does not say it."""

    name: str
    body: bytes
    report_date: date | None = None


def practice_lists() -> list[PracticeList]:
    """Return all packaged lists, older ones first, in the formats in which the real ones are published."""
    facilities = packaged("practice/files/facilities")
    return [
        *(PracticeList(f"practice-signatories-{day}.xlsx", signatory_workbook(day)) for day in DAYS),
        *(PracticeList(f"practice-directory-{day}.csv", directory_text(day)) for day in DAYS),
        PracticeList("practice-facility-locations.csv", (facilities / "practice-facility-locations.csv").read_bytes()),
        PracticeList("practice-crosswalk.csv", (facilities / "practice-crosswalk.csv").read_bytes(), CROSSWALK_DAY),
    ]


@cache
def signatory_workbook(day: date) -> bytes:
    """Return the Signatory List of a day as a workbook; as in the real one, only the sheet's name tells the day."""
    text = packaged(f"practice/lists/signatories-{day}.csv").read_text(encoding="utf-8")
    return workbook(f"Date of Report {day:%m.%d.%y}", list(csv.reader(io.StringIO(text))))


def directory_text(day: date) -> bytes:
    """Return the Participant Directory of a day as it is published: with carriage returns."""
    return packaged(f"practice/lists/directory-{day}.csv").read_bytes().replace(b"\n", b"\r\n")


def workbook(sheet: str, rows: Iterable[Sequence[str]]) -> bytes:
    """Return a small workbook with one sheet of texts, the same bytes each time.

    Source: ECMA-376 part 1, with texts inside the cells.
    """
    lines = "".join(_line(number, row) for number, row in enumerate(rows, start=1))
    name = escape(sheet, {'"': "&quot;"})
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_BOOK_TYPE}"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}"/></Types>',
        "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
        f'<sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>',
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for part, text in parts.items():
            file.writestr(zipfile.ZipInfo(part), _HEAD + text, compress_type=zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_LINKS}/{kind}" Target="{target}"/></Relationships>'
    )


def _line(number: int, row: Sequence[str]) -> str:
    cells = (
        f'<c r="{_letters(at)}{number}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
        for at, cell in enumerate(row)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def _letters(at: int) -> str:
    return chr(65 + at) if at < 26 else _letters(at // 26 - 1) + chr(65 + at % 26)


def served(name: str) -> tuple[bytes, str] | None:
    """Return body and media type of the newest list served under a name, or None."""
    if name == "signatories.xlsx":
        return signatory_workbook(DAYS[-1]), WORKBOOK_TYPE
    if name == "directory.csv":
        return directory_text(DAYS[-1]), "text/csv; charset=utf-8"
    return None


LIST_ADDRESS = re.compile(r"/lists/([a-z.]+)")


def answer_list(_site: Site, asked: Asked, name: str) -> Answer:
    """Return the newest practice list of that name, or 304 to a reader who has it."""
    found = served(name)
    if found is None:
        return page(404, "Not Found", ("There is no list at this address.",))
    body, kind = found
    etag = f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'
    if asked.headers.get("if-none-match") == etag:
        return Answer(304, b"", "", (("ETag", etag),))
    return Answer(200, body, kind, (("ETag", etag),))
