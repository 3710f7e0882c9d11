"""A fault is told with a report that names nobody and a support file; a start that fails is told as well."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.diagnostics.collecting import Unopened
from desktop.diagnostics.traces import NOW
from desktop.organization.model import Organization
from desktop.words import Words
from sync.errors import FolderRefused
from tests.standing.cases import facility
from tests.ui import accessible
from ui.app import App, Options
from ui.crash import CrashDialog, FaultDialog
from ui.diagnostics import at_start
from ui.diagnostics.looking import look_of
from ui.frame.crash_watch import CrashWatch
from ui.frame.footer import Footer
from ui.jobs import Jobs

ROOT = Path(__file__).resolve().parents[3]


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_report_holds_no_name_that_the_desk_knows(desk: Desk, qtbot: QtBot) -> None:
    desk.organization.save(Organization("Olive Care Center", (facility(name="Rosedale Manor"),)))

    dialog = CrashDialog(ValueError("no row for Rosedale Manor of Olive Care Center"), desk.folder.root)
    qtbot.addWidget(dialog)

    assert "no row for [name] of [name]" in dialog.told()


@pytest.mark.expected_log("^ui.frame.crash_watch: ERROR: a fault in the window")
def test_a_fault_offers_a_support_file_that_holds_its_report(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    watch = CrashWatch()
    watch.about(desk, jobs)

    sys.excepthook(ZeroDivisionError, ZeroDivisionError("a fault"), None)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog))
    support = dialog.make_support_file()

    assert support is not None
    qtbot.waitUntil(lambda: bool(support.parts), timeout=30_000)
    assert support.parts[0].name == "report.txt"
    assert "ZeroDivisionError: a fault" in support.parts[0].text
    support.reject()
    watch.stop()
    watch.deleteLater()


def test_a_fault_without_a_desk_offers_its_report_alone(qtbot: QtBot) -> None:
    dialog = CrashDialog(ValueError("a fault"))
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.make_support_file() is None
    assert accessible.nameless(dialog) == []


def test_a_start_that_fails_offers_a_support_file(jobs: Jobs, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = FaultDialog("DxF Desk cannot start", "Why.", "")
    qtbot.addWidget(dialog)
    dialog.offer_support(Unopened(tmp_path / "OneDrive", Words("en"), False, look_of(None), "folder-refused"), jobs)
    dialog.show()

    support = dialog.make_support_file()

    assert support is not None
    qtbot.waitUntil(lambda: bool(support.parts), timeout=30_000)
    assert [part.name for part in support.parts][:3] == ["report.txt", "program.txt", "screen.txt"]
    qtbot.waitUntil(lambda: accessible.squeezed(dialog) == [])  # once its new texts are laid out
    support.reject()


def test_the_report_can_be_copied_with_the_version(qtbot: QtBot) -> None:
    dialog = CrashDialog(ValueError("a fault"))
    qtbot.addWidget(dialog)

    dialog._copy.click()

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("DxF Desk")
    assert copied.rstrip().endswith("ValueError: a fault")


def test_a_synced_folder_is_refused_with_what_to_do(tmp_path: Path) -> None:
    done = start("--data-dir", str(tmp_path / "OneDrive - Clinic" / "desk"))

    assert done.returncode == 4
    assert "kept in sync by a cloud program" in done.stderr
    assert "Choose a folder on this computer that is not synced." in done.stderr
    assert "DxF Desk.exe --data-dir FOLDER" in done.stderr
    assert not (tmp_path / "OneDrive - Clinic").exists()


@pytest.mark.parametrize("place", ["synced", "network"])
def test_a_refused_folder_says_how_another_one_is_named(place: str) -> None:
    told = at_start._sentence(FolderRefused(folder="D:\\x", place=place), Words("en"))

    assert "Nothing was written there." in told
    assert "ask your IT staff" in told


def test_a_folder_that_cannot_be_made_is_told_before_the_window_opens(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("in the way", encoding="utf-8")

    done = start("--data-dir", str(tmp_path / "desk"))

    assert done.returncode == 4
    assert str(tmp_path / "desk") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_at_the_start_ends_in_a_report_and_not_in_a_bare_traceback(tmp_path: Path) -> None:
    broken = "import ui.view_state, sys\nfrom ui.app import Options, run\nfrom pathlib import Path\n"
    broken += "sys.argv = ['x']\nimport ui.app\ndel ui.app.view_state.read\n"
    broken += f"sys.exit(run(Options(data_dir=Path({str(tmp_path)!r}))))"

    done = subprocess.run(
        [sys.executable, "-c", broken],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == at_start.BUG
    assert "went wrong while it started" in done.stderr
    assert "AttributeError" in done.stderr
    assert str(ROOT) not in done.stderr


def test_a_crash_of_the_last_time_is_mentioned_in_the_footer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / NOW).write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")
    app = App(qapp, Options(data_dir=tmp_path))

    app.open()
    with qtbot.waitSignal(app.window.first_painted):
        pass
    footer = app.window.findChild(Footer)

    assert footer is not None
    assert "crashed the last time" in footer.says()
    app.close()
    app.deleteLater()
