"""Each screen's own scale is used as it is, also a broken one; nothing of ours asks for anything else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.diagnostics.looking import look_of

ROOT = Path(__file__).resolve().parents[3]
ASKED = """
from PySide6.QtWidgets import QApplication, QWidget
qt = QApplication([])
from ui.diagnostics.looking import look_of
look = look_of(None)
print(look.rounding, look.screens[0].scale)
"""


def test_scale_factors_are_passed_through_as_they_are(qapp: QApplication) -> None:
    policy = QGuiApplication.highDpiScaleFactorRoundingPolicy()

    assert policy is Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    assert look_of(None).rounding == "PassThrough"


@pytest.mark.parametrize("scale", ["1.25", "1.5", "1.75", "2.25"])
def test_a_broken_scale_factor_is_not_rounded(scale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKED],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stdout.split() == ["PassThrough", scale]


def test_nothing_of_ours_changes_how_windows_scales() -> None:
    """Qt makes a program per-monitor aware (version 2) unless a manifest, a qt.conf or a call says otherwise."""
    says = re.compile(
        r"AA_(?:Disable|Enable)HighDpiScaling|setHighDpiScaleFactorRoundingPolicy|QT_FONT_DPI|QT_ENABLE_HIGHDPI"
        r"|SetProcessDpiAware|dpiawareness|\bmanifest\s*=",
        re.IGNORECASE,
    )
    ours = [*ROOT.glob("ui/**/*.py"), ROOT / "build.spec", *ROOT.glob("packaging/hooks/*.py")]

    assert [str(file) for file in ours if says.search(file.read_text(encoding="utf-8"))] == []
    assert list(ROOT.glob("packaging/**/qt.conf")) == []
