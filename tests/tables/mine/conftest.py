"""A desk with an organization, and tables to find it in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.organization.model import Facility, Identifiers, Organization
from desktop.paths import open_folder
from desktop.settings import Services
from resources import packaged
from sync.practice import PracticePortal
from sync.tables.importing import take_in
from sync.tables.model import Source, Version
from sync.work import Work

GOLDEN = Facility(
    "golden",
    "Golden Practice Care Center",
    identifiers=Identifiers(
        facid="090100000", ccn="55P001", npi="2999990015", hcai_id="910990001", license_number="990000001"
    ),
)


@dataclass
class Shelf:
    """A folder of tables that takes files in."""

    tables: Path
    numbers: Iterator[int] = field(default_factory=count)

    def take(
        self, file: Path, resource: str, *, title: str = "", dictionary: dict[str, tuple[str, str]] | None = None
    ) -> Version:
        incoming = self.tables.parent / f"incoming-{next(self.numbers)}{file.suffix}"
        shutil.copy(file, incoming)
        source = Source(resource, f"dataset of {resource}", title, resource, "CSV", "", dictionary=dictionary)
        return take_in(incoming, source, self.tables, Work.quiet())

    def take_practice(self, name: str, resource: str = "", **more: str) -> Version:
        file = Path(str(packaged(f"practice/files/{name}")))
        return self.take(file, resource or file.stem, title=more.get("title", file.stem))

    def take_text(self, text: str, resource: str = "made", *, title: str = "Made") -> Version:
        file = self.tables.parent / f"made-{next(self.numbers)}.csv"
        file.write_text(text, encoding="utf-8", newline="")
        return self.take(file, resource, title=title)


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def bare_desk(tmp_path: Path) -> Desk:
    """A desk with nothing on it; its portal is never asked."""
    return Desk(open_folder(tmp_path / "data"), Services("http://127.0.0.1:9"), practice=True)


@pytest.fixture
def desk(bare_desk: Desk) -> Desk:
    """A desk whose organization has one facility."""
    bare_desk.organization.save(Organization("Golden Practice Care", (GOLDEN,)))
    return bare_desk


@pytest.fixture
def shelf(bare_desk: Desk) -> Shelf:
    """The tables of the desk."""
    bare_desk.folder.tables.mkdir(exist_ok=True)
    return Shelf(bare_desk.folder.tables)
