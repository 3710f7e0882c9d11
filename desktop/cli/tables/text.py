"""What ``table`` and ``mine`` answer as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.layout import Layout
from desktop.cli.tables.grid import grid
from desktop.cli.terminal import plain
from desktop.tables.model import Differences, Entry, Exported, Found, RowChange, Storage, Suggestion, View
from sync.tables.asking.model import Group, Grouping
from sync.tables.model import Part, Version

if TYPE_CHECKING:
    from desktop.cli.tables.meaning import Asked

TOP_SHOWN = 5  # most frequent values of a column
SUGGESTIONS_SHOWN = 40
_WRITTEN_OUT = 1e15  # above it, a figure has fewer digits than places


def held(page: Layout, versions: Sequence[Version]) -> str:
    """Lay out the tables on this desk."""
    if not versions:
        return "\n".join(page.wrapped(page.said("no_tables")))
    return "\n\n".join("\n".join(_held(page, one)) for one in versions)


def _held(page: Layout, version: Version) -> Iterator[str]:
    source = version.source
    yield from page.wrapped(page.bold(source.resource_name))
    if source.dataset_title:
        yield from page.wrapped(source.dataset_title, "  ")
    for part in version.parts:
        name = f"{part.name}: " if part.name else ""
        yield from page.wrapped(f"{name}{_size_of(page, part)}", "  ")
    when = page.said("table_fetched", day=page.day(version.fetched), size=page.words.size(version.size))
    yield from page.wrapped(when, "  ")
    yield f"  {source.resource}"


def _size_of(page: Layout, part: Part) -> str:
    return page.said("table_size", rows=part.rows, columns=len(part.columns))


def taken_in(page: Layout, version: Version, gone: Sequence[str] = ()) -> str:
    """Lay out a table that came in, with all that is odd about it, and the names of those that made room for it."""
    lines = list(_held(page, version))
    for part in version.parts:
        if part.oddities:
            lines += ["", page.said("table_oddities", name=part.name or version.source.resource_name)]
            lines += page.bullets(oddity_line(page, part))
    if gone:
        lines += ["", *page.wrapped(page.said("made_room", names=", ".join(gone)))]
    return "\n".join(lines)


def oddity_line(page: Layout, part: Part) -> Iterator[str]:
    """Yield what is odd about a part, one sentence each."""
    for one in part.oddities:
        yield page.text("table_oddities", one.code, {"count": one.count, "line": one.line, "value": plain(one.value)})


def described(page: Layout, meant: Asked, entries: Sequence[Entry]) -> str:
    """Lay out a table's columns."""
    lines = [*page.wrapped(page.bold(meant.version.source.resource_name)), f"  {_size_of(page, meant.part)}"]
    for entry in entries:
        lines += ["", *_entry(page, entry)]
    return "\n".join(lines)


def _entry(page: Layout, entry: Entry) -> Iterator[str]:
    nature = page.said(f"nature_{entry.column.nature.value}")
    label = f" ({entry.label})" if entry.label and entry.label != entry.column.name else ""
    yield from page.wrapped(f"{page.bold(entry.column.name)}{label}: {nature}")
    if entry.definition:
        yield from page.wrapped(entry.definition, "  ")
    profile = entry.profile
    if profile is None:
        return
    yield from page.wrapped(page.said("column_filled", blanks=profile.blanks, distinct=profile.distinct), "  ")
    if profile.least:
        yield from page.wrapped(page.said("column_range", least=profile.least, most=profile.most), "  ")
    top = ", ".join(f"{value} ({page.words.number(count)})" for value, count in profile.top[:TOP_SHOWN])
    if top:
        yield from page.wrapped(page.said("column_top", values=top), "  ")
    for mark, count, meaning in entry.marks:
        said = meaning or page.words.text("mark_meanings", "unknown")
        yield from page.wrapped(page.said("column_mark", mark=mark, count=count, meaning=said), "  ")


def rows(page: Layout, view: View, shown: Sequence[Sequence[str]], count: int, offset: int) -> str:
    """Lay out rows as a table, or one below the other where they are too wide for the terminal."""
    names = [view.part.columns[at].name for at in view.columns]
    lines = page.wrapped(page.said("rows_of", count=count, all=view.part.rows))
    if shown:
        lines += ["", *grid(page, names, shown)]
    last = offset + len(shown)
    if shown and (offset or last < count):
        lines += ["", page.said("rows_shown", first=offset + 1, last=last)]
    return "\n".join(lines)


def groups(page: Layout, meant: Asked, how: Grouping, shown: Sequence[Group], every: int) -> str:
    """Lay out groups with their figures."""
    columns = meant.part.columns
    names = [columns[at].name for at in how.by]
    names += [
        page.said(f"measure_{one.sum.value}", column=columns[one.column].name if one.column >= 0 else "")
        for one in how.measures
    ]
    cells = [[*one.cells, *(_figure(page, figure) for figure in one.figures)] for one in shown]
    lines = page.wrapped(page.said("groups_of", count=every))
    lines += ["", *grid(page, names, cells)] if cells else []
    left_out = [sum(one.left_out[at] for one in shown) for at in range(len(how.measures))]
    for name, count in zip(names[len(how.by) :], left_out, strict=True):
        lines += page.wrapped(page.said("left_out", name=name, count=count)) if count else []
    return "\n".join(lines)


def _figure(page: Layout, figure: float | int | None) -> str:
    if figure is None:
        return "–"
    if isinstance(figure, int):
        return page.words.number(figure)
    if not 1 <= abs(figure) < _WRITTEN_OUT:
        return f"{figure:.15g}"
    return f"{figure:,.6f}".rstrip("0").rstrip(".")


def exported(page: Layout, done: Exported) -> str:
    """Lay out what was written."""
    lines = page.wrapped(page.said("table_exported", rows=done.rows, columns=done.columns, file=done.file))
    if done.guarded:
        lines += page.wrapped(page.said("table_guarded", count=done.guarded))
    return "\n".join(lines)


def differences(page: Layout, found: Differences, limit: int, *, saved: Path | None = None) -> str:
    """Lay out what changed between two versions."""
    days = {"before": page.day(found.before.fetched), "after": page.day(found.after.fetched)}
    lines = page.wrapped(page.said("compared_versions", **days))
    counts = {"added": found.added, "removed": found.removed, "changed": found.changed, "same": found.same}
    lines += page.wrapped(page.said("compared_rows", **counts), "  ")
    key = ", ".join(found.key)
    lines += page.wrapped(page.said("compared_by", columns=key) if key else page.said("compared_whole"), "  ")
    if found.twice:
        lines += page.wrapped(page.said("compared_twice", count=found.twice), "  ")
    lines += page.bullets(_column_change(page, one.before, one.after) for one in found.columns)
    lines += [line for one in found.rows[:limit] for line in _change(page, found, one)]
    every = found.added + found.removed + found.changed
    if saved is not None:
        return "\n".join([*lines, "", *page.wrapped(page.said("changes_saved", file=str(saved)))])
    if every > min(limit, len(found.rows)):
        lines += ["", page.said("changes_shown", count=min(limit, len(found.rows)), all=every)]
    return "\n".join(lines)


def _column_change(page: Layout, before: str, after: str) -> str:
    kind = "renamed" if before and after else ("added" if after else "removed")
    return page.said(f"column_{kind}", before=before, after=after)


def _change(page: Layout, found: Differences, change: RowChange) -> Iterator[str]:
    what = "added" if change.before is None else ("removed" if change.after is None else "changed")
    row = change.after if change.after is not None else change.before
    yield ""
    yield from page.wrapped(page.said(f"table_row_{what}", row=", ".join(change.key or row or ())))
    for at in change.changed:
        before, after = ((side[at] if side else "") for side in (change.before, change.after))
        yield from page.wrapped(f"{found.compared[at]}: “{before}” → “{after}”", "    ")


def removed(page: Layout, version: Version) -> str:
    """Say that a table is gone from this desk."""
    key = "table_removed" if version.source.url else "table_removed_file"
    return "\n".join(page.wrapped(page.said(key, name=version.source.resource_name)))


def storage(page: Layout, now: Storage) -> str:
    """Lay out what tables take."""
    size = page.words.size
    said = page.said("storage", used=size(now.used), limit=size(now.limit), free=size(now.free))
    lines = page.wrapped(said)
    for one in now.versions:
        kept = f" · {page.said('is_kept')}" if one.source.resource in now.kept else ""
        older = "" if one.is_newest else f" · {page.said('is_older')}"
        lines += page.wrapped(f"{size(one.on_disk):>9}  {one.source.resource_name}{older}{kept}", "  ", later=" " * 13)
    return "\n".join(lines)


def mine(page: Layout, found: Sequence[Found], names: dict[str, str]) -> str:
    """Lay out the rows about the facilities, by table."""
    if not found:
        return "\n".join(page.wrapped(page.said("mine_none")))
    lines = page.wrapped(page.said("mine_total", count=len(found)))
    for (_, _, number), some in groupby(found, lambda one: (*_title(one), one.part.number)):
        of_table = list(some)
        title, name = _title(of_table[0])
        part = of_table[0].part.name if number or of_table[0].part.name else ""
        lines += ["", *page.wrapped(page.bold(" · ".join(text for text in (title, name, part) if text)))]
        lines += [line for one in of_table for line in _mine(page, one, names)]
    return "\n".join(lines)


def _title(one: Found) -> tuple[str, str]:
    return one.version.source.dataset_title, one.version.source.resource_name


def _mine(page: Layout, one: Found, names: dict[str, str]) -> Iterator[str]:
    about = page.said("mine_row", row=one.row + 1, facility=names.get(one.facility, ""), value=one.value)
    yield from page.wrapped(f"{about} · {page.text('since', one.since.value)}", "  ")
    for column, cell in zip(one.part.columns, one.cells, strict=True):
        is_changed = one.before is not None and column.position in one.changed
        if cell.strip() or is_changed:
            was = one.before[column.position] if one.before and is_changed else None
            blank = page.said("cell_blank")
            now = (
                cell
                if was is None
                else page.said("mine_changed", now=cell.strip() or blank, before=was.strip() or blank)
            )
            yield from page.wrapped(f"{column.name}: {now}", "      ", later="        ")


def suggested(page: Layout, found: Sequence[Suggestion]) -> str:
    """Lay out where there may be more."""
    if not found:
        return "\n".join(page.wrapped(page.said("suggest_none")))
    lines = page.wrapped(page.said("suggest_total", count=len(found)))
    for one in found[:SUGGESTIONS_SHOWN]:
        held_here = f" · {page.said('is_held')}" if one.is_held else ""
        lines += ["", *page.wrapped(page.bold(f"{one.title}: {one.resource_name}"))]
        lines += page.wrapped(", ".join(_names(one.columns)) + held_here, "  ")
        lines.append(f"  {one.resource}")
    return "\n".join(lines)


def _names(columns: Iterable[tuple[str, object]]) -> list[str]:
    return [name for name, _ in columns]
