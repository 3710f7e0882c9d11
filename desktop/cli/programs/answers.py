"""What ``programs`` answers as JSON: a number is a number, a hidden value says why, null is what the file lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.programs.asking import breakdown, by_place, groups_for, headline, over_years
from desktop.programs.book import Reading
from desktop.programs.model import Change, Figure, Held, Hidden, Level, Line, Place, Spot, Total, Value
from desktop.programs.telling import Telling

_DIGITS = 4  # decimals of a ratio


@dataclass(frozen=True, slots=True)
class Asked:
    """What is answered: the counts, the spot, and how much of it is wanted.

    Attributes:
        is_detailed: a program was named.
        level: every place of this level is wanted.
    """

    reading: Reading
    telling: Telling
    spot: Spot
    is_detailed: bool
    level: Level | None

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The spot of the program that was named, or of every program."""
        if self.is_detailed:
            return (self.spot,)
        return tuple(self.spot.of(program) for program in self.reading.counts.programs)


def answer(asked: Asked) -> dict[str, object]:
    """Return the whole answer."""
    counts, spot, shelf = asked.reading.counts, asked.spot, asked.reading.shelf
    return {
        "period": spot.period.value,
        "year": spot.year,
        "years": list(counts.years(spot.period)),
        "place": place(asked, spot.place),
        "programs": [_program(asked, one) for one in asked.spots],
        "sources": [_source(one) for one in shelf.held],
        "missing": [{"resource": one.resource, "name": one.name} for one in shelf.missing],
        "oddities": [{"code": one.code, "count": one.count, "table": one.table} for one in counts.oddities],
    }


def place(asked: Asked, of: Place) -> dict[str, object]:
    """Return a place."""
    return {"level": of.level.value, "name": asked.telling.place(of)}


def value(of: Value) -> object:
    """Return a value: a number, ``{"hidden": reason}`` or None."""
    if isinstance(of, Hidden):
        return {"hidden": of.reason.value}
    return round(of, _DIGITS) if isinstance(of, float) else of


def figure(of: Figure) -> dict[str, object]:
    """Return a value with that of the year before."""
    return {"value": value(of.value), "before": value(of.before), "change": _change(of.change)}


def _change(change: Change | None) -> dict[str, object] | None:
    if change is None:
        return None
    share = None if change.share is None else round(change.share, _DIGITS)
    return {"amount": value(change.amount), "share": share}


def _program(asked: Asked, spot: Spot) -> dict[str, object]:
    head = headline(asked.reading.counts, spot)
    main: dict[str, object] = {
        "program": spot.program,
        "name": asked.telling.program(spot.program),
        "persons": figure(head.persons),
        "cases": figure(head.cases),
        "persons_per_case": figure(head.per_case),
        "in_several_programs": _total(head.several),
        "grants": [{"column": asked.telling.column(column), **figure(one)} for column, one in head.grants],
    }
    return main | dict(_more(asked, spot))


def _more(asked: Asked, spot: Spot) -> Iterator[tuple[str, object]]:
    """Yield what is shown of a program beside its main figures."""
    counts, telling = asked.reading.counts, asked.telling
    if asked.is_detailed:
        yield "trend", [{"year": one.subject, **figure(one.figure)} for one in over_years(counts, spot)]
        yield (
            "breakdowns",
            [
                {
                    "group": group,
                    "name": telling.group(group),
                    "parts": list(_parts(asked, breakdown(counts, spot, group))),
                }
                for group in groups_for(counts, spot)
            ],
        )
    if asked.level is not None:
        yield "places", list(_parts(asked, by_place(counts, spot, asked.level)))


def _parts(asked: Asked, lines: Iterable[Line]) -> Iterator[dict[str, object]]:
    for line in lines:
        share = None if line.share is None else round(line.share, _DIGITS)
        yield {"name": asked.telling.subject(line.subject), **figure(line.figure), "share": share}


def _total(total: Total) -> dict[str, object]:
    return {"known": total.known, "hidden": total.hidden, "absent": total.absent, "is_whole": total.is_whole}


def _source(one: Held) -> dict[str, object]:
    source = one.version.source
    modified = source.modified or one.version.fetched
    return {
        "resource": source.resource,
        "dataset": source.dataset_title,
        "name": source.resource_name,
        "modified": modified.isoformat(),
        "is_masking_key": one.is_key,
    }
