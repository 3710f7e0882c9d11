"""What is frozen: nothing that must not ship, nothing missing, every library complete, and not too large."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.packaging.lane import PROGRAM, ROOT, WINDOWS, lane

leaving_out, pe, tree = lane("leaving_out"), lane("host.pe"), lane("tree")


@pytest.mark.parametrize(
    "name",
    [
        "app-1/PySide6/Qt6Qml.dll",
        "app-1/PySide6/QtQuick.pyd",
        "app-1/PySide6/opengl32sw.dll",
        "app-1/pip/__init__.py",
        "app-1/tkinter/__init__.py",
        "app-1/_tkinter.pyd",
        "app-1/numpy/tests/test_a.py",
        "app-1/ucrtbase.dll",
        "app-1/bcryptprimitives.dll",
    ],
)
def test_what_must_not_ship_is_found_in_a_tree(name: str) -> None:
    assert leaving_out.forbidden([name, "app-1/PySide6/Qt6Core.dll"]) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6\\plugins\\platforms\\qminimal.dll",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/Qt6OpenGL.dll",
        "PySide6/opengl32sw.dll",
    ],
)
def test_what_no_page_draws_with_is_left_out_on_windows(name: str) -> None:
    assert leaving_out.dropped(name, windows=True)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/platforms/qoffscreen.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/translations/qtbase_es.qm",
        "resources/i18n/es.qm",
        "dxf_desk-0.1.0.dist-info/METADATA",
    ],
)
def test_what_the_program_needs_stays(name: str) -> None:
    assert not leaving_out.dropped(name, windows=True)


def test_other_parts_of_qt_for_linux_keep_what_they_link_to() -> None:
    assert not leaving_out.dropped("PySide6/Qt/lib/libQt6OpenGL.so.6", windows=False)


def test_no_module_of_ours_is_left_out() -> None:
    ours = {"ui", "desktop", "sync", "resources", "PySide6.QtSvg", "PySide6.QtPrintSupport"}

    assert ours.isdisjoint(leaving_out.MODULES)


def test_a_windows_program_tells_what_it_needs() -> None:
    program = pe.read(PROGRAM)

    assert "kernel32.dll" in program.imports()
    assert program.exports() == {}


@pytest.mark.parametrize("content", [b"", b"<html>", b"MZ" + bytes(200)])
def test_what_is_no_windows_program_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.dll"
    file.write_bytes(content)

    with pytest.raises(pe.NotPe):
        pe.read(file)


def test_a_program_for_another_processor_is_refused() -> None:
    with pytest.raises(pe.NotPe, match="64-bit"):
        pe.read(PROGRAM.with_name("cli-32.exe"))


def test_a_tree_says_everything_that_is_wrong_with_it(tmp_path: Path) -> None:
    (tmp_path / "app-1").mkdir()
    (tmp_path / "app-1" / "odd.dll").write_bytes(b"no library")
    (tmp_path / "app-1" / "Qt6Quick.dll").write_bytes(PROGRAM.read_bytes())

    said = tree.troubles(tree.look(tmp_path))

    assert "must not ship: app-1/Qt6Quick.dll" in said
    assert "missing: program.pyz" in said
    assert "app-1/odd.dll: odd.dll" in said


def test_a_library_that_is_nowhere_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.exe").write_bytes(PROGRAM.read_bytes())
    monkeypatch.setattr(tree, "WINDOWS_HAS", frozenset({"ntdll"}))

    said = tree.troubles(tree.look(tmp_path))

    assert "a.exe needs kernel32.dll, which is neither where it is looked for nor part of Windows" in said


def test_a_library_in_the_folder_of_another_wheel_is_not_counted_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "WINDOWS_HAS", frozenset(tree.WINDOWS_HAS - {"kernel32"}))
    for name in ("app-1/one/core.pyd", "app-1/other/core.pyd", "app-1/other.libs/kernel32.dll"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(PROGRAM.read_bytes())

    said = [one for one in tree.troubles(tree.look(tmp_path)) if "needs kernel32.dll" in one]

    assert [one.partition(" ")[0] for one in said] == ["app-1/one/core.pyd"]


def test_a_tree_over_the_budget_is_refused() -> None:
    large = tree.Tree(Path(), {"app-1/large.bin": tree.INSTALLED + 1})

    assert "150.0 MB are more than 150" in tree.troubles(large)


def test_icuuc_is_not_counted_on_because_the_oldest_windows_lacks_it() -> None:
    assert not tree.is_windows_own("icuuc.dll")
    assert tree.is_windows_own("api-ms-win-crt-heap-l1-1-0.dll")


def test_nothing_of_ours_solves_with_numpy_because_that_part_does_not_ship() -> None:
    asks = re.compile(r"linalg|np\.(polyfit|cov\b|corrcoef|roots|poly\b)|numpy\.matrix")
    modules = [file for package in ("ui", "desktop", "sync") for file in (ROOT / package).rglob("*.py")]

    assert [str(file) for file in modules if asks.search(file.read_text(encoding="utf-8"))] == []


def test_the_place_of_openblas_is_known() -> None:
    assert leaving_out.is_openblas("numpy.libs\\libscipy_openblas64_-1.dll")
    assert leaving_out.dropped("numpy/linalg/_umath_linalg.cp313-win_amd64.pyd", windows=True)
    assert not leaving_out.dropped("numpy/linalg/_umath_linalg.cpython-313-x86_64-linux-gnu.so", windows=False)


def test_windows_is_told_that_we_draw_for_each_screen_and_need_no_administrator() -> None:
    manifest = ET.parse(WINDOWS / "program.manifest")
    said = {one.tag.rpartition("}")[2]: one for one in manifest.iter()}

    assert (said["dpiAwareness"].text or "").split(", ") == ["PerMonitorV2", "PerMonitor"]
    assert said["longPathAware"].text == "true"
    assert said["requestedExecutionLevel"].get("level") == "asInvoker"


def test_a_program_that_windows_would_stretch_is_found(tmp_path: Path) -> None:
    (tmp_path / "dxf-desk.exe").write_bytes(PROGRAM.read_bytes())
    (tmp_path / "DxF Desk.exe").write_bytes(PROGRAM.read_bytes() + b"<dpiAwareness>PerMonitorV2</dpiAwareness>")

    said = tree.troubles(tree.look(tmp_path))

    assert [one for one in said if "blurred" in one] == ["dxf-desk.exe is blurred on a second screen"]
