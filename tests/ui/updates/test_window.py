"""In the window: a quiet strip leads to the card, rules change the pages, and Setup never starts over unsaved work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.updates.model import ProgramOffer
from desktop.updates.trouble import SetupNotForHere
from tests.channel.conftest import Shelf
from tests.channel.serving import Lie
from tests.ui.deidentification import steps
from tests.ui.settings.steps import heard
from tests.ui.updates.steps import downloaded, pressed, settle, shown_rules, stopped_halfway
from ui.deidentification.route import Stage
from ui.errands.errands import Errands
from ui.errands.updating import Updating
from ui.frame.footer import Footer
from ui.frame.pages.keys import DEIDENTIFICATION, SETTINGS, STANDING
from ui.frame.ways.leaving import UnsavedQuestion
from ui.jobs import Jobs
from ui.updates.card import UpdatesCard
from ui.updates.strip import OfferStrip
from ui.window import Window


@pytest.fixture
def offered(window: Window, updating: Updating, jobs: Jobs, qtbot: QtBot) -> Window:
    """A window after something was found."""
    settle(jobs, qtbot)
    pressed(updating.check, updating, jobs, qtbot)
    return window


def card_of(window: Window) -> UpdatesCard:
    (card,) = window.findChildren(UpdatesCard)
    return card


def test_the_strip_is_away_until_something_is_on_offer(window: Window, jobs: Jobs, qtbot: QtBot) -> None:
    settle(jobs, qtbot)

    assert window.offering.strip.words() == ""


def test_the_strip_leads_to_the_card(offered: Window, jobs: Jobs, qtbot: QtBot) -> None:
    strip = offered.offering.strip
    assert strip.words() == "Version 1.2.0 of DxF Desk and newer rules are on offer."

    strip.look.click()
    settle(jobs, qtbot)
    QApplication.processEvents()

    assert offered.page_key() == SETTINGS
    focus = QApplication.focusWidget()
    assert focus is not None
    assert card_of(offered).isAncestorOf(focus)


def test_not_now_hides_the_strip_until_something_else_is_on_offer(
    offered: Window, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    strip = offered.offering.strip

    strip.later.click()
    updating.refresh()
    settle(jobs, qtbot)
    hidden = strip.words()
    updating._desk.updates.apply_rules(updating._desk.updates.preview_rules().token)
    updating.refresh()
    settle(jobs, qtbot)

    assert hidden == ""
    assert strip.words() == "Version 1.2.0 of DxF Desk is on offer."


def test_from_the_check_to_the_standing_by_other_rules(
    offered: Window, updating: Updating, jobs: Jobs, qtbot: QtBot, shelf: Shelf
) -> None:
    offered.go_to(STANDING)
    settle(jobs, qtbot)
    standing = offered.standing()
    assert standing is not None
    qtbot.waitUntil(lambda: standing.board is not None, timeout=20_000)
    assert standing.board is not None
    before = standing.board.seen.standing.pack
    offered.offering.strip.look.click()
    settle(jobs, qtbot)
    card = card_of(offered)

    stopped_halfway(card, shelf, jobs, qtbot)
    file = downloaded(card, updating, jobs, qtbot)
    dialog = shown_rules(card, updating, jobs, qtbot)
    with qtbot.waitSignal(updating.rules_taken, timeout=20_000):
        dialog.use.click()
    settle(jobs, qtbot)
    offered.go_to(STANDING)
    settle(jobs, qtbot)

    assert isinstance(file, Path)
    assert before == "dxf-2026-11"
    assert standing.board.seen.standing.pack == "dxf-2027-01"


def test_a_setup_that_cannot_start_leaves_the_window_open_and_says_where_it_is(
    offered: Window, updating: Updating, jobs: Jobs, qtbot: QtBot
) -> None:
    offered.go_to(SETTINGS)
    downloaded(card_of(offered), updating, jobs, qtbot)

    with qtbot.waitSignal(updating.refused, timeout=20_000) as refused:
        updating.agree()
    settle(jobs, qtbot)

    assert isinstance(refused.args[0], SetupNotForHere)
    assert offered.isVisible()
    assert "cannot be started from here" in card_of(offered).says()


def test_consent_is_asked_before_anything_closes(offered: Window, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    offered.go_to(SETTINGS)
    settle(jobs, qtbot)
    card = card_of(offered)
    found = card.program.offer
    assert found is not None
    file = tmp_path / "Setup.exe"
    card.program.show_offer(
        ProgramOffer(found.version, found.published, found.changes, found.size, saved=file, can_start=True)
    )

    question = card.ask_to_install()

    assert question is not None
    assert "Nothing is lost" in question.informativeText()
    assert question.defaultButton() is question.keep
    question.keep.click()
    assert offered.isVisible()
    assert card.program.install.isVisible()
    assert not jobs.active()


def test_unsaved_answers_are_asked_about_before_setup_starts(
    offered: Window, updating: Updating, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    offered.show_page(DEIDENTIFICATION)
    page = offered._stack.deidentification
    assert page is not None
    steps.walk_to(page, Stage.COLUMNS, steps.written(tmp_path / "counts.csv"), qtbot)

    updating.agree()
    question = offered.offering.installing.question
    assert isinstance(question, UnsavedQuestion)
    assert not jobs.active()
    question.stay.click()

    assert offered.isVisible()
    assert offered._stack.would_lose()
    assert not jobs.active()


def test_the_program_ends_as_soon_as_setup_runs(offered: Window, updating: Updating, qtbot: QtBot) -> None:
    with qtbot.waitSignal(offered.closed):
        updating.started.emit()

    assert not offered.isVisible()


def test_the_footer_says_how_far_setup_has_come_and_stops_it(
    offered: Window, updating: Updating, errands: Errands, shelf: Shelf, jobs: Jobs, qtbot: QtBot
) -> None:
    footer = offered.findChild(Footer)
    assert footer is not None
    (file,) = (shelf.repo / "targets" / "setup").iterdir()
    shelf.server.lies[f"/targets/setup/{file.name}"] = Lie(is_held=True, times=1)

    updating.download()
    setups = shelf.desk_folder().root / "setups"
    qtbot.waitUntil(lambda: any(part.stat().st_size for part in setups.glob("*.part")), timeout=20_000)
    while_busy = footer.says()
    built_meanwhile = Footer(errands, offered.desk.words)  # as when the language is chosen
    qtbot.addWidget(built_meanwhile)
    while_built = built_meanwhile.says()
    footer._stop.click()
    shelf.server.stopped.set()
    settle(jobs, qtbot)

    assert "Downloading Setup" in while_busy
    assert "Downloading Setup" in while_built
    assert updating.doing == ""
    assert "Downloading Setup" not in footer.says()


def test_not_now_holds_for_the_strip_of_a_window_that_is_built_again(
    offered: Window, updating: Updating, qtbot: QtBot
) -> None:
    before = OfferStrip(updating)
    qtbot.addWidget(before)
    shown = before.words()

    offered.offering.strip.later.click()
    again = OfferStrip(updating)
    qtbot.addWidget(again)

    assert "on offer" in shown
    assert again.words() == ""


def test_what_a_person_asked_for_is_said_once(
    window: Window, updating: Updating, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.act("settings/updates")
    settle(jobs, qtbot)
    sentences = heard(monkeypatch)

    pressed(card_of(window).check.click, updating, jobs, qtbot)
    QApplication.processEvents()

    assert len([one for one in sentences if "on offer" in one]) == 1
