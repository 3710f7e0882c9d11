"""A desk with a small library of its own, with and without a catalog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.library.book import LibraryBook
from desktop.paths import open_folder
from desktop.settings import Services
from sync.practice import PracticePortal
from sync.work import Work
from tests.library.pages import library_in


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk without a catalog that speaks English."""
    made = Desk(open_folder(tmp_path / "desk"), Services(), practice=True)
    made.set_setting("language", "en")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the small pages."""
    return library_in(tmp_path / "library")


@pytest.fixture
def library(desk: Desk, folder: Path) -> LibraryBook:
    """The small pages on that desk."""
    return LibraryBook(desk, folder)


@pytest.fixture(scope="module")
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def synced_desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with the practice catalog."""
    made = Desk(open_folder(tmp_path / "synced"), Services(portal.url), practice=True)
    made.set_setting("language", "en")
    made.sync(Work.quiet())
    return made
