"""What a person hands in themselves: fields to copy, the letter, and which way it is noted to have gone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.attestations.model import Signature
from desktop.desk import Desk
from desktop.forms.model import Values
from tests.ui.attestations.steps import said, settle
from tests.ui.attestations.steps import signed as signed_choices
from ui.attestations.packet.view import PacketView
from ui.attestations.page import AttestationsPage

ENDED: dict[str, Values] = {
    "organization.state": ("CA",),
    "end.kind": ("ceased",),
    "end.ceased-on": ("2026-10-01",),
    "end.subordinates": ("none",),
    "contact.name": ("Maria Practice",),
    "contact.email": ("maria@example.org",),
}


def signed(desk: Desk, form: str, answers: dict[str, Values]) -> str:
    draft = desk.attestations.begin(form)
    desk.attestations.save(draft.id, {**draft.answers, **answers}, answers.keys())
    now = datetime.now().astimezone().replace(microsecond=0)
    signature = Signature("Maria Practice", "Administrator", has_authority=True, declares=True, signed=now)
    return desk.attestations.sign(draft.id, signature).id


def packet(page: AttestationsPage, attestation: str, qtbot: QtBot) -> PacketView:
    view = page.parts.show_packet(attestation)
    settle(page, qtbot)
    return view


def test_the_letter_stands_in_the_packet_and_is_copied_with_its_address(
    page: AttestationsPage, desk: Desk, qtbot: QtBot
) -> None:
    view = packet(page, signed(desk, "dsa-ended", ENDED), qtbot)
    card = view.letter()
    assert card is not None

    card.copy.click()
    letter = QGuiApplication.clipboard().text()
    card.copy_address.click()

    assert "ceased operations" in letter
    assert QGuiApplication.clipboard().text() == "DxF@hcai.ca.gov"
    assert card.copy.text() == "Copied"


def test_what_went_by_letter_alone_is_noted_as_mail(page: AttestationsPage, desk: Desk, qtbot: QtBot) -> None:
    one = signed(desk, "dsa-ended", ENDED)
    view = packet(page, one, qtbot)

    assert view.done.text().replace("&", "") == "I sent it"
    view.done.click()
    settle(page, qtbot)

    assert desk.attestations.delivery(one).route == "mail"


def test_a_packet_without_a_letter_shows_none_after_one_with_a_letter(
    page: AttestationsPage, desk: Desk, qtbot: QtBot
) -> None:
    choices = signed_choices(desk)
    packet(page, signed(desk, "dsa-ended", ENDED), qtbot)

    view = packet(page, choices, qtbot)

    assert view.letter() is None
    assert view.done.text().replace("&", "") == "I entered it"
    assert "Letter" not in said(view).splitlines()


def test_every_copy_button_says_copy_and_is_called_after_its_field(
    page: AttestationsPage, desk: Desk, qtbot: QtBot
) -> None:
    view = packet(page, signed_choices(desk), qtbot)

    assert {row.copy.text() for row in view.rows()} == {"Copy"}
    assert view.rows()[0].copy.accessibleName() == f"Copy: {view.rows()[0].field.label}"


def test_another_packet_asked_for_meanwhile_is_the_one_shown(page: AttestationsPage, desk: Desk, qtbot: QtBot) -> None:
    first, second = signed_choices(desk), signed_choices(desk)
    page.parts.show_packet(first)
    view = page.parts.show_packet(second)
    settle(page, qtbot)

    assert view.packet is not None
    assert view.packet.attestation == second
