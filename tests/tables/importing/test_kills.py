"""An import that is killed, wherever, leaves the older version, no half one, and the download."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
@pytest.mark.parametrize("stride", [pytest.param(1, marks=pytest.mark.slow), 7])
def test_an_import_killed_at_any_step_leaves_whole_versions_only(tmp_path: Path, stride: int) -> None:
    command = [sys.executable, "-m", "tests.tables.importing.killed", str(tmp_path), str(stride)]

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300)

    told = json.loads(ended.stdout.splitlines()[-1])
    assert told["troubles"] == []
    assert told["kills"] > 50 / stride
