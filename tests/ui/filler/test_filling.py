"""Filling in: what is typed is read, checked and kept; what is asked follows from what was answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.store.opening import opened as opened_store
from tests.ui.filler import steps
from tests.ui.filler.steps import SUBORDINATES, opened
from ui.attestations.filler.filler import Filler
from ui.attestations.filler.parts.problems import ProblemLink
from ui.jobs import Jobs


def test_an_empty_form_is_not_scolded(filler: Filler) -> None:
    assert filler.fill.problems.links() == []


def test_going_on_with_an_empty_form_lists_what_is_missing_and_leads_to_it(filler: Filler, qtbot: QtBot) -> None:
    steps.type_into(filler, "organization.dxf-id", "", qtbot)

    steps.press(filler, "Review and sign", qtbot)

    first = steps.focused(ProblemLink)
    assert "DxF ID" in first.accessibleName()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert steps.focused() is steps.entry_of(filler, "organization.dxf-id")


def test_a_wrong_answer_is_said_at_its_field_while_it_is_typed(filler: Filler, qtbot: QtBot) -> None:
    steps.type_into(filler, "organization.dxf-id", "DXF12", qtbot)

    said = steps.field(filler, "organization.dxf-id").says()
    assert said.startswith("To correct: ")
    assert said in steps.entry_of(filler, "organization.dxf-id").accessibleDescription()
    assert len(filler.fill.problems.links()) == 1


def test_a_problem_goes_as_soon_as_it_is_mended(filler: Filler, qtbot: QtBot) -> None:
    steps.type_into(filler, "organization.dxf-id", "DXF12", qtbot)

    steps.type_into(filler, "organization.dxf-id", "DXF000012", qtbot)

    assert steps.field(filler, "organization.dxf-id").says() == ""
    assert not filler.fill.problems.isVisible()


def test_a_prefilled_answer_says_where_it_is_from_until_it_is_changed(filler: Filler, qtbot: QtBot) -> None:
    name = steps.entry_of(filler, "organization.name")
    assert name.text() == "Golden Practice Care Center"
    assert "From " in name.accessibleDescription()

    steps.type_into(filler, "organization.name", "Golden Practice", qtbot)

    assert "From " not in name.accessibleDescription()


def test_a_choice_that_asks_for_more_keeps_the_keyboard(filler: Filler, qtbot: QtBot) -> None:
    assert not steps.is_shown(filler, "technology.url")
    place = own_technology(filler)

    steps.choose(filler, "choices.request", place, qtbot)

    assert steps.is_shown(filler, "technology.url")
    assert steps.focused() is steps.field(filler, "choices.request").control.targets()[0]


def test_an_answer_that_is_no_longer_asked_comes_back_with_its_question(filler: Filler, qtbot: QtBot) -> None:
    place = own_technology(filler)
    steps.choose(filler, "choices.request", place, qtbot)
    steps.type_into(filler, "technology.email", "records@clinic.example", qtbot)

    steps.choose(filler, "choices.request", 0, qtbot)
    assert not steps.is_shown(filler, "technology.email")
    steps.choose(filler, "choices.request", place, qtbot)

    assert steps.entry_of(filler, "technology.email").text() == "records@clinic.example"


def test_a_date_says_how_it_was_read(filler: Filler, qtbot: QtBot) -> None:
    steps.type_into(filler, "effective.date", "3/4/2026", qtbot)

    assert "That is 4 Mar 2026." in steps.says(filler)
    assert steps.field(filler, "effective.date").control.values() == ("2026-03-04",)


def test_a_date_that_cannot_be_read_stays_as_it_was_typed(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    steps.type_into(filler, "effective.date", "next spring", qtbot)
    filler.save_now()
    steps.saved(filler, qtbot)

    assert steps.entry_of(filler, "effective.date").text() == "next spring"
    assert desk.attestations.draft(steps.draft_of(filler)).answers["effective.date"] == ("next spring",)
    assert "To correct" in steps.field(filler, "effective.date").says()


def test_an_entry_is_added_named_and_given_the_keyboard(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    filler = opened(desk, jobs, qtbot, SUBORDINATES)

    steps.press(filler, "Add: Subordinate organization", qtbot)

    assert "Subordinate organization 2 of 2" in steps.says(filler)
    assert "(Subordinate organization 2)" in steps.focused().accessibleName()


def test_a_removed_entry_moves_the_others_up_and_comes_back_with_undo(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    filler = opened(desk, jobs, qtbot, SUBORDINATES)
    steps.type_into(filler, "subordinate.1.name", "North Clinic", qtbot)
    steps.press(filler, "Add: Subordinate organization", qtbot)
    steps.type_into(filler, "subordinate.2.name", "South Clinic", qtbot)

    steps.press(filler, "Remove Subordinate organization 1", qtbot)

    assert steps.entry_of(filler, "subordinate.1.name").text() == "South Clinic"
    assert "subordinate.2.name" not in filler.fill.body.fields
    undo = steps.focused()
    assert undo is steps.button(filler, "Undo")
    QTest.keyClick(undo, Qt.Key.Key_Space)
    steps.settled(filler, qtbot)
    assert steps.entry_of(filler, "subordinate.1.name").text() == "North Clinic"
    assert steps.entry_of(filler, "subordinate.2.name").text() == "South Clinic"
    assert filler.isAncestorOf(steps.focused())


def test_the_answers_of_last_time_are_taken_over_and_taken_back(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    filler = signed_once(desk, jobs, qtbot)
    steps.type_into(filler, "organization.dxf-id", "DXF000009", qtbot)

    press_beginning(filler, "Use the answers of", qtbot)

    assert steps.entry_of(filler, "organization.dxf-id").text() == "DXF000001"
    assert "Your answer of last time" in steps.entry_of(filler, "organization.dxf-id").accessibleDescription()
    press_beginning(filler, "Undo", qtbot)
    assert steps.entry_of(filler, "organization.dxf-id").text() == "DXF000009"


def test_what_a_newer_form_changed_stands_at_the_top(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    draft = desk.attestations.begin(steps.CHOICES).id
    desk.attestations.save(draft, {"choices.fax": ("555-0100",), "organization.name": ("Golden",)}, ())
    with opened_store(desk.folder.desk_db) as store, store:
        store.execute("update draft set version = '2024.1' where id = ?", (draft,))

    steps.show(filler, draft, qtbot)

    assert "This form has changed" in steps.says(filler)
    assert "555-0100" in steps.says(filler)
    assert steps.entry_of(filler, "organization.name").text() == "Golden"
    steps.button(filler, "Hide this").click()
    assert "555-0100" not in steps.says(filler)
    assert filler.isAncestorOf(steps.focused())


def test_a_problem_of_a_group_without_entries_leads_to_its_button(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    filler = opened(desk, jobs, qtbot, "dsa-execution")

    filler.fill.go_to("subordinate")

    assert steps.focused() is filler.fill.body.groups["subordinate"].add


def test_the_list_at_the_top_does_not_move_what_is_being_typed(filler: Filler, qtbot: QtBot) -> None:
    filler.resize(900, 420)
    entry = steps.entry_of(filler, "effective.date")
    steps.type_into(filler, "effective.date", "1/1/2027", qtbot)
    filler.fill.area.ensureWidgetVisible(entry)
    before = entry.mapTo(filler, entry.rect().topLeft()).y()

    QTest.keyClick(entry, Qt.Key.Key_X)
    steps.settled(filler, qtbot)
    QApplication.processEvents()

    assert filler.fill.problems.links() != []
    assert abs(entry.mapTo(filler, entry.rect().topLeft()).y() - before) <= 1


def own_technology(filler: Filler) -> int:
    """Return the place of the choice that asks for a way to reach the organization."""
    item = steps.field(filler, "choices.request").item
    form = filler.fill._sheet.form if filler.fill._sheet else None
    assert form is not None
    group = next(one for one in form.items if one.link_id == "technology")
    return [option.code for option in item.options].index(str(group.conditions[0].answer))


def signed_once(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Filler:
    """Return the filler with a new draft of a form that was signed before."""
    filler = opened(desk, jobs, qtbot, steps.CHOICES)
    steps.fill_in(filler, qtbot)
    steps.review(filler, qtbot)
    steps.agree_and_type_name(filler, "Ana Ruiz", "Administrator")
    with qtbot.waitSignal(filler.signed):
        filler.review.sign.click()
    steps.show(filler, desk.attestations.begin(steps.CHOICES).id, qtbot)
    return filler


def press_beginning(filler: Filler, beginning: str, qtbot: QtBot) -> None:
    """Press the button of the offer of last time's answers."""
    button = filler.fill.earlier.button
    assert button.text().replace("&", "").startswith(beginning)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    steps.settled(filler, qtbot)
