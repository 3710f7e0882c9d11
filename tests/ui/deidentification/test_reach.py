"""Every step can be read aloud, reached with the keyboard, and enlarged."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import accessible
from tests.ui.deidentification import steps
from tests.ui.test_translations import Longer
from ui import theme
from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import STAGES, Stage
from ui.organization.answers import Radio
from ui.theme import Scheme


@pytest.fixture(autouse=True)
def usual_size(qapp: QApplication) -> Iterator[None]:
    """Whatever size a test chose, the next one begins with the usual one."""
    yield
    theme.apply(qapp, Scheme.LIGHT, 100)


@pytest.mark.parametrize("stage", STAGES)
def test_every_control_of_a_step_has_a_name_and_is_large_enough(
    page: DeidentificationPage, counts: Path, qtbot: QtBot, stage: Stage
) -> None:
    steps.walk_to(page, stage, counts, qtbot)

    assert accessible.nameless(page) == []
    assert accessible.small_targets(page, theme.TARGET) == []
    letters = [letter for one in page.findChildren(QPushButton) if one.isVisible() if (letter := letter_of(one.text()))]
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("width", [600, 1040])
def test_nothing_of_any_step_is_squeezed(
    page: DeidentificationPage, counts: Path, qapp: QApplication, qtbot: QtBot, zoom: int, width: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)
    page.resize(width * zoom // 100 if width == 600 else width, 800)
    found = []
    steps.read(page, counts, qtbot)

    for stage in STAGES:
        found += [f"{stage.value}: {one}" for one in accessible.squeezed(page)]
        if stage is not Stage.SAVE:
            steps.go_on(page, qtbot)

    assert found == []
    assert page.minimumSizeHint().width() <= 600 * zoom // 100


def test_texts_that_are_two_fifths_longer_still_fit(
    page: DeidentificationPage, counts: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.installTranslator(Longer(qapp))
    longer = steps.opened(DeidentificationPage(page.stages.desk, page.stages.jobs), qtbot)
    found = []
    steps.read(longer, counts, qtbot)

    for stage in STAGES:
        if stage is not Stage.COUNTS:  # its help is paragraphs, which this translator ends in one word too long to wrap
            found += [f"{stage.value}: {one}" for one in accessible.squeezed(longer)]
        if stage is not Stage.SAVE:
            steps.go_on(longer, qtbot)

    assert found == []


@pytest.mark.parametrize("stage", STAGES)
def test_tab_goes_through_a_step_as_it_is_read(
    page: DeidentificationPage, counts: Path, qtbot: QtBot, stage: Stage
) -> None:
    steps.walk_to(page, stage, counts, qtbot)
    page.focus_first()
    wanted = [one for one in accessible.in_reach(page) if not isinstance(one, Radio)]

    walked = accessible.tabbed(page, 2 * (len(wanted) + len(page.findChildren(Radio))))

    read = [one for one in dict.fromkeys(walked) if not isinstance(one, Radio)]
    assert {accessible.name_of(one) for one in wanted} <= {accessible.name_of(one) for one in read}
    step = page.stages.steps[stage]
    tops = heights(step, [one for one in read if step.isAncestorOf(one)])
    upward = [before > after for before, after in pairwise([*tops, tops[0]])]  # Tab goes around, so once it goes up
    assert sum(upward) <= 1


def heights(root: QWidget, widgets: list[QWidget]) -> list[int]:
    """Where the widgets begin, from top to bottom, in rows of some pixels; the step may have scrolled meanwhile."""
    inner = root.findChild(QWidget, "qt_scrollarea_viewport") or root
    content = inner.findChild(QWidget) or inner
    return [one.mapTo(content, one.rect().topLeft()).y() // 16 for one in widgets]


def letter_of(text: str) -> str:
    """Return the mnemonic of a text, "" when it has none."""
    _, mark, rest = text.replace("&&", "").partition("&")
    return rest[:1].casefold() if mark else ""
