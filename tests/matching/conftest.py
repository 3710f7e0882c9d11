"""The lists to match against."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.matching.lists import rows_of
from desktop.matching.model import Row
from sync.lists.importing import Given, parse
from sync.lists.model import Signatory
from sync.work import Work


@pytest.fixture(scope="session")
def genuine(shared: Path) -> tuple[Row, ...]:
    """The rows of the genuine Signatory List, where it lies beside the checkout."""
    file = shared / "data" / "dxf" / "DxF_DSA_SignatoryList.xlsx"
    parsed = parse(file.read_bytes(), Given(file.name), Work.quiet())
    return rows_of(row for _, row in parsed.found if isinstance(row, Signatory))
