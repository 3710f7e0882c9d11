"""A comparison as a file of the person's own, so that it can be gone on with another day; the desk keeps none of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.reconciling.model import Against, Columns, Comparison, Decided, Decision, Field
from desktop.reconciling.trouble import NotAComparison
from desktop.sheets.reading import Sheet

FORMAT = "dxf-desk-comparison-1"
LARGEST = 256 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file says of a comparison; the pairs are found again, for the published list may be a newer one."""

    sheet: Sheet
    columns: Columns
    against: Against
    report_date: str  # ISO 8601
    decided: Mapping[int, Decided]


def written(comparison: Comparison) -> str:
    """Return a comparison as JSON: the person's list, which column is what, and what was decided."""
    sheet = comparison.sheet
    content = {
        "format": FORMAT,
        "file": sheet.name,
        "list": comparison.published.against.value,
        "report_date": comparison.published.report_date.isoformat(),
        "columns": {field.value: sheet.header[place] for field, place in comparison.columns.items()},
        "decided": [
            {"row": number, "decision": one.decision.value, "listed": one.key}
            for number, one in sorted(comparison.decided.items())
        ],
        "header": sheet.header,
        "rows": sheet.rows,
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def read_kept(file: Path) -> Kept:
    """Read a file that `written` made.

    Raises:
        NotAComparison: it is another file, was changed beyond reading, or a newer version wrote it.
    """
    try:
        if file.stat().st_size > LARGEST:
            raise NotAComparison(file=file.name)
        content = json.loads(file.read_text(encoding="utf-8"))
        return _kept(content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as trouble:
        raise NotAComparison(file=file.name) from trouble


def _kept(content: Mapping[str, object]) -> Kept:
    if content["format"] != FORMAT:
        raise ValueError("format")
    header = tuple(_texts(content["header"]))
    rows = [_texts(row) for row in _list(content["rows"])]
    if any(len(row) != len(header) for row in rows) or len(set(header)) < len(header):
        raise ValueError("rows")
    columns = {Field(field): header.index(str(name)) for field, name in _object(content["columns"]).items()}
    sheet = Sheet(Path(str(content["file"])).name, ("",), 0, header, rows)
    decided = dict(_decided(_object(one)) for one in _list(content["decided"]))
    return Kept(sheet, columns, Against(content["list"]), str(content["report_date"]), decided)


def _decided(one: Mapping[str, object]) -> tuple[int, Decided]:
    number = one["row"]
    if not isinstance(number, int):
        raise TypeError("row")
    decision = Decision(one["decision"])
    return number, Decided(decision, "" if decision is Decision.REJECTED else str(one["listed"]))


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("list")
    return value


def _texts(value: object) -> list[str]:
    texts = _list(value)
    if not all(isinstance(one, str) for one in texts):
        raise TypeError("text")
    found = [str(one) for one in texts]
    "".join(found).encode()  # half a character of JSON, which could not be written again, is a ValueError
    return found


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError("object")
    return value
