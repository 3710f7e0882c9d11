"""There is one window for each data folder; a second start says so, and the first window hears of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import App, Options
from ui.frame.one_window import OneWindow, file_of

ROOT = Path(__file__).resolve().parents[3]
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8"}
ANSWERING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.frame.one_window import OneWindow

qt = QCoreApplication([])
one = OneWindow(Path(sys.argv[1]))
one.take()
one.listen()

def hear(file):
    print(file, flush=True)
    qt.quit()

one.called.connect(hear)
print("listening", flush=True)
qt.exec()
one.free()
"""


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

    with qtbot.waitSignal(first.called) as call:
        second.call_first()

    assert call.args == [None]
    assert second.was_heard(0)
    first.free()
    assert [one.name for one in tmp_path.iterdir()] == []


def test_the_first_window_gets_the_file_that_was_opened(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    first.take()
    first.listen()
    file = tmp_path / "de la\u00a0doctora Peña\u2019s.DxF-Attestation"

    with qtbot.waitSignal(first.called) as call:
        second.call_first(file)

    assert call.args == [file]
    first.free()


def test_a_call_while_the_window_opens_is_heard_once_it_listens(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    first.take()
    second.call_first(tmp_path / "a.dxf-attestation")

    with qtbot.waitSignal(first.called) as call:
        first.listen()

    assert call.args == [tmp_path / "a.dxf-attestation"]
    first.free()


def test_calls_of_a_window_that_died_are_forgotten(tmp_path: Path, qtbot: QtBot) -> None:
    second = OneWindow(tmp_path)
    second.call_first(tmp_path / "a.dxf-attestation")
    first = OneWindow(tmp_path)
    first.take()

    with qtbot.assertNotEmitted(first.called):
        first.listen()

    first.free()


def test_a_window_that_does_not_answer_is_noticed_and_the_call_taken_back(tmp_path: Path, qapp: QApplication) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    first.take()

    second.call_first()

    assert not second.was_heard(0)
    assert list((tmp_path / "calls").iterdir()) == []
    first.free()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\xff",
        b"[" * 5000,
        b'"a.dxf-attestation"',
        b"[1]",
        b'{"open": 5}',
        b'{"open": "relative.dxf-attestation"}',
        b'{"open": "/etc/passwd"}',
        b'{"open": "/srv/a.dxf-attestation.exe"}',
        b'{"open": "/srv/a\\u0000.dxf-attestation"}',
        b'{"open": "/srv/a\\n.dxf-attestation"}',
        b'{"open": "https://example.org/a.dxf-attestation"}',
        b'{"open": "/' + b"a" * 9000 + b'.dxf-attestation"}',
    ],
)
def test_nothing_but_the_path_of_a_sealed_file_is_taken_from_a_call(content: bytes) -> None:
    assert file_of(content) is None


def test_a_second_program_says_when_the_first_window_does_not_answer(tmp_path: Path, qapp: QApplication) -> None:
    one = OneWindow(tmp_path)
    one.take()

    done = second_start(tmp_path)

    assert done.returncode == 1
    assert "DxF Desk is already open" in done.stderr
    one.free()


def test_a_second_program_ends_quietly_once_the_first_window_came(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", ANSWERING, str(tmp_path)], cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "listening\n"

    done = second_start(tmp_path, str(tmp_path / "a.dxf-attestation"))
    told = first.communicate(timeout=60)[0]

    assert (done.returncode, done.stderr) == (0, "")
    assert told == f"{tmp_path / 'a.dxf-attestation'}\n"


def second_start(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", "--data-dir", str(folder), *more],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


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
