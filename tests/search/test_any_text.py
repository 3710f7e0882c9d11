"""No text makes a search fail."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.catalog.model import Query
from sync.catalog.search.searcher import Searcher
from tests.search.conftest import fill, package

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTILE = [
    '"', "'", '""', '"a', "a:b", "title:hospital", "*", "a*", "^a", "a + b", "NEAR", "NEAR(a b)",
    "a NEAR/2 b", "AND", "OR", "NOT", "a AND", "NOT a", "(", "a)", "((a", "{title}: a", "-a",
    "a -b", "🙂", "🙂 hospital", "\0", "a\0b", "\ud800", "hosp\udfffital", "%", "_", "__", "a_",
    "_a_b_", "ﬁ", "İ", "ß", "ǅ", "한국", "中文", "٣", "½", "²", "a\u0301", "\u0301", "x" * 100_000,
    "hospital " * 12_000, '"' * 5_000, "é" * 5_000, "\n", "hospital;drop table dataset", "é_é",
]  # fmt: skip
pieces = st.sampled_from([*HOSTILE[:-9], "hospital", "nursing home", "SNF", "hosptal", "medi", "cal", "asilo", " "])
texts = st.one_of(st.text(), st.lists(pieces, max_size=8).map(" ".join), st.lists(pieces, max_size=8).map("".join))


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    packages = [
        package("a", "Hospital Data", notes='Quotes "and" marks: * ( ) 🙂', columns=["fac_no", "año_fiscal"]),
        package("b", "Skilled Nursing", tags=["ﬁ", "中文", "İ"]),
        package("c", "Medi-Cal", notes=string.printable),
    ]
    searcher = Searcher(fill(tmp_path_factory.mktemp("any") / "catalog.db", packages))
    yield searcher
    searcher.close()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_hostile_text_makes_a_search_fail(searcher: Searcher, text: str) -> None:
    results = searcher.search(Query(text))

    assert results.total == len(results.hits)


@settings(max_examples=400)
@given(text=texts)
def test_no_text_makes_a_search_fail(searcher: Searcher, text: str) -> None:
    results = searcher.search(Query(text))

    assert [hit.number for hit in results.hits] == list(results.numbers)
    assert searcher.hits(results.numbers, Query(text)) == results.hits


@pytest.mark.parametrize("text", ["", "  ", ":", "🙂", "\0"])
def test_a_text_without_words_finds_everything(searcher: Searcher, text: str) -> None:
    assert searcher.search(Query(text)).total == 3
