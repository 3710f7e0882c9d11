"""Have we signed? Each thing that the Signatory List may say."""

from __future__ import annotations

import pytest

from desktop.matching.model import Agreement
from desktop.standing.known import PartyRows
from desktop.standing.model import Signed
from desktop.standing.signed import likely, signed_of
from tests.standing.cases import TODAY, candidate, pin, signatory, subordinate

SAME, SIMILAR, DIFFERENT, UNKNOWN = Agreement.SAME, Agreement.SIMILAR, Agreement.DIFFERENT, Agreement.UNKNOWN


@pytest.mark.parametrize(
    ("rows", "signed"),
    [
        (PartyRows(signatory=signatory()), Signed.PRIMARY),
        (PartyRows(signatory=subordinate("DXF900001", "Olive", "Olive Group")), Signed.SUBORDINATE),
        (PartyRows(signatory=signatory(terminated="2026-01-05")), Signed.TERMINATED),
        (PartyRows(signatory=signatory(terminated="yes")), Signed.TERMINATED),
        (PartyRows(signatory=signatory(terminated="2027-01-05")), Signed.PRIMARY),
        (PartyRows(signatory=signatory(ceased="2026-01-05")), Signed.CEASED),
        (PartyRows(), Signed.GONE),
    ],
)
def test_a_confirmed_row_tells_whether_we_signed(rows: PartyRows, signed: Signed) -> None:
    assert signed_of(pin(), rows, has_list=True, today=TODAY) is signed


def test_without_a_confirmed_row_there_are_only_candidates() -> None:
    rows = PartyRows(candidates=(candidate(),))

    assert signed_of(None, rows, has_list=True, today=TODAY) is Signed.CANDIDATES
    assert signed_of(None, PartyRows(), has_list=True, today=TODAY) is Signed.NOT_FOUND
    assert signed_of(None, PartyRows(), has_list=False, today=TODAY) is Signed.NO_LIST


@pytest.mark.parametrize(
    ("name", "city", "is_likely"),
    [
        (SAME, DIFFERENT, True),
        (SIMILAR, SAME, True),
        (SIMILAR, UNKNOWN, True),
        (SIMILAR, DIFFERENT, False),
        (DIFFERENT, SAME, False),
        (UNKNOWN, SAME, False),
    ],
)
def test_only_a_row_of_that_name_in_that_place_may_be_the_one(
    name: Agreement, city: Agreement, is_likely: bool
) -> None:
    assert bool(likely((candidate(name, city),))) is is_likely
