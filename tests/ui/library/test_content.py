"""Every page that comes with the program is shown, and every handout fits on one sheet."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter
from pytestqt.qtbot import QtBot

from desktop.library.markdown import blocks
from desktop.library.model import Page, PageKind
from desktop.library.rendering import to_html, to_paper
from desktop.library.shelf import read_shelf
from desktop.words import LANGUAGES
from resources import packaged
from ui.frame.pages.keys import KEYS
from ui.library.browser import PageBrowser
from ui.library.printing import laid_out, set_margins

PAGES = [page for language in LANGUAGES for page in read_shelf(packaged("library"), language).pages]
HANDOUTS = [page for page in PAGES if page.kind is PageKind.HANDOUT]


def name(page: Page) -> str:
    """Return how a page is called when its test fails."""
    return f"{page.wanted}/{page.id}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_page_is_shown_with_headings_to_go_to(page: Page, qtbot: QtBot) -> None:
    browser = PageBrowser("Text")
    qtbot.addWidget(browser)
    browser.resize(600, 700)

    browser.show_html(to_html(page))

    headings = browser.headings()
    assert headings[0].text == page.title
    assert all(browser.go_to(one.slug) for one in headings[1:])
    assert page.sources[-1].name in browser.toPlainText()
    assert browser.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("page", HANDOUTS, ids=name)
@pytest.mark.parametrize("size", [QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A4])
def test_every_handout_is_one_sheet_in_large_type(page: Page, size: QPageSize.PageSizeId, tmp_path: object) -> None:
    writer = QPdfWriter(f"{tmp_path}/handout.pdf")
    writer.setPageSize(QPageSize(size))
    set_margins(writer)

    sheets = laid_out(to_paper(page), writer, writer.resolution())

    assert sheets.count == 1
    assert sheets.points >= 14


def test_every_link_into_the_program_leads_to_a_page_of_the_window() -> None:
    links = {link for page in PAGES for block in blocks(page.body) for link in block.links}

    assert {link for link in links if link.startswith("program:")} <= {f"program:{key}" for key in KEYS}
