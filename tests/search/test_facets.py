"""Facets count exactly what the table holds, whatever is chosen."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.catalog.model import Facet, Query, Sort
from sync.catalog.search.searcher import Searcher
from tests.search.conftest import fill, package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = datetime.now(UTC)
VALUES = {
    Facet.DEPARTMENT: ["Health", "Aging", "nowhere"],
    Facet.TOPIC: ["Healthcare", "Workforce"],
    Facet.FORMAT: ["CSV", "PDF"],
    Facet.FREQUENCY: ["annually", "daily"],
    Facet.GRANULARITY: ["county", "statewide"],
    Facet.TABLE: ["yes"],
    Facet.UPDATED: ["7", "30", "90", "365"],
}
COUNT = 120


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = fill(tmp_path_factory.mktemp("facets") / "catalog.db", (varied(number) for number in range(COUNT)))
    with closing(sqlite3.connect(file)) as replica, replica:
        replica.execute("update dataset set withdrawn = '2024-01-01T00:00:00' where number % 11 = 0")
    return file


@pytest.fixture(scope="module")
def searcher(file: Path) -> Iterator[Searcher]:
    searcher = Searcher(file)
    yield searcher
    searcher.close()


def varied(number: int) -> dict[str, Any]:
    """Return the package of a number: every mixture of values occurs, dates reach from the future to years ago."""
    age = timedelta(days=[-400, 0, 3, 20, 60, 200, 700][number % 7])
    return package(
        f"{'test-' if number % 13 == 0 else ''}{number}",
        f"{['Hospital', 'Clinic', 'hospital', 'Nursing'][number % 4]} {number}",
        organization={"title": ["Health", "Aging", ""][number % 3]},
        groups=["Healthcare", "Workforce"][: number % 3],
        resources=[{"name": "x", "format": name} for name in ["CSV", "PDF"][: (number // 3) % 3]],
        columns=["a"] if number % 5 == 0 else (),
        accrual_periodicity=["annually", "daily", ""][(number // 2) % 3],
        geographic_granularity=["county", "statewide", ""][(number // 5) % 3],
        metadata_modified=(TODAY - age).replace(tzinfo=None).isoformat(),
    )


def chosen(facet: Facet) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(VALUES[facet]), max_size=2)


queries = st.builds(
    Query,
    text=st.sampled_from(["", "hospital", "clinic", "nothing at all", "hospitl"]),
    filters=st.fixed_dictionaries({}, optional={facet: chosen(facet) for facet in Facet}),
    sort=st.sampled_from(Sort),
    with_withdrawn=st.booleans(),
    with_hidden=st.booleans(),
    only_ids=st.one_of(st.none(), st.frozensets(st.integers(0, COUNT).map(lambda n: f"id-{n}"), max_size=60)),
)


@settings(max_examples=150)
@given(query=queries)
def test_totals_and_facets_are_what_a_plain_count_says(file: Path, searcher: Searcher, query: Query) -> None:
    rows = plain_rows(file)

    results = searcher.search(query, limit=5)

    assert set(results.numbers) == {row["number"] for row in rows if fits(row, query)}
    assert len(results.numbers) == len(set(results.numbers))
    for facet in Facet:
        counted = Counter(value for row in rows if fits(row, query, but=facet) for value in values(row, facet))
        assert {value: count for value, count in results.facets[facet] if count} == counted
        assert query.filters.get(facet, frozenset()) <= {value for value, _ in results.facets[facet]}
        assert [count for _, count in results.facets[facet]] == sorted(
            dict(results.facets[facet]).values(), reverse=True
        )


@pytest.mark.parametrize("facet", Facet)
def test_every_facet_has_values_to_choose_from(searcher: Searcher, facet: Facet) -> None:
    assert {value for value, _ in searcher.search(Query()).facets[facet]} == set(VALUES[facet]) - {"nowhere"}


@settings(max_examples=150)
@given(query=queries)
def test_what_was_left_out_is_what_the_switch_would_bring(searcher: Searcher, query: Query) -> None:
    results = searcher.search(query, limit=0)

    for switch, more in (("withdrawn", results.withdrawn), ("hidden", results.hidden)):
        assert searcher.search(changed(query, **{f"with_{switch}": True}), limit=0).total == results.total + more


@settings(max_examples=150)
@given(query=queries)
def test_every_way_out_of_an_empty_list_brings_what_it_says(searcher: Searcher, query: Query) -> None:
    results = searcher.search(query)

    assert not (results.relief and results.total)
    for way in results.relief:
        assert searcher.search(relieved(query, way.facet, way.value), limit=0).total == way.count


def relieved(query: Query, facet: Facet | None, value: str) -> Query:
    if facet is not None:
        return changed(query, filters={key: kept for key, kept in query.filters.items() if key is not facet})
    everything: dict[str, Any] = {"text": "", "filters": {}, "only_ids": None}
    changes: dict[str, dict[str, Any]] = {"text": {"text": ""}, "favourites": {"only_ids": None}, "all": everything}
    return changed(query, **changes.get(value, {f"with_{value}": True}))


def changed(query: Query, **change: Any) -> Query:
    fields = ("text", "filters", "sort", "with_withdrawn", "with_hidden", "only_ids")
    return Query(**{**{name: getattr(query, name) for name in fields}, **change})


def plain_rows(file: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(file)) as replica:
        replica.row_factory = sqlite3.Row
        return [dict(row) for row in replica.execute("select * from dataset")]


def fits(row: dict[str, Any], query: Query, *, but: Facet | None = None) -> bool:
    word = {"hospitl": "hospital"}.get(query.text, query.text)
    return (
        word in row["title"].lower()
        and (query.with_withdrawn or row["withdrawn"] is None)
        and (query.with_hidden or not row["hidden"])
        and (query.only_ids is None or row["id"] in query.only_ids)
        and all(
            not wanted or facet is but or wanted & set(values(row, facet)) for facet, wanted in query.filters.items()
        )
    )


def values(row: dict[str, Any], facet: Facet) -> list[str]:
    if facet is Facet.TABLE:
        return ["yes"] if row["has_table"] else []
    if facet is Facet.UPDATED:
        age = datetime.now(UTC).date() - datetime.fromisoformat(row["modified"]).date()
        return [days for days in VALUES[facet] if age.days <= int(days)]
    name = {Facet.TOPIC: "topics", Facet.FORMAT: "formats"}.get(facet, facet.value)
    return [value for value in row[name].split("\n") if value]
