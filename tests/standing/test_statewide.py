"""The field: the figures that the genuine Signatory List is known for, and questions about a part of it."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.desk import Desk
from desktop.rule_packs import newest_pack
from desktop.statewide import Statewide, StatewideQuestion, look
from sync.errors import NotFound
from sync.lists.model import Choices, Signatory
from tests.standing.cases import ENTERED, NOT_ENTERED, SIGNATORY_DAY, signatory, subordinate

TYPES_2024 = {
    "Ambulatory Care Settings": 1479,
    "Subacute Care Facility": 734,
    "Community-Based Organizations": 435,
    "Ancillary Care": 403,
    "Acute Care Settings": 390,
    "Plans": 105,
    "Counties": 89,
    "Intermediaries": 55,
    "Emergency Medical Service Providers": 43,
    "Pharmacy": 18,
}


def field(question: StatewideQuestion, *rows: Signatory) -> Statewide:
    return look(rows, SIGNATORY_DAY, question, newest_pack())


def test_the_genuine_list_has_its_known_figures(genuine: Desk) -> None:
    found = genuine.standing.statewide(StatewideQuestion())

    rows = {type_: sum(one.rows for one in found.by_type if one.type == type_) for type_ in TYPES_2024}

    assert (found.list_date, found.total, found.primary, found.subordinate) == (date(2024, 5, 13), 3886, 2438, 1448)
    assert found.delaying == 118
    assert rows == TYPES_2024
    assert found.total - sum(rows.values()) == 135  # nothing selected


def test_nearly_every_nursing_facility_had_chosen_nothing(genuine: Desk) -> None:
    found = genuine.standing.statewide(StatewideQuestion(sub_type="Skilled nursing facility"))

    assert (found.total, found.delaying) == (698, 3)
    assert (found.choices[0].value, found.choices[0].kind, found.choices[0].rows) == ("NONE SELECTED", "none", 676)


@pytest.mark.parametrize(("choice", "rows"), [("request", 3259), ("delivery", 3260), ("notifications", 3262)])
def test_each_transaction_has_its_own_count(genuine: Desk, choice: str, rows: int) -> None:
    found = genuine.standing.statewide(StatewideQuestion(choice=choice))

    assert found.choices[0].rows == rows
    assert found.qhios == sum(one.rows for one in found.choices if one.kind == "qhio")
    assert found.qhio_share == found.qhios / 3886
    assert sum(one.rows for one in found.choices) == 3886


def test_case_and_spaces_do_not_make_two_of_one() -> None:
    spaced = signatory(city="FRESNO", sub_type="Skilled\u00a0nursing facility")
    rows = (signatory(), signatory(), spaced)

    found = field(StatewideQuestion(), *rows)

    assert found.cities == (("Fresno", 3),)
    assert [(one.sub_type, one.rows) for one in found.by_type] == [("Skilled nursing facility", 3)]


def test_values_written_in_another_case_count_together() -> None:
    rows = [signatory(choices=Choices(None, value)) for value in ("Cozeva", "Cozeva", "COZEVA", "")]

    found = field(StatewideQuestion(), *rows)

    assert [(one.value, one.kind, one.rows) for one in found.choices] == [("Cozeva", "qhio", 3), ("", "none", 1)]
    assert found.qhio_share == 0.75


def test_a_question_narrows_by_type_city_and_zip() -> None:
    rows = (
        signatory(),
        signatory(city="Eureka", zip="95501", choices=ENTERED),
        subordinate("DXF900003", "Olive South", "Olive Group"),
        signatory(type="Pharmacy", sub_type="not selected", choices=NOT_ENTERED),
    )

    assert field(StatewideQuestion(type="pharmacy"), *rows).total == 1
    assert field(StatewideQuestion(city="eureka"), *rows).with_choices == 1
    assert field(StatewideQuestion(zip="937"), *rows).total == 3
    assert field(StatewideQuestion(sub_type="Skilled nursing facility"), *rows).subordinate == 1
    assert field(StatewideQuestion(city="Nowhere"), *rows).qhio_share == 0.0
    assert field(StatewideQuestion(city="Nowhere"), *rows).types == field(StatewideQuestion(), *rows).types


def test_without_a_list_there_is_no_field_to_show(bare: Desk) -> None:
    with pytest.raises(NotFound):
        bare.standing.statewide(StatewideQuestion())
