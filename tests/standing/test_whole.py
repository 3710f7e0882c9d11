"""An organization with several facilities: each one counts."""

from __future__ import annotations

import pytest

from desktop.organization.model import WHOLE
from desktop.rules.model import Answer
from desktop.standing.join import stand
from desktop.standing.known import Known, PartyRows
from desktop.standing.model import Signed, State
from desktop.standing.whole import answer_of_whole
from tests.standing.cases import ENTERED, candidate, entry, facility, known, pin, says, signatory, steps_of, told_in

NURSING, CLINIC, OTHER = "skilled_nursing_facility", "clinic", "other"


def several(*kinds: str) -> Known:
    return known(*(facility(str(place), kind, f"Place {place}") for place, kind in enumerate(kinds)))


@pytest.mark.parametrize(
    ("kinds", "answer"),
    [
        ((OTHER, CLINIC, NURSING), Answer.REQUIRED),
        ((OTHER, CLINIC), Answer.UNCLEAR),
        ((OTHER, OTHER), Answer.NOT_REQUIRED),
    ],
)
def test_one_facility_that_must_sign_makes_the_organization_sign(kinds: tuple[str, ...], answer: Answer) -> None:
    standing = stand(several(*kinds))

    assert answer_of_whole(standing.facilities) is answer
    assert says(standing.cards[0].headline).startswith(
        {"required": "Required", "unclear": "Unclear"}.get(answer.value, "Not")
    )


def test_the_cards_count_facilities_and_name_each() -> None:
    around = known(
        facility("a", name="Olive North"),
        facility("b", name="Olive South"),
        facility("c", OTHER, "Olive Pantry"),
        pins={"a": pin("a"), WHOLE: pin(WHOLE, "DXF900009")},
        rows={
            "a": PartyRows(signatory=signatory(primary="Olive North"), entry=entry(choices=ENTERED)),
            WHOLE: PartyRows(signatory=signatory("DXF900009", "Olive Group")),
        },
    )

    sign, signed, listed, after = stand(around).cards

    assert says(sign.sentence) == "2 of 3 facilities must sign; the earliest was due by 31 Jan 2023."
    assert (says(signed.headline), signed.state, signed.action) == ("1 of 2 confirmed", State.ATTENTION, "sign")
    assert {"Olive South: not found", "The organization itself: Olive Group (DXF900009)"} <= set(
        map(says, signed.evidence)
    )
    assert says(listed.headline) == "1 of 2 entered"
    assert says(after.headline) == "Sign the agreement"


def test_with_several_facilities_the_own_row_is_another_one() -> None:
    around = known(
        facility("a", name="Olive North"),
        facility("b", name="Olive South"),
        pins={WHOLE: pin(WHOLE)},
        rows={WHOLE: PartyRows(signatory=signatory())},
    )

    standing = stand(around)

    assert standing.whole is not None
    assert standing.whole.signed is Signed.PRIMARY
    assert {one.signed for one in standing.facilities} == {Signed.NOT_FOUND}


def test_with_one_facility_its_row_is_the_organizations() -> None:
    standing = stand(known(pins={WHOLE: pin(WHOLE)}, rows={"a": PartyRows(signatory=signatory())}))

    assert standing.whole is None
    assert standing.cards == standing.facilities[0].cards
    assert standing.facilities[0].signed is Signed.PRIMARY


def test_what_concerns_every_facility_is_one_step() -> None:
    around = several(NURSING, NURSING)

    steps = steps_of(stand(known(*around.organization.facilities, lists={})))

    assert steps == ["lists"]


@pytest.mark.parametrize("kinds", [(OTHER, CLINIC, NURSING), (OTHER, CLINIC), (OTHER, OTHER)])
@pytest.mark.parametrize("has_lists", [True, False])
def test_the_whole_has_its_words_in_both_languages(kinds: tuple[str, ...], has_lists: bool) -> None:
    around = several(*kinds) if has_lists else known(*several(*kinds).organization.facilities, lists={})

    for told in told_in(stand(around)):
        assert says(told)
        assert says(told, "es")


def test_a_row_that_may_be_a_facility_is_not_asked_about_twice() -> None:
    rows = PartyRows(candidates=(candidate(),))
    pair = (facility("a", name="Olive North"), facility("b", name="Olive South"))

    both = stand(known(*pair, rows={"a": rows, WHOLE: rows}))
    own = stand(known(*pair, rows={WHOLE: rows}))

    assert [step.party for step in both.steps if step.id == "confirm"] == ["a"]
    assert [step.party for step in own.steps if step.id == "confirm"] == [WHOLE]


def test_where_nobody_has_to_sign_the_cards_say_so() -> None:
    signed = stand(several(OTHER, OTHER)).cards[1]

    assert (says(signed.headline), signed.state) == ("Not needed", State.NOT_NEEDED)
