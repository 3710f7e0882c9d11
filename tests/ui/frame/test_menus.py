"""The menus hold every action, each letter leads to one thing, and what does not fit the moment is gray."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.catalog.steps import settle
from ui import translations
from ui.catalog.page import CatalogPage
from ui.errands.errands import Errands
from ui.frame.pages.keys import KEYS, SETTINGS
from ui.jobs import Jobs
from ui.theme import Scheme
from ui.view_state import ViewState
from ui.window import Window

LETTER = re.compile(r"&(\w)")


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_letter_leads_to_two_things(
    synced_desk: Desk,
    jobs: Jobs,
    errands: Errands,
    windows: list[Window],
    qtbot: QtBot,
    language: str,
) -> None:
    synced_desk.set_setting("language", language)
    translations.use(language)
    window = Window(synced_desk, jobs, errands, ViewState())
    qtbot.addWidget(window)
    windows.append(window)

    bar = window.menuBar().actions()
    for menu in [one.menu() for one in bar]:
        assert isinstance(menu, QMenu)
        assert twice([one.text() for one in menu.actions()]) == []
    for key in KEYS:
        window.show_page(key)
        shown: list[QAbstractButton | QLabel] = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
        texts = [one.text() for one in shown if one.isVisibleTo(window) and (one.window() is window)]
        assert twice([*texts, *(one.text() for one in bar)]) == [], key


def test_the_list_can_be_saved_and_a_dataset_kept_from_the_menus(full_window: Window, qtbot: QtBot) -> None:
    page = full_window.page()
    assert isinstance(page, CatalogPage)
    settle(page, qtbot)
    page.found.list.choose_row(0)
    settle(page, qtbot)

    opened(full_window, 1)
    action(full_window, "Add to favorites").trigger()
    settle(page, qtbot)
    opened(full_window, 1)

    assert action(full_window, "Remove from favorites").isEnabled()
    opened(full_window, 0)
    assert action(full_window, "Save list…").isEnabled()


def test_what_does_not_fit_the_moment_is_gray(full_window: Window) -> None:
    full_window.show_page(SETTINGS)

    for place in (0, 1):
        opened(full_window, place)

    assert not action(full_window, "Save list…").isEnabled()
    assert not action(full_window, "Add to favorites").isEnabled()
    assert not action(full_window, "Stop").isEnabled()


def test_the_menu_leads_to_what_changed(full_window: Window) -> None:
    full_window.show_page(SETTINGS)

    action(full_window, "What changed").trigger()

    page = full_window.page()
    assert isinstance(page, CatalogPage)
    assert page.top.changes.isChecked()


def test_the_appearance_can_be_chosen_in_a_menu(full_window: Window) -> None:
    action(full_window, "Dark").trigger()

    assert full_window.look.scheme is Scheme.DARK


def twice(texts: list[str]) -> list[str]:
    """Return the letters that stand after a single & in more than one text."""
    letters = Counter(found.group(1).lower() for text in texts if (found := LETTER.search(text.replace("&&", ""))))
    return [letter for letter, times in letters.items() if times > 1]


def opened(window: Window, place: int) -> None:
    """Let a menu follow the moment, as when it opens."""
    menu = window.menuBar().actions()[place].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()


def action(window: Window, name: str) -> QAction:
    return next(one for one in window.findChildren(QAction) if one.text().partition("\t")[0].replace("&", "") == name)
