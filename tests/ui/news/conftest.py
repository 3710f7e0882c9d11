"""The News page over a desk to which news came."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.practice import PracticePortal
from sync.work import Work
from tests.news.conftest import name_organization
from tests.news.test_catalog_news import change
from tests.news.test_news_that_concern_us import take
from ui.jobs import Jobs
from ui.news.page import NewsPage


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until no job is under way and the page shows what they brought."""
    qtbot.waitUntil(lambda: not jobs.active(), timeout=20_000)
    for _ in range(3):  # a layout may ask for another one
        QApplication.processEvents()


@pytest.fixture
def page_of(jobs: Jobs, qtbot: QtBot) -> object:
    """Show the page of a desk."""

    def show(desk: Desk, width: int = 1040) -> NewsPage:
        page = NewsPage(desk, jobs)
        qtbot.addWidget(page)
        page.resize(width, 760)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        settle(jobs, qtbot)
        return page

    return show


@pytest.fixture
def newsy(synced_desk: Desk, portal: PracticePortal) -> Desk:
    """A desk after the second sync, with a burst, and with rows of its organization that changed in a table."""
    portal.advance()
    synced_desk.sync(Work.quiet())
    name_organization(synced_desk)
    take(synced_desk, "FACID,BEDS\n090100000,5\n090200000,6\n")
    take(synced_desk, "FACID,BEDS\n090100000,9\n090200000,6\n")
    change(synced_desk, 20)
    return synced_desk
