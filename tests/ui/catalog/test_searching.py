from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.catalog.model import Facet, Query, Sort
from tests.ui.catalog.steps import opened, settle, titles, type_text
from ui.catalog.filters.question import Filter
from ui.catalog.page import CatalogPage
from ui.jobs import Jobs


def test_the_page_opens_with_the_whole_list_and_the_focus_in_the_search_box(page: CatalogPage) -> None:
    assert len(titles(page)) > 20
    assert page.top.search.hasFocus()
    assert page.found.count.text().endswith("datasets")


def test_typing_narrows_the_list_and_the_count_says_so(page: CatalogPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "ombudsman")

    assert titles(page)[0].startswith("Long-Term Care Ombudsman")
    assert page.found.count.text().startswith(f"{len(titles(page))} of ")


def test_a_mended_typo_is_told(page: CatalogPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "ombusdman")

    assert titles(page)
    assert not page.found.read_as.isHidden()
    assert "ombudsman" in page.found.read_as.text().lower()


@pytest.mark.parametrize("text", ['"', "a:b", "* NEAR(", "😀", "'; drop", "-", "x" * 3000])
def test_no_text_troubles_the_page(page: CatalogPage, qtbot: QtBot, text: str) -> None:
    page.top.search.setText(text)
    settle(page, qtbot)

    assert page.found.stack.currentWidget() in {page.found.list, page.found.nothing}
    assert page.found.count.text()


def test_an_empty_list_says_why_and_a_button_takes_the_filter_to_blame_away(page: CatalogPage, qtbot: QtBot) -> None:
    page.top.search.setText("ombudsman")
    page.ask(Query("ombudsman", {Facet.FORMAT: frozenset({"Nothing like it"})}))
    settle(page, qtbot)
    ways = page.found.nothing.buttons()

    assert page.found.stack.currentWidget() is page.found.nothing
    assert "filters" in page.found.nothing.words()
    ways[0].click()
    settle(page, qtbot)

    assert titles(page)


def test_words_nobody_uses_give_a_reason_and_clearing_them_helps(page: CatalogPage, qtbot: QtBot) -> None:
    type_text(page, qtbot, "qqqzzzxx")

    assert "words" in page.found.nothing.words()
    qtbot.keyClick(page.top.search, Qt.Key.Key_Escape)
    settle(page, qtbot)

    assert page.top.search.text() == ""
    assert len(titles(page)) > 20


def test_filters_show_as_chips_that_go_away_by_click(page: CatalogPage, qtbot: QtBot) -> None:
    everything = len(titles(page))
    page.facets.facets.asked.emit(Filter(Facet.FORMAT, "PDF"), True)
    settle(page, qtbot)
    chip = page.found.chips.findChildren(QAbstractButton)[0]

    assert len(titles(page)) < everything
    assert "PDF" in chip.text()
    chip.click()
    settle(page, qtbot)

    assert len(titles(page)) == everything
    assert page.top.search.hasFocus()


def test_the_list_can_be_sorted_by_title(page: CatalogPage, qtbot: QtBot) -> None:
    page.found.sort.setCurrentIndex(list(Sort).index(Sort.TITLE))
    page.found.sort.activated.emit(page.found.sort.currentIndex())
    settle(page, qtbot)

    assert titles(page) == sorted(titles(page), key=str.casefold)


def test_withdrawn_and_test_records_are_one_click_away(page: CatalogPage, qtbot: QtBot) -> None:
    before = set(titles(page))
    for switch in ("withdrawn", "hidden"):
        page.facets.facets.asked.emit(Filter(None, switch), True)
        settle(page, qtbot)

    assert "TEST county upload" in set(titles(page)) - before
    assert "Home-Delivered Meals Served" in set(titles(page)) - before


def test_a_desk_without_a_catalog_says_what_to_do_next(empty_desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = opened(CatalogPage(empty_desk, jobs), qtbot)
    sync, doctor = page.found.nothing.buttons()

    assert "no catalog" in page.found.nothing.words()
    with qtbot.waitSignal(page.sync_wanted):
        sync.click()
    with qtbot.waitSignal(page.asked) as asked:
        doctor.click()
    assert asked.args == ["doctor"]


def test_a_damaged_catalog_is_told_in_a_sentence_with_a_way_on(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.folder.catalog_db.write_bytes(b"this is not a database" * 500)
    page = opened(CatalogPage(desk, jobs), qtbot)

    assert "damaged" in page.found.nothing.words()
    assert page.found.nothing.buttons()


def test_the_list_is_saved_as_a_file_and_the_page_says_how_many_and_where(
    page: CatalogPage, qtbot: QtBot, tmp_path: Path
) -> None:
    type_text(page, qtbot, "facility")
    file = tmp_path / "list.csv"
    with qtbot.waitSignal(page.saving.said) as said:
        page.saving.save(page._query, file)

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert str(len(titles(page))) in said.args[0]
    assert file.name in page.found.said.text()


def test_the_save_dialog_suggests_a_name_with_the_date(page: CatalogPage, qtbot: QtBot) -> None:
    dialog = page.saving.ask_where(page._query)

    assert dialog.selectedFiles()[0].endswith(".csv")
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_reloading_after_a_sync_shows_the_new_catalog(desk: Desk, page: CatalogPage, qtbot: QtBot) -> None:
    desk.set_favourite(desk.dataset("licensed-facility-crosswalk").id, True)
    page.reload()
    settle(page, qtbot)

    assert len(page.favourites.ids) == 1
