"""The assistant as a whole: by keyboard alone, left in the middle, read aloud, enlarged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from tests.ui.organization import steps
from tests.ui.organization.steps import BOTH, GOLDEN, NURSING
from tests.ui.test_translations import Longer
from ui import theme
from ui.jobs import Jobs
from ui.organization.answers import Radio
from ui.organization.assistant import Assistant
from ui.theme import Scheme

SCREENS = ("find", "by hand", "facilities", "questions", "confirm")


def at(screen: str, desk: Desk, jobs: Jobs, qtbot: QtBot) -> Assistant:
    if screen not in ("find", "by hand"):
        desk.organization.save(BOTH)
    assistant = steps.opened(desk, jobs, qtbot, at="" if screen in ("find", "by hand") else screen)
    if screen == "find":
        steps.search(assistant, "practice", qtbot)
    if screen == "by hand":
        steps.press(assistant, "It is not in this list: type it by hand", qtbot)
        steps.press(assistant, "Numbers it is known by (optional)", qtbot)
    for _ in range(3):
        QApplication.processEvents()  # what was folded out gets its place
    return assistant


def test_from_the_first_key_to_a_confirmed_row_by_keyboard_alone(
    assistant: Assistant, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), "golden practice")
    steps.keys(assistant, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(assistant._find._list.found.facilities))
    steps.keys(assistant, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)  # the facility
    steps.keys(assistant, qtbot, Qt.Key.Key_Return)  # it is the only one
    steps.keys(assistant, qtbot, Qt.Key.Key_Space, Qt.Key.Key_Return)  # yes, electronic records
    steps.keys(assistant, qtbot, Qt.Key.Key_Return)  # this is us
    with qtbot.waitSignal(assistant.finished):
        steps.keys(assistant, qtbot, Qt.Key.Key_Return)  # done

    saved = desk.organization.current()
    assert saved is not None
    assert saved.facilities[0].facts["electronic_records"].value is True
    assert [pin.name for pin in desk.organization.pins().values()] == ["GOLDEN PRACTICE CARE CTR, LLC"]


def test_escape_leaves_and_what_was_saved_is_there_the_next_time(
    assistant: Assistant, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    steps.search(assistant, "golden practice", qtbot)
    steps.take_first(assistant, qtbot)
    steps.press(assistant, "Continue", qtbot)
    steps.answer(steps.questions(assistant)[0], "Yes", qtbot)

    with qtbot.waitSignal(assistant.left):
        steps.keys(assistant, qtbot, Qt.Key.Key_Escape)

    again = steps.opened(desk, jobs, qtbot, at="questions")
    assert steps.title(again) == f"A few questions about {GOLDEN}"
    assert steps.button(steps.questions(again)[0], "Yes").isChecked()


def test_back_leads_through_the_steps_to_the_facilities(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)
    assistant = steps.opened(desk, jobs, qtbot, at="confirm")

    seen = []
    for _ in range(3):
        steps.press(assistant, "Back", qtbot)
        seen.append(steps.title(assistant))

    assert seen == [*(f"A few questions about {one.name}" for one in reversed(BOTH.facilities)), "Your facilities"]


def test_trouble_with_the_store_is_told_and_the_step_stays(assistant: Assistant, desk: Desk, qtbot: QtBot) -> None:
    steps.search(assistant, "golden practice", qtbot)
    desk.folder.desk_db.write_bytes(b"this is no store at all, and it is long enough to be looked at" * 20)

    steps.take_first(assistant, qtbot)

    assert steps.title(assistant) == "Find your facility"
    assert assistant._frame.says() != ""


@pytest.mark.parametrize("screen", SCREENS)
def test_every_control_of_the_assistant_has_a_name(desk: Desk, jobs: Jobs, qtbot: QtBot, screen: str) -> None:
    assistant = at(screen, desk, jobs, qtbot)

    assert accessible.nameless(assistant) == []
    assert accessible.small_targets(assistant, theme.TARGET) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_goes_through_a_screen_as_it_is_read(desk: Desk, jobs: Jobs, qtbot: QtBot, screen: str) -> None:
    assistant = at(screen, desk, jobs, qtbot)
    assistant.focus_first()
    wanted = [one for one in accessible.in_reach(assistant) if not isinstance(one, Radio)]

    walked = accessible.tabbed(assistant, len(wanted) + len(assistant.findChildren(Radio)))

    read = [one for one in dict.fromkeys(walked) if not isinstance(one, Radio)]
    assert {accessible.name_of(one) for one in wanted} == {accessible.name_of(one) for one in read}
    within = [one for one in read if assistant._frame.steps.isAncestorOf(one) and one is not read[-1]]
    assert heights(assistant, within) == sorted(heights(assistant, within))


def heights(root: QWidget, widgets: list[QWidget]) -> list[int]:
    """Where the widgets are, from top to bottom, in rows of some pixels."""
    return [one.mapTo(root, one.rect().center()).y() // 12 for one in widgets]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_of_the_assistant_is_squeezed_whatever_the_text_size(
    desk: Desk, jobs: Jobs, qapp: QApplication, qtbot: QtBot, screen: str, zoom: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)

    assistant = at(screen, desk, jobs, qtbot)

    assert accessible.squeezed(assistant) == []


@pytest.mark.parametrize("screen", ["facilities", "questions", "confirm"])
def test_texts_of_the_assistant_that_are_two_fifths_longer_still_fit(
    desk: Desk, jobs: Jobs, qapp: QApplication, qtbot: QtBot, screen: str
) -> None:
    qapp.installTranslator(Longer(qapp))

    assistant = at(screen, desk, jobs, qtbot)

    assert accessible.squeezed(assistant) == []


def test_the_heading_of_a_step_names_the_facility_it_is_about(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(BOTH)

    assistant = steps.opened(desk, jobs, qtbot, at="confirm", party=NURSING.id)

    assert steps.title(assistant) == f"Which row of the Signatory List is {GOLDEN}?"
    assert steps.progress(assistant) == ""
