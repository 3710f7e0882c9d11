"""The right row is among the first three, however a name is typed; a name that is not there is never said to be."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.matching.matcher import Matcher
from desktop.matching.model import Agreement, Row, Wanted
from tests.matching.invented import invented_rows
from tests.matching.slips import PLACES, SLIPS, found_in_first, queries

NOT_IN_ANY_LIST = (
    "Acme Rocket Works",
    "Golden Yellow Brick Care Center",
    "Zyzzyva Post Acute",
    "Sutter Imaginary Hospital of Atlantis",
    "Fresno Undersea Nursing Center",
    "Community Health Center of the Moon",
    "Kaiser Hypothetical Foundation Hospital",
    "Dr. Nobody, MD, Inc.",
)


def share_found(rows: Sequence[Row], count: int) -> float:
    matcher, asked = Matcher(rows), queries(rows, count)
    return sum(found_in_first(query, matcher) for query in asked) / count


def test_the_right_row_of_the_genuine_list_is_among_the_first_three(genuine: tuple[Row, ...]) -> None:
    assert len(genuine) == 3886
    assert share_found(genuine, 400) >= 0.95


def test_the_right_row_of_an_invented_list_is_among_the_first_three() -> None:
    assert share_found(invented_rows(1500), 300) >= 0.95


def test_the_queries_show_every_slip_and_every_way_to_give_the_place(genuine: tuple[Row, ...]) -> None:
    made = {slip for query in queries(genuine, 400) for slip in query.slips}

    assert made == SLIPS.keys() | PLACES.keys()


@pytest.mark.parametrize("name", NOT_IN_ANY_LIST)
def test_a_name_that_is_not_in_the_genuine_list_is_never_called_the_same(name: str, genuine: tuple[Row, ...]) -> None:
    matcher = Matcher(genuine)

    for city in ("", "Fresno", "Los Angeles"):
        for one in matcher.candidates(Wanted((name,), city), 10):
            assert one.evidence[0].about == "name"
            assert one.evidence[0].agreement is not Agreement.SAME


def test_invented_names_are_never_the_same_as_genuine_ones(genuine: tuple[Row, ...]) -> None:
    matcher, known = Matcher(genuine), {row.names[0].casefold() for row in genuine}
    strangers = [row for row in invented_rows(150, seed=5) if row.names[0].casefold() not in known]

    called_the_same = [
        (row.names[0], one.row.names[0])
        for row in strangers
        for one in matcher.candidates(Wanted(row.names, row.city, row.zip))
        if one.evidence[0].agreement is Agreement.SAME
    ]

    assert called_the_same == []
