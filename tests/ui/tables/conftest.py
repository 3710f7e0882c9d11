"""The Tables page over a real desk: the practice catalog, an organization, and three tables of the practice portal."""

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
from tests.ui.tables.steps import TABLES, opened, resource_of
from ui.errands.downloading import Downloading
from ui.jobs import Jobs
from ui.tables.page import TablesPage
from ui.tour.organization import PracticeOrganization

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def table_portal() -> Iterator[PracticePortal]:
    """A portal that nobody disturbs."""
    with PracticePortal() as running:
        yield running


@pytest.fixture(scope="session")
def catalog_folder(table_portal: PracticePortal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the practice catalog and lists, and no table."""
    folder = tmp_path_factory.mktemp("catalog")
    desk = Desk(open_folder(folder), Services(table_portal.url), practice=True)
    desk.lists.load_practice(Work.quiet())
    desk.sync(Work.quiet())
    return folder


@pytest.fixture(scope="session")
def filled_folder(catalog_folder: Path, table_portal: PracticePortal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an organization and three tables as well."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    shutil.copytree(catalog_folder, folder)
    desk = Desk(open_folder(folder), Services(table_portal.url), practice=True)
    PracticeOrganization(desk)(Work.quiet())
    for slug, name in TABLES:
        resource = resource_of(desk, slug, name)
        desk.downloads.ask(resource)
        desk.downloads.run(resource, Work.quiet())
    return folder


@pytest.fixture
def bare_desk(catalog_folder: Path, table_portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with a catalog, without tables and without an organization."""
    shutil.copytree(catalog_folder, tmp_path / "bare")
    return Desk(open_folder(tmp_path / "bare"), Services(table_portal.url), practice=True)


@pytest.fixture
def desk(filled_folder: Path, table_portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with three tables."""
    shutil.copytree(filled_folder, tmp_path / "data")
    return Desk(open_folder(tmp_path / "data"), Services(table_portal.url), practice=True)


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
def downloading(desk: Desk, jobs: Jobs) -> Iterator[Downloading]:
    """Downloads that begin at once."""
    made = Downloading(desk, jobs)
    made.begin()
    yield made
    jobs.shutdown()
    made.deleteLater()


@pytest.fixture
def page(desk: Desk, jobs: Jobs, downloading: Downloading, qtbot: QtBot) -> TablesPage:
    """The page as it is after it was opened."""
    return opened(TablesPage(desk, jobs, downloading), qtbot)


@pytest.fixture
def bare_page(bare_desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[TablesPage]:
    """The page of a desk without tables."""
    downloading = Downloading(bare_desk, jobs)
    downloading.begin()
    yield opened(TablesPage(bare_desk, jobs, downloading), qtbot)
    jobs.shutdown()
    downloading.deleteLater()
