"""One search box finds passages and datasets, marks what matched, and leads to both."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.library.steps import lines, opened, press, settle, shown, titles, type_text
from ui.jobs import Jobs
from ui.library.lines import LineKind
from ui.library.page import LibraryPage


def test_library_and_catalog_answer_together_below_their_headings(page: LibraryPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "nursing")

    headings = [line.title for line in lines(page) if line.kind is LineKind.HEADING]
    assert headings[0] == "In the library (1)"
    assert headings[1].startswith("In the catalog (")
    assert any("\x02nursing\x03" in line.detail for line in lines(page) if line.kind is LineKind.PAGE)
    assert any(line.kind is LineKind.DATASET for line in lines(page))
    assert page.count.text().startswith("1 in the library, ")


def test_what_was_found_opens_at_its_heading(page: LibraryPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "neighbor")

    press(page, qtbot, Qt.Key.Key_Down)

    assert shown(page).startswith("Get connected")
    assert page.reader.browser.textCursor().block().text() == "Choose a way"


def test_a_dataset_is_shown_with_the_way_to_the_catalog(page: LibraryPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "nursing")
    dataset = next(line for line in lines(page) if line.kind is LineKind.DATASET)

    press(page, qtbot, Qt.Key.Key_Down)
    press(page, qtbot, Qt.Key.Key_Down)
    told = page.reader.notice.words()
    with qtbot.waitSignal(page.asked) as asked:
        press(page, qtbot, Qt.Key.Key_Return)

    assert told.split("\n")[0].replace("\x02", "") in titles(page)
    assert asked.args == [f"dataset/{dataset.key}"]


def test_more_datasets_than_are_listed_are_a_search_of_the_catalog(page: LibraryPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "practice")
    assert lines(page)[-1].kind is LineKind.MORE

    page.list.setFocus()
    press(page, qtbot, Qt.Key.Key_End)
    with qtbot.waitSignal(page.asked) as asked:
        press(page, qtbot, Qt.Key.Key_Return)

    assert asked.args == ["search/practice"]


def test_nothing_found_says_so_for_both(page: LibraryPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "zzzqqq")

    assert titles(page) == [
        "In the library (0)",
        "No page of the library has all these words.",
        "In the catalog (0)",
        "No dataset of the catalog has all these words.",
    ]


def test_a_desk_without_a_catalog_finds_pages_and_says_why_no_dataset(
    bare_desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    page = opened(LibraryPage(bare_desk, jobs), qtbot)

    type_text(page, qtbot, "nursing")

    assert titles(page)[0] == "In the library (1)"
    assert titles(page)[-2] == "In the catalog"
    assert "catalog" in titles(page)[-1]
    assert page.count.text() == "1 in the library"


def test_what_is_searched_for_is_found_in_a_catalog_that_came_meanwhile(
    bare_desk: Desk, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    page = opened(LibraryPage(bare_desk, jobs), qtbot)
    type_text(page, qtbot, "nursing")
    shutil.copy(desk.folder.catalog_db, bare_desk.folder.catalog_db)

    page.search_again()
    settle(page, qtbot)

    assert any(line.kind is LineKind.DATASET for line in lines(page))
    assert page.search.hasFocus()


def test_escape_in_the_search_brings_the_shelf_back(page: LibraryPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "nursing")

    press(page, qtbot, Qt.Key.Key_Escape)

    assert titles(page)[0] == "The Data Exchange Framework"
    assert not page.count.isVisible()


def test_keys_typed_fast_end_with_the_last_text(page: LibraryPage, qtbot: QtBot) -> None:
    for text in ("n", "ne", "nei", "afternoon"):
        page.search.setText(text)
    settle(page, qtbot)

    assert [line.key for line in lines(page) if line.kind is LineKind.PAGE] == ["connect"]
