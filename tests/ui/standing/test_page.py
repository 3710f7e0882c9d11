"""The page tells where the organization stands, what is missing to tell it, and what changed since the last time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Facility, Fact, Organization
from desktop.paths import open_folder
from desktop.settings import Services
from tests.ui import accessible
from tests.ui.standing.steps import board_of, button, opened, said, settle
from ui import theme
from ui.jobs import Jobs
from ui.standing.page import StandingPage
from ui.theme import Scheme
from ui.widgets.buttons import Button
from ui.widgets.inputs import Choice

CLINIC = Facility("clinic", "Golden Practice Street Clinic", city="Fresno", entity_type="clinic")


def test_the_questions_stand_there_before_anything_was_read(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = StandingPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()

    texts = said(page)

    assert "Must we sign?" in texts
    assert page.board is None
    settle(page, qtbot)
    assert page.board is not None


def test_without_an_organization_the_page_offers_to_find_it(nameless_desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = opened(StandingPage(nameless_desk, jobs), qtbot)

    assert "whether you must sign" in page.start.says()
    assert button(page, "Find your organization").isVisible()
    assert not page.can_save_memo()


def test_the_four_questions_are_answered_with_evidence_and_dates(page: StandingPage, desk: Desk) -> None:
    standing = desk.standing.now()
    assert standing is not None

    texts = said(page)

    for question in ("Must we sign?", "Have we signed?", "Are our choices listed?", "What is next?"):
        assert question in texts
    for card in standing.cards:
        told = [card.headline, *card.evidence, *([card.as_of] if card.as_of else [])]
        assert {desk.words.text("standing", one.key, **one.facts) for one in told} <= set(texts)
    assert "Golden Practice Care Center" in texts
    assert "Skilled nursing facility · Fresno" in texts


def test_every_step_stands_in_the_list_with_its_button(page: StandingPage, desk: Desk) -> None:
    standing = desk.standing.now()
    assert standing is not None
    texts = said(page)

    assert standing.steps
    for number, step in enumerate(standing.steps, 1):
        assert desk.words.text("standing", step.text.key, **step.text.facts) in texts
        assert button(page, f"step-{number}").isVisible()


def test_differences_have_their_own_list_with_advice(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    organization = desk.organization.current()
    assert organization is not None
    moved = replace(organization.facilities[0], city="Sacramento", zip="95814")
    desk.organization.save(Organization(organization.name, (moved,)))

    page = opened(StandingPage(desk, jobs), qtbot)

    standing = desk.standing.now()
    assert standing is not None
    assert standing.discrepancies
    texts = said(page)
    assert "Differences found" in texts
    for found in standing.discrepancies:
        assert desk.words.text("standing", found.advice.key, **found.advice.facts) in texts


def test_without_lists_the_cards_offer_to_bring_them_in(jobs: Jobs, qtbot: QtBot, tmp_path_factory: object) -> None:
    assert isinstance(tmp_path_factory, pytest.TempPathFactory)
    bare = Desk(open_folder(tmp_path_factory.mktemp("bare")), Services(), practice=True)
    bare.organization.save(Organization("Golden Practice", (CLINIC,)))
    page = opened(StandingPage(bare, jobs), qtbot)

    asked: list[str] = []
    page.asked.connect(asked.append)
    button(page, "Import a list…: Have we signed?").click()
    button(page, "Fetch the lists: Have we signed?").click()

    assert asked == ["import", "fetch"]


def test_trouble_with_a_store_is_told_with_ways_on(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.folder.lists_db.write_bytes(b"no database at all, but long enough to be looked at" * 100)

    page = opened(StandingPage(desk, jobs), qtbot)

    assert "Your standing cannot be told now" in page.start.says()
    assert [one.text().replace("&", "") for one in page.start.findChildren(Button) if one.isVisible()][-1] == (
        "Open Doctor"
    )


def test_what_changed_is_told_and_stays_in_sight_until_the_window_closes(
    page: StandingPage, desk: Desk, qtbot: QtBot
) -> None:
    organization = desk.organization.current()
    assert organization is not None
    one = organization.facilities[0]
    on_paper = replace(one, facts={**one.facts, "electronic_records": Fact(False, "person", date(2026, 11, 22))})

    desk.organization.save(Organization(organization.name, (on_paper,)))
    page.reload()
    settle(page, qtbot)
    first = said(page)
    page.reload()
    settle(page, qtbot)

    assert "What changed" in first
    assert "What changed" in said(page)
    standing = desk.standing.now()
    assert standing is not None
    assert standing.changes == ()


def test_the_whole_and_each_facility_can_be_chosen(page: StandingPage, desk: Desk, qtbot: QtBot) -> None:
    organization = desk.organization.current()
    assert organization is not None
    desk.organization.save(Organization("Golden Practice Group", (*organization.facilities, CLINIC)))
    page.reload()
    settle(page, qtbot)
    choice = page.findChild(Choice, "party")
    assert choice is not None
    assert choice.accessibleName()

    choice.setCurrentIndex(choice.findData("clinic"))
    choice.activated.emit(choice.currentIndex())
    settle(page, qtbot)

    assert "Clinic · Fresno" in said(page)
    assert "Unclear: ask HCAI" in said(page)


@pytest.mark.parametrize(("width", "zoom", "columns"), [(1040, 100, 3), (800, 100, 2), (520, 100, 1), (1040, 200, 1)])
def test_cards_stand_beside_each_other_as_far_as_there_is_room(
    desk: Desk, jobs: Jobs, qtbot: QtBot, qapp: QApplication, width: int, zoom: int, columns: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)

    page = opened(StandingPage(desk, jobs), qtbot, width)

    tops = [card.mapTo(page, card.rect().topLeft()).y() for card in board_of(page).content.cards[:3]]
    assert tops.count(tops[0]) == columns
    assert accessible.squeezed(page) == []
    area = board_of(page).content.area
    assert area.horizontalScrollBar().maximum() == 0


def test_a_long_list_of_steps_shows_the_most_urgent_first_and_the_rest_on_demand(
    page: StandingPage, desk: Desk, qtbot: QtBot
) -> None:
    clinics = tuple(replace(CLINIC, id=f"clinic{n}", name=f"Golden Practice Street Clinic {n}") for n in range(4))
    desk.organization.save(Organization("Golden Practice Group", clinics))
    page.reload()
    settle(page, qtbot)
    first = page.findChild(Button, "step-7")

    button(page, "more-steps").click()

    assert first is None
    assert button(page, "step-7").hasFocus()
    assert "more-steps" not in [one.objectName() for one in page.findChildren(Button) if one.isVisible()]


def test_every_control_of_the_page_has_a_name_and_is_large_enough(page: StandingPage, qtbot: QtBot) -> None:
    board_of(page).show_why("sign", "")
    settle(page, qtbot)

    assert accessible.nameless(page) == []
    assert accessible.small_targets(page, theme.TARGET) == []
