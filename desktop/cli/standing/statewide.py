"""The command ``statewide``: the field as the newest Signatory List shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from desktop.cli.answers import Answer
from desktop.cli.job import Job
from desktop.cli.layout import Layout
from desktop.cli.lists.fetching import load_practice
from desktop.statewide import OfType, Statewide, StatewideQuestion
from sync.errors import Kind

TYPES_SHOWN = 25
CHOICES_SHOWN = 15

Types = Sequence[tuple[str, Sequence[str]]]


def statewide(job: Job) -> int:
    """Show the field, or a part of it; nothing found is exit code 1."""
    load_practice(job)
    typed, book = job.typed, job.desk.standing
    type_, sub_type = meant(typed.type, book.statewide(StatewideQuestion()).types) if typed.type else ("", "")
    found = book.statewide(StatewideQuestion(type=type_, sub_type=sub_type, city=typed.city, zip=typed.zip))
    job.answer(_answer(found), lambda page: "\n".join(_text(page, found)))
    return 0 if found.total else Kind.REFUSED.value


def meant(typed: str, types: Types) -> tuple[str, str]:
    """Return the type and sub-type that are meant: one of that name, else the only one with these words in it."""
    words = typed.casefold().strip()
    named = [(type_, "") for type_, _ in types] + [("", one) for _, below in types for one in below]
    same = [pair for pair in named if words in {pair[0].casefold(), pair[1].casefold()}]
    near = sorted({pair for pair in named if words in pair[0].casefold() or words in pair[1].casefold()})
    if same:
        return same[0]
    return near[0] if len(near) == 1 else (typed, "")


def _answer(found: Statewide) -> Answer:
    content = asdict(found)
    return {
        **content,
        "list_date": found.list_date.isoformat(),
        "qhio_share": round(found.qhio_share, 4),
        "cities": [{"city": city, "rows": rows} for city, rows in found.cities],
        "types": [{"type": type_, "sub_types": list(below)} for type_, below in found.types],
    }


def _text(page: Layout, found: Statewide) -> Iterator[str]:
    yield from page.wrapped(page.said("field_total", total=found.total, day=found.list_date))
    if not found.total:
        return
    for key in ("primary", "subordinate", "with_choices", "delaying", "qhios"):
        count = getattr(found, key)
        yield f"  {page.said(f'field_{key}_rows')}: {page.words.number(count)} ({_share(count, found.total)})"
    yield ""
    yield page.said("field_by_type")
    yield from page.bullets(_type(page, one) for one in found.by_type[:TYPES_SHOWN])
    if len(found.by_type) > TYPES_SHOWN:
        yield from page.wrapped(page.said("field_more", count=len(found.by_type) - TYPES_SHOWN), "  ")
    yield ""
    yield page.said("field_choices")
    for one in found.choices[:CHOICES_SHOWN]:
        value = one.value or page.said("nothing_selected")
        yield from page.bullets([f"{value}: {page.words.number(one.rows)} ({_share(one.rows, found.total)})"])
    yield ""
    cities = ", ".join(f"{city} ({page.words.number(rows)})" for city, rows in found.cities)
    yield from page.row(page.said("field_cities"), cities)


def _type(page: Layout, one: OfType) -> str:
    name = " / ".join(part for part in (one.type, one.sub_type) if part) or page.said("nothing_selected")
    share = _share(one.with_choices, one.rows)
    return page.said("field_type_rows", name=name, rows=one.rows, chosen=one.with_choices, share=share)


def _share(part: int, whole: int) -> str:
    """Return a share in percent, never rounded up to all or down to nothing."""
    percent = 100 * part / whole if whole else 0.0
    if 0 < percent < 1:
        return "< 1%"
    if 99 < percent < 100:
        return "> 99%"
    return f"{percent:.0f}%"
