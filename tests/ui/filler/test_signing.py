"""Signing: what is shown is what is signed, nothing is signed by halves, and trouble loses nothing."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.filler import steps
from ui.attestations.filler.filler import Filler


def test_the_page_before_signing_shows_every_answer_as_it_is_signed(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)

    steps.review(filler, qtbot)

    page = filler.review.paper.toPlainText()
    lines = desk.attestations.questions_and_answers(steps.draft_of(filler))
    assert all(line.label in page and line.value in page for line in lines)
    assert "Golden Practice Care Center" in page
    assert "version 2026.1" in page


def test_signing_freezes_what_was_shown(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    id_ = ready_to_sign(filler, qtbot)

    with qtbot.waitSignal(filler.signed) as told:
        steps.press(filler, "Sign", qtbot)

    signed = desk.attestations.attestation(id_)
    assert told.args == [id_]
    assert signed.signer == "Ana Ruiz"
    assert b"Administrator" in signed.record
    assert not filler.has_unsaved()


def test_the_statements_are_not_agreed_to_by_default(filler: Filler, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)

    steps.review(filler, qtbot)

    assert not filler.review.signature.authority.isChecked()
    assert not filler.review.signature.declaration.isChecked()


def test_a_signature_by_halves_says_at_each_place_what_is_missing(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)
    steps.review(filler, qtbot)

    steps.press(filler, "Sign", qtbot)

    assert len(filler.review.signature.missing()) == 4
    assert steps.focused() is filler.review.signature.authority
    assert desk.attestations.draft(steps.draft_of(filler)).answers


def test_what_was_missing_goes_once_it_is_there(filler: Filler, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)
    steps.review(filler, qtbot)
    steps.press(filler, "Sign", qtbot)

    QTest.keyClick(filler.review.signature.authority, Qt.Key.Key_Space)
    QTest.keyClicks(filler.review.signature.name, "Ana Ruiz")

    assert len(filler.review.signature.missing()) == 2


def test_signing_without_a_store_says_so_and_everything_is_still_there(
    filler: Filler, desk: Desk, qtbot: QtBot
) -> None:
    id_ = ready_to_sign(filler, qtbot)

    with steps.store_out_of_reach(desk):
        steps.press(filler, "Sign", qtbot)
        qtbot.waitUntil(lambda: "It is not signed." in filler.review.says())

    assert filler.review.signature.name.text() == "Ana Ruiz"
    assert desk.attestations.draft(id_).answers["organization.dxf-id"] == ("DXF000001",)
    with qtbot.waitSignal(filler.signed):
        steps.press(filler, "Sign", qtbot)


def test_a_draft_changed_elsewhere_is_not_signed_unread(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    id_ = ready_to_sign(filler, qtbot)
    answers = desk.attestations.draft(id_).answers
    desk.attestations.save(id_, {**answers, "organization.dxf-id": ("DXF000777",)}, {"organization.dxf-id"})

    steps.press(filler, "Sign", qtbot)

    qtbot.waitUntil(lambda: "It is not signed." in filler.review.says())
    assert desk.attestations.draft(id_).id == id_


def test_the_exact_record_is_shown_with_its_hash(filler: Filler, qtbot: QtBot) -> None:
    id_ = ready_to_sign(filler, qtbot)

    steps.press(filler, "Show the exact record", qtbot)
    qtbot.waitUntil(lambda: filler.review.exact.text.toPlainText() != "")

    text = filler.review.exact.text.toPlainText()
    record = json.loads(text)
    assert record["resourceType"] == "QuestionnaireResponse"
    assert id_ in text
    assert "Ana Ruiz" in text
    assert hashlib.sha256(text.encode()).hexdigest() in filler.review.exact.hash.text()


def test_back_from_the_review_the_answers_are_there(filler: Filler, qtbot: QtBot) -> None:
    ready_to_sign(filler, qtbot)

    steps.press(filler, "Back to the answers", qtbot)

    assert filler.fill.isVisible()
    assert steps.entry_of(filler, "organization.dxf-id").text() == "DXF000001"
    assert filler.isAncestorOf(steps.focused())


def test_the_page_is_printed_with_statements_and_marked_as_not_signed(
    filler: Filler, qtbot: QtBot, tmp_path: Path
) -> None:
    ready_to_sign(filler, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))

    filler.review.print_on(printer)

    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    page = filler.review.printed()
    assert "Not signed." in page
    assert filler.review.signature.declaration.accessibleName() in page


def ready_to_sign(filler: Filler, qtbot: QtBot) -> str:
    """Fill everything in, go to the last step, agree and type a name; return the draft's id."""
    steps.fill_in(filler, qtbot)
    steps.review(filler, qtbot)
    steps.agree_and_type_name(filler, "Ana Ruiz", "Administrator")
    return steps.draft_of(filler)
