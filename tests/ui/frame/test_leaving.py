"""Closing the window, or another language, while answers stand on a page that are kept nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.deidentification import steps
from ui.deidentification.route import Stage
from ui.frame.pages.keys import DEIDENTIFICATION
from ui.frame.ways.leaving import UnsavedQuestion
from ui.window import Window


@pytest.fixture
def answered(window: Window, tmp_path: Path, qtbot: QtBot) -> Window:
    """A window with answers about the columns of a file."""
    window.show_page(DEIDENTIFICATION)
    page = window._stack.deidentification
    assert page is not None
    steps.walk_to(page, Stage.COLUMNS, steps.written(tmp_path / "counts.csv"), qtbot)
    return window


def test_closing_asks_first_and_staying_keeps_the_answers(answered: Window) -> None:
    answered.close()

    question = answered.leaving.question
    assert isinstance(question, UnsavedQuestion)
    assert question.defaultButton() is question.stay
    question.stay.click()
    assert answered.isVisible()
    assert answered._stack.would_lose()


def test_whoever_is_sure_leaves_without_saving(answered: Window, qtbot: QtBot) -> None:
    answered.close()
    question = answered.leaving.question
    assert isinstance(question, UnsavedQuestion)

    with qtbot.waitSignal(answered.closed):
        question.leave.click()

    assert not answered.isVisible()


def test_another_language_waits_until_the_work_is_saved(answered: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(answered._stack.told) as told:
        assert answered.leaving.keeps_language()

    assert "when you open DxF Desk again" in str(told.args)
