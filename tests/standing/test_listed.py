"""Are our choices listed? Each thing that three values may come to."""

from __future__ import annotations

import pytest

from desktop.rule_packs import newest_pack
from desktop.standing.known import PartyRows
from desktop.standing.listed import listed_by, listed_of
from desktop.standing.model import Listed
from sync.lists.model import Choices
from tests.standing.cases import ENTERED, NOT_ENTERED, entry, pin, signatory

NONE, QHIO, OWN, NA, JOINING = "NONE SELECTED", "Manifest MedEx", "SELF", "NOT APPLICABLE", "ONBOARDING TO QHIO"


@pytest.mark.parametrize(
    ("values", "listed"),
    [
        ((NONE, NONE, NONE), Listed.NONE),
        (("", "", ""), Listed.NONE),
        (("none\u00a0selected", NONE, ""), Listed.NONE),
        ((QHIO, NONE, NONE), Listed.PARTIAL),
        ((JOINING, JOINING, NONE), Listed.PARTIAL),
        ((QHIO, QHIO, QHIO), Listed.COMPLETE),
        ((QHIO, "Carequality", OWN), Listed.COMPLETE),
        (("OTHER", "OTHER", "OTHER"), Listed.COMPLETE),
        ((QHIO, QHIO, "A network of 2027"), Listed.COMPLETE),
        ((QHIO, QHIO, NA), Listed.COMPLETE),
        ((OWN, OWN, OWN), Listed.OWN_TECHNOLOGY),
        ((OWN, "self", NA), Listed.OWN_TECHNOLOGY),
        ((NA, NA, NA), Listed.NOT_APPLICABLE),
        ((JOINING, QHIO, QHIO), Listed.ONBOARDING),
    ],
)
def test_three_choices_come_to_one_word(values: tuple[str, str, str], listed: Listed) -> None:
    assert listed_by(Choices(None, *values), newest_pack()) is listed


def test_the_directory_speaks_before_the_signatory_list() -> None:
    rows = PartyRows(signatory=signatory(), entry=entry(choices=ENTERED))

    assert listed_of(pin(), rows, newest_pack(), has_directory=True) == (Listed.COMPLETE, ENTERED)


def test_without_a_directory_the_signatory_list_speaks() -> None:
    rows = PartyRows(signatory=signatory())

    assert listed_of(pin(), rows, newest_pack(), has_directory=False) == (Listed.NONE, NOT_ENTERED)
    assert listed_of(pin(), PartyRows(), newest_pack(), has_directory=False) == (Listed.NO_LIST, None)


def test_a_signatory_may_be_missing_from_the_directory() -> None:
    found, _ = listed_of(pin(), PartyRows(signatory=signatory()), newest_pack(), has_directory=True)

    assert found is Listed.NOT_IN_DIRECTORY


def test_nobody_knows_whose_choices_to_look_at_before_a_row_is_confirmed() -> None:
    assert listed_of(None, PartyRows(), newest_pack(), has_directory=True) == (Listed.NOT_CONFIRMED, None)
    assert listed_of(None, PartyRows(), newest_pack(), has_directory=False) == (Listed.NO_LIST, None)
