"""Every form can be reached, read aloud, enlarged and used in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.forms.library import forms
from tests.ui import accessible
from tests.ui.filler import steps
from tests.ui.filler.steps import opened
from ui import theme
from ui.attestations.filler.filler import Filler
from ui.jobs import Jobs
from ui.theme import Scheme

FORMS = [form.id for form in forms()]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_shown_with_a_name_for_every_control(desk: Desk, jobs: Jobs, qtbot: QtBot, form: str) -> None:
    filler = opened(desk, jobs, qtbot, form)
    steps.press(filler, "Review and sign", qtbot)

    assert accessible.nameless(filler) == []
    assert accessible.small_targets(filler, theme.TARGET) == []
    assert accessible.squeezed(filler) == []


@pytest.mark.parametrize("form", ["directory-choices", "dsa-subordinates", "exchange-methods"])
def test_tab_reaches_every_place_of_a_form_in_both_directions(desk: Desk, jobs: Jobs, qtbot: QtBot, form: str) -> None:
    filler = opened(desk, jobs, qtbot, form)
    wanted = tab_stops(filler)

    forward = set(accessible.tabbed(filler, 2 * len(wanted) + 5))
    backward = set(accessible.tabbed(filler, 2 * len(wanted) + 5, back=True))

    assert [accessible.name_of(one) for one in wanted if one not in forward] == []
    assert [accessible.name_of(one) for one in wanted if one not in backward] == []


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_is_cut_off_in_a_narrow_window_whatever_the_text_size(
    filler: Filler, qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)
    filler.resize(760, 700)
    steps.fill_in(filler, qtbot)

    for _ in range(3):
        QApplication.processEvents()

    assert accessible.squeezed(filler) == []
    assert filler.fill.area.horizontalScrollBar().maximum() == 0
    steps.review(filler, qtbot)
    for _ in range(3):
        QApplication.processEvents()
    assert accessible.squeezed(filler) == []
    assert filler.review.area.horizontalScrollBar().maximum() == 0


def test_every_control_of_the_last_step_has_a_name(filler: Filler, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)
    steps.review(filler, qtbot)
    steps.press(filler, "Show the exact record", qtbot)
    qtbot.waitUntil(filler.review.exact.text.isVisible)

    assert accessible.nameless(filler) == []


def tab_stops(filler: Filler) -> list[QWidget]:
    """Return what Tab should reach; of the radio buttons of one question only one is a stop."""
    return [one for one in accessible.in_reach(filler) if not isinstance(one, QRadioButton)]
