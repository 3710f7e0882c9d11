"""What is typed is kept: within two seconds, when the form is left, when the program ends, and after trouble."""

from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.attestations.model import Signature
from desktop.desk import Desk
from tests.ui.filler import steps
from ui.attestations.filler.filler import Filler
from ui.jobs import Jobs


def test_what_is_typed_is_saved_without_being_asked(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filler.saved, timeout=10_000):
        steps.type_into(filler, "technology.phone", "555", qtbot)
        steps.type_into(filler, "organization.dxf-id", "DXF000123", qtbot)

    steps.saved(filler, qtbot)
    assert desk.attestations.draft(steps.draft_of(filler)).answers["organization.dxf-id"] == ("DXF000123",)
    assert "Saved at" in steps.says(filler)


def test_leaving_saves_at_once(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    steps.type_into(filler, "organization.dxf-id", "DXF000124", qtbot)
    assert filler.has_unsaved()

    with qtbot.waitSignals([filler.left, filler.saved]):
        steps.button(filler, "Leave").click()

    assert desk.attestations.draft(steps.draft_of(filler)).answers["organization.dxf-id"] == ("DXF000124",)
    assert not filler.has_unsaved()


def test_what_is_not_saved_when_the_program_ends_is_saved_then(
    filler: Filler, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    steps.type_into(filler, "organization.dxf-id", "DXF000125", qtbot)

    jobs.shutdown()

    assert desk.attestations.draft(steps.draft_of(filler)).answers["organization.dxf-id"] == ("DXF000125",)


def test_another_draft_can_be_opened_before_the_first_is_saved(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    first = steps.draft_of(filler)
    steps.type_into(filler, "organization.dxf-id", "DXF000126", qtbot)

    steps.show(filler, desk.attestations.begin(steps.CHOICES).id, qtbot)

    assert desk.attestations.draft(first).answers["organization.dxf-id"] == ("DXF000126",)
    assert steps.entry_of(filler, "organization.dxf-id").text() != "DXF000126"


def test_while_the_store_is_out_of_reach_nothing_typed_is_lost(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    with steps.store_out_of_reach(desk):
        steps.type_into(filler, "organization.dxf-id", "DXF000127", qtbot)
        filler.save_now()
        qtbot.waitUntil(lambda: "not saved yet" in steps.says(filler))
        steps.type_into(filler, "technology.phone", "555 0100", qtbot)
        assert filler.has_unsaved()

    steps.saved(filler, qtbot)
    kept = desk.attestations.draft(steps.draft_of(filler)).answers
    assert kept["organization.dxf-id"] == ("DXF000127",)
    qtbot.waitUntil(lambda: "Saved at" in steps.says(filler))


def test_what_could_not_be_saved_is_still_there_when_the_draft_is_opened_again(
    filler: Filler, desk: Desk, qtbot: QtBot
) -> None:
    draft = steps.draft_of(filler)
    with steps.store_out_of_reach(desk):
        steps.type_into(filler, "organization.dxf-id", "DXF000128", qtbot)
        filler.save_now()
        qtbot.waitUntil(lambda: "not saved yet" in steps.says(filler))
        filler.open(draft)
        qtbot.waitUntil(lambda: "cannot be opened" in steps.says(filler))

    steps.show(filler, draft, qtbot)

    assert steps.entry_of(filler, "organization.dxf-id").text() == "DXF000128"


def test_a_draft_that_is_gone_says_so_and_keeps_the_screen(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    desk.attestations.discard(steps.draft_of(filler))

    steps.type_into(filler, "organization.dxf-id", "DXF000129", qtbot)
    filler.save_now()

    qtbot.waitUntil(lambda: "not saved yet" in steps.says(filler))
    assert steps.entry_of(filler, "organization.dxf-id").text() == "DXF000129"


@pytest.mark.parametrize("id_", ["00000000-0000-4000-8000-000000000000"])
def test_a_draft_that_does_not_exist_leads_back(filler: Filler, qtbot: QtBot, id_: str) -> None:
    filler.open(id_)

    qtbot.waitUntil(lambda: "cannot be opened" in steps.says(filler))
    with qtbot.waitSignal(filler.left):
        steps.button(filler, "Back").click()


def test_a_draft_signed_elsewhere_is_not_tried_again(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)
    steps.saved(filler, qtbot)
    signed = datetime.now().astimezone().replace(microsecond=0)
    desk.attestations.sign(steps.draft_of(filler), Signature("Ana Ruiz", "Administrator", True, True, signed))

    steps.type_into(filler, "organization.dxf-id", "DXF000130", qtbot)
    filler.save_now()

    qtbot.waitUntil(lambda: "not saved yet" in steps.says(filler))
    assert not filler.has_unsaved()
    assert "tried again" not in steps.says(filler)


def test_a_draft_discarded_elsewhere_is_told_of_without_its_identifier(
    filler: Filler, desk: Desk, qtbot: QtBot
) -> None:
    draft = steps.draft_of(filler)
    desk.attestations.discard(draft)

    steps.type_into(filler, "organization.name", "Another name", qtbot)
    filler.save_now()
    qtbot.waitUntil(lambda: "no longer on this desk" in filler.fill.bar.saved.words())

    assert draft not in filler.fill.bar.saved.words()
    assert steps.entry_of(filler, "organization.name").text() == "Another name"
