"""What is told is read back the same, and whatever is typed is either read or refused with a place."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.tables.language import FilterNotUnderstood, parse, simplified, told
from desktop.tables.language.trouble import Wanted
from desktop.words import LANGUAGES, Words
from sync.tables.asking.model import Both, Condition, Either, Not, Where
from sync.tables.asking.model import Test as Asked
from tests.tables.language.conftest import NAMES, part_of

PART = part_of(NAMES)

numbers_like = st.text("0123456789.-+eE/", max_size=8)
values = st.one_of(st.text(max_size=12), numbers_like, st.dates().map(str), st.text("\"'[]()“”", max_size=6))
positions = st.integers(-1, len(NAMES) - 1)
single = st.sampled_from([one for one in Asked if one not in (Asked.ONE_OF, Asked.BLANK)])
wheres = st.one_of(
    st.builds(lambda column, test, value: Where(column, test, (value,)), positions, single, values),
    st.builds(lambda column: Where(column, Asked.BLANK), positions),
    st.builds(lambda column, some: Where(column, Asked.ONE_OF, tuple(some)), positions, st.lists(values, max_size=4)),
)


def joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(inner.map(Not), parts.map(Both), parts.map(Either))


conditions: st.SearchStrategy[Condition] = st.recursive(wheres, joined, max_leaves=12)

# Text that is nearly a filter finds more than text out of nowhere.
pieces = st.sampled_from(
    [
        *NAMES,
        *(
            "[facility name]",
            "[",
            "]",
            "(",
            ")",
            ",",
            "=",
            "!=",
            "<",
            ">=",
            '"x"',
            "'",
            '"',
            "5",
            "-.5e9",
            "2026-11-22",
        ),
        *(
            "and",
            "or",
            "not",
            "in",
            "between",
            "is",
            "blank",
            "contains",
            "begins with",
            "any",
            "everything",
            "nothing",
        ),
        *(";", "--", "\0", "\ud800", "drop table", "’", "÷"),
    ]
)
nearly = st.lists(pieces, max_size=25).map(" ".join)


@given(conditions)
def test_a_condition_that_is_told_is_read_back_the_same(condition: Condition) -> None:
    text = told(condition, PART)

    assert parse(text, PART) == simplified(condition)
    assert told(parse(text, PART), PART) == text


@given(st.one_of(st.text(max_size=60), st.text(string.printable, max_size=60), nearly))
def test_any_text_is_either_read_or_refused_with_its_place(typed: str) -> None:
    read = read_or_refused(typed)

    if isinstance(read, FilterNotUnderstood):
        assert 1 <= int(read.facts["place"]) <= len(typed) + 1
        assert read.facts["wanted"] in {one.value for one in Wanted}
    else:
        assert parse(told(read, PART), PART) == simplified(read)


def read_or_refused(typed: str) -> Condition | FilterNotUnderstood:
    try:
        return parse(typed, PART)
    except FilterNotUnderstood as trouble:
        return trouble


def test_a_condition_joined_with_nothing_is_told_without_it() -> None:
    alone = Where(0, Asked.EQUALS, ("x",))

    assert told(Both((Either((alone,)),)), PART) == 'county = "x"'


def test_names_that_could_be_read_otherwise_stand_in_brackets() -> None:
    several = Both(tuple(Where(position, Asked.BLANK) for position in (0, 2, 3, 6)))

    assert told(several, PART) == (
        "county is blank and [facility name] is blank and [any] is blank and [odd]]name] is blank"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wanted", list(Wanted), ids=lambda wanted: wanted.value)
def test_everything_that_may_be_expected_has_its_own_sentences(wanted: Wanted, language: str) -> None:
    trouble = FilterNotUnderstood(place=3, wanted=wanted.value, text="x = »y", said="y", nearest="county")

    assert (
        Words(language).error(trouble).what != Words(language).error(FilterNotUnderstood(place=3, text="x = »y")).what
    )
