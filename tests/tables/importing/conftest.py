"""A folder of tables for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables.importing.taking import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
