"""The window sends what waits by itself, shows how much is unsent everywhere, and says so when it is closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.outbox.model import Pass
from desktop.paths import open_folder
from desktop.settings import Services, practice_services
from sync.practice import PracticePortal
from sync.practice.faults import Fault
from sync.work import Work
from tests.ui.attestations.steps import signed
from ui.errands.errands import Errands
from ui.errands.sending import Outlook, Sending
from ui.frame.footer import Footer
from ui.frame.pages.keys import ATTESTATIONS, SETTINGS
from ui.frame.sidebar import PageButton
from ui.jobs import Jobs
from ui.tour.organization import PracticeOrganization
from ui.view_state import ViewState
from ui.window import Window


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk with an organization, whose endpoint is that of the practice portal."""
    made = Desk(open_folder(tmp_path / "desk"), Services(), practice=True)
    made.lists.load_practice(Work.quiet())
    PracticeOrganization(made)(Work.quiet())
    made.services = practice_services(portal.url)
    return made


@pytest.fixture
def window(desk: Desk, jobs: Jobs, errands: Errands, qtbot: QtBot) -> Iterator[Window]:
    """The window of that desk, shown at its settings."""
    made = Window(desk, jobs, errands, ViewState(page=SETTINGS))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    jobs.shutdown()
    made.leaving.is_sure = True


def test_nothing_is_asked_of_the_endpoint_while_nothing_is_queued(
    window: Window, desk: Desk, portal: PracticePortal, qtbot: QtBot
) -> None:
    signed(desk)

    with qtbot.waitSignal(window.sending.counted):
        window.sending.begin()
    qtbot.waitUntil(lambda: not window.jobs.active())

    assert portal.requests == []
    assert window.sending.unsent() == 0


def test_what_is_queued_is_sent_at_the_start(window: Window, desk: Desk, portal: PracticePortal, qtbot: QtBot) -> None:
    one = signed(desk)
    desk.outbox.queue(one)

    with qtbot.waitSignal(window.sending.ended, timeout=20_000) as ended:
        window.sending.begin()

    assert ended.args == [Pass(sent=(one,))]
    assert desk.attestations.delivery(one).state is State.DELIVERED
    assert len(portal.fhir.records.all()) == 1


def test_unsent_work_is_in_sight_on_every_page_as_a_number_and_in_words(
    window: Window, desk: Desk, portal: PracticePortal, qtbot: QtBot
) -> None:
    for _ in range(2):
        desk.outbox.hold(_queued(desk))

    with qtbot.waitSignal(window.sending.counted):
        window.sending.begin()

    button = next(one for one in window.findChildren(PageButton) if one.key == ATTESTATIONS)
    assert button._count == 2
    assert button.accessibleName() == "Attestations, 2 not sent yet"
    assert portal.requests == []


def test_an_endpoint_that_is_away_is_tried_again_later_without_a_storm(
    window: Window, desk: Desk, portal: PracticePortal, qtbot: QtBot
) -> None:
    _queued(desk)
    portal.fail_always(Fault.status(503))

    with qtbot.waitSignal(window.sending.ended, timeout=20_000):
        window.sending.begin()
    qtbot.waitUntil(lambda: not window.jobs.active())
    asked = portal.request_count
    window.sending.refresh()
    qtbot.waitUntil(lambda: not window.jobs.active())

    assert portal.request_count == asked
    assert window.sending._timer.isActive()
    assert window.sending.unsent() == 1


def test_a_clock_far_in_the_future_is_looked_at_again_in_time(sending: Sending, desk: Desk) -> None:
    sending._is_ready = True

    sending._note_outlook(Outlook(desk.attestations.counts(), datetime.now(UTC) + timedelta(days=400)))

    assert 0 < sending._timer.interval() <= 15 * 60 * 1000 + 1


def test_the_footer_says_what_is_happening(window: Window, desk: Desk, portal: PracticePortal, qtbot: QtBot) -> None:
    _queued(desk)
    portal.fail_next(Fault.hang())
    footer = window.findChild(Footer)
    assert footer is not None

    with qtbot.waitSignal(window.sending.began, timeout=20_000):
        window.sending.begin()
    said = footer.says()
    qtbot.waitUntil(lambda: portal.request_count == 1)
    with qtbot.waitSignal(window.sending.ended, timeout=20_000):
        portal.release()

    assert "Sending attestations" in said
    assert "Sending attestations" not in footer.says()


def test_closing_with_unsent_work_says_once_that_it_is_safe(window: Window, desk: Desk, qtbot: QtBot) -> None:
    _look_at_waiting(window, desk, qtbot)

    window.close()

    question = window.leaving.question
    assert window.isVisible()
    assert question is not None
    assert "safe on this computer" in question.informativeText()
    assert question.defaultButton() is question.leave
    question.stay.click()
    QApplication.processEvents()
    assert window.isVisible()


def test_quitting_closes_and_keeps_what_waits(window: Window, desk: Desk, qtbot: QtBot) -> None:
    _look_at_waiting(window, desk, qtbot)
    window.close()
    assert window.leaving.question is not None

    with qtbot.waitSignal(window.closed):
        window.leaving.question.leave.click()

    assert not window.isVisible()
    assert desk.attestations.counts().unsent == 1


def test_closing_asks_nothing_when_everything_unsent_is_held(window: Window, desk: Desk, qtbot: QtBot) -> None:
    desk.outbox.hold(_queued(desk))
    with qtbot.waitSignal(window.sending.counted):
        window.sending.refresh()

    window.close()

    assert not window.isVisible()


def test_escape_leaves_the_window_open(window: Window, desk: Desk, qtbot: QtBot) -> None:
    _look_at_waiting(window, desk, qtbot)
    window.close()
    assert window.leaving.question is not None

    qtbot.keyClick(window.leaving.question, Qt.Key.Key_Escape)

    assert window.isVisible()


def _queued(desk: Desk) -> str:
    one = signed(desk)
    desk.outbox.queue(one)
    return one


def _look_at_waiting(window: Window, desk: Desk, qtbot: QtBot) -> None:
    """Have the window know of something that waits, without sending it: nobody said that the services are known."""
    _queued(desk)
    with qtbot.waitSignal(window.sending.counted):
        window.sending.refresh()
