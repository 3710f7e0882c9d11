"""A running practice portal with a reader, and small datasets to publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sync.practice import PracticePortal
from tests.practice.reader import Reader

Dataset = Callable[..., dict[str, Any]]


class Clock:
    """A clock that goes one second further each time it is read."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 9, 0, 0, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def dataset(number: int, **fields: Any) -> dict[str, Any]:
    """Return a small dataset; ids sort by number."""
    return {
        "id": f"{number:08d}-0000-4000-8000-000000000000",
        "name": f"dataset-{number}",
        "title": f"Dataset {number}",
        "notes": f"Counts of practice number {number}",
        "metadata_modified": f"2026-01-{number % 28 + 1:02d}T10:00:00.{number:06d}",
        "organization": {
            "id": f"o{number % 2}",
            "name": f"department-{number % 2}",
            "title": f"Department {number % 2}",
        },
        "groups": [{"id": "t", "name": "healthcare", "title": "Healthcare", "display_name": "Healthcare"}],
        "tags": [{"name": "beds", "display_name": "beds", "id": "b", "state": "active", "vocabulary_id": None}],
        "resources": [{"id": f"r{number}", "name": "Table", "format": "CSV"}],
    } | fields


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    """A running portal with twelve small datasets."""
    with PracticePortal([dataset(number) for number in range(1, 13)], clock=Clock()) as running:
        yield running


@pytest.fixture
def reader(portal: PracticePortal) -> Iterator[Reader]:
    """A reader of that portal."""
    with Reader(portal.url) as reading:
        yield reading
