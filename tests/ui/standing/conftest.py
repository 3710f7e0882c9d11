"""The standing page over a real desk with the practice lists and an organization; nothing of it needs a portal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.work import Work
from tests.ui.standing.steps import opened
from ui.jobs import Jobs
from ui.standing.page import StandingPage
from ui.tour.organization import PracticeOrganization


@pytest.fixture(scope="session")
def listed_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice lists and no organization."""
    folder = tmp_path_factory.mktemp("listed")
    Desk(open_folder(folder), Services(), practice=True).lists.load_practice(Work.quiet())
    return folder


@pytest.fixture(scope="session")
def named_folder(listed_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice lists and the practice organization, its row confirmed."""
    folder = tmp_path_factory.mktemp("named") / "data"
    shutil.copytree(listed_folder, folder)
    PracticeOrganization(Desk(open_folder(folder), Services(), practice=True))(Work.quiet())
    return folder


@pytest.fixture
def nameless_desk(listed_folder: Path, tmp_path: Path) -> Desk:
    """A desk with lists and without an organization."""
    shutil.copytree(listed_folder, tmp_path / "nameless")
    return Desk(open_folder(tmp_path / "nameless"), Services(), practice=True)


@pytest.fixture
def desk(named_folder: Path, tmp_path: Path) -> Desk:
    """A desk of its own for each test, with the practice organization."""
    shutil.copytree(named_folder, tmp_path / "data")
    return Desk(open_folder(tmp_path / "data"), Services(), practice=True)


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
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> StandingPage:
    """The page of the practice organization, as it is after it was opened."""
    return opened(StandingPage(desk, jobs), qtbot)
