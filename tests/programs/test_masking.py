"""Whatever stands in the cells and in the key: a blank cell never becomes a number, and no number becomes another."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from desktop.programs.counts import Block, Counts
from desktop.programs.model import Hidden, Level, Period, Place, Spot, total
from desktop.programs.reading.cells import coded, counted, hides
from desktop.programs.reading.masking import Key, masked

MEASURES = ("person", "2_programs", "3_programs")
SPOTS = [Spot(Period.ANNUAL, "wic", Place(Level.COUNTY, str(at), str(at)), 2021) for at in range(4)]
CELLS = st.sampled_from(["", "0", "7", "12", "1,234", "*", "S", "<11", "C", "n/a", "?"])
CODES = st.sampled_from(["", "0", "1", "2", "3", "4", "5", "*", "X"])
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=4, max_size=4)
KEYS = st.dictionaries(st.sampled_from(SPOTS), st.lists(CODES, min_size=3, max_size=3))


def counts_of(cells: list[list[str]], key: dict[Spot, list[str]]) -> tuple[Counts, bool]:
    """Return the counts, and whether the key was used."""
    marks = array("d", [counted(cell) for row in cells for cell in row])
    block = Block({name: at for at, name in enumerate(MEASURES)}, marks, list(SPOTS))
    oddities = masked(block, Key(MEASURES, {spot: bytes(map(coded, codes)) for spot, codes in key.items()}), "Counts")
    unused = {"key-does-not-fit", "key-says-nothing"}
    return Counts([block], oddities), bool(key) and not unused & {one.code for one in oddities}


@given(TABLES, KEYS)
def test_a_number_stays_itself_or_is_hidden_and_nothing_else_becomes_one(
    cells: list[list[str]], key: dict[Spot, list[str]]
) -> None:
    counts, is_used = counts_of(cells, key)

    for spot, row in zip(SPOTS, cells, strict=True):
        for at, text in enumerate(row):
            value, published = counts.value(spot, MEASURES[at]), text.replace(",", "").isdecimal()
            is_hidden = is_used and spot in key and hides(coded(key[spot][at]))
            assert isinstance(value, int) is (published and not is_hidden)
            if isinstance(value, int):
                assert value == int(text.replace(",", ""))
            if is_hidden and (published or not text):
                assert isinstance(value, Hidden)


@given(TABLES, KEYS)
def test_a_sum_of_what_was_read_has_the_published_numbers_and_says_how_many_are_hidden(
    cells: list[list[str]], key: dict[Spot, list[str]]
) -> None:
    counts, _is_used = counts_of(cells, key)

    for spot in SPOTS:
        values = [counts.value(spot, measure) for measure in MEASURES]
        found = total(values)

        assert found.known == sum(value for value in values if isinstance(value, int))
        assert found.hidden == counts.hidden(spot)
        assert found.is_whole or found.hidden or found.absent
