"""The assistant over a real desk: with the practice lists, or with none."""

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
from tests.ui.organization.steps import opened
from ui.jobs import Jobs
from ui.organization.assistant import Assistant

NOWHERE = Services("http://127.0.0.1:9")  # nothing here may ask the network


@pytest.fixture(scope="session")
def listed_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice lists."""
    folder = tmp_path_factory.mktemp("listed")
    Desk(open_folder(folder), NOWHERE, practice=True).lists.load_practice(Work.quiet())
    return folder


@pytest.fixture
def desk(listed_folder: Path, tmp_path: Path) -> Desk:
    """A desk of its own for each test, with the practice lists and no organization."""
    shutil.copytree(listed_folder, tmp_path / "data")
    return Desk(open_folder(tmp_path / "data"), NOWHERE, practice=True)


@pytest.fixture
def bare_desk(tmp_path: Path) -> Desk:
    """A desk without any list."""
    return Desk(open_folder(tmp_path / "bare"), NOWHERE)


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
def assistant(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Assistant:
    """The assistant on its first screen."""
    return opened(desk, jobs, qtbot)


@pytest.fixture
def bare_assistant(bare_desk: Desk, jobs: Jobs, qtbot: QtBot) -> Assistant:
    """The assistant on its first screen, where there are no lists."""
    return opened(bare_desk, jobs, qtbot)
