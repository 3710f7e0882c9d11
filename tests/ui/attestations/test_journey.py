"""A whole attestation by keyboard alone: from the empty page through form and signature to what the endpoint holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.attestations.model import State
from desktop.desk import Desk
from sync.practice import PracticePortal
from tests.ui.attestations.steps import settle
from ui.attestations.page import AttestationsPage
from ui.errands.sending import Sending
from ui.errands.syncing import Syncing
from ui.jobs import Jobs

MOST_TABS = 80


def test_the_choices_are_begun_signed_and_sent_by_keyboard_alone(
    page: AttestationsPage, desk: Desk, jobs: Jobs, portal: PracticePortal, qtbot: QtBot
) -> None:
    sending = Sending(desk, jobs, Syncing(desk, jobs, jobs), jobs)
    page.changed.connect(sending.note_change)
    sending.ended.connect(page.note_pass)
    with qtbot.waitSignal(sending.counted):
        sending.begin()

    page.focus_first()
    press(page, "New attestation", qtbot)
    press(page, "Begin: Choices for the Participant Directory", qtbot)
    for name in ("Requests for information", "Information delivery", "Requests for notifications"):
        QTest.keyClick(tab_to(page, name, QComboBox), Qt.Key.Key_Down)
    press(page, "Review and sign", qtbot)
    filler = page.parts.filler
    assert filler is not None
    for statement in (filler.review.signature.authority, filler.review.signature.declaration):
        QTest.keyClick(tab_to(page, statement.accessibleName(), QAbstractButton), Qt.Key.Key_Space)
    QTest.keyClicks(tab_to(page, "Your full name", QLineEdit), "Ana Ruiz")
    QTest.keyClicks(tab_to(page, "Your title", QLineEdit), "Administrator")
    press(page, "Sign", qtbot)
    with qtbot.waitSignal(sending.ended, timeout=20_000):
        press(page, "Send to the endpoint", qtbot)
    settle(page, qtbot)

    assert desk.attestations.counts().by_state == {State.DELIVERED: 1}
    assert len(portal.fhir.records.all()) == 1
    assert "Received by the endpoint" in page.main.details.says()
    sending.rest()


def press(page: AttestationsPage, name: str, qtbot: QtBot) -> None:
    """Go to a button with the Tab key, press Enter, and wait for what comes of it."""
    QTest.keyClick(tab_to(page, name, QAbstractButton), Qt.Key.Key_Return)
    settle(page, qtbot)


def tab_to(page: AttestationsPage, name: str, kind: type[QWidget]) -> QWidget:
    """Press Tab until a control of a kind whose name begins so has the keyboard."""
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if isinstance(focus, kind) and name_of(focus).startswith(name):
            return focus
        QTest.keyClick(focus or page, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def name_of(widget: QWidget) -> str:
    """Return what a person hears of a control."""
    labels = [one.text() for one in widget.window().findChildren(QLabel) if one.buddy() is widget]
    text = "" if isinstance(widget, QLineEdit) else str(widget.property("text") or "")
    return widget.accessibleName() or (*labels, text)[0].replace("&", "")
