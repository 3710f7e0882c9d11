"""Files that the portal really published are exported to every kind and read back as the files have them."""

from __future__ import annotations

import csv
from contextlib import closing
from pathlib import Path

import pytest

from desktop.tables.comparing import differences
from desktop.tables.exporting import SUFFIXES, Kind, Origin, export, read_back
from sync.tables.importing import take_in
from sync.tables.model import Source
from sync.tables.table import OpenTable
from sync.work import Work
from tests.tables.exporting.made import all_of

NAMES = [
    "adult-depression-lghc-indicator-24",
    "appeal-type-county-and-statewide",
    "data-tobacco-use-prevalence-in-adults",
    "lanterman-petris-short-act-data",
]


def taken_in(file: Path, tables: Path) -> OpenTable:
    source = Source(file.stem, "d", file.stem, file.stem, "CSV", f"https://data.chhs.ca.gov/{file.name}")
    return OpenTable.open(take_in(file, source, tables, Work.quiet(), copies=True))


@pytest.mark.parametrize("kind", SUFFIXES)
@pytest.mark.parametrize("name", NAMES)
def test_a_published_file_comes_back_from_every_kind(
    shared: Path, origin: Origin, tmp_path: Path, name: str, kind: Kind
) -> None:
    original = shared / "data" / "portal" / "samples" / f"{name}.csv"
    file = tmp_path / f"out{SUFFIXES[kind]}"

    with closing(taken_in(original, tmp_path / "tables")) as table:
        export(all_of(table), table, file, Work.quiet(), kind=kind, origin=origin)

    with original.open(encoding="utf-8-sig", newline="") as lines:
        wanted = list(csv.reader(lines))
    assert list(read_back(file))[1:] == [row + [""] * (len(wanted[0]) - len(row)) for row in wanted[1:]]


@pytest.mark.parametrize("name", NAMES)
def test_a_published_file_beside_itself_has_no_differences(shared: Path, tmp_path: Path, name: str) -> None:
    original = shared / "data" / "portal" / "samples" / f"{name}.csv"

    with (
        closing(taken_in(original, tmp_path / "one")) as old,
        closing(taken_in(original, tmp_path / "other")) as new,
    ):
        found = differences(old, new, Work.quiet())

    assert (found.columns, found.rows, found.same + found.twice) == ((), (), new.part.rows)
