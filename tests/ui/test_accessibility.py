"""Every page can be used with the keyboard, read aloud, enlarged, and seen with weak eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui import accessible
from ui import theme
from ui.crash import CrashDialog
from ui.frame.pages.keys import CATALOG, KEYS
from ui.jobs import Jobs
from ui.pages.doctor import DoctorPage
from ui.pages.help import AboutDialog, KeyboardDialog
from ui.theme import Role, Scheme
from ui.widgets.buttons import Button
from ui.widgets.focus import FocusRing
from ui.window import Window


@pytest.mark.parametrize("key", KEYS)
def test_every_control_of_a_page_has_a_name(full_window: Window, qtbot: QtBot, key: str) -> None:
    shown(full_window, qtbot, key)

    assert accessible.nameless(full_window) == []


def test_every_control_of_the_first_start_has_a_name(window: Window) -> None:
    assert accessible.nameless(window) == []


@pytest.mark.parametrize("dialog", [KeyboardDialog, AboutDialog, lambda: CrashDialog(ValueError("a fault"))])
def test_every_control_of_a_dialog_has_a_name(dialog: type[QWidget], qtbot: QtBot) -> None:
    made = dialog()
    qtbot.addWidget(made)
    made.show()

    assert accessible.nameless(made) == []


@pytest.mark.parametrize("key", KEYS)
def test_tab_reaches_everything_and_is_trapped_nowhere(full_window: Window, qtbot: QtBot, key: str) -> None:
    shown(full_window, qtbot, key)
    wanted = set(accessible.in_reach(full_window))
    steps = 2 * len(wanted) + 5

    forward = set(accessible.tabbed(full_window, steps))
    backward = set(accessible.tabbed(full_window, steps, back=True))

    assert [accessible.name_of(one) for one in wanted - forward] == []
    assert [accessible.name_of(one) for one in wanted - backward] == []


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_is_squeezed_whatever_the_text_size(
    full_window: Window, qapp: QApplication, qtbot: QtBot, key: str, zoom: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)
    full_window.resize(1240, 800)

    shown(full_window, qtbot, key)

    assert accessible.squeezed(frame_or_page(full_window, key)) == []


@pytest.mark.parametrize("key", KEYS)
def test_what_is_to_be_clicked_is_large_enough(full_window: Window, qtbot: QtBot, key: str) -> None:
    shown(full_window, qtbot, key)

    assert accessible.small_targets(full_window, theme.TARGET) == []


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_focus_ring_is_seen_around_a_button(scheme: Scheme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, scheme)
    window = QWidget()
    qtbot.addWidget(window)
    ring = FocusRing(window)
    button = Button("A button", parent=window)
    other = QPushButton("Another", window)
    button.setGeometry(10, 10, 120, 32)
    other.setGeometry(10, 60, 120, 32)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    other.setFocus()
    before = button.grab().toImage().pixelColor(QPoint(60, 1))

    button.setFocus()
    after = button.grab().toImage().pixelColor(QPoint(60, 1))

    assert ring is not None
    assert after == theme.colour(Role.ACCENT)
    assert theme.contrast(after, before) >= 3


def test_a_screen_reader_hears_that_a_sync_ended(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    with qtbot.waitSignal(window.syncing.refreshed):
        window.syncing.begin()

    assert "Sync finished: 27 added, 0 changed, 0 withdrawn." in heard


def test_mnemonics_are_unique_in_each_menu(window: Window) -> None:
    menus = [window.menuBar(), *window.findChildren(QMenu)]

    for menu in menus:
        letters = [letter_of(action.text()) for action in menu.actions() if not action.isSeparator()]
        assert len(set(letters)) == len(letters), letters


@pytest.mark.parametrize("key", KEYS)
def test_mnemonics_are_unique_on_each_page(full_window: Window, qtbot: QtBot, key: str) -> None:
    shown(full_window, qtbot, key)
    buttons = [one.text() for one in full_window.findChildren(QPushButton) if one.isVisible()]
    titles = [action.text() for action in full_window.menuBar().actions()]

    letters = [letter_of(text) for text in [*buttons, *titles] if letter_of(text)]

    assert len(set(letters)) == len(letters), letters


def test_the_checks_of_doctor_can_be_read_aloud(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    page = DoctorPage(desk, jobs)
    qtbot.addWidget(page)
    page.show()

    with qtbot.waitSignal(jobs.finished, timeout=30_000):
        page.examine()

    read = [one.text(QAccessible.Text.Name) for one in accessible.interfaces(page)]
    assert "Data folder" in read
    assert "OK" in read


def shown(window: Window, qtbot: QtBot, key: str) -> None:
    """Show a page and wait until it is filled."""
    window.show_page(key)
    for _ in range(2):  # what is painted may ask for more
        for _ in range(3):  # a layout may ask for another one
            QApplication.processEvents()
        qtbot.waitUntil(lambda: not window.jobs.active())
    for _ in range(3):
        QApplication.processEvents()


def frame_or_page(window: Window, key: str) -> QWidget:
    return window.page() if key == CATALOG else window


def letter_of(text: str) -> str:
    """Return the mnemonic of a text, "" when it has none."""
    _, mark, rest = text.replace("&&", "").partition("&")
    return rest[:1].casefold() if mark else ""
