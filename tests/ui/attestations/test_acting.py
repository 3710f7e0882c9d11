"""What can be done with an attestation is done, told in plain words, and can be taken back where that is possible."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import practice_services
from sync.practice import PracticePortal
from tests.ui.attestations.steps import button, choose, drafted, in_state, opened, press, said, sent, settle, signed
from ui.attestations.details.offers import Action
from ui.attestations.page import AttestationsPage
from ui.jobs import Jobs


def test_a_discarded_draft_comes_back_with_undo(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    draft = drafted(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), draft, qtbot)

    press(page, Action.DISCARD, qtbot)
    gone = desk.attestations.drafts()
    assert page.main.strip.way.hasFocus()
    page.main.strip.way.click()
    settle(page, qtbot)

    assert gone == ()
    assert [one.id for one in desk.attestations.drafts()] == [draft]


def test_sending_puts_it_in_the_queue_and_tells_the_window(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    one = signed(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    with qtbot.waitSignal(page.changed):
        press(page, Action.SEND, qtbot)

    assert desk.attestations.delivery(one).state is State.QUEUED
    assert "Waiting to be sent" in page.main.details.says()


def test_without_an_endpoint_it_stays_signed_and_the_settings_are_offered(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    desk.services = replace(desk.services, exchange_url="")
    one = signed(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    press(page, Action.SEND, qtbot)
    with qtbot.waitSignal(page.asked) as asked:
        page.main.strip.way.click()

    assert asked.args == ["settings"]
    assert desk.attestations.delivery(one).state is State.SIGNED


def test_what_is_held_can_be_let_go(desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot) -> None:
    one = in_state(desk, portal, State.QUEUED)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    press(page, Action.HOLD, qtbot)
    held = page.main.details.says()
    press(page, Action.RELEASE, qtbot)

    assert "On hold" in held
    assert not desk.attestations.delivery(one).is_held


def test_asking_the_endpoint_settles_what_is_unknown_without_sending(
    desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot
) -> None:
    one = in_state(desk, portal, State.UNKNOWN)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    press(page, Action.SETTLE, qtbot)

    assert desk.attestations.delivery(one).state is State.DELIVERED
    assert "The endpoint has it, with the same answers" in page.main.strip.says()
    assert len(portal.fhir.records.all()) == 1


def test_a_correction_opens_as_a_draft_and_is_taken_up_again(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    one = signed(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    for _ in range(2):
        press(page, Action.CORRECT, qtbot)
        page.parts.show_list()
        page.reload()
        settle(page, qtbot)

    assert [draft.supersedes for draft in desk.attestations.drafts()] == [one]


def test_the_packet_copies_each_field_and_hands_off(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    one = signed(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    press(page, Action.PACKET, qtbot)
    packet = page.parts.packet
    assert packet is not None
    row = packet.rows()[1]
    row.copy.click()
    copied = QGuiApplication.clipboard().text()
    packet.done.click()
    settle(page, qtbot)

    assert copied == row.field.value != ""
    assert desk.attestations.delivery(one).state is State.HANDED_OFF
    assert page.parts.is_at_list()
    assert "Handed off" in page.main.details.says()


def test_a_receipt_a_packet_and_a_sealed_file_are_saved(desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    one = signed(desk)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    for what, name in (
        ("receipt", "r.html"),
        ("receipt", "r.json"),
        ("packet", "p.html"),
        ("seal", "s.dxf-attestation"),
    ):
        page._file_of = (what, one)
        page.save_to(str(tmp_path / name))
        settle(page, qtbot)

        assert (tmp_path / name).stat().st_size > 0
        assert name in page.main.strip.says()


def test_a_file_is_checked_and_told_in_plain_words(desk: Desk, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "receipt.html"
    desk.proof.save_receipt(signed(desk), file)
    page = opened(AttestationsPage(desk, jobs), qtbot)
    view = page.parts.check()

    view.check(str(file))
    settle(page, qtbot)
    intact = view.says()
    file.write_bytes(file.read_bytes().replace(b"Maria", b"Marla"))
    view.check(str(file))
    settle(page, qtbot)

    assert "The file is as it was written" in intact
    assert "was changed" in view.says()
    assert "unbroken" in view.trail.says()
    assert "Signed" in view.trail.text.toPlainText()


def test_new_attestation_offers_every_form_and_begins_one(page: AttestationsPage, desk: Desk, qtbot: QtBot) -> None:
    page.begin()
    settle(page, qtbot)
    chooser = page.parts.chooser
    assert chooser is not None
    numbers = sorted(card.form.number for card in chooser.cards)

    button(chooser, "begin-directory-choices").click()
    settle(page, qtbot)

    assert numbers == [f"F{number}" for number in range(1, 10)]
    assert "Its time is over" in "\n".join(said(card) for card in chooser.cards) or not chooser.isVisible()
    assert [draft.form for draft in desk.attestations.drafts()] == ["directory-choices"]
    assert page.parts.filler is not None
    assert page.parts.currentWidget() is page.parts.filler


def test_beginning_twice_from_elsewhere_goes_on_with_the_same_draft(
    page: AttestationsPage, desk: Desk, qtbot: QtBot
) -> None:
    for _ in range(2):
        page.begin("directory-choices", "")
        settle(page, qtbot)

    assert len(desk.attestations.drafts()) == 1


def test_the_end_of_a_pass_is_told(desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot) -> None:
    from sync.work import Work

    desk.outbox.queue(signed(desk))
    page = opened(AttestationsPage(desk, jobs), qtbot)

    page.note_pass(desk.outbox.send(Work.quiet()))
    settle(page, qtbot)

    assert "received by the endpoint" in page.main.strip.says()
    assert "Received by the endpoint" in page.main.details.says()


def test_history_is_told_in_plain_words(desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot) -> None:
    one = sent(desk, portal)
    page = choose(opened(AttestationsPage(desk, jobs), qtbot), one, qtbot)

    text = page.main.details.text.toPlainText()

    assert "What happened" in text
    assert "Signed" in text
    assert "Maria Practice" in text


def test_without_an_organization_the_way_to_name_it_is_offered(
    jobs: Jobs, portal: PracticePortal, tmp_path: Path, qtbot: QtBot
) -> None:
    nameless = Desk(open_folder(tmp_path / "nameless"), practice_services(portal.url), practice=True)
    page = opened(AttestationsPage(nameless, jobs), qtbot)
    page.begin()
    settle(page, qtbot)
    chooser = page.parts.chooser
    assert chooser is not None

    with qtbot.waitSignal(page.asked) as asked:
        chooser.name.click()

    assert asked.args == ["organization"]
    assert not any(button(card, f"begin-{card.form.id}").isEnabled() for card in chooser.cards if card.isVisible())
