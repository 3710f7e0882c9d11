"""A desk with the practice lists on it, and lists of a person's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.reconciling.book import ReconcilingBook
from desktop.reconciling.model import Against, Comparison
from desktop.settings import Services
from sync.work import Work

OURS = """Site,Town,Zip,Note
goldn practice care,FRESNO,93701,=1+1
Delta Practise Skilled Nursng,Chula Vista,91911,
Somebody Else's Clinic,Weed,96094,
,,,
Golden Practice Care Center,Fresno,93701,again
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A practice desk without any list."""
    return Desk(open_folder(tmp_path / "data"), Services("http://127.0.0.1:1"), practice=True)


@pytest.fixture
def practising(desk: Desk) -> Desk:
    """A practice desk with the packaged lists."""
    desk.lists.load_practice(Work.quiet())
    return desk


@pytest.fixture
def book(practising: Desk) -> ReconcilingBook:
    return ReconcilingBook(practising)


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A list of five sites: two that are listed, one that is not, a blank row, and one that is there twice."""
    file = tmp_path / "sites.csv"
    file.write_text(OURS, encoding="utf-8")
    return file


@pytest.fixture
def compared(book: ReconcilingBook, ours: Path) -> Callable[[Against], Comparison]:
    """Compares the sites with a list."""

    def compare(against: Against) -> Comparison:
        own = book.look(ours, Work.quiet())
        return book.compare(own, own.suggested, against, Work.quiet())

    return compare
