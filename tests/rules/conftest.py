"""The packaged rule pack, as the program holds it and as it is written."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.rule_packs import newest_pack
from desktop.rules.pack import Pack
from resources import packaged


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The newest rule pack."""
    return newest_pack()


@pytest.fixture
def written() -> Any:
    """The same pack as JSON, a copy that a test may change."""
    return json.loads((packaged("rules") / "dxf-2026-11.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def schema() -> Any:
    """The schema of rule packs."""
    return json.loads((packaged("rules") / "rule-pack.schema.json").read_text(encoding="utf-8"))
