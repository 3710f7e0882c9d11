"""The De-identify page over a real desk, with a file of counts of made-up clients."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from tests.ui.deidentification.steps import opened, written
from ui.deidentification.page import DeidentificationPage
from ui.jobs import Jobs

NOWHERE = Services("http://127.0.0.1:9")  # nothing here may ask the network


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with nothing on it."""
    return Desk(open_folder(tmp_path / "desk"), NOWHERE, practice=True)


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
def counts(tmp_path: Path) -> Path:
    """Clients by county, age group and sex, with totals and a share."""
    return written(tmp_path / "clients.csv")


@pytest.fixture
def page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> DeidentificationPage:
    """The page as it is when it is first shown."""
    return opened(DeidentificationPage(desk, jobs), qtbot)
