"""The last step shows rows that may be yours with the evidence; only the person confirms one."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Organization
from tests.ui.organization import steps
from tests.ui.organization.steps import BOTH, GOLDEN, NURSING
from ui.jobs import Jobs
from ui.organization.assistant import Assistant

ALONE = Organization(GOLDEN, (NURSING,))


def confirming(desk: Desk, jobs: Jobs, qtbot: QtBot, organization: Organization = ALONE) -> Assistant:
    desk.organization.save(organization)
    return steps.opened(desk, jobs, qtbot, at="confirm")


def test_candidates_come_with_their_evidence_and_none_is_chosen(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(desk, jobs, qtbot)

    first = steps.cards(assistant)[0]
    assert "GOLDEN PRACTICE CARE CTR, LLC" in steps.says(first)
    assert any(line.startswith("City: agrees. Yours: Fresno.") for line in first.evidence.lines())
    assert "You decide." in steps.says(assistant)
    assert desk.organization.pins() == {}


def test_this_is_us_keeps_the_id_of_the_row(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(desk, jobs, qtbot)
    shown = steps.cards(assistant)[0].dxf_id

    steps.cards(assistant)[0].this_is_us.click()
    steps.settled(assistant, qtbot)

    assert desk.organization.pins()[NURSING.id].dxf_id == shown
    assert "You confirmed on" in steps.says(assistant)
    assert steps.button(assistant, "Done").hasFocus()


def test_a_confirmed_row_can_be_given_up_for_none_of_these(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.organization.save(ALONE)
    desk.organization.confirm(NURSING.id, desk.organization.candidates(NURSING.id)[0].row.key)
    assistant = steps.opened(desk, jobs, qtbot, at="confirm")

    steps.press(assistant, "Choose another row", qtbot)
    with qtbot.waitSignal(assistant.finished):
        steps.click(assistant, "None of these", qtbot)

    assert desk.organization.pins() == {}


def test_none_of_these_keeps_that_the_rows_are_others_and_goes_on(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(desk, jobs, qtbot)

    with qtbot.waitSignal(assistant.finished):
        steps.click(assistant, "None of these", qtbot)

    assert desk.organization.pins() == {}
    assert all(one.evidence[-1].about == "refused" for one in desk.organization.candidates(NURSING.id))


def test_a_typed_id_is_kept_where_the_list_has_it(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(desk, jobs, qtbot)
    known = desk.lists.signatories()[3].dxf_id

    steps.entry(assistant, "I know our DxF ID").setText(known.lower())
    steps.press(assistant, "Use this ID", qtbot)

    assert desk.organization.pins()[NURSING.id].dxf_id == known


def test_a_typed_id_that_is_not_in_the_list_is_said_to_be_so(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(desk, jobs, qtbot)

    steps.entry(assistant, "I know our DxF ID").setText("DXF000001")
    steps.press(assistant, "Use this ID", qtbot)

    assert "has no row with the DxF ID DXF000001" in steps.says(assistant)
    assert desk.organization.pins() == {}


def test_a_typed_id_with_a_slip_is_explained(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(desk, jobs, qtbot)

    steps.entry(assistant, "I know our DxF ID").setText("DX12")
    steps.press(assistant, "Use this ID", qtbot)

    assert "A DxF ID is DXF and six digits" in steps.says(assistant)


def test_without_a_list_a_person_can_import_one_or_do_it_later(bare_desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(bare_desk, jobs, qtbot)
    assert "There is no Signatory List on this desk yet." in steps.says(assistant)

    with qtbot.waitSignal(assistant.import_wanted):
        steps.click(assistant, "Import a list", qtbot)
    with qtbot.waitSignal(assistant.finished):
        steps.click(assistant, "Done", qtbot)


def test_with_several_facilities_the_organization_itself_comes_first(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    assistant = confirming(desk, jobs, qtbot, BOTH)
    titles = [steps.title(assistant)]

    for _ in BOTH.facilities:
        steps.press(assistant, "Continue", qtbot)
        titles.append(steps.title(assistant))

    rows = [f"Which row of the Signatory List is {one.name}?" for one in BOTH.facilities]
    assert titles == [f"Did {BOTH.name} sign as one organization?", *rows]
    assert steps.progress(assistant) == "Step 4 of 4  ·  3 of 3"
