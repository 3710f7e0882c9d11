"""Searches over the real catalog find what a sensible person expects among the first ten lines."""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from sync.catalog.model import Hit, Query
from sync.catalog.search.searcher import Searcher
from tests.search.conftest import fill

QUERIES = json.loads(Path(__file__).with_name("queries.json").read_text("utf-8"))["queries"]
FIRST = 10


@pytest.fixture(scope="module")
def packages(shared: Path) -> list[dict[str, Any]]:
    lines = (shared / "data" / "portal" / "packages.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def test_at_least_sixty_searches_of_every_kind_are_judged() -> None:
    kinds = {query["kind"] for query in QUERIES}

    assert len(QUERIES) >= 60
    assert kinds == {"prefix", "words", "typo", "synonym", "column", "spanish"}


def test_nine_of_ten_expected_datasets_are_among_the_first_ten(packages: list[dict[str, Any]], tmp_path: Path) -> None:
    carriers = columns(packages)
    searcher = Searcher(fill(tmp_path / "catalog.db", map(with_columns, packages)))

    recalls = defaultdict(list)
    for query in QUERIES:
        hits = searcher.search(Query(query["text"]), limit=FIRST).hits
        recalls[query["kind"]].append((recall(query, hits, carriers), query["text"]))
    searcher.close()

    every = [one for found in recalls.values() for one, _ in found]
    report = {kind: round(sum(one for one, _ in found) / len(found), 3) for kind, found in recalls.items()}
    sys.stdout.write(f"recall@10 of {len(every)} queries: {sum(every) / len(every):.3f} {report}\n")  # pytest -s
    assert sum(every) / len(every) >= 0.9, report
    assert min(report.values()) >= 0.9, report


def recall(query: dict[str, Any], hits: tuple[Hit, ...], carriers: dict[str, set[str]]) -> float:
    """Return the share of what was expected that is there."""
    if "expect" in query:
        expected: list[str] = query["expect"]
        return sum(any(hit.slug.startswith(slug) for hit in hits) for slug in expected) / len(expected)
    if "like" in query:
        pattern = re.compile(query["like"].replace("*", ""))
        alike = sum(bool(pattern.search(f"{hit.slug} {hit.title.lower()}")) for hit in hits)
        return min(1.0, alike / int(query["least"]))
    wanted = carriers[query["column"]]
    return sum(hit.slug in wanted for hit in hits) / min(FIRST, len(wanted))


def columns(packages: list[dict[str, Any]]) -> dict[str, set[str]]:
    """Return for each column name the datasets that lists show and that have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in packages:
        if not re.match(r"(dhcs)?test|draft", one["name"]):
            for name in fields(one):
                found[name].add(one["name"])
    return found


def fields(one: dict[str, Any]) -> list[str]:
    return [name for resource in one["resources"] for name in resource["_datastore"]["fields"]]


def with_columns(one: dict[str, Any]) -> dict[str, Any]:
    """Give a package a table with all the columns that the file tells of."""
    table = {"id": f"{one['name']}-table", "name": "", "format": "CSV", "datastore_active": True}
    return {**one, "resources": [*one["resources"], table], "_columns": dict.fromkeys(fields(one))}
