"""From a fresh practice start to a standing with evidence: by keyboard alone, in a few keys, without any request."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.standing.model import Listed, Signed
from tests.ui.standing.steps import said
from ui.app import App, Options

MOST_KEYS = 40  # a slow typist presses one key a second: well within a minute


class Hands:
    """Press keys on whatever has the keyboard, and count them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self.keys = qtbot, 0

    def press(self, key: Qt.Key) -> None:
        """Press one key."""
        self.keys += 1
        QTest.keyClick(self._at(), key)

    def write(self, text: str) -> None:
        """Type some words."""
        self.keys += len(text)
        QTest.keyClicks(self._at(), text)

    def wait_for(self, kind: type[QWidget], text: str = "") -> None:
        """Wait until something of a kind has the keyboard."""
        self._qtbot.waitUntil(lambda: _is(QApplication.focusWidget(), kind, text), timeout=20_000)

    def _at(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait for something else that is seen."""
        self._qtbot.waitUntil(holds, timeout=20_000)


def test_a_fresh_practice_start_leads_to_a_standing_with_evidence_within_a_minute_and_without_a_request(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    app, hands = App(qapp, Options(practice=True, data_dir=tmp_path)), Hands(qtbot)
    app.open()
    app.window.activateWindow()
    hands.wait_until(lambda: app.errands.syncing.lists_day is not None)

    tell_who_we_are(app, hands)

    page, standing = app.window.standing(), app.desk.standing.now()
    assert page is not None
    assert standing is not None
    one = standing.facilities[0]
    assert (one.signed, one.listed) == (Signed.PRIMARY, Listed.NONE)
    texts = said(page)
    assert {"Required", "Signed, as primary", "Not entered", "City agrees: Fresno"} <= set(texts)
    assert hands.keys <= MOST_KEYS
    assert app.portal is not None
    assert app.portal.requests == []
    app.close()
    app.deleteLater()


def tell_who_we_are(app: App, hands: Hands) -> None:
    """Go through the assistant as somebody does who knows what to say."""
    hands.wait_for(QAbstractButton, "Find your organization")
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(QLineEdit)
    hands.wait_until(lambda: not app.jobs.active())
    hands.write("golden practice care")
    hands.wait_until(lambda: any(view.model().rowCount() for view in lists_in_sight(app)))
    hands.press(Qt.Key.Key_Down)
    hands.wait_for(QListView)
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(QLineEdit)  # the name of the organization, filled in
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(QRadioButton)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(QAbstractButton, "This is us")
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(QAbstractButton, "Done")
    hands.press(Qt.Key.Key_Return)
    hands.wait_until(lambda: "Have we signed?" in said(app.window) and not app.jobs.active())


def lists_in_sight(app: App) -> list[QListView]:
    """Return the lists a person sees now."""
    return [one for one in app.window.findChildren(QListView) if one.isVisible()]


def _is(widget: QWidget | None, kind: type[QWidget], text: str) -> bool:
    if not isinstance(widget, kind):
        return False
    return not text or (isinstance(widget, QAbstractButton) and widget.text().replace("&", "") == text)
