"""Desks over a running practice portal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.practice import PracticePortal
from sync.work import Work


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A desk that has not synced yet."""
    return Desk(open_folder(tmp_path / "data"), Services(portal.url), practice=True)


@pytest.fixture
def synced(desk: Desk) -> Desk:
    """A desk with the practice set on it."""
    desk.sync(Work.quiet())
    return desk
