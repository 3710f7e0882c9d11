"""A sealed file that is double-clicked is checked in the window, whether that was open or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import App, Options
from ui.attestations.checks.view import ChecksView


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A file that says by its name that it is sealed, and is not."""
    file = tmp_path / "from a colleague.dxf-attestation"
    file.write_bytes(b"no sealed file")
    return file


def checks(app: App) -> ChecksView:
    page = app.window.attestations()
    assert page is not None
    assert page.parts.checks is not None
    return page.parts.checks


def closed(app: App) -> None:
    app.close()
    app.deleteLater()


def test_the_program_opens_with_the_check_of_the_file(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sealed: Path
) -> None:
    app = App(qapp, Options(data_dir=tmp_path / "desk", file=sealed))
    app.open()

    qtbot.waitUntil(lambda: app.window.page_key() == "attestations" and bool(checks(app).says()), timeout=20_000)

    assert checks(app)._name.text() == str(sealed)
    closed(app)


def test_a_file_that_is_gone_is_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    app = App(qapp, Options(data_dir=tmp_path / "desk", file=tmp_path / "gone.dxf-attestation"))
    app.open()

    qtbot.waitUntil(lambda: app.window.page_key() == "attestations" and bool(checks(app).says()), timeout=20_000)

    assert "gone.dxf-attestation" in checks(app).says()
    closed(app)


def test_the_window_that_is_open_checks_the_file(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sealed: Path
) -> None:
    app = App(qapp, Options(data_dir=tmp_path / "desk"))
    app.open()
    qtbot.waitUntil(lambda: not app.jobs.active(), timeout=20_000)
    app.window.showMinimized()

    app._one.called.emit(sealed)
    qtbot.waitUntil(lambda: app.window.page_key() == "attestations" and bool(checks(app).says()), timeout=20_000)

    assert not app.window.isMinimized()
    assert checks(app)._name.text() == str(sealed)
    closed(app)


def test_a_file_that_does_not_exist_only_brings_the_window_to_the_front(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    app = App(qapp, Options(data_dir=tmp_path / "desk"))
    app.open()
    qtbot.waitUntil(lambda: not app.jobs.active(), timeout=20_000)
    before = app.window.page_key()

    app._one.called.emit(tmp_path / "gone.dxf-attestation")
    qtbot.waitUntil(lambda: not app.jobs.active(), timeout=20_000)

    assert app.window.page_key() == before
    closed(app)
