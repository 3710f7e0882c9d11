"""There is one window for each data folder; a second start says so, and the first window hears of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import App, Options
from ui.frame.one_window import OneWindow

ROOT = Path(__file__).resolve().parents[3]


def test_a_folder_is_free_again_after_the_window_closed(tmp_path: Path, qapp: QApplication) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)

    assert first.take()
    assert not second.take()
    first.free()
    assert second.take()
    second.free()


def test_the_first_window_hears_of_a_second_start(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    first.take()
    first.listen()

    with qtbot.waitSignal(first.called):
        second.call_first()

    first.free()


def test_a_second_program_says_that_it_is_open_already_and_ends(tmp_path: Path, qapp: QApplication) -> None:
    one = OneWindow(tmp_path)
    one.take()

    done = subprocess.run(
        [sys.executable, "-m", "ui", "--data-dir", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 1
    assert "DxF Desk is already open" in done.stderr
    one.free()


def test_practice_and_the_real_desk_can_be_open_at_once(qapp: QApplication, tmp_path: Path) -> None:
    real, practice = App(qapp, Options(data_dir=tmp_path)), App(qapp, Options(practice=True, data_dir=tmp_path))

    real.open()
    practice.open()

    assert real.desk.folder.root != practice.desk.folder.root
    for app in (practice, real):
        app.close()
        app.deleteLater()


def test_a_backup_is_made_after_the_start_of_a_desk_in_use(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    app = App(qapp, Options(data_dir=tmp_path))
    app.open()
    app.desk.set_setting("read_columns", False)

    with qtbot.waitSignal(app.window.sending.counted, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: not app.jobs.active(), timeout=20_000)

    assert len(app.desk.backups.held()) == 1
    app.close()
    app.deleteLater()
