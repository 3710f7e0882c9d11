"""The figures of the field are those of the list, for what is chosen, and always with the day of the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.statewide.steps import button, settle, texts
from ui.statewide.filters.narrowing import Narrowing
from ui.statewide.page import StatewidePage


def test_the_genuine_list_has_the_known_figures(genuine: StatewidePage, qtbot: QtBot) -> None:
    narrow(genuine, qtbot, Narrowing(sub_type="Skilled nursing facility"))

    summary = genuine.field.summary
    assert summary.signatories.says() == "Signatories: 698 of 3,886 rows in the list"
    assert "3 of 698" in summary.delaying.says()
    assert texts(genuine.field.choices.table.figures)[0] == ["NONE SELECTED", "No choice", "676", "97\u00a0%"]
    assert genuine.field.choices.chart.bars()[0].count == 676
    assert genuine.field.choices.chart.bars()[0].is_open


def test_the_day_of_the_list_is_always_shown(genuine: StatewidePage, qtbot: QtBot) -> None:
    assert "13 May 2024" in genuine.field.as_of.text()

    narrow(genuine, qtbot, Narrowing(type="Pharmacy", sub_type="Skilled nursing facility"))

    assert "13 May 2024" in genuine.field.as_of.text()


def test_the_tables_count_every_type_and_the_largest_cities(genuine: StatewidePage) -> None:
    types, cities = genuine.field.types.table.figures, genuine.field.cities.table.figures

    assert sum(int(row[2]) for row in types.rows()) == 3_886
    assert cities.texts(0)[:2] == ["Los Angeles", "214"]
    snf = next(row for row in texts(types) if row[1] == "Skilled nursing facility")
    assert snf[0] == "Subacute Care Facility"
    assert snf[2] == "698"


def test_another_transaction_shows_its_own_choices(genuine: StatewidePage, qtbot: QtBot) -> None:
    before = texts(genuine.field.choices.table.figures)

    genuine.field.choices.choice.setCurrentIndex(2)
    settle(genuine, qtbot)

    after = texts(genuine.field.choices.table.figures)
    assert after != before
    assert not any("Health Gorilla" in row[0] for row in after)
    assert "Notifications of ADT Events" in genuine.field.choices.chart.accessibleDescription()


def test_typing_into_a_filter_and_enter_choose_what_contains_the_letters(page: StatewidePage, qtbot: QtBot) -> None:
    city = page.field.filters.choices["city"]
    city.setFocus()

    qtbot.keyClicks(city, "fresn")
    qtbot.keyClick(city, Qt.Key.Key_Return)
    settle(page, qtbot)

    assert city.value() == "Fresno"
    assert [row[0] for row in texts(page.field.cities.table.figures)] == ["Fresno"]


def test_letters_that_nothing_contains_leave_the_filter_as_it_was(page: StatewidePage, qtbot: QtBot) -> None:
    city = page.field.filters.choices["city"]

    qtbot.keyClicks(city, "zzz")
    qtbot.keyClick(city, Qt.Key.Key_Return)
    settle(page, qtbot)

    assert city.value() == ""
    assert city.currentText() == ""


def test_one_button_takes_all_filters_away(page: StatewidePage, qtbot: QtBot) -> None:
    everything = page.field.summary.signatories.says()
    narrow(page, qtbot, Narrowing(city="Fresno"))
    assert page.field.summary.signatories.says() != everything

    page.field.filters.clear.click()
    settle(page, qtbot)

    assert page.field.summary.signatories.says() == everything
    assert not page.field.filters.clear.isVisible()


def test_filters_that_nothing_fits_say_which_one_to_take_away(genuine: StatewidePage, qtbot: QtBot) -> None:
    narrow(genuine, qtbot, Narrowing(sub_type="Skilled nursing facility", city="Alameda", type="Pharmacy"))
    assert "No signatory fits" in genuine.field.notice.words()

    narrow(genuine, qtbot, Narrowing(sub_type="Skilled nursing facility", type="Plans"))
    button(genuine.field.notice, "Without Type “Plans”: 698").click()
    settle(genuine, qtbot)

    assert "698" in genuine.field.summary.signatories.says()
    assert genuine.field.filters.narrowing() == Narrowing(sub_type="Skilled nursing facility")


def test_a_desk_without_a_list_offers_to_import_one(empty_page: StatewidePage, qtbot: QtBot) -> None:
    assert "no Signatory List on this desk" in empty_page.field.notice.words()

    button(empty_page.field.notice, "Import a list…").click()

    assert empty_page.tabs.currentWidget() is empty_page.lists
    dialog = empty_page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()


@pytest.mark.parametrize("name", ["field", "lists"])
def test_the_keyboard_begins_in_the_view_that_is_shown(page: StatewidePage, name: str) -> None:
    (page.show_field if name == "field" else page.show_lists)()

    page.focus_first()

    focused = QApplication.focusWidget()
    assert focused is not None
    assert getattr(page, name).isAncestorOf(focused)


def narrow(page: StatewidePage, qtbot: QtBot, narrowing: Narrowing) -> None:
    page.field.filters.show_narrowing(narrowing)
    settle(page, qtbot)
