"""The view tells which lists are here, what was odd in each, what changed, and what came of fetching."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.lists import Fetched
from desktop.settings import practice_services
from sync.errors import FewerRows, Offline
from sync.lists.model import ListKind, Oddity, RowChange
from sync.practice import PracticePortal
from tests.ui.statewide.steps import button, settle, texts
from ui.lists.dialogs import FewerRowsQuestion
from ui.lists.differences import in_order
from ui.lists.oddities import grouped
from ui.statewide.page import StatewidePage
from ui.widgets.status import Status


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


def test_each_kind_shows_its_newest_list_and_the_older_ones_below(page: StatewidePage) -> None:
    page.show_lists()

    said = {card.kind: card.says() for card in page.lists.cards}
    assert "List of 12 Oct 2026" in said[ListKind.SIGNATORY]
    assert "Older: list of 13 Apr 2026" in said[ListKind.SIGNATORY]
    assert "from practice-signatories-2026-10-12.xlsx" in said[ListKind.SIGNATORY]
    assert "List of" in said[ListKind.REGISTRY]


def test_a_kind_that_is_not_here_says_so(empty_page: StatewidePage) -> None:
    assert all("Not on this desk yet." in card.says() for card in empty_page.lists.cards)
    assert "Once there are two lists" in empty_page.lists.differences.says()


def test_the_report_of_a_list_can_be_looked_at_later(page: StatewidePage, qtbot: QtBot) -> None:
    page.show_lists()
    newest = next(one for one in page.lists._desk.lists.held() if one.kind is ListKind.SIGNATORY)

    page.lists.cards[0].report_wanted.emit(newest.number)
    settle(page, qtbot)

    assert page.lists.report.isVisible()
    assert page.lists.report.says().startswith("Report: DSA Signatory List of 12 Oct 2026")


def test_what_changed_between_two_lists_can_be_searched(page: StatewidePage, qtbot: QtBot) -> None:
    page.show_lists()
    card = page.lists.differences
    everything = texts(card.table.figures)
    assert everything
    assert "From the list of 13 Apr 2026 to the list of 12 Oct 2026:" in card.says()

    qtbot.keyClicks(card.search, everything[-1][1])
    assert {shown[1] for shown in texts(card.table.figures)} == {everything[-1][1]}
    qtbot.keyClicks(card.search, "zzz")

    assert "no change has this name" in card.says()
    card.search.clear()
    assert texts(card.table.figures) == everything


def test_the_chosen_change_is_said_in_full_below_the_table(page: StatewidePage) -> None:
    card = page.lists.differences
    place = next(at for at, row in enumerate(texts(card.table.figures)) if row[3] == "NONE SELECTED")

    card.table.setCurrentIndex(card.table.figures.index(place, 0))

    assert card.chosen.text().endswith("“NONE SELECTED” → “Manifest MedEx”")


def test_another_kind_of_list_shows_its_own_changes(page: StatewidePage, qtbot: QtBot) -> None:
    card = page.lists.differences
    before = texts(card.table.figures)

    card.kind.setCurrentIndex(1)
    settle(page, qtbot)

    assert texts(card.table.figures) != before


def test_changes_of_the_own_organization_come_first_and_say_so_in_words() -> None:
    changes = [
        RowChange("DXF000001", "Acme", "gone"),
        RowChange("DXF000123", "Golden Care", "request", "NONE SELECTED", "Cozeva"),
    ]

    rows = [one.row for one in in_order(changes, {"DXF000123"})]

    choice = "Choice for requests for information"
    assert rows[0] == ("Golden Care (yours)", "DXF000123", choice, "NONE SELECTED", "Cozeva")
    assert rows[1][:3] == ("Acme", "DXF000001", "No longer in the list")


def test_oddities_of_one_kind_and_column_stand_in_one_line() -> None:
    several = [Oddity("zip", at, "ZIP", f"9{at}") for at in range(2, 22)]

    groups = grouped([*several, Oddity("id-missing", 30, "ID", "", is_left_out=True)])

    assert [(group.code, group.count, group.left_out) for group in groups] == [("id-missing", 1, 1), ("zip", 20, 0)]
    assert groups[1].examples == ("92", "93", "94")
    assert groups[1].rows == (2, 3, 4, 5, 6, 7)


def test_fetching_says_what_came_from_each_address(
    empty_page: StatewidePage, empty_desk: Desk, portal: PracticePortal, qtbot: QtBot
) -> None:
    empty_desk.services = practice_services(portal.url)
    empty_page.show_lists()

    button(empty_page.lists, "Fetch the lists").click()
    settle(empty_page, qtbot)
    first = empty_page.lists.fetched.says()
    button(empty_page.lists, "Fetch the lists").click()
    settle(empty_page, qtbot)

    assert "DSA Signatory List: list of 12 Oct 2026" in first
    assert "Participant Directory: list of 12 Oct 2026" in first
    assert "DSA Signatory List: nothing new." in empty_page.lists.fetched.says()
    assert "12 Oct 2026" in empty_page.field.as_of.text()


def test_fetching_without_an_address_says_what_to_do(empty_page: StatewidePage, qtbot: QtBot) -> None:
    empty_page.show_lists()

    button(empty_page.lists, "Fetch the lists").click()
    settle(empty_page, qtbot)

    assert "No address is set" in empty_page.lists.fetched.says()


def test_trouble_met_while_fetching_elsewhere_is_told_here(page: StatewidePage) -> None:
    page.show_lists()

    page.show_fetched(Offline(host="lists.example"))

    assert "lists.example" in page.lists.trouble.notice.words()


def test_trouble_with_one_address_says_that_the_lists_are_as_they_were(page: StatewidePage) -> None:
    page.show_lists()

    page.show_fetched((Fetched(ListKind.DIRECTORY, trouble=Offline(host="lists.example")),))

    said = page.lists.fetched.says()
    assert "Participant Directory: Could not reach" in said
    assert "The lists on this desk are as they were." in said
    assert "catalog" not in said


def test_the_registry_says_which_columns_were_left_out_because_they_hold_persons(
    page: StatewidePage, desk: Desk, qtbot: QtBot
) -> None:
    page.show_lists()
    registry = next(one for one in desk.lists.held() if one.kind is ListKind.REGISTRY)

    page.lists.cards[2].report_wanted.emit(registry.number)
    settle(page, qtbot)

    assert "names and contacts of persons: " in page.lists.report.says()


def test_a_list_that_became_much_shorter_at_its_address_can_be_accepted(page: StatewidePage) -> None:
    page.show_lists()
    page.show_fetched((Fetched(ListKind.DIRECTORY, trouble=FewerRows(file="directory.csv", had=900, has=100)),))

    button(page.lists.fetched, "Import it all the same…").click()

    question = page.lists.findChild(FewerRowsQuestion)
    assert isinstance(question, FewerRowsQuestion)
    assert "100" in question.text()
    question.keep.click()


def test_every_status_of_a_list_is_a_word_and_not_a_colour_alone(page: StatewidePage) -> None:
    page.show_lists()

    assert all(one.words() for one in page.lists.findChildren(Status) if one.isVisible())
