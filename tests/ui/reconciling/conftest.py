"""The page Compare lists over a real desk with the practice lists, and a person's own list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.work import Work
from tests.reconciling.conftest import OURS
from ui.jobs import Jobs
from ui.reconciling.page import ReconcilingPage


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A practice desk without any list."""
    return Desk(open_folder(tmp_path / "data"), Services("http://127.0.0.1:1"), practice=True)


@pytest.fixture
def practising(desk: Desk) -> Desk:
    """A practice desk with the packaged lists."""
    desk.lists.load_practice(Work.quiet())
    return desk


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    file = tmp_path / "sites.csv"
    file.write_text(OURS, encoding="utf-8")
    return file


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    """Jobs that end with the test; a bug in one fails it."""
    running, bugs = Jobs(), list[tuple[str, Exception]]()
    running.crashed.connect(lambda job, error: bugs.append((job.name, error)))
    yield running
    running.shutdown()
    running.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bugs == []


@pytest.fixture
def page(practising: Desk, jobs: Jobs, qtbot: QtBot) -> ReconcilingPage:
    """The page as it is after it was opened."""
    return shown(ReconcilingPage(practising, jobs), jobs, qtbot)


@pytest.fixture
def bare_page(desk: Desk, jobs: Jobs, qtbot: QtBot) -> ReconcilingPage:
    """The page of a desk without lists."""
    return shown(ReconcilingPage(desk, jobs), jobs, qtbot)


def shown(page: ReconcilingPage, jobs: Jobs, qtbot: QtBot) -> ReconcilingPage:
    qtbot.addWidget(page)
    page.resize(1000, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    settled(jobs, qtbot)
    return page


def settled(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not jobs.active(), timeout=20_000)
