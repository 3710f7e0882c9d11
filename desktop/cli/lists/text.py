"""What the actions of ``lists`` answer as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from desktop.cli.layout import Layout
from desktop.cli.lists.answers import Sort, sorts
from sync.lists.model import HeldList, ImportReport, ListKind, Oddity, RowChange

VALUES_SHOWN = 60  # characters of a value
CHANGES_SHOWN = 100  # of each kind; --json has them all


def imported(page: Layout, report: ImportReport) -> str:
    """Lay out an import: what came in, and what was not understood."""
    lines = brought(page, report)
    columns = (
        ("columns_unknown", report.unknown_columns),
        ("columns_missing", report.missing_columns),
        ("columns_dropped", report.dropped_columns),
    )
    for key, names in columns:
        if names:
            lines += page.wrapped(page.said(key, columns=", ".join(names)), later="  ")
    return "\n".join([*lines, *oddities(page, report.oddities)])


def brought(page: Layout, report: ImportReport) -> list[str]:
    """Lay out what an import brought, without what was not understood."""
    day, kind = report.report_date, page.said(f"list_{report.kind.value}")
    told = page.said("list_imported", list=kind, day=day, rows=report.rows, read=report.read)
    return [*page.wrapped(told), *page.wrapped(page.said(_effect(report)))]


def _effect(report: ImportReport) -> str:
    if report.unchanged:
        return "list_unchanged" if report.is_newest else "list_older_unchanged"
    if report.replaced:
        return "list_replaced"
    return "list_newest" if report.is_newest else "list_older"


def oddities(page: Layout, found: Sequence[Oddity]) -> Iterator[str]:
    """Lay out what was not understood, by sort, with examples."""
    if not found:
        yield from page.wrapped(page.said("oddities_none"))
        return
    yield from page.wrapped(page.said("oddities_some", count=len(found)))
    yield from page.bullets(_sort(page, sort) for sort in sorts(found))


def _sort(page: Layout, sort: Sort) -> str:
    where = f"{sort.column}: " if sort.column else ""
    told = [page.text("oddities", sort.code)]
    if sort.is_left_out:
        told.append(page.said("rows_left_out"))
    examples = [_example(page, oddity) for oddity in sort.examples if oddity.row]
    if examples:
        told.append(page.said("for_example", examples="; ".join(examples)))
    return f"{page.words.number(sort.count)} × {where}{' '.join(told)}"


def _example(page: Layout, oddity: Oddity) -> str:
    value = oddity.value[:VALUES_SHOWN]
    return page.said("odd_row", row=oddity.row, value=value) if value else page.said("odd_row_only", row=oddity.row)


def shown(
    page: Layout,
    lists: Sequence[HeldList],
    changes: Mapping[ListKind, Sequence[RowChange]] | None,
    odd: Mapping[ListKind, Sequence[Oddity]] | None,
) -> str:
    """Lay out the lists on this desk, kind by kind, and what was asked for besides."""
    if not lists:
        return "\n".join(page.wrapped(page.said("lists_none")))
    blocks = []
    for kind, held in groupby(lists, key=lambda one: one.kind):
        lines = [page.said(f"list_{kind.value}"), *(line for one in held for line in _held(page, one))]
        if changes is not None:
            lines += _changes(page, changes.get(kind, ()))
        if odd is not None:
            lines += oddities(page, odd.get(kind, ()))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _held(page: Layout, one: HeldList) -> list[str]:
    facts: dict[str, str | int | date] = {
        "day": one.report_date,
        "rows": one.rows,
        "source": one.source,
        "imported": one.imported.astimezone().date(),
    }
    told = page.said("list_held", **facts)
    return page.wrapped(f"{told} {page.said('list_in_use')}" if one.is_newest else told, "  ", later="    ")


def _changes(page: Layout, changes: Sequence[RowChange]) -> Iterator[str]:
    if not changes:
        yield from page.wrapped(page.said("list_no_changes"), "  ")
        return
    yield from page.wrapped(page.said("list_changes", count=len(changes)), "  ")
    yield from page.bullets((_change(page, one) for one in changes[:CHANGES_SHOWN]), "  ")
    if len(changes) > CHANGES_SHOWN:
        yield from page.wrapped(page.said("list_more_changes", count=len(changes) - CHANGES_SHOWN), "  ")


def _change(page: Layout, one: RowChange) -> str:
    who = f"{one.dxf_id} {one.name}"
    if one.what in {"added", "gone"}:
        return f"{who}: {page.said(f'row_{one.what}')}"
    field = page.said(f"field_{one.what}") if page.knows("cli", f"field_{one.what}") else one.what.replace("_", " ")
    return f"{who}: {field}: {one.before or '–'} → {one.after or '–'}"
