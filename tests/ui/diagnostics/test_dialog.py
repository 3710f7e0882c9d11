"""Help, Diagnostics shows all that a support file would hold, then saves exactly that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.diagnostics.collecting import Subject
from desktop.diagnostics.model import Part
from sync.work import Work
from tests.ui import accessible
from ui import theme
from ui.diagnostics.dialog import DiagnosticsDialog
from ui.diagnostics.looking import look_of
from ui.jobs import Jobs, Lane
from ui.theme import Scheme
from ui.widgets.buttons import Button
from ui.window import Window


@pytest.fixture
def dialog(desk: Desk, jobs: Jobs, qtbot: QtBot) -> Iterator[DiagnosticsDialog]:
    """The dialog, everything collected."""
    made = DiagnosticsDialog(Subject(desk.folder.root, desk.words, look=look_of(None), desk=desk), jobs)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.parts), timeout=30_000)
    yield made
    jobs.shutdown()


def button(dialog: DiagnosticsDialog, text: str) -> Button:
    return next(one for one in dialog.findChildren(Button) if one.text().replace("&", "") == text)


def test_every_part_can_be_read_before_anything_is_saved(dialog: DiagnosticsDialog) -> None:
    parts, content = dialog.findChildren(QListWidget)[0], dialog.findChildren(QPlainTextEdit)[0]

    seen = {}
    for row in range(parts.count()):
        parts.setCurrentRow(row)
        seen[parts.item(row).text()] = content.toPlainText()

    assert seen == {part.title: part.text for part in dialog.parts}
    assert "desk-store" in seen["What Doctor found"]
    assert "scale factors: PassThrough" in seen["Screen"]


def test_what_is_saved_is_what_was_shown(dialog: DiagnosticsDialog, tmp_path: Path, qtbot: QtBot) -> None:
    asking = dialog.ask_where()
    asking.fileSelected.emit(str(tmp_path / "support.zip"))
    asking.close()

    qtbot.waitUntil(lambda: dialog.saved is not None)

    with ZipFile(tmp_path / "support.zip") as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {
            part.name: part.text for part in dialog.parts
        }
    assert "support.zip. Nothing was sent." in dialog.says()
    assert button(dialog, "Show in folder").isVisible()


def test_a_place_that_cannot_be_used_is_told_in_the_dialog(
    dialog: DiagnosticsDialog, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(jobs.failed):
        dialog.save_to(str(desk.folder.root / "support.zip"))

    assert "Choose another place or name" in dialog.says()
    assert dialog.saved is None


def test_it_is_collected_beside_work_that_hangs(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    def hang(work: Work) -> None:
        while True:
            work.go_on()

    hanging = jobs.start(Lane.EXCHANGE, hang)
    made = DiagnosticsDialog(Subject(desk.folder.root, desk.words, desk=desk), jobs)
    qtbot.addWidget(made)

    qtbot.waitUntil(lambda: bool(made.parts), timeout=30_000)

    hanging.stop()
    qtbot.waitUntil(lambda: not jobs.active())


def test_closing_gives_up_what_is_still_being_collected(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    made = DiagnosticsDialog(Subject(desk.folder.root, desk.words, desk=desk), jobs)
    made.show()

    made.reject()

    qtbot.waitUntil(lambda: not jobs.active(), timeout=30_000)


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_dialog_can_be_used_by_keyboard_and_read_aloud(
    desk: Desk, jobs: Jobs, qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, zoom)
    dialog = DiagnosticsDialog(Subject(desk.folder.root, desk.words, desk=desk), jobs)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.parts), timeout=30_000)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    wanted = set(accessible.in_reach(dialog))

    reached = set(accessible.tabbed(dialog, 2 * len(wanted) + 5))

    assert accessible.nameless(dialog) == []
    qtbot.waitUntil(lambda: accessible.squeezed(dialog) == [])  # once its new texts are laid out
    assert accessible.small_targets(dialog, theme.TARGET) == []
    assert [accessible.name_of(one) for one in wanted - reached] == []


def test_the_help_menu_leads_to_it(window: Window, qtbot: QtBot) -> None:
    actions = [one for menu in window.findChildren(QMenu) for one in menu.actions()]
    action = next(one for one in actions if one.text() == "Dia&gnostics…")
    assert isinstance(action, QAction)

    action.trigger()

    dialog = window.findChildren(DiagnosticsDialog)[0]
    qtbot.waitUntil(lambda: bool(dialog.parts), timeout=30_000)
    assert any("platform plug-in: offscreen" in part.text for part in dialog.parts)
    dialog.reject()


@pytest.mark.expected_log("ended with a bug")
def test_a_fault_while_collecting_ends_the_wait(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    subject = Subject(desk.folder.root, desk.words, look=look_of(None), desk=desk)
    dialog = DiagnosticsDialog(_Faulty(subject), jobs)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(jobs.crashed):
        dialog.show()

    assert dialog.says() == "Something in the program went wrong"
    assert not dialog._bar.isVisible()


class _Faulty:
    """A source with a bug."""

    def __init__(self, subject: Subject) -> None:
        self.root, self.words = subject.root, subject.words

    def __call__(self, work: Work) -> tuple[Part, ...]:
        raise RuntimeError("a bug", work)
