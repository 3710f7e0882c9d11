"""What a person decides stands, and no published row is ever paired twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.reconciling.deciding import choose, confirm, counts, outcomes, reject, undo
from desktop.reconciling.model import Against, Comparison, Decision, Verdict
from desktop.reconciling.trouble import RowTaken

Compared = Callable[[Against], Comparison]
GOLDEN = "090100000"


def verdicts(comparison: Comparison) -> list[tuple[int, str, Decision | None]]:
    return [(one.number, one.verdict.value, one.decision) for one in outcomes(comparison)]


def test_rows_stand_as_they_were_found_until_a_person_decides(compared: Compared) -> None:
    found = outcomes(compared(Against.REGISTRY))

    assert [(one.number, one.verdict.value) for one in found] == [(1, "none"), (2, "likely"), (3, "none"), (5, "exact")]
    assert (found[0].fits_too, found[2].fits_too) == (5, 0)
    assert counts(found) == {Verdict.EXACT: 1, Verdict.LIKELY: 1, Verdict.NONE: 2}


def test_confirming_rejecting_and_taking_back(compared: Compared) -> None:
    begun = compared(Against.REGISTRY)

    confirmed, rejected = confirm(begun, 2), reject(begun, 2)

    assert (2, "likely", Decision.CONFIRMED) in verdicts(confirmed)
    assert (2, "none", Decision.REJECTED) in verdicts(rejected)
    assert verdicts(undo(rejected, 2)) == verdicts(begun)
    assert verdicts(confirm(begun, 3)) == verdicts(begun)  # nothing to confirm


def test_choosing_a_row_takes_it_from_the_one_that_was_only_found(compared: Compared) -> None:
    begun = compared(Against.REGISTRY)

    chosen = choose(begun, 1, GOLDEN)

    assert verdicts(chosen)[0] == (1, "likely", Decision.CHOSEN)
    assert verdicts(chosen)[3] == (5, "none", None)
    assert outcomes(chosen)[3].fits_too == 1
    assert verdicts(confirm(chosen, 1)) == verdicts(chosen)


def test_a_row_that_a_person_confirmed_cannot_be_chosen_for_another(compared: Compared) -> None:
    confirmed = confirm(compared(Against.REGISTRY), 5)

    with pytest.raises(RowTaken) as told:
        choose(confirmed, 1, GOLDEN)
    assert told.value.facts == {"row": 5, "name": "Golden Practice Care Center"}
    assert verdicts(choose(reject(confirmed, 5), 1, GOLDEN))[0] == (1, "likely", Decision.CHOSEN)


def test_choosing_the_row_that_was_found_confirms_it(compared: Compared) -> None:
    assert verdicts(choose(compared(Against.REGISTRY), 5, GOLDEN))[3] == (5, "exact", Decision.CONFIRMED)
