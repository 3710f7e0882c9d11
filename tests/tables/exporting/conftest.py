"""Small tables made for a test, opened as the program opens them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.tables.exporting import Origin
from desktop.words import Words
from tests.tables.exporting.made import Making


@pytest.fixture
def making(tmp_path: Path) -> Iterator[Making]:
    """Makes tables out of rows; each is closed after the test."""
    with ExitStack() as stack:
        yield Making(tmp_path / "tables", stack)


@pytest.fixture
def origin() -> Origin:
    """English words and nothing from the catalog."""
    return Origin(Words("en"))
