"""Pairs are one to one and the best there are over the whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reconciling.pairing.assigning import Worth, assigned


def best_sum(worth: Worth) -> float:
    """The greatest sum, by trying everything."""

    def rest(ours: tuple[int, ...], taken: frozenset[str]) -> float:
        if not ours:
            return 0.0
        free = ((other, value) for other, value in worth[ours[0]].items() if other not in taken)
        pairs = [value + rest(ours[1:], taken | {other}) for other, value in free]
        return max([rest(ours[1:], taken), *pairs])

    return rest(tuple(worth), frozenset())


WORTHS = st.dictionaries(
    st.integers(1, 7),
    st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 30).map(float), max_size=5),
    max_size=7,
)


@given(WORTHS)
@settings(max_examples=300)
def test_no_other_pairs_are_worth_more_than_those_found(worth: Worth) -> None:
    pairs = assigned(worth)

    assert len(set(pairs.values())) == len(pairs)
    assert sum(worth[one][other] for one, other in pairs.items()) == best_sum(worth)


def test_the_best_of_each_gives_way_where_that_serves_the_whole() -> None:
    worth = {1: {"a": 9.0, "b": 8.0}, 2: {"a": 8.5}, 3: {"c": 1.0}}

    assert assigned(worth) == {1: "b", 2: "a", 3: "c"}


def test_of_two_that_fit_one_the_better_one_has_it_and_the_other_stays_alone() -> None:
    assert assigned({1: {"a": 3.0}, 2: {"a": 5.0}}) == {2: "a"}
    assert assigned({}) == {}


def test_a_large_tangle_of_rows_that_all_fit_each_other_is_paired_in_full() -> None:
    ours = range(300)
    worth = {one: {f"t{(one + step) % 300}": 10.0 - (one * step) % 7 for step in range(5)} for one in ours}

    pairs = assigned(worth)

    assert len(pairs) == len(set(pairs.values())) == 300
