"""The list of results: its order, its paging, and how it follows a sync that goes on meanwhile."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from sync.catalog.model import Facet, Query, Relief, Sort
from sync.catalog.search.searcher import Interrupted, Searcher
from tests.search.conftest import package

if TYPE_CHECKING:
    from tests.search.conftest import MakeCatalog, OpenSearcher


def test_newest_comes_first_and_the_future_counts_as_today(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over(
        [
            package("old", metadata_modified="2019-01-01T00:00:00"),
            package("future", metadata_modified="2999-01-01T00:00:00"),
            package("undated", metadata_modified=None),
            package("new", metadata_modified="2024-01-01T00:00:00"),
        ]
    )

    results = searcher.search(Query())

    assert [hit.slug for hit in results.hits] == ["future", "new", "old", "undated"]
    assert results.facets[Facet.UPDATED] == (("30", 1), ("365", 1), ("7", 1), ("90", 1))


def test_titles_are_sorted_whatever_their_case(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over([package(slug, slug) for slug in ("b", "C", "a", "D")])

    assert [hit.slug for hit in searcher.search(Query(sort=Sort.TITLE)).hits] == ["a", "b", "C", "D"]


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("text", ["", "county", "count"])
def test_further_pages_go_on_in_the_order_of_the_search(searcher_over: OpenSearcher, sort: Sort, text: str) -> None:
    searcher = searcher_over(
        package(f"d{n}", f"{'County' if n % 2 else 'Other'} {n % 7}", notes="Counts by county.") for n in range(40)
    )
    query = Query(text, sort=sort)

    whole = searcher.search(query)
    results = searcher.search(query, limit=10)

    assert results.hits + searcher.hits(results.numbers[10:], query) == whole.hits
    assert results.numbers == whole.numbers


def test_an_empty_list_offers_ways_out(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over([package("a", "Hospital", accrual_periodicity="daily"), package("test-b", "Clinic")])

    results = searcher.search(Query("clinic", filters={Facet.FREQUENCY: frozenset({"daily"})}))

    assert results.relief == (Relief(None, "text", 1),)
    assert searcher.search(Query("clinic")).relief == (Relief(None, "hidden", 1), Relief(None, "text", 1))


def test_a_search_sees_what_a_sync_has_written_since(make_catalog: MakeCatalog) -> None:
    file = make_catalog([package("a", "Hospital"), package("b", "Clinic")])
    searcher = Searcher(file)
    before = searcher.search(Query("hospital")).total

    with closing(sqlite3.connect(file)) as replica, replica:
        replica.execute("update dataset set title = 'Hospital too', modified = '2025-01-01' where slug = 'b'")
    after = searcher.search(Query("hospital"))
    searcher.close()

    assert before == 1
    assert {hit.slug for hit in after.hits} == {"a", "b"}


def test_a_line_that_a_sync_took_away_is_left_out(make_catalog: MakeCatalog) -> None:
    file = make_catalog([package("a"), package("b")])
    searcher = Searcher(file)
    numbers = searcher.search(Query()).numbers

    with closing(sqlite3.connect(file)) as replica, replica:
        replica.execute("delete from dataset where slug = 'a'")
    hits = searcher.hits(numbers, Query())
    searcher.close()

    assert [hit.slug for hit in hits] == ["b"]


def search_for_ever(searcher: Searcher) -> None:
    while True:
        searcher.search(Query("county", sort=Sort.RELEVANCE))


def test_an_interrupted_search_ends_and_the_next_one_works(searcher_over: OpenSearcher) -> None:
    searcher = searcher_over(package(f"d{n}", f"County {n}", notes="county " * 50) for n in range(300))
    enough = threading.Event()

    def interrupt() -> None:
        while not enough.is_set():
            searcher.interrupt()

    other = threading.Thread(target=interrupt)
    other.start()
    try:
        with pytest.raises(Interrupted):
            search_for_ever(searcher)
    finally:
        enough.set()
        other.join()

    assert searcher.search(Query("county")).total == 300
