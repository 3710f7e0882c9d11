"""What the catalog's commands answer as text, laid out for 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby

from desktop.cli.layout import Layout
from desktop.cli.terminal import plain
from sync.catalog.model import Change, Dataset, Facet, Hit, Resource, Results, SyncReport

VALUES_SHOWN = 5  # of each facet
SHORT_FACETS = (Facet.DEPARTMENT, Facet.TOPIC, Facet.FORMAT)
LONGEST_VALUE = 160  # characters of a value before or after a change


def synced(page: Layout, report: SyncReport, columns_read: int) -> str:
    """Lay out a sync's counts."""
    words = page.words
    rows = [
        *((name, words.number(getattr(report, name))) for name in ("added", "changed", "withdrawn", "unchanged")),
        ("requests", words.number(report.requests)),
        ("bytes", words.size(report.bytes)),
        ("seconds", f"{report.seconds:.1f} s"),
    ]
    lines = [words.cli("synced"), *(f"  {words.cli(name):<12} {value:>10}" for name, value in rows)]
    if columns_read:
        lines.append(words.cli("tables_read", count=words.number(columns_read)))
    return "\n".join(lines)


def found(page: Layout, results: Results) -> str:
    """Lay out a search's answer: how many, the datasets, and how to narrow or widen the search."""
    lines = [_count(page, results)]
    if results.read_as:
        lines.append(page.words.cli("read_as", words=plain(results.read_as)))
    for hit in results.hits:
        lines += ["", *_hit(page, hit)]
    lines += _left_out(page, results)
    if results.relief:
        lines += ["", page.words.cli("way_out"), *(f"  {page.words.relief(way)}" for way in results.relief)]
    if results.total > 1:
        lines += ["", page.words.cli("narrow"), *_facets(page, results)]
    return "\n".join(lines)


def _count(page: Layout, results: Results) -> str:
    words, total = page.words, results.total
    if total < 2:
        return words.cli("found_one" if total else "found_none")
    count = words.cli("found", count=words.number(total))
    shown = len(results.hits)
    return f"{count}, {words.cli('shown', count=words.number(shown))}" if 0 < shown < total else count


def _hit(page: Layout, hit: Hit) -> Iterator[str]:
    yield from page.wrapped(hit.title, "")
    about = [hit.department, ", ".join(hit.formats), _updated(page, hit)]
    yield from page.wrapped(" · ".join(part for part in about if part), "  ")
    yield from page.wrapped(hit.excerpt, "  ", most=2)
    yield f"  {hit.slug}"


def _updated(page: Layout, hit: Hit) -> str:
    if hit.withdrawn:
        return page.words.cli("is_withdrawn", day=page.day(hit.withdrawn))
    if hit.hidden:
        return page.words.cli("is_hidden")
    if hit.modified is None:
        return ""
    is_ahead = hit.modified > datetime.now(UTC)  # portals have such dates
    return page.words.cli("dated_on" if is_ahead else "updated_on", day=page.day(hit.modified))


def _left_out(page: Layout, results: Results) -> list[str]:
    counts = (("left_out_withdrawn", results.withdrawn), ("left_out_hidden", results.hidden))
    lines = [page.words.cli(key, count=page.words.number(count)) for key, count in counts if count]
    return ["", *lines] if lines else []


def _facets(page: Layout, results: Results) -> Iterator[str]:
    for facet in SHORT_FACETS:
        values = results.facets.get(facet, ())[:VALUES_SHOWN]
        shown = [f"{page.words.facet_value(facet, value)} ({page.words.number(count)})" for value, count in values]
        if shown:
            yield from page.wrapped(f"{page.words.facet(facet)} (--{facet.value}): {', '.join(shown)}", "  ")


def dataset(page: Layout, one: Dataset) -> str:
    """Lay out a dataset: what it is, its metadata, its files and tables with their columns."""
    from sync.catalog.records import plain as without_markup

    lines = [*page.wrapped(one.title, ""), ""]
    lines += [*page.wrapped(without_markup(one.notes), ""), ""]
    rows = [
        ("department", one.department),
        ("topics", ", ".join(one.topics)),
        ("tags", ", ".join(one.tags)),
        ("frequency", one.frequency),
        ("granularity", one.granularity),
        ("created", page.day(one.created)),
        ("modified", page.day(one.modified)),
        ("withdrawn", page.day(one.withdrawn)),
        *((name, without_markup(value)) for name, value in one.details.items()),
        ("slug", one.slug),
        ("id", one.id),
        ("page", one.page),
    ]
    lines += [line for name, value in rows if value for line in page.row(page.words.field(name), value)]
    if one.resources:
        lines += ["", page.words.cli("resources")]
        lines += [line for resource in one.resources for line in _resource(page, resource)]
    return "\n".join(lines)


def _resource(page: Layout, resource: Resource) -> Iterator[str]:
    size = page.words.size(resource.size) if resource.size is not None else ""
    rows = page.words.cli("rows", count=page.words.number(resource.rows)) if resource.rows is not None else ""
    about = [resource.format, size, rows, page.day(resource.last_modified)]
    yield ""
    yield from page.wrapped(resource.name, "  ")
    yield from page.wrapped(" · ".join(part for part in about if part), "    ")
    yield f"    {plain(resource.id)}"
    if resource.columns:
        names = (f"{column.name} ({column.label})" if column.label else column.name for column in resource.columns)
        yield from page.wrapped(f"{page.words.cli('columns')}: {', '.join(names)}", "    ")


def changed(page: Layout, changes: Sequence[Change], since: datetime | None) -> str:
    """Lay out changes, newest first, under the dataset they belong to."""
    if not changes:
        key = "no_changes_since" if since else "no_changes"
        return page.words.cli(key, day=page.day(since))
    blocks = groupby(changes, key=lambda one: (page.day(one.at), one.dataset_id, one.dataset_title))
    return "\n\n".join("\n".join(_block(page, day, title, of_one)) for (day, _, title), of_one in blocks)


def _block(page: Layout, day: str, title: str, changes: Iterable[Change]) -> Iterator[str]:
    yield from page.wrapped(f"{day}  {title}", "", later="    ")
    for change in changes:
        yield from page.wrapped(page.words.change(change), "  ", later="    ")
        if change.field:
            for name, value in (("before", change.before), ("after", change.after)):
                short = f"{value[:LONGEST_VALUE]} …" if len(value) > LONGEST_VALUE else value
                yield from page.wrapped(f"{page.words.cli(name)}: {short or '–'}", "      ", later="        ")
