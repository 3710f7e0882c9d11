"""A desk with tables of program counts: the practice ones, or whatever a test writes."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from itertools import count
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.programs.counts import Counts
from desktop.programs.shelf import TITLE
from desktop.settings import Services
from resources import packaged
from sync.tables.importing import take_in
from sync.tables.model import Source, Version
from sync.work import Work

HEADER = ("FileYear", "Program", "Level", "Number", "Person", "Cases", "Female", "Male")
PRACTICE = {
    "Annual Program Counts": "practice-program-counts.csv",
    "July Program Counts": "practice-program-counts-july.csv",
    "Annual Masking Key": "practice-program-counts-masking.csv",
    "July Masking Key": "practice-program-counts-july-masking.csv",
}


@dataclass
class Counted:
    """A desk whose tables of program counts a test brings in."""

    desk: Desk
    numbers: Iterator[int] = field(default_factory=count)

    def take(self, name: str, rows: Sequence[Sequence[object]], header: Sequence[str] = HEADER) -> Version:
        """Bring in a table of these rows."""
        text = StringIO()
        csv.writer(text).writerows((header, *rows))
        return self.take_text(name, text.getvalue())

    def take_text(self, name: str, text: str, *, title: str = TITLE) -> Version:
        """Bring in a table with this text; a name that was there before makes a newer version."""
        file = self.desk.folder.tables.parent / f"incoming-{next(self.numbers)}.csv"
        file.write_text(text, encoding="utf-8", newline="")
        source = Source(f"resource of {name}", "the dataset", title, name, "CSV", "")
        return take_in(file, source, self.desk.folder.tables, Work.quiet())

    def take_practice(self, *names: str) -> None:
        """Bring in tables of the practice set."""
        for name in names:
            self.take_text(name, practice_file(name).read_text(encoding="utf-8"))

    def counts(self) -> Counts:
        """Read all of them."""
        return self.desk.programs.read(Work.quiet()).counts


def practice_file(name: str) -> Path:
    """Return the packaged file of a practice table."""
    return Path(str(packaged(f"practice/files/people/{PRACTICE[name]}")))


@pytest.fixture
def bare_desk(tmp_path: Path) -> Desk:
    """A desk without a catalog and without tables."""
    desk = Desk(open_folder(tmp_path / "data"), Services("http://127.0.0.1:9"), practice=True)
    desk.folder.tables.mkdir(exist_ok=True)
    return desk


@pytest.fixture
def counted(bare_desk: Desk) -> Counted:
    return Counted(bare_desk)


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the four practice tables."""
    folder = tmp_path_factory.mktemp("programs")
    desk = Desk(open_folder(folder), Services("http://127.0.0.1:9"), practice=True)
    desk.folder.tables.mkdir(exist_ok=True)
    Counted(desk).take_practice(*PRACTICE)
    return folder


@pytest.fixture
def practice_desk(practice_folder: Path, tmp_path: Path) -> Desk:
    shutil.copytree(practice_folder, tmp_path / "practice")
    return Desk(open_folder(tmp_path / "practice"), Services("http://127.0.0.1:9"), practice=True)


@pytest.fixture
def practice(practice_desk: Desk) -> Counts:
    """What the practice tables say."""
    return practice_desk.programs.read(Work.quiet()).counts


def row(**cells: object) -> tuple[object, ...]:
    """Return a row of `HEADER` with usual cells, but for those given."""
    usual: Mapping[str, object] = {
        "year": 2021, "program": "WIC", "level": "County", "number": "Kern",
        "person": 100, "cases": 50, "female": 60, "male": 40,
    }  # fmt: skip
    return tuple({**usual, **cells}.values())
