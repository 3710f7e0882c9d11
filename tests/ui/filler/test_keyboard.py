"""The three choices by keyboard alone: from the empty form to the signature, with Tab, arrows, Space and letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.filler import steps
from ui.attestations.filler.filler import Filler

MOST_TABS = 60


def test_the_three_choices_are_filled_in_and_signed_by_keyboard_alone(filler: Filler, desk: Desk, qtbot: QtBot) -> None:
    draft = steps.draft_of(filler)

    for name in ("Requests for information", "Information delivery", "Requests for notifications"):
        box = tab_to(filler, name, QComboBox)
        QTest.keyClick(box, Qt.Key.Key_Down)
        steps.settled(filler, qtbot)
    entry = tab_to(filler, "DxF ID", QLineEdit, back=True)
    QTest.keyClick(entry, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(entry, "DXF000001")
    QTest.keyClick(tab_to(filler, "Review and sign", QAbstractButton), Qt.Key.Key_Space)
    qtbot.waitUntil(filler.review.isVisible)
    for statement in (filler.review.signature.authority, filler.review.signature.declaration):
        QTest.keyClick(tab_to(filler, statement.accessibleName(), QAbstractButton), Qt.Key.Key_Space)
    QTest.keyClicks(tab_to(filler, "Your full name", QLineEdit), "Ana Ruiz")
    QTest.keyClicks(tab_to(filler, "Your title", QLineEdit), "Administrator")
    with qtbot.waitSignal(filler.signed) as told:
        QTest.keyClick(tab_to(filler, "Sign", QAbstractButton), Qt.Key.Key_Return)

    assert told.args == [draft]
    assert desk.attestations.attestation(draft).signer == "Ana Ruiz"


def test_escape_leaves_and_saves(filler: Filler, qtbot: QtBot) -> None:
    steps.type_into(filler, "organization.dxf-id", "DXF000001", qtbot)

    with qtbot.waitSignals([filler.left, filler.saved]):
        QTest.keyClick(steps.focused(), Qt.Key.Key_Escape)


def test_the_keys_of_the_page_scroll_while_it_is_read(filler: Filler, qtbot: QtBot) -> None:
    steps.fill_in(filler, qtbot)
    filler.resize(800, 420)
    steps.review(filler, qtbot)
    bar = filler.review.area.verticalScrollBar()
    assert steps.focused() is filler.review.paper

    QTest.keyClick(steps.focused(), Qt.Key.Key_PageDown)

    assert bar.value() > 0


def test_whatever_gets_the_keyboard_is_in_sight(filler: Filler, qtbot: QtBot) -> None:
    filler.resize(800, 420)
    area, seen = filler.fill.area, 0

    for _ in range(30):
        QTest.keyClick(steps.focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        now = steps.focused()
        if area.isAncestorOf(now):
            place = now.mapTo(area.viewport(), now.rect().topLeft()).y()
            assert 0 <= place <= area.viewport().height() - now.height()
            seen += 1

    assert seen > 5


def tab_to(filler: Filler, name: str, kind: type[QWidget], *, back: bool = False) -> QWidget:
    """Press Tab, or Shift+Tab, until something of this kind and name has the keyboard."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    for _ in range(MOST_TABS):
        now = steps.focused()
        if isinstance(now, kind) and name_of(filler, now).startswith(name):
            return now
        QTest.keyClick(now, key, shift)
    raise AssertionError(f"Tab does not lead to {name}")


def name_of(filler: Filler, widget: QWidget) -> str:
    """Return what is read aloud."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    return steps.label_of(filler, widget)
