"""What ``compare`` answers as text."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.cli.layout import Layout
from desktop.cli.tables.grid import grid
from desktop.reconciling.book import Saved
from desktop.reconciling.deciding import Outcome, counts
from desktop.reconciling.exporting import Result, short_name
from desktop.reconciling.model import Comparison, Field

_SECTION = "reconciling"


def compared(page: Layout, done: Comparison, found: Sequence[Outcome], saved: Saved | None) -> str:
    """Return what was compared with what, the counts, and a line for every row."""
    words, header = page.words, done.sheet.header
    held = page.text(_SECTION, f"list.{done.published.against.value}")
    facts = {"file": done.sheet.name, "list": held, "date": words.day(done.published.report_date)}
    counted = {verdict.value: count for verdict, count in counts(tuple(found)).items()}
    taken = "; ".join(
        f"{words.text('compared_fields', field.value)}: {header[place]}" for field, place in done.columns.items()
    )
    lines = page.wrapped(page.text(_SECTION, "cli.title", facts))
    lines += page.wrapped(page.text(_SECTION, "cli.columns", {"columns": taken}))
    if not found:
        return "\n".join([*lines, *page.wrapped(page.text(_SECTION, "cli.no_rows", {"file": done.sheet.name}))])
    lines += page.wrapped(page.text(_SECTION, "cli.counts", counted))
    if saved is not None:
        lines += page.wrapped(page.text(_SECTION, "cli.saved", {"file": saved.file, "rows": saved.rows}))
    return "\n".join([*lines, "", *_rows(page, Result(done, words), found)])


def _rows(page: Layout, result: Result, found: Sequence[Outcome]) -> list[str]:
    heads = ("cli.row", "head.result", "cli.yours", "cli.listed", "head.for", "head.against", "head.remark")
    names = [page.text(_SECTION, head) for head in heads]
    rows = [_row(page, result, one) for one in found]
    kept = [at for at in range(len(names)) if any(row[at] for row in rows)]
    return grid(page, [names[at] for at in kept], [[row[at] for at in kept] for row in rows])


def _row(page: Layout, result: Result, one: Outcome) -> list[str]:
    evidence = one.near.evidence if one.near else ()
    own = one.pairing.own
    ours = [own.names[0] if own.names else "", own.get(Field.CITY)]
    if not any(ours):
        ours = list(own.values.values())
    return [
        str(one.number),
        page.text(_SECTION, f"verdict.{one.verdict.value}"),
        ", ".join(filter(None, ours)),
        short_name(one.near.listed) if one.near else "",
        result.evidence(evidence, is_for=True),
        result.evidence(evidence, is_for=False),
        result.remark(one),
    ]
