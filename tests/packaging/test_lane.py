"""The whole Windows lane, from a bare machine to one that is bare again; it takes many minutes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.packaging.lane import ROOT


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("CI_WINDOWS") != "1", reason="the Windows lane is asked for with CI_WINDOWS=1")
def test_a_setup_is_built_and_passes_its_whole_trial() -> None:
    assert shutil.which("apt-get"), "the lane needs Debian's Wine"

    ended = subprocess.run([sys.executable, "packaging/windows"], cwd=ROOT, check=False, capture_output=True, text=True)

    assert ended.returncode == 0, ended.stdout[-4000:] + ended.stderr[-4000:]
