"""What a person does with the assistant, for the tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Facility, Identifiers, Organization
from ui.jobs import Jobs
from ui.organization.assistant import Assistant
from ui.organization.frame import Frame
from ui.organization.steps.candidate import CandidateCard
from ui.organization.steps.found import FoundList
from ui.organization.steps.question import QuestionCard
from ui.widgets.inputs import Entry

GOLDEN = "Golden Practice Care Center"
NURSING = Facility(
    "one",
    GOLDEN,
    city="Fresno",
    zip="93701",
    entity_type="skilled_nursing_facility",
    identifiers=Identifiers("090100000"),
)
CLINIC = Facility("two", "Practice Community Health Center", city="Fresno", zip="93701", entity_type="clinic")
BOTH = Organization("Golden Practice", (NURSING, CLINIC))


def opened(
    desk: Desk, jobs: Jobs, qtbot: QtBot, *, organization: Organization | None = None, at: str = "", party: str = ""
) -> Assistant:
    """Show the assistant and wait for its first screen."""
    made = Assistant(desk, jobs)
    qtbot.addWidget(made)
    made.resize(1000, 760)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.begin(organization, at=at, party=party)
    settled(made, qtbot)
    made.focus_first()
    return made


def settled(assistant: Assistant, qtbot: QtBot) -> None:
    """Wait until everything that was asked for has arrived."""
    frame = assistant.findChild(Frame)
    assert isinstance(frame, Frame)
    qtbot.waitUntil(lambda: frame.title() != "" and not assistant._jobs.active() and not assistant._job.is_busy)


def title(assistant: Assistant) -> str:
    """Return the title of the screen shown."""
    frame = assistant.findChild(Frame)
    return frame.title() if isinstance(frame, Frame) else ""


def progress(assistant: Assistant) -> str:
    """Return how far the person is."""
    frame = assistant.findChild(Frame)
    return frame.progress() if isinstance(frame, Frame) else ""


def press(assistant: Assistant, name: str, qtbot: QtBot) -> None:
    """Press the button of this text or name, and wait for what comes of it."""
    click(assistant, name, qtbot)
    settled(assistant, qtbot)


def click(root: QWidget, name: str, qtbot: QtBot) -> None:
    """Press the button of this text or name."""
    qtbot.mouseClick(button(root, name), Qt.MouseButton.LeftButton)


def button(root: QWidget, name: str) -> QAbstractButton:
    """Return the visible button of this text or name."""
    shown = [one for one in root.findChildren(QAbstractButton) if one.isVisible()]
    return next(one for one in shown if name in (one.text().replace("&", ""), one.accessibleName()))


def entry(root: QWidget, label: str) -> Entry:
    """Return the visible line to type into that belongs to this label."""
    for one in root.findChildren(QLabel):
        if one.isVisible() and one.text().replace("&", "") == label:
            target = one.buddy().focusProxy() or one.buddy()
            if isinstance(target, Entry):
                return target
    raise AssertionError(f"no line to type into is called {label}")


def keys(assistant: Assistant, qtbot: QtBot, *pressed: Qt.Key) -> None:
    """Press keys where the keyboard is, and wait for what comes of each."""
    for key in pressed:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        settled(assistant, qtbot)


def search(assistant: Assistant, text: str, qtbot: QtBot) -> list[str]:
    """Type into the search and return the names found."""
    found = assistant.findChild(FoundList)
    assert isinstance(found, FoundList)
    with qtbot.waitSignal(found.found.modelReset):
        entry(assistant, "Your facility").setText(text)
    settled(assistant, qtbot)
    return [one.name for one in found.found.facilities]


def take_first(assistant: Assistant, qtbot: QtBot) -> None:
    """Take the first facility found with the keyboard."""
    entry(assistant, "Your facility").setFocus()
    keys(assistant, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)


def questions(assistant: Assistant) -> list[QuestionCard]:
    """Return the questions shown, in order."""
    return assistant._questions.questions()


def answer(card: QuestionCard, name: str, qtbot: QtBot) -> None:
    """Choose an answer."""
    click(card, name, qtbot)


def cards(assistant: Assistant) -> list[CandidateCard]:
    """Return the candidates shown, the likeliest first."""
    return assistant._confirm.cards()


def says(root: QWidget) -> str:
    """Return everything that can be read."""
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisible() and one.text())
