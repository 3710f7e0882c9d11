"""The golden determinations: a table of what the law says in each case, written to be read by a lawyer."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.determining import answer_of, profile_from
from desktop.rules.evaluation import determine
from desktop.rules.pack import Pack

Row = Mapping[str, str]
FACTS = (
    *("electronic_records", "electronic_health_information", "physician_organization", "physicians", "nonprofit"),
    *("providers", "critical_access", "rural", "acute_beds", "state_run"),
)
VALUES = {"yes": True, "no": False, "?": None}  # "?": asked and not known; an empty cell: not spoken of
with (Path(__file__).parent / "golden.csv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table))


def document(row: Row) -> dict[str, object]:
    """Return the profile of a row as ``determine`` takes it."""
    facts = {name: VALUES[row[name]] if row[name] in VALUES else int(row[name]) for name in FACTS if row[name]}
    return {"entity_type": VALUES.get(row["entity_type"], row["entity_type"]), **facts}


def named(row: Row) -> str:
    return ",".join([row["entity_type"], *(f"{name}={row[name]}" for name in FACTS if row[name])])


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_the_rules_say_what_the_table_says(row: Row, pack: Pack) -> None:
    told = answer_of(determine(profile_from(document(row), pack), pack))

    for duty in ("sign", "exchange"):
        assert (told[duty]["answer"], told[duty]["by"] or "") == (row[duty], row[f"{duty}_by"])
        assert {passage["id"] for passage in told[duty]["passages"]} >= set(row[f"{duty}_passages"].split())


def test_the_table_is_large_and_no_line_stands_in_it_twice() -> None:
    profiles = {named(row) for row in ROWS}

    assert len(profiles) == len(ROWS) >= 200


def test_every_line_says_why_and_names_passages_that_exist(pack: Pack) -> None:
    for row in ROWS:
        assert row["because"]
        for duty in ("sign", "exchange"):
            cited = row[f"{duty}_passages"].split()
            assert cited
            assert set(cited) <= pack.passages.keys()


def test_every_type_stands_in_the_table_and_also_with_nothing_else_known(pack: Pack) -> None:
    types = {row["entity_type"] for row in ROWS}
    silent = {row["entity_type"] for row in ROWS if not any(row[name] for name in FACTS)}

    assert types == {entity_type.id for entity_type in pack.entity_types} | {"?"}
    assert silent == types


@pytest.mark.parametrize(
    ("entity_type", "count", "limit"),
    [
        ("physician_organization", "physicians", 25),
        ("clinic", "providers", 10),
        ("general_acute_care_hospital", "acute_beds", 100),
    ],
)
def test_each_threshold_stands_in_the_table_below_at_and_above(entity_type: str, count: str, limit: int) -> None:
    counts = {row[count] for row in ROWS if row["entity_type"] == entity_type}

    assert counts >= {str(limit - 1), str(limit), str(limit + 1), "?"}
