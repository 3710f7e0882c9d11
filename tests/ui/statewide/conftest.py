"""Desks with the genuine lists, with the practice lists, and with none."""

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
from sync.work import Work
from tests.ui.statewide.steps import DIRECTORY, SIGNATORIES, opened
from ui.jobs import Jobs
from ui.statewide.page import StatewidePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def genuine_folder(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the lists of 2024."""
    folder = tmp_path_factory.mktemp("genuine")
    desk = Desk(open_folder(folder), Services())
    for name in (SIGNATORIES, DIRECTORY):
        desk.lists.import_file(Work.quiet(), shared / "data" / "dxf" / name)
    return folder


@pytest.fixture
def genuine_desk(genuine_folder: Path, tmp_path: Path) -> Desk:
    shutil.copytree(genuine_folder, tmp_path / "genuine")
    return Desk(open_folder(tmp_path / "genuine"), Services())


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice lists."""
    folder = tmp_path_factory.mktemp("practice")
    Desk(open_folder(folder), Services(), practice=True).lists.load_practice(Work.quiet())
    return folder


@pytest.fixture
def desk(practice_folder: Path, tmp_path: Path) -> Desk:
    """A desk with the practice lists; no address is known to it."""
    shutil.copytree(practice_folder, tmp_path / "practice")
    return Desk(open_folder(tmp_path / "practice"), Services(signatory_url=""))


@pytest.fixture
def empty_desk(tmp_path: Path) -> Desk:
    """A desk without any list; no address is known to it."""
    return Desk(open_folder(tmp_path / "empty"), Services(signatory_url=""))


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
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> StatewidePage:
    """The page over the practice lists."""
    return opened(StatewidePage(desk, jobs), qtbot)


@pytest.fixture
def genuine(genuine_desk: Desk, jobs: Jobs, qtbot: QtBot) -> StatewidePage:
    """The page over the genuine lists."""
    return opened(StatewidePage(genuine_desk, jobs), qtbot)


@pytest.fixture
def empty_page(empty_desk: Desk, jobs: Jobs, qtbot: QtBot) -> StatewidePage:
    """The page over no list at all."""
    return opened(StatewidePage(empty_desk, jobs), qtbot)
