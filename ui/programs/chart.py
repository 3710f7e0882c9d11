"""The chart of counts: bars as on the Statewide page; a hidden value is a short hatched bar with the word beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.programs.model import Hidden, Line, number
from ui.overriding import override
from ui.programs.telling import Values, part_of
from ui.statewide.chart import Bar, BarChart

_HIDDEN_LENGTH = 0.12  # of the longest bar; it says nothing about the value
_SOMETHING = 1  # a count that is drawn at all


@dataclass(frozen=True, slots=True)
class CountBar(Bar):
    """A bar whose numbers are told in full: ``text`` is what stands behind it, ``told`` what is read aloud of it."""

    text: str = ""
    told: str = ""

    @override
    def numbers(self) -> str:
        return self.text


class CountsChart(BarChart):
    """Walked through bar by bar with Up and Down, as every chart of bars."""

    @override
    def spoken(self, place: int) -> str:
        bar = self.bars()[place]
        told = bar.told if isinstance(bar, CountBar) else ""
        return self.tr("{label}: {value}").format(label=bar.label, value=told or bar.numbers())


def bars(lines: Sequence[Line], labels: Sequence[str], values: Values) -> list[CountBar]:
    """Return a bar for each line; the longest is that of the largest published value."""
    most = max((number(line.figure.value) or 0 for line in lines), default=0)
    return [_bar(line, label, values, float(most)) for line, label in zip(lines, labels, strict=True)]


def _bar(line: Line, label: str, values: Values, most: float) -> CountBar:
    value = line.figure.value
    text = values.text(value)
    if isinstance(value, Hidden):
        short = values.cell(value).text
        return CountBar(label, _SOMETHING if most else 0, _HIDDEN_LENGTH, is_open=True, text=short, told=text)
    known = number(value)
    if not known:
        return CountBar(label, 0, 0.0, text=text)
    if line.share is not None:
        text = f"{text}  ·  {part_of(line.share)}"
    return CountBar(label, _SOMETHING, known / most, text=text)
