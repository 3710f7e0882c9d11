"""The tables beside the resources: their columns and dictionary, their rows, and the dump of a whole table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sync.practice.answers import Answer, Asked, compact, page
from sync.practice.ckan.collection import Collection, NotThereError
from sync.practice.ckan.site import Site, flag_of, invalid, list_of, number_of, text_of, trouble

ROWS_CAP = 32_000
Row = tuple[object, ...]
SEPARATORS = {"csv": ",", "tsv": "\t"}


@dataclass(frozen=True, slots=True)
class Field:
    """One column; ``info`` is its entry in the data dictionary, if it has one."""

    id: str
    type: str = "text"
    info: Mapping[str, str] | None = None

    def served(self) -> dict[str, object]:
        """Return the column as CKAN lists it."""
        return {"id": self.id, "type": self.type, **({"info": dict(self.info)} if self.info else {})}


ID_FIELD = Field("_id", "int")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns without ``_id``, and its rows, read when they are asked for."""

    fields: tuple[Field, ...]
    total: int
    row: Callable[[int], Row]  # from 0; without _id

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """Return these rows, each with its ``_id`` (from 1) in front."""
        return [(number + 1, *self.row(number)) for number in numbers]


def table_of(collection: Collection, resource_id: str) -> Table:
    """Return the table of a resource.

    A resource noted with a file has the file's own rows; one noted with columns and a total only has invented cells.

    Raises:
        NotThereError: the resource is unknown, not public, or has no table.
    """
    resource = collection.resource(resource_id)
    home = collection.package_of(resource_id)
    if not resource["datastore_active"] or home["private"] or home["state"] != "active":
        raise NotThereError(resource_id)
    notes = collection.kept.get(resource_id, {})
    if "_datastore" in notes:
        return _noted(notes["_datastore"])
    text = notes.get("_table") or notes.get("_body")
    if text is None:
        raise NotThereError(resource_id)
    return _parsed(text, notes.get("_dictionary") or {})


def field_from(entry: str | Mapping[str, Any]) -> Field:
    """Return a column from its name, or from CKAN's ``{"id", "type", "info"}``."""
    if isinstance(entry, str):
        return Field(entry)
    return Field(entry["id"], entry.get("type", "text"), entry.get("info"))


def _noted(noted: Mapping[str, Any]) -> Table:
    fields = tuple(field_from(entry) for entry in noted["fields"])
    rows = noted.get("rows")
    if rows is not None:
        return Table(fields, len(rows), lambda number: tuple(rows[number]))
    invented = tuple(field.id[:20] for field in fields)
    return Table(fields, noted.get("total") or 0, lambda number: tuple(f"{name} {number + 1}" for name in invented))


def _parsed(body: bytes, dictionary: Mapping[str, Mapping[str, str]]) -> Table:
    lines = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    fields = tuple(_described(name, dictionary.get(name, {})) for name in lines[0])
    types = [field.type for field in fields]
    rows = lines[1:]

    def row(number: int) -> Row:
        return tuple(_typed(text, kind) for text, kind in zip(rows[number], types, strict=True))

    return Table(fields, len(rows), row)


def _described(name: str, entry: Mapping[str, str]) -> Field:
    said = {"label": entry.get("label", ""), "notes": entry.get("notes", ""), "type_override": ""}
    return Field(name, entry.get("type", "text"), said if entry.get("label") or entry.get("notes") else None)


def _typed(text: str, kind: str) -> object:
    if text == "":
        return None
    if kind == "int4":
        return int(text)
    if kind == "numeric":
        return float(text) if "." in text else int(text)
    return text == "t" if kind == "bool" else text


# the action datastore_search


def datastore_search(site: Site, asked: Asked) -> str:
    """Return one page of a table as JSON text."""
    resource_id = text_of(asked, "resource_id") or text_of(asked, "id")
    if not resource_id:
        raise invalid(resource_id=["Missing value"])
    if "include_next_page" in asked.params and site.release < (2, 12):
        raise invalid(__extras=['invalid value "include_next_page"'])
    table = known_table(site, resource_id)
    limit, offset = min(number_of(asked, "limit", 100), ROWS_CAP), number_of(asked, "offset", 0)
    numbers = _chosen(table, asked)
    shown = _columns(table, list_of(asked, "fields"))
    rows = [tuple(row[at] for at in shown) for row in table.rows(numbers[offset : offset + limit])]
    fields = [(ID_FIELD, *table.fields)[at] for at in shown]
    style = text_of(asked, "records_format", "objects")
    result: dict[str, object] = {"include_total": flag_of(asked, "include_total", default=True), "limit": limit}
    if offset:
        result["offset"] = offset
    result |= {"records_format": style, "resource_id": resource_id}
    result |= {"records": _records(rows, fields, style), "fields": [field.served() for field in fields]}
    last = numbers[offset + limit - 1] + 1 if 0 < offset + limit < len(numbers) else None
    return compact(result | _version_dependent(site, asked, limit, offset, last) | {"total": len(numbers)})


def known_table(site: Site, resource_id: str) -> Table:
    """Return the table, or refuse as CKAN does."""
    try:
        return table_of(site.collection, resource_id)
    except NotThereError:
        raise trouble(404, "Not Found Error", f'Not found: Resource "{resource_id}" was not found.') from None


def datastore_info(site: Site, asked: Asked) -> str:
    """Return the columns of a table and its row count as JSON text."""
    resource_id = text_of(asked, "id")
    table = known_table(site, resource_id)
    plain = {"notnull": False, "index_name": None, "is_index": False, "uniquekey": False}
    fields = [{**field.served(), "schema": {"native_type": field.type, **plain}} for field in table.fields]
    sizes = {"size": 32768, "db_size": 32768, "idx_size": 16384}
    meta = {"id": resource_id, "count": table.total, "table_type": "BASE TABLE", **sizes, "aliases": []}
    return compact({"meta": meta, "fields": fields})


def _version_dependent(site: Site, asked: Asked, limit: int, offset: int, last: int | None) -> dict[str, object]:
    """CKAN 2.12 dropped the links and the estimate, and added the next page."""
    if site.release >= (2, 12):
        wanted = flag_of(asked, "include_next_page")
        following = {"next_page": {"_id": {"gt": last}}} if wanted and last is not None else {}
        return {"include_next_page": wanted, **following}
    start = f"/api/3/action/datastore_search?resource_id={text_of(asked, 'resource_id')}&limit={limit}"
    links = {"start": start, "next": f"{start}&offset={offset + limit}"}
    if offset:
        links["prev"] = f"{start}&offset={max(offset - limit, 0)}"
    return {"_links": links, "total_estimation_threshold": None, "total_was_estimated": False}


def _columns(table: Table, wanted: list[str]) -> list[int]:
    names = [ID_FIELD.id, *(field.id for field in table.fields)]
    unknown = [name for name in wanted if name not in names]
    if unknown:
        raise invalid(fields=[f'field "{name}" not in table' for name in unknown])
    return [names.index(name) for name in wanted] or list(range(len(names)))


def _chosen(table: Table, asked: Asked) -> Sequence[int]:
    """Return the row numbers that filters and words leave, in the order asked for."""
    names = [ID_FIELD.id, *(field.id for field in table.fields)]
    filters, word = _filters(asked, names), text_of(asked, "q").lower()
    sort = [step.split() for step in text_of(asked, "sort").split(",") if step.strip()]
    if any(step[0].strip('"') not in names for step in sort):
        raise invalid(sort=[f'field "{step[0]}" not in table' for step in sort])
    if not filters and not word and not sort:
        return range(table.total)
    rows = [row for row in table.rows(range(table.total)) if all(fits(row[at]) for at, fits in filters)]
    rows = [row for row in rows if not word or any(word in str(cell).lower() for cell in row)]
    for step in reversed(sort):
        rows.sort(key=_cell_key(names.index(step[0].strip('"'))), reverse=step[-1].lower() == "desc")
    return [int(str(row[0])) - 1 for row in rows]


def _cell_key(at: int) -> Callable[[Row], tuple[bool, float, str]]:
    def key(row: Row) -> tuple[bool, float, str]:
        cell = row[at]
        return (False, cell, "") if isinstance(cell, int | float) else (cell is None, 0.0, str(cell))

    return key


def _filters(asked: Asked, names: list[str]) -> list[tuple[int, Callable[[object], bool]]]:
    given = asked.params.get("filters")
    filters = json.loads(given) if isinstance(given, str) and given else given or {}
    if not isinstance(filters, dict):
        raise invalid(filters=["Cannot parse JSON"])
    wrong = [f'invalid value "{name}"' for name in filters if name not in names]
    if wrong:
        raise invalid(filters=wrong)
    return [(names.index(name), _filter(value)) for name, value in filters.items()]


def _filter(wanted: object) -> Callable[[object], bool]:
    """Return a test for one value, one of several, or (as 2.12 allows) every value above one."""
    if isinstance(wanted, dict):
        above = wanted.get("gt", 0)
        return lambda cell: isinstance(cell, int | float) and cell > above
    allowed = [str(value) for value in (wanted if isinstance(wanted, list) else [wanted])]
    return lambda cell: str(cell) in allowed


def _records(rows: list[Row], fields: list[Field], style: str) -> object:
    if style == "lists":
        return rows
    if style in SEPARATORS:
        return _lines(rows, SEPARATORS[style], "\n")
    return [dict(zip((field.id for field in fields), row, strict=True)) for row in rows]


def _lines(rows: Sequence[Row], separator: str, ending: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=ending).writerows([_written(row) for row in rows])
    return out.getvalue()


def _written(row: Row) -> Iterator[object]:
    return ({True: "t", False: "f"}[cell] if isinstance(cell, bool) else cell for cell in row)


# the dump of a whole table


def dump(site: Site, asked: Asked, resource_id: str) -> Answer:
    """Return a whole table; chunked, without a length, a fingerprint or ranges."""
    style = text_of(asked, "format", "csv")
    if style not in ("csv", "tsv", "json"):
        status = 500 if site.release >= (2, 12) else 400
        return page(status, "Bad Request", (f"format: must be one of csv, tsv, json, not {style}",))
    try:
        table = table_of(site.collection, resource_id)
    except NotThereError:
        return page(404, "Not Found", ("DataStore resource not found",))
    offset, limit = number_of(asked, "offset", 0), number_of(asked, "limit", table.total)
    rows = table.rows(range(table.total)[offset : offset + limit])
    fields = (ID_FIELD, *table.fields)
    if style == "json":
        text = compact({"fields": [field.served() for field in fields], "records": rows})
    else:
        text = _lines([tuple(field.id for field in fields), *rows], SEPARATORS[style], "\r\n")
    mark = "\ufeff" if flag_of(asked, "bom") and style != "json" else ""
    named = ("Content-disposition", f'attachment; filename="{resource_id}.{style}"')
    return Answer(200, (mark + text).encode(), "application/octet-stream", (named,), chunked=True)
