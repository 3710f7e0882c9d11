"""A practice desk with the practice lists on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.work import Work


@pytest.fixture
def bare_desk(tmp_path: Path) -> Desk:
    """A desk with nothing on it; its portal is never asked."""
    return Desk(open_folder(tmp_path / "data"), Services("http://127.0.0.1:9"), practice=True)


@pytest.fixture
def desk(bare_desk: Desk) -> Desk:
    """A desk with the practice lists."""
    bare_desk.lists.load_practice(Work.quiet())
    return bare_desk
