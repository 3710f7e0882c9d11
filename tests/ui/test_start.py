"""The program starts light, speaks to the right half of itself, and walks through its whole journey."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.work import Work
from ui import view_state
from ui.__main__ import window_options
from ui.app import App, Options
from ui.catalog.page import CatalogPage
from ui.tour.organization import PracticeOrganization
from ui.view_state import ViewState

ROOT = Path(__file__).resolve().parents[2]
TOO_HEAVY = (
    "requests urllib3 sqlite_utils keyring duckdb orjson nh3 markdown_it rapidfuzz python_calamine http.server "
    "http.client ssl truststore importlib.metadata numpy pyqtgraph xlsxwriter PySide6.QtNetwork "
    "PySide6.QtPrintSupport PySide6.QtSvg PySide6.QtTest"
).split()
AT_FIRST_PAINT = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import App, Options

qt = QApplication([])
app = App(qt, Options(practice=sys.argv[2] == "practice", data_dir=Path(sys.argv[1])))
app.open()
paint = app.window.paintEvent

def painted(event):
    loaded = [name for name in {TOO_HEAVY!r} if name in sys.modules]
    print("loaded:", ",".join(loaded), flush=True)
    qt.exit(0)

app.window.paintEvent = painted
app.window.first_painted.disconnect()
sys.exit(qt.exec())
"""
SCALED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.ui import accessible
from ui.app import App, Options

qt = QApplication([])
app = App(qt, Options(data_dir=Path(sys.argv[1])))
app.open()
app.window.resize(1240, 800)
app.window.first_painted.disconnect()
found = []
for page in ("standing", "catalog", "tables", "statewide", "attestations", "settings", "doctor"):
    app.window.show_page(page)
    for _ in range(3):
        qt.processEvents()
    found += accessible.squeezed(app.window)
print("ratio", app.window.devicePixelRatio(), "squeezed", found)
app.close()
"""


@pytest.mark.parametrize("mode", ["practice", "real"])
def test_nothing_heavy_is_imported_before_the_first_paint(mode: str, tmp_path: Path) -> None:
    said = run_python("-c", AT_FIRST_PAINT, str(tmp_path), mode)

    assert said.splitlines()[-1] == "loaded: "


@pytest.mark.parametrize("page", ["standing", "catalog"])
def test_nothing_heavy_is_imported_before_the_first_paint_of_a_full_desk(page: str, tmp_path: Path) -> None:
    run_python("-m", "ui", "--practice", "--data-dir", str(tmp_path), "sync")
    desk = Desk(open_folder(tmp_path, practice=True), Services(), practice=True)
    desk.lists.load_practice(Work.quiet())
    PracticeOrganization(desk)(Work.quiet())
    view_state.write(desk.folder.view_state, ViewState(page=page))

    said = run_python("-c", AT_FIRST_PAINT, str(tmp_path), "practice")

    assert said.splitlines()[-1] == "loaded: "


@pytest.mark.parametrize("factor", ["1", "1.5", "2"])
def test_nothing_is_squeezed_on_a_scaled_screen(factor: str, tmp_path: Path) -> None:
    said = run_python("-c", SCALED, str(tmp_path), QT_SCALE_FACTOR=factor)

    assert said.splitlines()[-1] == f"ratio {float(factor)} squeezed []"


def test_a_command_is_answered_without_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from ui.__main__ import main; main(['--data-dir', sys.argv[1], 'search', 'x']); "
        "print('PySide6' in sys.modules)"
    )

    said = run_python("-c", code, str(tmp_path))

    assert said.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], {}),
        (["--practice"], {"--practice": ""}),
        (["--data-dir", "x", "--practice"], {"--data-dir": "x", "--practice": ""}),
        (["--tour=pictures"], {"--tour": "pictures"}),
        (["--open", "C:\\x y\\a.dxf-attestation"], {"--open": "C:\\x y\\a.dxf-attestation"}),
        (["a.DXF-Attestation"], {"--open": "a.DXF-Attestation"}),
        (["--practice", "a.dxf-attestation"], {"--practice": "", "--open": "a.dxf-attestation"}),
        (["a.dxf-attestation", "b.dxf-attestation"], None),
        (["--x.dxf-attestation"], None),
        (["--open"], None),
        (["sync"], None),
        (["--practice", "sync"], None),
        (["--help"], None),
        (["--data-dir"], None),
        (["--unknown"], None),
    ],
)
def test_the_window_opens_only_when_no_command_is_given(arguments: list[str], expected: dict[str, str] | None) -> None:
    assert window_options(arguments) == expected


def test_practice_mode_has_its_lists_and_asks_nothing_before_the_catalog_is_opened(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    app = App(qapp, Options(practice=True, data_dir=tmp_path))
    app.open()

    with qtbot.waitSignal(app.errands.syncing.lists_noted, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: not app.jobs.active())

    assert app.window.page_key() == "standing"
    assert app.errands.syncing.lists_day is not None
    assert app.portal is not None
    assert app.portal.requests == []
    close(app)


def test_practice_mode_fetches_its_catalog_when_that_is_opened(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    app = App(qapp, Options(practice=True, data_dir=tmp_path))
    app.open()

    with qtbot.waitSignal(app.errands.syncing.refreshed, timeout=20_000):
        app.window.show_page("catalog")

    assert isinstance(app.window.page(), CatalogPage)
    close(app)


def test_another_language_builds_the_window_again_where_it_was(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    app = App(qapp, Options(practice=True, data_dir=tmp_path))
    app.open()
    with qtbot.waitSignal(app.errands.syncing.refreshed, timeout=20_000):
        app.window.show_page("catalog")
    app.window.show_page("settings")
    before = app.window

    app.desk.set_setting("language", "es")
    before.language_chosen.emit()

    assert app.window is not before
    assert app.window.page_key() == "settings"
    assert app.window.menuBar().actions()[1].text() == "&Catálogo"
    close(app)


def test_trying_practice_mode_leaves_the_real_desk_alone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    app = App(qapp, Options(data_dir=tmp_path))
    app.open()
    app.window.first_painted.disconnect()

    app.window.act("practice")
    with qtbot.waitSignal(app.errands.syncing.refreshed, timeout=20_000):
        app.window.show_page("catalog")

    assert app.desk.practice
    assert app.desk.folder.root == (tmp_path / "practice").resolve()
    assert not (tmp_path / "catalog.db").exists()
    close(app)


def test_the_tour_takes_a_picture_of_every_step(tmp_path: Path) -> None:
    said = run_python("-m", "ui", "--tour", str(tmp_path / "tour"), "--data-dir", str(tmp_path / "desk"), timeout=600)

    names = {picture.stem.partition("-")[2] for picture in (tmp_path / "tour").iterdir()}
    standing = ("standing-start", "standing", "standing-why", "memo", "standing-narrow")
    attesting = ("forms", "filler", "sign", "unknown", "settled", "received", "packet", "checks")
    catalog = ("first-start", "catalog", "search", "narrowed", "dataset", "changes")
    attestations = ("attestations-start", *(f"attestation-{one}" for one in attesting))
    table = ("table", "table-filtered", "table-dictionary", "table-chart")
    tables = ("tables-start", "tables-shelf", *table, "tables-mine", "tables-storage")
    masking = ("start", "file", "columns", "counts", "score", "masked", "save")
    deidentify = tuple(f"deidentify-{one}" for one in masking)
    compare = tuple(f"compare-{one}" for one in ("start", "columns", "pairs", "decided"))
    programs = ("programs-start", "programs", "programs-people", "programs-hidden")
    reading = ("library", "library-search", "library-handout", "news", "news-read", "news-concerns-us")
    others = ("statewide", "lists", "settings", "settings-storage", "doctor")
    steps = (*standing, *attestations, *catalog, *tables, *deidentify, *compare, *programs, *reading, *others)
    assert names == {f"{step}-{scheme}" for step in steps for scheme in ("light", "dark")}
    assert "The window never took longer than" in said


def close(app: App) -> None:
    """Close a program; what it deletes later goes with the next events."""
    app.close()
    app.deleteLater()


def run_python(*arguments: str, timeout: float = 120, **environment: str) -> str:
    """Run Python in the checkout, without a screen; return what it wrote."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout
