"""What a chart shows, before it is drawn: its points in order, its title, its source, and a sentence that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QObject

from desktop.tables.model import View
from sync.tables.asking.days import day_of
from sync.tables.asking.model import Group, Sum
from sync.tables.asking.numbers import number_of
from sync.tables.model import Column
from ui import words
from ui.tables.charts.answering import Answer
from ui.tables.charts.bins import Bin
from ui.tables.charts.wish import Kind, Wish
from ui.tables.naming import Naming
from ui.tables.values.amounts import said

MOST_BARS = 25
MOST_LINES = 5
MOST_COUNTIES = 60
_YEARS = (1850, 2150)


class Scale(Enum):
    """How the places of a line are measured."""

    NUMBER = "number"
    YEAR = "year"
    DAY = "day"
    PLACE = "place"  # one after the other


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: what it is of, where it lies on a scale, and its value."""

    label: str
    at: float
    value: float
    series: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart.

    Attributes:
        points: from top to bottom, or from left to right and line by line.
        figure: what the values are; ``across``: what the labels are.
        source: dataset, table, its date, and which rows.
        note: what is left out; "" for nothing.
        width: of a bar of a histogram, on its scale.
    """

    kind: Kind
    title: str
    source: str
    figure: str
    across: str
    points: tuple[Point, ...]
    scale: Scale = Scale.PLACE
    note: str = ""
    width: float = 1.0

    def series(self) -> tuple[str, ...]:
        """Return the names of the lines, in order."""
        return tuple(dict.fromkeys(point.series for point in self.points))


class Pictures(QObject):
    """Makes pictures of answers."""

    def picture(self, answer: Answer, view: View) -> Picture:
        """Return what to draw."""
        columns, wish = view.part.columns, answer.wish
        make = {Kind.HISTOGRAM: self._histogram, Kind.LINE: self._line}.get(wish.kind, self._bars)
        points, scale, note, width = make(answer)
        title, figure = self.title(wish, columns), self.figure(wish, columns)
        across = ", ".join(columns[place].name for place in wish.by)
        return Picture(wish.kind, title, self.source(view), figure, across, points, scale, note, width)

    def figure(self, wish: Wish, columns: Sequence[Column]) -> str:
        """Return what the values are."""
        if wish.measure.sum is Sum.COUNT:
            return self.tr("Rows")
        of = {Sum.TOTAL: self.tr("Sum of {column}"), Sum.MEAN: self.tr("Mean of {column}")}[wish.measure.sum]
        return of.format(column=columns[wish.measure.column].name)

    def title(self, wish: Wish, columns: Sequence[Column]) -> str:
        """Return the title of a chart."""
        names = [columns[place].name for place in wish.by]
        if wish.kind is Kind.HISTOGRAM:
            return self.tr("How {column} is distributed").format(column=names[0])
        if len(names) == 2:
            text = self.tr("{figure} by {first} and {second}")
            return text.format(figure=self.figure(wish, columns), first=names[0], second=names[1])
        return self.tr("{figure} by {first}").format(figure=self.figure(wish, columns), first=names[0])

    def source(self, view: View) -> str:
        """Return where the figures come from, of which day, and from which rows."""
        naming, version = Naming(), view.version
        names = [naming.dataset(version), naming.table(version)]
        if len(version.parts) > 1:
            names.append(naming.part(view.part))
        parts = [self.tr("Source: {names}.").format(names=", ".join(dict.fromkeys(names)))]
        if version.source.modified is not None:
            parts.append(self.tr("File of {day}.").format(day=words.day(version.source.modified)))
        else:
            parts.append(self.tr("On this desk since {day}.").format(day=words.day(version.fetched)))
        if view.question.where is not None:
            from desktop.tables.language import told

            asked = told(view.question.where, view.part)
            parts.append(self.tr("Only rows where: {filter}").format(filter=asked))
        return " ".join(parts)

    def label(self, group: Group) -> str:
        """Return the cells of a group as one text."""
        return ", ".join(cell.strip() or self.tr("(blank)") for cell in group.cells)

    def _bars(self, answer: Answer) -> tuple[tuple[Point, ...], Scale, str, float]:
        most = MOST_COUNTIES if answer.wish.kind is Kind.COUNTY else MOST_BARS
        found = [(self.label(group), group.figures[0]) for group in answer.grouped.groups]
        drawn = [(label, float(value)) for label, value in found if value is not None]
        points = tuple(Point(label, -place, value) for place, (label, value) in enumerate(drawn[:most]))
        return points, Scale.PLACE, self._left_out(len(points), answer.grouped.all), 1.0

    def _left_out(self, drawn: int, groups: int) -> str:
        if drawn >= groups:
            return ""
        text = self.tr("Drawn: the largest {drawn} of {groups} groups.")
        return text.format(drawn=words.number(drawn), groups=words.number(groups))

    def _histogram(self, answer: Answer) -> tuple[tuple[Point, ...], Scale, str, float]:
        bins = answer.bins
        points = tuple(Point(self.between(one), (one.low + one.high) / 2, float(one.rows)) for one in bins)
        width = bins[0].high - bins[0].low if bins else 1.0
        scale = Scale.YEAR if _are_years([one.low for one in bins]) else Scale.NUMBER
        return points, scale, self.tr("Cells that are blank or no number are left out."), width

    def between(self, one: Bin) -> str:
        """Return the ends of a bar of a histogram; of one that holds a single whole number, that number."""
        if one.is_single:
            return f"{one.low:.0f}" if _are_years([one.low]) else said(one.low)
        return self.tr("{low} to below {high}").format(low=said(one.low), high=said(one.high))

    def _line(self, answer: Answer) -> tuple[tuple[Point, ...], Scale, str, float]:
        groups = [group for group in answer.grouped.groups if group.figures[0] is not None and group.cells[0].strip()]
        scale, places = scaled([group.cells[0] for group in groups])
        lines = _largest(groups)
        drawn = [
            (place, group)
            for place, group in zip(places, groups, strict=True)
            if place is not None and (len(group.cells) < 2 or group.cells[1] in lines)
        ]
        order = {name: at for at, name in enumerate(lines)}
        points = [
            Point(group.cells[0].strip(), place, float(group.figures[0] or 0), self._series(group))
            for place, group in sorted(drawn, key=lambda one: (order.get(_second(one[1]), 0), one[0]))
        ]
        left = len(answer.grouped.groups) - len(points)
        note = self.tr("%Ln group(s) are not drawn.", "", left) if left else ""
        return tuple(points), scale, note, 1.0

    def _series(self, group: Group) -> str:
        return "" if len(group.cells) < 2 else group.cells[1].strip() or self.tr("(blank)")


def scaled(texts: Sequence[str]) -> tuple[Scale, list[float | None]]:
    """Return where each text lies: by number or by day where most are such, else one after the other."""
    numbers = [number_of(text) for text in texts]
    if _most(numbers):
        return Scale.YEAR if _are_years(numbers) else Scale.NUMBER, numbers
    days = [day_of(text) for text in texts]
    if _most(days):
        return Scale.DAY, [None if one is None else float(one.toordinal()) for one in days]
    order = {text: float(place) for place, text in enumerate(sorted(set(texts), key=str.casefold))}
    return Scale.PLACE, [order[text] for text in texts]


def day_at(place: float) -> date | None:
    """Return the day of a place on a scale of days."""
    number = round(place)
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def _are_years(numbers: Sequence[float | None]) -> bool:
    """Whether numbers look like years, which are not grouped in threes."""
    found = [one for one in numbers if one is not None]
    return bool(found) and all(float(one).is_integer() and _YEARS[0] <= one <= _YEARS[1] for one in found)


def _most(found: Sequence[object | None]) -> bool:
    return bool(found) and sum(one is not None for one in found) > 0.8 * len(found)


def _second(group: Group) -> str:
    return group.cells[1] if len(group.cells) > 1 else ""


def _largest(groups: Sequence[Group]) -> list[str]:
    """Return the second cells with the most rows."""
    rows: dict[str, int] = {}
    for group in groups:
        rows[_second(group)] = rows.get(_second(group), 0) + group.rows
    return sorted(rows, key=lambda name: -rows[name])[:MOST_LINES]
