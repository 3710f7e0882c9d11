"""Cells of every awkward sort go through import, view and export and come back as they were: none changed.

``python -m pytest tests/tables/test_fidelity.py -m slow`` counts a million of them.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import StringIO
from itertools import chain, zip_longest
from pathlib import Path

import pytest

from desktop.tables.exporting import SUFFIXES, Origin, export, read_back
from desktop.tables.model import View
from desktop.words import Words
from sync.tables.asking.model import Order, Question
from sync.tables.importing import take_in
from sync.tables.model import Source
from sync.tables.table import OpenTable
from sync.work import Work

FORMULAS = ("=cmd|' /C calc'!A0", "@SUM(A1:A9)", "+1-916-555-0100", "-2+3", "'=1", "''@x", '=HYPERLINK("x","y")')
WORDS = (
    "Alameda",
    "Niño's",
    "O'Neill & Søn",
    "<b>bold</b>",
    "<r>rich</r>",
    "_x0041_",
    "_x005F_x000D_",
    "",
    " ",
    "*",
    ".",
)
FAR = ("\U0001f600", "\U0001f469\u200d\u2695\ufe0f", "漢字", "\u202eright to left", "e\u0301", "\u2028")
BROKEN = ("two\r\nlines", "one\nmore", "a\rb", 'say "hi", twice', '"', ",", "\t", "x\x0by\x1f", "end\r\n")

Draw = Callable[[random.Random], str]
NAMES: dict[str, Draw] = {
    "facid": lambda dice: f"{dice.randrange(10**8):09}",
    "zip_code": lambda dice: f"{dice.randrange(10**4):05}",
    "beds": lambda dice: str(dice.randrange(400)),
    "rate": lambda dice: dice.choice(("0.268*", f"{dice.random():.4f}", "1,234.50", "-0", "1e5", "$4.10", "007", ".")),
    "share": lambda dice: repr(round(dice.uniform(-9, 9), dice.randrange(1, 9))),
    "day": lambda dice: f"20{dice.randrange(10, 27)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
    "us_day": lambda dice: f"{dice.randrange(1, 13)}/{dice.randrange(1, 29)}/2026",
    "formula": lambda dice: dice.choice(FORMULAS),
    "word": lambda dice: dice.choice(WORDS),
    "broken": lambda dice: dice.choice(BROKEN),
    "far": lambda dice: dice.choice(FAR) + dice.choice(WORDS),
    "note": lambda dice: "".join(dice.choices("ab '=\"<>&_x04é\n", k=dice.randrange(24))),
    "narrative": lambda dice: "long " * (6_553 if dice.random() < 0.002 else 3) + dice.choice("xy"),
    "license": lambda dice: f"{dice.randrange(10**18)}",
    "last": lambda dice: dice.choice(("", "  both ends  ", "\u00a0", "NULL", "NaN", "TRUE", "1-2", "3/4")),
}
ENCODINGS = {"utf-8": "utf-8", "byte-order mark": "utf-8-sig", "cp1252": "cp1252", "utf-16": "utf-16"}


@dataclass(frozen=True, slots=True)
class Counted:
    """How many cells were compared, and how many of them were not as they had been."""

    cells: int
    changed: int


def fuzzed(count: int, encoding: str) -> list[list[str]]:
    """Return rows of about that many cells that the encoding can write, the same ones each time."""
    dice = random.Random(f"{count} {encoding}")
    rows = [[draw(dice) for draw in NAMES.values()] for _ in range(-(-count // len(NAMES)))]
    return [[cell.encode(encoding, "ignore").decode(encoding) for cell in row] for row in rows]


def imported(rows: Sequence[Sequence[str]], encoding: str, folder: Path) -> OpenTable:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(chain([NAMES], rows))
    original = folder / "published.csv"
    original.write_bytes(text.getvalue().encode(encoding))
    source = Source("r", "d", "Fuzzed", "Fuzzed", "CSV", "https://data.chhs.ca.gov/r")
    return OpenTable.open(take_in(original, source, folder / "tables", Work.quiet()))


def compared(wanted: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> Counted:
    pairs = zip_longest(wanted, found, fillvalue=())
    cells = [(a, b) for one, other in pairs for a, b in zip_longest(one, other)]
    return Counted(len(cells), sum(a != b for a, b in cells))


def through(rows: Sequence[Sequence[str]], encoding: str, kind: str, folder: Path) -> Counted:
    """Import, view by number of beds, export, read again."""
    with closing(imported(rows, encoding, folder)) as table:
        part = table.part
        question = Question(orders=(Order(list(NAMES).index("beds")),))
        view = View(table.version, part, question, tuple(range(len(part.columns))))
        file = folder / f"export{SUFFIXES[kind]}"  # type: ignore[index]  # the kinds are its keys
        export(view, table, file, Work.quiet(), kind=kind, origin=Origin(Words("en")))
    in_order = sorted(rows, key=lambda row: int(row[list(NAMES).index("beds")]))
    return compared([list(NAMES), *in_order], list(read_back(file)))


@pytest.mark.parametrize("kind", ["csv", "csv-excel", "xlsx"])
@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS)
def test_no_cell_of_some_thousands_is_changed(tmp_path: Path, encoding: str, kind: str) -> None:
    counted = through(fuzzed(4_200, encoding), encoding, kind, tmp_path)

    assert counted.changed == 0
    assert counted.cells >= 4_200


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["csv", "csv-excel", "tsv", "xlsx", "parquet"])
def test_no_cell_of_a_million_is_changed(tmp_path_factory: pytest.TempPathFactory, kind: str) -> None:
    found = [
        through(fuzzed(250_000, encoding), encoding, kind, tmp_path_factory.mktemp("million"))
        for encoding in ENCODINGS.values()
    ]

    assert sum(one.changed for one in found) == 0
    assert sum(one.cells for one in found) >= 1_000_000
