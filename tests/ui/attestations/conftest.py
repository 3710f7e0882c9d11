"""The attestations page over a real desk with an organization, and a practice portal to send to."""

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
from desktop.settings import Services, practice_services
from sync.practice import PracticePortal
from sync.work import Work
from tests.ui.attestations.steps import opened
from ui.attestations.page import AttestationsPage
from ui.jobs import Jobs
from ui.tour.organization import PracticeOrganization


@pytest.fixture(scope="session")
def organized_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice lists and the practice organization."""
    folder = tmp_path_factory.mktemp("organized")
    desk = Desk(open_folder(folder), Services(), practice=True)
    desk.lists.load_practice(Work.quiet())
    PracticeOrganization(desk)(Work.quiet())
    return folder


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def desk(organized_folder: Path, portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk of its own for each test; what it sends goes to the practice portal."""
    shutil.copytree(organized_folder, tmp_path / "data")
    return Desk(open_folder(tmp_path / "data"), practice_services(portal.url), practice=True)


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
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> AttestationsPage:
    """The page as it is after it was opened; a test that needs attestations there signs them first."""
    return opened(AttestationsPage(desk, jobs), qtbot)
