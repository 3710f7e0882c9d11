"""The filler over a real desk with the practice lists and one organization."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.settings import Services
from sync.work import Work
from tests.ui.filler.steps import CHOICES, opened
from tests.ui.organization.steps import NURSING
from ui.attestations.filler.filler import Filler
from ui.jobs import Jobs

NOWHERE = Services("http://127.0.0.1:9")  # nothing here may ask the network


@pytest.fixture(scope="session")
def told_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice lists and an organization."""
    folder = tmp_path_factory.mktemp("told")
    desk = Desk(open_folder(folder), NOWHERE, practice=True)
    desk.lists.load_practice(Work.quiet())
    desk.organization.save(Organization(NURSING.name, (NURSING,)))
    return folder


@pytest.fixture
def desk(told_folder: Path, tmp_path: Path) -> Desk:
    """A desk of its own for each test."""
    shutil.copytree(told_folder, tmp_path / "data")
    return Desk(open_folder(tmp_path / "data"), NOWHERE, practice=True)


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
def filler(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Filler:
    """The filler with a new draft of the three choices."""
    return opened(desk, jobs, qtbot, CHOICES)
