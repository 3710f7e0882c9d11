"""JSON as rows: every value stays the text it was, nested ones stay JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sync.tables import errors
from sync.tables.formats.model import LARGEST_JSON, RawPart, Row, Tally
from sync.tables.formats.objects.geojson import feature_rows
from sync.tables.formats.objects.numbers import Number, as_json
from sync.tables.formats.texts import encoding_of
from sync.tables.model import Oddity
from sync.work import Progress, Work

_STEP = 5_000  # rows
Grid = tuple[tuple[str, ...], list[list[str]]]  # names and rows


def json_parts(file: Path, called: str, first: int, name: str, work: Work) -> list[RawPart]:
    """Return the tables in a JSON file.

    An array of objects is a table, and so is one of arrays, whose first gives the names; an object with ``fields`` and
    ``records`` as the portal's dump has them; an object of equally long arrays, which are its columns; an object that
    holds arrays of objects, each of which is a table; features of GeoJSON and of ArcGIS; one object a line.

    Raises:
        TableTooLarge, FileDamaged, NotATable, FileEmpty: it cannot be read, or nothing in it is a table.
    """
    if file.stat().st_size > LARGEST_JSON:
        raise errors.TableTooLarge(file=called, size=LARGEST_JSON)
    work.step(Progress("tables.reading"))
    content = _loaded(file, called)
    tables = list(_tables(content))
    if not tables:
        raise (errors.FileEmpty if content in ([], {}) else errors.NotATable)(file=called)
    parts: list[RawPart] = []
    for inner, grid in tables:
        label = " / ".join(part for part in (name, inner) if part) if len(tables) > 1 else name
        parts.append(_part(first + len(parts), label, grid))
    return parts


def _part(number: int, name: str, grid: Grid) -> RawPart:
    names, table = grid

    def rows(tally: Tally, work: Work) -> Iterator[Row]:
        del tally
        for place, cells in enumerate(table):
            if not place % _STEP:
                work.step(Progress("tables.reading", place, len(table)))
            yield 0, cells

    halves = sum(1 for cells in table for cell in cells if _is_half(cell))
    oddities = (Oddity("half-characters", halves),) if halves else ()
    if halves:
        table[:] = [[_whole(cell) for cell in cells] for cells in table]
    return RawPart(number, name, rows, names=tuple(map(_whole, names)), oddities=oddities)


def _loaded(file: Path, called: str) -> Any:
    body = file.read_bytes()
    encoding = encoding_of(body[: 1 << 16])
    try:
        text = body[encoding.begin :].decode(encoding.name, "strict")
    except UnicodeDecodeError:
        text = body[encoding.begin :].decode("cp1252", "replace")
    del body
    try:
        return _read(text)
    except ValueError as trouble:
        lines = _objects_by_line(text)
        if lines is None:
            raise errors.FileDamaged(file=called) from trouble
        return lines
    except RecursionError as trouble:
        raise errors.FileDamaged(file=called) from trouble


def _read(text: str) -> Any:
    return json.loads(text, parse_float=Number, parse_int=Number, parse_constant=Number)


def _objects_by_line(text: str) -> list[Any] | None:
    """Read one object a line; None where the lines are none."""
    lines = [line for line in text.split("\n") if line.strip()]  # other line ends may stand in a text of JSON
    if len(lines) < 2:
        return None
    try:
        return [_read(line) for line in lines]
    except (ValueError, RecursionError):
        return None


def _tables(content: Any) -> Iterator[tuple[str, Grid]]:
    if isinstance(content, list):
        grid = _of_array(content)
        if grid is not None:
            yield "", grid
        return
    if not isinstance(content, dict):
        return
    features = content.get("features")
    if isinstance(features, list) or content.get("type") == "Feature":
        yield "", feature_rows(features if isinstance(features, list) else [content])
        return
    if isinstance(content.get("result"), dict):
        content = content["result"]  # what the portal's API answers
    if isinstance(content.get("records"), list) and isinstance(content.get("fields"), list):
        yield "", _of_records(content["fields"], content["records"])
        return
    yield from _of_object(content)


def _of_object(content: dict[str, Any]) -> Iterator[tuple[str, Grid]]:
    arrays = {key: value for key, value in content.items() if isinstance(value, list) and value}
    tables = {key: value for key, value in arrays.items() if all(isinstance(one, dict | list) for one in value)}
    for key, value in tables.items():
        grid = _of_array(value)
        if grid is not None:
            yield key, grid
    if not tables and arrays and len({len(value) for value in arrays.values()}) == 1 and len(arrays) == len(content):
        columns = list(arrays.values())
        yield "", (tuple(arrays), [[as_text(one) for one in row] for row in zip(*columns, strict=True)])


def _of_array(content: list[Any]) -> Grid | None:
    """Return an array of objects, of arrays or of single values as a grid; None for an empty one."""
    if not content:
        return None
    if all(isinstance(one, list) for one in content):
        width = max(map(len, content))
        rows = [[as_text(one) for one in row] + [""] * (width - len(row)) for row in content]
        return tuple(rows[0]), rows[1:]
    if any(isinstance(one, dict) for one in content):
        return of_objects([one if isinstance(one, dict) else {"value": one} for one in content])
    return ("value",), [[as_text(one)] for one in content]


def _of_records(fields: Sequence[Any], records: Sequence[Any]) -> Grid:
    names = [str(one.get("id", "")) if isinstance(one, dict) else str(one) for one in fields]
    if all(isinstance(one, dict) for one in records):
        return of_objects(records, names)
    width = max([len(names), *(len(one) for one in records if isinstance(one, list))])
    rows = []
    for one in records:
        cells = [as_text(value) for value in (one if isinstance(one, list) else [one])]
        rows.append(cells + [""] * (width - len(cells)))
    return tuple(names), rows


def of_objects(objects: Sequence[dict[str, Any]], names: Iterable[str] = ()) -> Grid:
    """Return objects as rows: a column for each key, in the order in which they are met first."""
    keys = dict.fromkeys(names)
    for one in objects:
        keys.update(dict.fromkeys(one))
    return tuple(keys), [[as_text(one.get(key)) for key in keys] for one in objects]


def as_text(value: object) -> str:
    """Return a value as a cell: text and numbers as they were written, nothing for null, JSON for what is nested."""
    if isinstance(value, str):
        return str(value)
    return "" if value is None else as_json(value)


def _is_half(cell: str) -> bool:
    try:
        cell.encode()
    except UnicodeEncodeError:
        return True
    return False


def _whole(cell: str) -> str:
    return cell.encode("utf-8", "replace").decode() if _is_half(cell) else cell
