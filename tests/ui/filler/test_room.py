"""Where things stand in the filler: the column, its scroll bar, what has the keyboard, the way to the signature."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.filler import steps
from tests.ui.filler.steps import SUBORDINATES, opened
from ui import theme
from ui.attestations.filler.filler import Filler
from ui.jobs import Jobs
from ui.widgets.page import COLUMN_WIDTH, ScrolledColumn


def is_in_sight(widget: QWidget, area: ScrolledColumn) -> bool:
    """Tell whether all of a widget is seen in what is scrolled."""
    top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= area.viewport().height()


def test_the_scroll_bar_is_at_the_edge_and_the_buttons_end_with_the_column(filler: Filler, qtbot: QtBot) -> None:
    filler.resize(1200, 700)
    for _ in range(3):
        QApplication.processEvents()

    bar, column = filler.fill.area.verticalScrollBar(), filler.fill.body
    right = bar.mapTo(filler, bar.rect().topRight()).x()
    assert right >= filler.width() - theme.PAGE_MARGIN - 1
    assert column.width() <= COLUMN_WIDTH
    buttons, end = filler.fill.go_on, column.mapTo(filler, column.rect().topRight()).x()
    assert buttons.mapTo(filler, buttons.rect().topRight()).x() == end


@pytest.mark.parametrize("form", ["directory-choices", "dsa-execution", "dsa-subordinates", "exchange-methods"])
def test_what_has_the_keyboard_is_in_sight_when_a_form_opens(desk: Desk, jobs: Jobs, qtbot: QtBot, form: str) -> None:
    filler = Filler(desk, jobs)
    qtbot.addWidget(filler)
    filler.resize(700, 520)
    filler.show()
    qtbot.waitExposed(filler)
    filler.activateWindow()

    steps.show(filler, desk.attestations.begin(form).id, qtbot)

    assert is_in_sight(steps.focused(), filler.fill.area)


def test_one_press_leads_from_the_page_to_the_signature(filler: Filler, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)
    steps.review(filler, qtbot)

    steps.press(filler, "Go down to the signature", qtbot)

    assert steps.focused() is filler.review.signature.authority
    assert is_in_sight(filler.review.signature.authority, filler.review.area)


def test_the_day_of_a_source_is_told_as_people_write_it(filler: Filler) -> None:
    shown = steps.says(filler)

    assert "report of 13 May 2024" in shown
    assert "2024-05-13" not in shown


def test_an_empty_entry_tells_only_what_its_own_fields_lack(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    filler = opened(desk, jobs, qtbot, SUBORDINATES)

    steps.press(filler, "Review and sign", qtbot)

    told = [link.found.problem.key for link in filler.fill.problems.links()]
    assert "subordinate" not in told
    assert any(key.startswith("subordinate.1.") for key in told)
    assert not filler.review.isVisible()


def test_the_name_is_not_said_to_be_saved_while_it_is_typed(filler: Filler, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)
    steps.review(filler, qtbot)

    assert "Name and title are kept once you sign" in filler.review.bar.saved._at_first
