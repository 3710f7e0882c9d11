from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.practice import Fault, PracticePortal
from tests.ui.catalog.steps import open_by_slug, settle
from ui.catalog.dataset.differences import marked
from ui.catalog.dataset.safe_browser import SafeBrowser
from ui.catalog.dataset.safe_text import LONGEST, is_too_long, to_plain_text, to_safe_html
from ui.catalog.page import CatalogPage

HOSTILE = """<script>alert(1)</script><img src="http://tracker.example/x.png" onerror="alert(1)">
<a href="javascript:alert(1)">click</a> <a href="file:///etc/passwd">file</a> <iframe src="http://x.example"></iframe>
<style>body{background:url(http://y.example)}</style><b onclick="x()">bold</b> ![p](http://z.example/p.png)
[js](javascript:alert(2)) <a href="https://good.example/page">good</a> https://bare.example/a_b."""


def test_nothing_dangerous_is_left_of_a_hostile_description() -> None:
    safe = to_safe_html(HOSTILE)

    for piece in ("<script", "<img", "onclick", 'href="javascript', 'href="file', "<iframe", "<style", "url("):
        assert piece not in safe
    assert '<a href="https://good.example/page">good</a>' in safe
    assert '<a href="https://bare.example/a_b">' in safe
    assert "<b>bold</b>" in safe


@pytest.mark.parametrize("text", ["word " * 20_000, ">" * 100_000, "[" * 100_000, "<div>" * 20_000, "`" * 100_000])
def test_endless_descriptions_are_cut_and_come_out_safe(text: str) -> None:
    assert is_too_long(text)
    assert len(to_safe_html(text)) < 2 * LONGEST


def test_plain_text_has_no_markup_and_no_entities() -> None:
    assert to_plain_text("<p>One&nbsp;&amp; two<br>three</p>") == "One & two three"


def test_the_text_pane_fetches_nothing(qtbot: QtBot) -> None:
    browser = SafeBrowser("text")
    qtbot.addWidget(browser)
    browser.show_html('<p><img src="http://tracker.example/x.png">text</p>')

    assert (
        browser.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("http://tracker.example/x.png"))
        is None
    )
    assert not browser.openLinks()
    assert not browser.openExternalLinks()


def test_differing_words_are_struck_and_underlined() -> None:
    before, after = marked("open in <2023> all year", "open in 2024 all year")

    assert before == "open in <s><b>&lt;2023&gt;</b></s> all year"
    assert after == "open in <u><b>2024</b></u> all year"


def test_texts_too_long_to_compare_are_shown_cut() -> None:
    before, after = marked("old " * 4_000, "new " * 4_000)

    assert before.startswith("old")
    assert after.endswith("…")


def test_a_dataset_shows_what_it_is_about(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "long-term-care-facility-staffing")
    text = page.details.about.toPlainText()
    dataset = desk.dataset("long-term-care-facility-staffing")

    assert page.details.header.title.text() == dataset.title
    for part in (
        "Description",
        "Source and contact",
        dataset.details["contact_email"],
        dataset.slug,
        dataset.department,
    ):
        assert part in text


def test_contact_and_citation_are_copied(page: CatalogPage, desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    open_by_slug(page, desk, qtbot, "long-term-care-facility-staffing")
    page.details.header.contact.click()

    assert "@" in qapp.clipboard().text()
    page.details.header.citation.click()

    assert desk.dataset("long-term-care-facility-staffing").title in qapp.clipboard().text()
    assert "copied" in page.details.header.said.text()


def test_files_show_format_and_size_and_tables_their_columns(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "healthcare-facility-locations")
    page.details.tabs.setCurrentWidget(page.details.files)
    files, tree = page.details.files.tree.files, page.details.files.tree
    first = files.index(0, 0)
    tree.setCurrentIndex(first)
    qtbot.keyClick(tree, Qt.Key.Key_Return)

    assert tree.isExpanded(first)
    assert files.rowCount(first) == len(desk.dataset("healthcare-facility-locations").resources[0].columns)
    assert "CSV" in str(first.data(Qt.ItemDataRole.AccessibleTextRole))


def test_columns_not_read_yet_are_read_on_demand(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "licensed-facility-crosswalk")
    button = page.details.files.read_columns

    assert not button.isHidden()
    button.click()
    settle(page, qtbot)

    assert button.isHidden()
    assert any(resource.columns for resource in desk.dataset("licensed-facility-crosswalk").resources)


def test_columns_that_cannot_be_read_are_told_in_a_sentence(
    page: CatalogPage, desk: Desk, portal: PracticePortal, qtbot: QtBot
) -> None:
    open_by_slug(page, desk, qtbot, "licensed-facility-crosswalk")
    portal.fail_next(Fault.html_page())
    page.details.files.read_columns.click()
    settle(page, qtbot)

    assert "web page" in page.details.files.said.text()
    assert page.details.files.read_columns.isEnabled()


def test_what_changed_shows_before_and_after(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "workforce-quality-incentive-program-performance")
    text = page.details.history.toPlainText()

    assert "Before" in text
    assert text.rstrip().endswith("Scores")


def test_a_withdrawn_dataset_stays_readable_and_says_so(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    open_by_slug(page, desk, qtbot, "home-delivered-meals-served")

    assert page.details.header.banner.isVisible()
    assert page.details.header.banner.text.text().startswith("Withdrawn")


def test_a_dataset_that_is_not_there_is_told_in_a_sentence(page: CatalogPage, qtbot: QtBot) -> None:
    page.details.open_dataset("no-such-dataset")
    settle(page, qtbot)

    assert "no-such-dataset" in page.details._empty.words()


class Browser(QObject):
    """Stands in for the web browser that the system would start."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")  # type: ignore[arg-type]  # the stubs ask for bytes, PySide for text
    yield made
    QDesktopServices.unsetUrlHandler("https")


def test_a_link_is_followed_only_after_its_host_was_shown(
    page: CatalogPage, desk: Desk, qtbot: QtBot, browser: Browser
) -> None:
    open_by_slug(page, desk, qtbot, "long-term-care-facility-staffing")
    page.details.about.anchorClicked.emit(QUrl("https://practice.example/staffing-hours"))

    assert "practice.example" in page.details.link_bar.question.text()
    assert browser.opened == []
    page.details.link_bar.open_button.click()

    assert browser.opened == ["https://practice.example/staffing-hours"]
    assert page.details.link_bar.isHidden()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://"])
def test_links_that_lead_nowhere_safe_are_not_offered(
    page: CatalogPage, desk: Desk, qtbot: QtBot, address: str
) -> None:
    open_by_slug(page, desk, qtbot, "long-term-care-facility-staffing")
    page.details.about.anchorClicked.emit(QUrl(address))

    assert page.details.link_bar.isHidden()
