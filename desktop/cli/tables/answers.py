"""What ``table`` and ``mine`` answer under ``--json``; docs/command-line.md describes it, and scripts rely on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from desktop.cli.answers import Answer, moment
from desktop.tables.model import Differences, Entry, Exported, Found, RowChange, Storage, Suggestion, View
from sync.tables.asking.model import Group, Grouping, Profile
from sync.tables.model import Column, Part, Version

if TYPE_CHECKING:
    from desktop.cli.tables.meaning import Asked


def held(versions: Iterable[Version]) -> Answer:
    """Return the tables on this desk."""
    return {"tables": [version(one) for one in versions]}


def taken_in(one: Version, gone: Sequence[str]) -> Answer:
    """Return a table that came in, and the names of those that made room for it."""
    return {**version(one), "made_room": list(gone)}


def version(one: Version) -> dict[str, Any]:
    """Return one table with its parts."""
    source = one.source
    return {
        "resource": source.resource,
        "dataset": source.dataset,
        "title": source.dataset_title,
        "name": source.resource_name,
        "format": source.format,
        "way": source.way,
        "url": source.url,
        "fetched": moment(one.fetched),
        "modified": moment(source.modified),
        "md5": one.md5,
        "size": one.size,
        "on_disk": one.on_disk,
        "parts": [_part(each) for each in one.parts],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "number": part.number + 1,
        "name": part.name,
        "rows": part.rows,
        "header_row": part.header_row + 1,
        "columns": [_column(one) for one in part.columns],
        "rejected": part.rejected,
        "oddities": [
            {"code": one.code, "count": one.count, "line": one.line, "value": one.value} for one in part.oddities
        ],
    }


def _column(column: Column) -> dict[str, Any]:
    identifies = column.identifies.value if column.identifies else None
    return {"name": column.name, "nature": column.nature.value, "identifies": identifies}


def described(meant: Asked, entries: Iterable[Entry]) -> Answer:
    """Return a table's columns with what is known of them."""
    return {**_about(meant.version, meant.part), "columns": [_entry(one) for one in entries]}


def _about(version_: Version, part: Part) -> dict[str, Any]:
    return {"resource": version_.source.resource, "part": part.number + 1, "fetched": moment(version_.fetched)}


def _entry(entry: Entry) -> dict[str, Any]:
    marks = [{"mark": mark, "count": count, "meaning": meaning} for mark, count, meaning in entry.marks]
    said = {"label": entry.label, "definition": entry.definition, "marks": marks}
    return {**_column(entry.column), **said, **(_profile(entry.profile) if entry.profile else {})}


def _profile(profile: Profile) -> dict[str, Any]:
    return {
        "rows": profile.rows,
        "blanks": profile.blanks,
        "distinct": profile.distinct,
        "numbers": profile.numbers,
        "dates": profile.dates,
        "least": profile.least,
        "most": profile.most,
        "longest": profile.longest,
        "top": [{"value": value, "count": count} for value, count in profile.top],
    }


def rows(view: View, shown: Sequence[Sequence[str]], count: int, offset: int) -> Answer:
    """Return rows; ``count`` fit the question, ``of`` are in the table."""
    names = [view.part.columns[at].name for at in view.columns]
    whole = {"count": count, "of": view.part.rows, "offset": offset, "filter": view.told}
    return {**_about(view.version, view.part), **whole, "columns": names, "rows": [list(row) for row in shown]}


def groups(meant: Asked, how: Grouping, shown: Sequence[Group], every: int) -> Answer:
    """Return groups; each has the figures in the order of ``measures``."""
    names = [meant.part.columns[at].name for at in how.by]
    measures = [
        {"measure": one.sum.value, "column": meant.part.columns[one.column].name if one.column >= 0 else None}
        for one in how.measures
    ]
    found = [
        {"cells": list(one.cells), "rows": one.rows, "figures": list(one.figures), "left_out": list(one.left_out)}
        for one in shown
    ]
    return {**_about(meant.version, meant.part), "by": names, "measures": measures, "all": every, "groups": found}


def exported(done: Exported) -> Answer:
    """Return what was written."""
    return {"file": done.file, "rows": done.rows, "columns": done.columns, "guarded": done.guarded}


def differences(found: Differences, limit: int) -> Answer:
    """Return what changed between two versions; at most ``limit`` rows."""
    return {
        "before": moment(found.before.fetched),
        "after": moment(found.after.fetched),
        "key": list(found.key),
        "is_key_chosen": found.is_key_chosen,
        "columns": [{"before": one.before, "after": one.after} for one in found.columns],
        "compared": list(found.compared),
        "added": found.added,
        "removed": found.removed,
        "changed": found.changed,
        "same": found.same,
        "twice": found.twice,
        "rows": [_change(one) for one in found.rows[:limit]],
    }


def _change(change: RowChange) -> dict[str, Any]:
    before, after = (None if row is None else list(row) for row in (change.before, change.after))
    return {"key": list(change.key), "before": before, "after": after, "changed": list(change.changed)}


def storage(now: Storage) -> Answer:
    """Return what tables take; sizes in bytes."""
    tables = [
        {"resource": one.source.resource, "name": one.source.resource_name, "on_disk": one.on_disk,
         "is_newest": one.is_newest, "is_kept": one.source.resource in now.kept}
        for one in now.versions
    ]  # fmt: skip
    return {"used": now.used, "limit": now.limit, "free": now.free, "versions": tables}


def mine(found: Iterable[Found], names: dict[str, str]) -> Answer:
    """Return rows about the facilities; ``names`` has their names by id."""
    return {"rows": [_mine(one, names) for one in found]}


def _mine(one: Found, names: dict[str, str]) -> dict[str, Any]:
    columns = [column.name for column in one.part.columns]
    return {
        **_about(one.version, one.part),
        "title": one.version.source.dataset_title,
        "name": one.version.source.resource_name,
        "facility": names.get(one.facility, ""),
        "by": one.by.value,
        "value": one.value,
        "since": one.since.value,
        "row": one.row + 1,
        "cells": dict(zip(columns, one.cells, strict=True)),
        "before": None if one.before is None else dict(zip(columns, one.before, strict=True)),
        "changed": [columns[at] for at in one.changed],
    }


def suggested(found: Iterable[Suggestion]) -> Answer:
    """Return datasets that may have rows about the facilities."""
    return {
        "suggestions": [
            {
                "dataset": one.dataset,
                "slug": one.slug,
                "title": one.title,
                "resource": one.resource,
                "name": one.resource_name,
                "columns": [{"name": name, "identifies": kind.value} for name, kind in one.columns],
                "is_held": one.is_held,
            }
            for one in found
        ]
    }
