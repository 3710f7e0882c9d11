"""A table to ask, with names of every sort."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.tables.model import Column, Layout, Part

NAMES = (
    *("county", "rate", "facility name", "any", "Year", "and", "odd]name", "[x]", "name, with comma", "-minus", "1st"),
    *("año", "County", 'say "it"', "is blank", "rate: crude"),
)


@pytest.fixture(scope="session")
def part() -> Part:
    return part_of(NAMES)


def part_of(names: tuple[str, ...]) -> Part:
    columns = tuple(Column(position, name) for position, name in enumerate(names))
    return Part(0, "", Layout(Path("rows.csv"), ",", 0, len(names)), columns, 0)
