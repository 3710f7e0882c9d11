"""The library page over a real desk with the practice catalog and a small library."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.library.book import LibraryBook
from desktop.paths import open_folder
from desktop.settings import Services
from sync.practice import PracticePortal
from sync.work import Work
from tests.library.pages import library_in
from tests.ui.library.steps import opened
from ui.jobs import Jobs
from ui.library.page import LibraryPage


@pytest.fixture(scope="session")
def synced_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice catalog."""
    folder = tmp_path_factory.mktemp("synced")
    with PracticePortal() as portal:
        Desk(open_folder(folder), Services(portal.url), practice=True).sync(Work.quiet())
    return folder


@pytest.fixture
def desk(synced_folder: Path, tmp_path: Path) -> Desk:
    """A desk with that catalog and the small library, which speaks English."""
    shutil.copytree(synced_folder, tmp_path / "data")
    made = Desk(open_folder(tmp_path / "data"), Services(), practice=True)
    made.set_setting("language", "en")
    made.library = LibraryBook(made, library_in(tmp_path / "library"))
    return made


@pytest.fixture
def bare_desk(tmp_path: Path) -> Desk:
    """A desk without a catalog."""
    made = Desk(open_folder(tmp_path / "bare"), Services(), practice=True)
    made.set_setting("language", "en")
    made.library = LibraryBook(made, library_in(tmp_path / "library", en__broken="---\ntitle: Broken\n"))
    return made


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Jobs that end with the test; a bug in one fails it."""
    running, bugs = Jobs(), list[tuple[str, Exception]]()
    running.crashed.connect(lambda job, error: bugs.append((job.name, error)))
    yield running
    running.shutdown()
    running.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bugs == []


@pytest.fixture
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> LibraryPage:
    """The page as it is after it was opened."""
    return opened(LibraryPage(desk, jobs), qtbot)
