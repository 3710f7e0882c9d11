"""The whole Windows lane, from a bare machine to one that is bare again; it takes many minutes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.lane import ROOT, lane

attacking, prefix = lane("trial.attacking"), lane("host.prefix")
HAS_TOOLS = all(shutil.which(name) for name in prefix.TOOLS)
CAN_INSTALL = shutil.which("apt-get") is not None and getattr(os, "geteuid", lambda: 1)() == 0


@pytest.mark.slow
@pytest.mark.skipif(not (HAS_TOOLS or CAN_INSTALL), reason="the Windows lane needs Debian's Wine, NSIS and the like")
def test_a_setup_is_built_and_passes_its_whole_trial() -> None:
    ended = subprocess.run([sys.executable, "packaging/windows"], cwd=ROOT, check=False, capture_output=True, text=True)

    assert ended.returncode == 0, ended.stdout[-4000:] + ended.stderr[-4000:]


def test_the_trial_attacks_the_channel_in_more_ways_than_a_dozen(tmp_path: Path) -> None:
    shelves = attacking.Shelves(*([tmp_path] * 4))

    names = [attack.name for attack in attacking.attacks(None, shelves)]

    assert len(names) == len(set(names)) >= attacking.LEAST
