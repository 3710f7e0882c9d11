"""Pairs are right, and found, as often as this program promises, on rows that the weights were not found with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.reconciling.model import Field, Listed, Verdict
from desktop.reconciling.published import listed_signatories
from sync.lists.importing import Given, parse
from sync.lists.model import Signatory
from sync.work import Work
from tests.matching.invented import invented_rows
from tests.reconciling.judging import Figures, compare, figures
from tests.reconciling.perturbing import AWAY, PLACES, WAYS, cases

PRECISION, RECALL = 0.98, 0.90
SEED, ROWS = 7, 10_000  # another seed than the benchmark's, and all rows: of a few hundred, chance decides


@pytest.fixture(scope="module")
def genuine(shared: Path) -> tuple[Listed, ...]:
    """The genuine Signatory List."""
    file = shared / "data" / "dxf" / "DxF_DSA_SignatoryList.xlsx"
    parsed = parse(file.read_bytes(), Given(file.name), Work.quiet())
    return listed_signatories(row for _, row in parsed.found if isinstance(row, Signatory))


def together_and_exact(rows: Sequence[Listed], count: int) -> tuple[Figures, Figures]:
    _, test = cases(rows, SEED, count)
    found = compare(test)
    return figures(test.asked, found), figures(test.asked, found, [Verdict.EXACT])


def test_pairs_with_the_genuine_list_are_right_and_found_as_often_as_promised(genuine: tuple[Listed, ...]) -> None:
    together, exact = together_and_exact(genuine, ROWS)

    assert together.precision >= PRECISION
    assert together.recall >= RECALL
    assert exact.precision >= 0.995


def test_pairs_with_an_invented_list_are_right_as_well() -> None:
    """Names of a hundred words only are harder to tell apart than genuine ones."""
    invented = [Listed(row, {Field.DXF_ID: row.key}) for row in invented_rows(1500)]

    together, exact = together_and_exact(invented, 200)

    assert together.precision >= 0.95
    assert exact.precision >= 0.98


def test_the_rows_asked_show_every_slip_every_place_and_both_kinds_of_strangers(genuine: tuple[Listed, ...]) -> None:
    training, test = cases(genuine, SEED, ROWS)
    slips = {slip for one in (*training.asked, *test.asked) for slip in one.slips}

    assert slips == {*WAYS, *PLACES, "as listed", "not in the list", "sister site"}
    assert sum(not one.right for one in test.asked) > 100
    assert len(AWAY) > 3


def test_no_row_of_the_training_part_is_asked_in_the_test_part(genuine: tuple[Listed, ...]) -> None:
    training, test = cases(genuine, SEED, ROWS)
    one, other = ({asked.about for asked in case.asked} for case in (training, test))

    assert one.isdisjoint(other)
