"""From lines of counts to what a card shows: bars, rows, and the main figures in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.programs.asking import (
    CASES,
    breakdown,
    by_place,
    by_program,
    headline,
    hidden_among,
    over_years,
    reasons_among,
)
from desktop.programs.counts import Counts
from desktop.programs.model import Held, Level, Line, Place, Spot, number
from ui import words
from ui.programs.cards import Drawn
from ui.programs.chart import bars
from ui.programs.telling import Values
from ui.statewide.tables.figures import Column, Row, Sort

MOST_BARS = 20


class Drawing(QObject):
    """Makes what each card shows of one spot."""

    def __init__(self, counts: Counts, spot: Spot, values: Values, source: str) -> None:
        super().__init__()
        self._counts, self._spot, self._values, self._source = counts, spot, values, source

    def programs(self) -> Drawn:
        """Return the persons of every program."""
        lines = by_program(self._counts, self._spot)
        names = [self._values.telling.program(str(line.subject)) for line in lines]
        rows = [self._program_row(line, name) for line, name in zip(lines, names, strict=True)]
        together = self.tr("A person may be in several programs, so the bars cannot be added up.")
        return self._drawn(lines, names, rows, f"{self._largest(lines, names)} {together}")

    def years(self) -> Drawn:
        """Return the persons of the program in every year."""
        lines = over_years(self._counts, self._spot)
        names = [str(line.subject) for line in lines]
        rows = [self._year_row(line, name) for line, name in zip(lines, names, strict=True)]
        return self._drawn(lines, names, rows, self._course(lines))

    def places(self, level: Level) -> Drawn:
        """Return the persons of the program in every place of a level, the largest first."""
        lines = sorted(by_place(self._counts, self._spot, level), key=_largest_first)
        names = [self._values.telling.subject(line.subject) for line in lines]
        rows = [self._part_row(line, name) for line, name in zip(lines, names, strict=True)]
        said = self.tr("Shares are of all of California.")
        return self._drawn(lines, names, rows, f"{self._largest(lines, names)} {said}")

    def parts(self, group: str) -> Drawn:
        """Return the parts of one breakdown."""
        lines = breakdown(self._counts, self._spot, group)
        names = [self._values.telling.subject(line.subject) for line in lines]
        rows = [self._part_row(line, name) for line, name in zip(lines, names, strict=True)]
        return self._drawn(lines, names, rows, self._largest(lines, names))

    def _drawn(self, lines: Sequence[Line], names: Sequence[str], rows: Sequence[Row], sentence: str) -> Drawn:
        drawn = bars(lines[:MOST_BARS], names[:MOST_BARS], self._values)
        return Drawn(drawn, rows, sentence, self._source, self._note(lines))

    def _program_row(self, line: Line, name: str) -> Row:
        head = headline(self._counts, self._spot.of(str(line.subject)))
        cell, _amount, part = self._changes(line)
        return (name, cell, part, self._values.cell(head.cases.value), self._values.cell(head.per_case.value))

    def _year_row(self, line: Line, name: str) -> Row:
        cases = self._counts.value(self._spot.in_year(int(name)), CASES)
        return (name, *self._changes(line), self._values.cell(cases))

    def _part_row(self, line: Line, name: str) -> Row:
        cell, _amount, part = self._changes(line)
        return (name, cell, self._values.share(line), part)

    def _changes(self, line: Line) -> Row:
        figure, values = line.figure, self._values
        return values.cell(figure.value), values.change(figure), values.change_share(figure)

    def _largest(self, lines: Sequence[Line], names: Sequence[str]) -> str:
        shown = [(number(line.figure.value) or 0, at) for at, line in enumerate(lines) if line.figure.value is not None]
        most, at = max(shown, default=(0, -1), key=_first)
        if not most:
            return self.tr("There is no published number above zero here.")
        values = self._values
        text = values.number(most)
        if lines[at].share is not None:
            text = f"{text} ({values.share(lines[at]).text})"
        return self.tr("Largest: {name}, {value}.").format(name=names[at], value=text)

    def _course(self, lines: Sequence[Line]) -> str:
        known = [(line.subject, number(line.figure.value)) for line in lines]
        shown = [(year, value) for year, value in known if value is not None]
        if len(shown) < 2:
            return self.tr("There are not two years with published numbers to compare.")
        (first, was), (last, now) = shown[0], shown[-1]
        text = self.tr("From {first} to {last}: {change}.")
        change = self._values.signed((now or 0) - (was or 0))
        if was:
            change = f"{change} ({self._values.percent(((now or 0) - was) / was)})"
        return text.format(first=first, last=last, change=change)

    def _note(self, lines: Sequence[Line]) -> str:
        notes = []
        if len(lines) > MOST_BARS:
            text = self.tr("Drawn: the largest {drawn} of {all}; the table has all.")
            notes.append(text.format(drawn=words.number(MOST_BARS), all=words.number(len(lines))))
        hidden = hidden_among(lines)
        if hidden:
            why = "; ".join(self._values.telling.why(reason) for reason in reasons_among(lines))
            notes.append(self.tr("%Ln value(s) hidden by the publisher: hatched, and not zero.", "", hidden))
            notes.append(self.tr("Why: {reasons}.").format(reasons=why))
        return " ".join(notes)


class Sources(QObject):
    """Says where figures come from."""

    def source(self, held: Sequence[Held], spot: Spot) -> str:
        """Return dataset, table and day of the counts that are shown."""
        used = [one for one in held if one.period is spot.period and not one.is_key]
        text = self.tr("Source: {dataset}, {table}, file of {day}.")
        return " ".join(
            text.format(
                dataset=one.version.source.dataset_title or self.tr("a file of this computer"),
                table=one.version.source.resource_name,
                day=words.day(one.version.source.modified or one.version.fetched),
            )
            for one in used
        )


class Columns(QObject):
    """The columns of the tables."""

    def programs(self) -> tuple[Column, ...]:
        """Return the columns of the table of programs."""
        change, per_case = self._count(self.tr("Change")), self._count(self.tr("Per case"))
        return Column(self.tr("Program"), weight=2), self._persons(), change, self._count(self.tr("Cases")), per_case

    def years(self) -> tuple[Column, ...]:
        """Return the columns of the table of years."""
        changes = (self._count(self.tr("Change")), self._count(self.tr("in %")))
        return Column(self.tr("Year")), self._persons(), *changes, self._count(self.tr("Cases"))

    def parts(self, first: str) -> tuple[Column, ...]:
        """Return the columns of a table of parts; ``first`` names them."""
        shares = (self._count(self.tr("Share")), self._count(self.tr("Change")))
        return Column(first, weight=2), self._persons(), *shares

    def _persons(self) -> Column:
        return self._count(self.tr("Persons"))

    def _count(self, name: str) -> Column:
        return Column(name, Sort.COUNT)


def _largest_first(line: Line) -> tuple[bool, float, str]:
    value = number(line.figure.value)
    name = line.subject.name if isinstance(line.subject, Place) else str(line.subject)
    return value is None, -float(value or 0), name


def _first(pair: tuple[float, int]) -> float:
    return pair[0]
