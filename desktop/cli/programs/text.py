"""What ``programs`` answers as text: a line for each program, or one program with all its breakdowns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.cli.layout import Layout
from desktop.cli.programs.answers import Asked
from desktop.cli.tables.grid import grid
from desktop.programs.asking import Headline, breakdown, by_place, groups_for, headline, over_years
from desktop.programs.model import Figure, Hidden, Line, Number, Total, Value
from desktop.programs.telling import Telling


class _Figures:
    """How figures read on a terminal."""

    def __init__(self, page: Layout, telling: Telling) -> None:
        self._page, self._telling = page, telling

    def number(self, number: Number) -> str:
        """Return a number; of a ratio two decimals."""
        return f"{number:,.2f}" if isinstance(number, float) else self._page.words.number(number)

    def value(self, value: Value) -> str:
        """Return a value, or that it is hidden or not there."""
        if isinstance(value, Hidden):
            return self._telling.hidden(value)
        return self._page.said("programs_absent") if value is None else self.number(value)

    def change(self, figure: Figure) -> str:
        """Return what changed since the year before; "–" where that is not known."""
        if figure.change is None:
            return "–"
        sign = "+" if figure.change.amount > 0 else ""
        share = "" if figure.change.share is None else f" ({sign}{figure.change.share:.1%})"
        return f"{sign}{self.number(figure.change.amount)}{share}"

    def total(self, total: Total) -> str:
        """Return a sum, or that it is at least so much."""
        if total.hidden:
            known = self.number(total.known)
            return self._page.said("programs_at_least", count=known, hidden=total.hidden)
        return self.value(total.known if total.is_whole else None)


def answer(page: Layout, asked: Asked) -> str:
    """Lay out the whole answer."""
    figures = _Figures(page, asked.telling)
    if asked.is_detailed:
        lines = list(_detail(page, asked, figures))
    elif asked.level is not None:
        lines = list(_places(page, asked, figures))
    else:
        lines = list(_overview(page, asked, figures))
    return "\n".join([*lines, "", *_notes(page, asked)])


def _overview(page: Layout, asked: Asked, figures: _Figures) -> Iterator[str]:
    yield from page.wrapped(page.bold(_heading(asked)))
    yield ""
    names = [page.said(f"programs_{name}") for name in ("program", "persons", "change", "cases", "per_case")]
    heads = [(asked.telling.program(spot.program), headline(asked.reading.counts, spot)) for spot in asked.spots]
    yield from grid(page, names, [_overview_row(name, head, figures) for name, head in heads])
    yield ""
    yield from page.wrapped(page.said("programs_twice_counted"))


def _overview_row(name: str, head: Headline, figures: _Figures) -> list[str]:
    persons, cases, per_case = (figures.value(one.value) for one in (head.persons, head.cases, head.per_case))
    return [name, persons, figures.change(head.persons), cases, per_case]


def _detail(page: Layout, asked: Asked, figures: _Figures) -> Iterator[str]:
    counts, spot, telling = asked.reading.counts, asked.spot, asked.telling
    head = headline(counts, spot)
    yield from page.wrapped(page.bold(_heading(asked)))
    for name, figure in (("persons", head.persons), ("cases", head.cases), ("per_case", head.per_case)):
        yield from page.row(page.said(f"programs_{name}"), _with_change(page, figure, figures), "  ")
    for column, figure in head.grants:
        yield from page.row(telling.column(column), _with_change(page, figure, figures), "  ")
    yield from page.row(page.said("programs_more_than_one"), figures.total(head.several), "  ")
    yield from _section(page, page.said("programs_over_years"), _lines(asked, over_years(counts, spot), figures))
    for group in groups_for(counts, spot):
        parts = breakdown(counts, spot, group)
        yield from _section(page, telling.group(group), _lines(asked, parts, figures))
    if asked.level is not None:
        yield from _section(
            page, telling.level(asked.level), _lines(asked, by_place(counts, spot, asked.level), figures)
        )


def _places(page: Layout, asked: Asked, figures: _Figures) -> Iterator[str]:
    """Lay out every place of a level, program by program."""
    yield from page.wrapped(page.bold(_heading(asked)))
    for spot in asked.spots:
        lines = by_place(asked.reading.counts, spot, asked.level or spot.place.level)
        yield from _section(page, asked.telling.program(spot.program), _lines(asked, lines, figures))


def _section(page: Layout, title: str, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield from page.wrapped(page.bold(title))
    names = [page.said(f"programs_{name}") for name in ("persons", "share", "change")]
    yield from grid(page, ["", *names], rows)


def _lines(asked: Asked, lines: Sequence[Line], figures: _Figures) -> list[list[str]]:
    found = []
    for one in lines:
        share = "–" if one.share is None else f"{one.share:.1%}"
        figure = one.figure
        found.append([asked.telling.subject(one.subject), figures.value(figure.value), share, figures.change(figure)])
    return found


def _heading(asked: Asked) -> str:
    spot, telling = asked.spot, asked.telling
    where = ", ".join((telling.titled(spot.place), str(spot.year), telling.period(spot.period)))
    return f"{telling.program(spot.program)}: {where}" if asked.is_detailed else where


def _with_change(page: Layout, figure: Figure, figures: _Figures) -> str:
    value = figures.value(figure.value)
    return f"{value}; {page.said('programs_change')}: {figures.change(figure)}" if figure.change else value


def _notes(page: Layout, asked: Asked) -> Iterator[str]:
    """Lay out what holds for all figures: what hidden means, where they come from, what is odd about that."""
    shelf = asked.reading.shelf
    yield from page.wrapped(page.said("programs_hidden_note"))
    for one in shelf.held:
        source = one.version.source
        day = page.day(source.modified or one.version.fetched)
        facts = {"dataset": source.dataset_title, "table": source.resource_name, "day": day}
        yield from page.wrapped(page.said("programs_source", **facts), later="  ")
    for missing in shelf.missing:
        yield from page.wrapped(page.said("programs_fetch", name=missing.name, resource=missing.resource), later="  ")
    if asked.reading.counts.oddities:
        yield from page.wrapped(page.said("programs_odd"))
        yield from page.bullets(asked.telling.oddity(one) for one in asked.reading.counts.oddities)
