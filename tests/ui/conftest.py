"""A real desk, a practice portal, jobs and the window, taken down again in the right order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import practice_services
from sync.practice import PracticePortal
from sync.work import Work
from ui import theme, translations
from ui.catalog.page import CatalogPage
from ui.collecting import Collector
from ui.errands.downloading import Downloading
from ui.errands.errands import Errands
from ui.errands.sending import Sending
from ui.errands.syncing import Syncing
from ui.errands.updating import Updating
from ui.frame.pages.keys import CATALOG
from ui.jobs import Jobs
from ui.news.watch import NewsWatch
from ui.theme import Scheme
from ui.view_state import ViewState
from ui.window import Window


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> Iterator[None]:
    """Give the application the program's look and language, and take them away again."""
    theme.apply(qapp, Scheme.LIGHT)
    translations.use("en")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.c())


@pytest.fixture(autouse=True)
def collected_here(qapp: QApplication) -> Iterator[None]:
    """Collect garbage on this thread only, as the program does."""
    collector = Collector()
    collector.start()
    yield
    collector.stop()
    collector.deleteLater()


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk without a catalog; table columns are not read after a sync."""
    made = Desk(open_folder(tmp_path / "desk"), practice_services(portal.url))
    made.set_setting("read_columns", False)
    made.services = practice_services(portal.url)
    return made


@pytest.fixture
def synced_desk(desk: Desk) -> Desk:
    """A desk with the practice catalog."""
    desk.sync(Work.quiet())
    return desk


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    running = Jobs()
    yield running
    running.shutdown()
    running.deleteLater()


@pytest.fixture
def syncing(desk: Desk, jobs: Jobs) -> Iterator[Syncing]:
    made = Syncing(desk, jobs)
    yield made
    jobs.shutdown()
    made.deleteLater()


@pytest.fixture
def sending(desk: Desk, jobs: Jobs, syncing: Syncing) -> Iterator[Sending]:
    made = Sending(desk, jobs, syncing)
    yield made
    jobs.shutdown()
    made.rest()
    made.deleteLater()


@pytest.fixture
def downloading(desk: Desk, jobs: Jobs) -> Iterator[Downloading]:
    made = Downloading(desk, jobs)
    yield made
    jobs.shutdown()
    made.deleteLater()


@pytest.fixture
def news(desk: Desk, jobs: Jobs) -> Iterator[NewsWatch]:
    made = NewsWatch(desk, jobs)
    yield made
    jobs.shutdown()
    made.rest()
    made.deleteLater()


@pytest.fixture
def updating(desk: Desk, jobs: Jobs) -> Iterator[Updating]:
    made = Updating(desk, jobs)
    yield made
    jobs.shutdown()
    made.rest()
    made.deleteLater()


@pytest.fixture
def errands(
    syncing: Syncing, sending: Sending, downloading: Downloading, news: NewsWatch, updating: Updating
) -> Errands:
    return Errands(syncing, sending, downloading, news, updating)


@pytest.fixture
def windows() -> Iterator[list[Window]]:
    """Windows that a test makes itself: kept until they are closed, for Qt must not lose one that is shown."""
    made: list[Window] = []
    yield made
    for window in made:
        window.close_surely()


@pytest.fixture
def window(desk: Desk, jobs: Jobs, errands: Errands, qtbot: QtBot) -> Iterator[Window]:
    """The window of a desk without a catalog, shown and active; it was left on the catalog."""
    made = Window(desk, jobs, errands, ViewState(page=CATALOG))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    jobs.shutdown()


@pytest.fixture
def full_window(synced_desk: Desk, window: Window, jobs: Jobs, qtbot: QtBot) -> Window:
    """The window of a desk with the practice catalog, its list filled."""
    page = window.page()
    qtbot.waitUntil(lambda: isinstance(page, CatalogPage) and page.is_listed and not jobs.active())
    return window
