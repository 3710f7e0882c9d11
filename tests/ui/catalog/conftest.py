"""The catalog page over a real desk that has synced twice with the practice portal."""

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
from tests.ui.catalog.steps import opened
from ui.catalog.page import CatalogPage
from ui.jobs import Jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WITH_COLUMNS = "healthcare-facility-locations"


@pytest.fixture(scope="session")
def portal() -> Iterator[PracticePortal]:
    """A portal in the state after its changes."""
    with PracticePortal() as running:
        yield running


@pytest.fixture(scope="session")
def synced_folder(portal: PracticePortal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two syncs in it, and the columns of one dataset."""
    folder = tmp_path_factory.mktemp("synced")
    desk = Desk(open_folder(folder), Services(portal.url), practice=True)
    desk.sync(Work.quiet())
    portal.advance()
    desk.sync(Work.quiet())
    desk.read_columns(Work.quiet(), dataset_id=desk.dataset(WITH_COLUMNS).id)
    return folder


@pytest.fixture
def desk(synced_folder: Path, portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk of its own for each test."""
    shutil.copytree(synced_folder, tmp_path / "data")
    return Desk(open_folder(tmp_path / "data"), Services(portal.url), practice=True)


@pytest.fixture
def empty_desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk that has never synced."""
    return Desk(open_folder(tmp_path / "empty"), Services(portal.url), practice=True)


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
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> CatalogPage:
    """The page as it is after it was opened, wide enough for all its parts."""
    return opened(CatalogPage(desk, jobs), qtbot)
