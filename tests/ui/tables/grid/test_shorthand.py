"""What is typed into the filter of a column means what its help says, and can be written back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.tables.asking.model import Both, Condition, Either, Not, Order, Question, Test, Where
from ui.tables.grid.filters import shorthand
from ui.tables.grid.filters.shorthand import Missing, Unfinished
from ui.tables.grid.filters.state import Filters, Place, filters_of, where_of

C = 3
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(str.strip)
TESTS = st.sampled_from([Test.CONTAINS, Test.EQUALS, Test.LESS, Test.AT_MOST, Test.MORE, Test.AT_LEAST])
SINGLE = st.builds(lambda test, value: Where(C, test, (value,)), TESTS, TEXTS)
SEVERAL = st.lists(TEXTS, min_size=2, max_size=4).map(lambda values: Where(C, Test.ONE_OF, tuple(values)))
CONDITIONS = st.recursive(SINGLE | SEVERAL | st.just(Where(C, Test.BLANK)), lambda inner: inner.map(Not), max_leaves=2)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", None),
        ("   ", None),
        ("abc", Where(C, Test.CONTAINS, ("abc",))),
        ("0.268*", Where(C, Test.CONTAINS, ("0.268*",))),
        ("=abc", Where(C, Test.EQUALS, ("abc",))),
        ("= a b | c", Where(C, Test.ONE_OF, ("a b", "c"))),
        ('="a|b"|c', Where(C, Test.ONE_OF, ("a|b", "c"))),
        (">5", Where(C, Test.MORE, ("5",))),
        ("<= 2024-01-31", Where(C, Test.AT_MOST, ("2024-01-31",))),
        (">=1,000", Where(C, Test.AT_LEAST, ("1,000",))),
        ("<b", Where(C, Test.LESS, ("b",))),
        ("1..5", Both((Where(C, Test.AT_LEAST, ("1",)), Where(C, Test.AT_MOST, ("5",))))),
        ("-1.5 .. 2.5", Both((Where(C, Test.AT_LEAST, ("-1.5",)), Where(C, Test.AT_MOST, ("2.5",))))),
        ("2020..", Where(C, Test.AT_LEAST, ("2020",))),
        ("..5", Where(C, Test.AT_MOST, ("5",))),
        ("etc..", Where(C, Test.CONTAINS, ("etc..",))),
        ("(Blank)", Where(C, Test.BLANK)),
        ("(vacío)", Where(C, Test.BLANK)),
        ("!(blank)", Not(Where(C, Test.BLANK))),
        ("!abc", Not(Where(C, Test.CONTAINS, ("abc",)))),
        ('">5"', Where(C, Test.CONTAINS, (">5",))),
        ('"say ""so"""', Where(C, Test.CONTAINS, ('say "so"',))),
    ],
)
def test_a_text_asks_what_its_help_says(text: str, wanted: Condition | None) -> None:
    assert shorthand.parse(text, C, blank="(vacío)") == wanted


@pytest.mark.parametrize("text", [">", "=", "!", "<= ", "! =", "=|"])
def test_a_sign_without_a_value_asks_nothing_yet(text: str) -> None:
    with pytest.raises(Unfinished) as found:
        shorthand.parse(text, C)

    assert found.value.missing is Missing.VALUE


@pytest.mark.parametrize("text", ['"', '"abc', '="abc', '>"5'])
def test_a_quote_that_is_not_closed_asks_nothing_yet(text: str) -> None:
    with pytest.raises(Unfinished) as found:
        shorthand.parse(text, C)

    assert found.value.missing is Missing.QUOTE


@given(CONDITIONS)
def test_what_is_told_of_a_condition_asks_the_same_again(condition: Condition) -> None:
    text = shorthand.told(condition)

    assert text is not None
    assert shorthand.parse(text, C) == condition


@given(st.text(max_size=20))
def test_whatever_is_typed_is_understood_or_unfinished(text: str) -> None:
    try:
        condition = shorthand.parse(text, C)
    except Unfinished:
        return

    assert (condition is None) == (not text.strip())


def test_a_question_from_elsewhere_is_shown_in_the_fields_it_fits() -> None:
    county, beds = Where(0, Test.EQUALS, ("Kern",)), Where(2, Test.MORE, ("5",))
    other = Either((Where(0, Test.BLANK), Where(1, Test.BLANK)))
    question = Question(Both((county, beds, Where(-1, Test.CONTAINS, ("care",)), other)), (Order(2),))

    filters = filters_of(question)

    assert dict(filters.texts) == {0: "=Kern", 2: ">5"}
    assert filters.find == "care"
    assert filters.others == (other,)
    assert [piece.place for piece in filters.pieces()] == [Place.COLUMN, Place.COLUMN, Place.FIND, Place.OTHER]
    assert set(getattr(where_of(filters.pieces()), "parts", ())) == set(getattr(question.where, "parts", ()))


def test_a_range_of_one_column_stays_one_filter() -> None:
    where = Both((Where(2, Test.AT_LEAST, ("1",)), Where(2, Test.AT_MOST, ("5",))))

    assert dict(filters_of(Question(where)).texts) == {2: "1..5"}


def test_two_filters_of_one_column_are_both_kept() -> None:
    one, other = Where(2, Test.CONTAINS, ("a",)), Where(2, Test.CONTAINS, ("b",))

    filters = filters_of(Question(Both((one, other))))

    assert {piece.condition for piece in filters.pieces()} == {one, other}


def test_unfinished_texts_are_kept_and_ask_nothing() -> None:
    filters = Filters().with_text(1, ">").with_text(2, "abc")

    assert [piece.at for piece in filters.pieces()] == [2]
    assert filters.unfinished() == {1: Missing.VALUE}
    assert filters.needles() == {2: "abc"}
