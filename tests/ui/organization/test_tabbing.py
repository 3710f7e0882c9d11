"""The Tab key in the assistant: every screen is walked in the order in which it is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.accessible import in_reach, tabbed
from tests.ui.organization import steps
from ui.jobs import Jobs
from ui.organization.answers import Answers, Radio
from ui.organization.assistant import Assistant


@pytest.mark.parametrize("screen", ["confirm", "questions"])
def test_tab_goes_through_a_screen_from_top_to_bottom(desk: Desk, jobs: Jobs, qtbot: QtBot, screen: str) -> None:
    desk.organization.save(steps.BOTH)
    assistant = steps.opened(desk, jobs, qtbot, organization=steps.BOTH, at=screen)

    assert is_from_top_to_bottom(walk(assistant), assistant)


def test_tab_goes_from_top_to_bottom_after_answers_were_changed(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(steps.BOTH)
    assistant = steps.opened(desk, jobs, qtbot, organization=steps.BOTH, at="questions")
    for row in [one for one in assistant.findChildren(Answers) if one.isVisible()]:
        for button in row.findChildren(Radio)[::-1]:
            button.click()
        steps.settled(assistant, qtbot)

    assert is_from_top_to_bottom(walk(assistant), assistant)


def is_from_top_to_bottom(walked: list[QWidget], root: QWidget) -> bool:
    bottoms = [one.mapTo(root, QPoint(0, one.height())).y() for one in walked]
    return len(walked) > 2 and bottoms == sorted(bottoms)


def walk(assistant: Assistant) -> list[QWidget]:
    """Return what Tab comes to, from the first control on, until it is back there."""
    assistant.focus_first()
    first = QApplication.focusWidget()
    assert first is not None
    found = [first]
    for _ in in_reach(assistant):
        (now,) = tabbed(assistant, 1)
        if now in found:
            break
        found.append(now)
    start = min(range(len(found)), key=lambda place: found[place].mapTo(assistant, QPoint(0, 0)).y())
    return found[start:] + found[:start]
