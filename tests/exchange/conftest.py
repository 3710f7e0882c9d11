"""A practice portal with a FHIR endpoint, spoken to over real connections."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sync.practice import PracticePortal


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal([]) as running:
        yield running


@pytest.fixture
def base(portal: PracticePortal) -> str:
    """The base address of the portal's endpoint."""
    return f"{portal.url}/fhir"
