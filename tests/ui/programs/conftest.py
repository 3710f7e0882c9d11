"""The Programs page over a real desk: with the four practice tables, with some of them, and with none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.practice import PracticePortal
from sync.work import Work
from tests.ui.programs.steps import TABLES, fetch, opened
from ui.jobs import Jobs
from ui.programs.page import ProgramsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def counts_portal() -> Iterator[PracticePortal]:
    """A portal that nobody disturbs."""
    with PracticePortal() as running:
        yield running


@pytest.fixture(scope="session")
def synced_folder(counts_portal: PracticePortal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice catalog, and no table."""
    folder = tmp_path_factory.mktemp("synced")
    Desk(open_folder(folder), Services(counts_portal.url), practice=True).sync(Work.quiet())
    return folder


@pytest.fixture(scope="session")
def counted_folder(
    synced_folder: Path, counts_portal: PracticePortal, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A data folder with the four tables as well."""
    folder = tmp_path_factory.mktemp("counted") / "data"
    shutil.copytree(synced_folder, folder)
    desk = Desk(open_folder(folder), Services(counts_portal.url), practice=True)
    for name in TABLES:
        fetch(desk, name)
    return folder


@pytest.fixture
def desk(counted_folder: Path, counts_portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with all four tables."""
    shutil.copytree(counted_folder, tmp_path / "data")
    return Desk(open_folder(tmp_path / "data"), Services(counts_portal.url), practice=True)


@pytest.fixture
def bare_desk(synced_folder: Path, counts_portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with a catalog and without tables."""
    shutil.copytree(synced_folder, tmp_path / "bare")
    return Desk(open_folder(tmp_path / "bare"), Services(counts_portal.url), practice=True)


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
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> ProgramsPage:
    """The page with all four tables."""
    return opened(ProgramsPage(desk, jobs), qtbot)


@pytest.fixture
def bare_page(bare_desk: Desk, jobs: Jobs, qtbot: QtBot) -> ProgramsPage:
    """The page of a desk without tables."""
    return opened(ProgramsPage(bare_desk, jobs), qtbot)
