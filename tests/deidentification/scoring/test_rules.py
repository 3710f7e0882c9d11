"""The rules between the rows: highest applicable, area or plan, residents only, credits, and what is refused."""

from __future__ import annotations

import pytest

from desktop.deidentification.scoring import Answers, is_high_risk, score
from desktop.deidentification.spec import Answer
from desktop.deidentification.trouble import SpecTrouble
from desktop.releases.editions import edition

STATE = 39_000_000


def points(smallest: int = 1, *, residents_only: bool = False, **variables: tuple[Answer, ...]) -> dict[str, int]:
    found = score(edition("2.0"), Answers(smallest, variables, residents_only))
    return {line.variable: line.points for line in found.lines}


def test_the_narrowest_age_group_counts() -> None:
    assert points(age=(12, 3, 4))["age"] == 5


def test_the_highest_of_several_answers_counts() -> None:
    assert points(race=("broad", 4_500_000, 150_000))["race"] == 3


def test_a_finer_period_than_listed_scores_as_the_finest() -> None:
    assert points(time=("year", "week"))["time"] == 5


def test_a_language_of_more_people_than_listed_scores_as_the_largest_listed() -> None:
    assert points(language=(5_000_000,))["language"] == 2


def test_a_plan_with_fewer_members_than_the_area_takes_its_place() -> None:
    found = points(residence=(STATE,), insurance=(30_000,))

    assert found["insurance"] == 4
    assert "residence" not in found


def test_an_area_with_fewer_people_than_the_plan_has_members_stays() -> None:
    found = points(residence=(1_163,), insurance=(30_000,))

    assert found["residence"] == 7
    assert "insurance" not in found


def test_as_many_members_as_people_go_by_the_area() -> None:
    assert "insurance" not in points(residence=(30_000,), insurance=(30_000,))


def test_a_plan_without_an_area_is_scored_by_its_members() -> None:
    assert points(insurance=(10_000,))["insurance"] == 5


@pytest.mark.parametrize(
    ("area", "plan", "taken"),
    [
        (1_163, "over-2000000", {"residence": 7}),
        ("up-to-4000", 3_000_000, {"residence": 7}),
        ("over-2000000", 15_000, {"insurance": 5}),
        ("over-2000000", "up-to-20000", {"insurance": 5}),
        ("20001-50000", "20001-50000", {"residence": 4}),
        ("up-to-4000", "up-to-20000", {"residence": 7}),
    ],
)
def test_a_row_that_was_chosen_is_compared_as_a_number_is(area: Answer, plan: Answer, taken: dict[str, int]) -> None:
    found = points(residence=(area,), insurance=(plan,))

    assert {key: found[key] for key in ("residence", "insurance") if key in found} == taken


def test_a_number_too_large_for_any_population_is_scored() -> None:
    assert points(residence=(10**4_000,), insurance=(10**4_000,))["residence"] == -5


def test_where_chosen_rows_do_not_tell_the_higher_counts() -> None:
    assert points(service=("up-to-20000",), insurance=("up-to-20000",)).get("insurance") == 5


def test_an_address_stays_beside_a_plan() -> None:
    found = points(service=("address",), residence=(STATE,), insurance=(30_000,))

    assert (found["service"], found["insurance"]) == (3, 4)


@pytest.mark.parametrize(("enrolled", "more"), [(10_000_000, 1), (10_000_001, 0)])
def test_a_program_is_one_more_variable_up_to_ten_million(enrolled: int, more: int) -> None:
    assert points(program=(enrolled,))["interactions"] == more


def test_a_service_for_residents_only_scores_as_where_people_live() -> None:
    assert points(service=(3_000,))["service"] == 1
    assert points(service=(3_000,), residents_only=True)["residence"] == 7


@pytest.mark.parametrize(("row", "given"), [("up-to-20000", 7), ("20001-250000", 4), ("over-2000000", -5)])
def test_a_chosen_row_of_a_service_for_residents_only_scores_as_where_people_live(row: str, given: int) -> None:
    assert given in points(service=(row,), residents_only=True).values()


def test_what_is_said_of_the_events_never_goes_before_the_smallest_count() -> None:
    assert points(3, events=("1000-or-more",))["events"] == 7


def test_a_service_for_residents_only_keeps_the_higher_score() -> None:
    found = points(service=("address-frontier", 600_000), residents_only=True)

    assert found["service"] == 7
    assert "residence" not in found


@pytest.mark.parametrize(
    ("smallest", "wished", "given"),
    [
        (5, "events-at-least-5", -5),
        (4, "events-at-least-5", 0),
        (3, "events-at-least-3", -3),
        (2, "events-at-least-3", 0),
    ],
)
def test_a_credit_is_given_only_where_its_least_count_holds(smallest: int, wished: str, given: int) -> None:
    assert points(smallest, residence=(STATE,), interactions=(wished,))["interactions"] == given


def test_a_credit_is_not_given_beside_another_variable() -> None:
    assert points(50, sex=("male-female",), interactions=("events-at-least-5",))["interactions"] == 1


def test_interactions_may_be_set_higher_but_not_lower_than_they_are() -> None:
    assert points(sex=("male-female",), interactions=("three-more",))["interactions"] == 4
    assert points(sex=("male-female",), interactions=("events",))["interactions"] == 1


def test_each_other_variable_adds_its_own_points() -> None:
    found = score(edition("2.0"), Answers(1, {"other": (30_000, 200_000), "other_categories": (4,)}))

    assert [(line.variable, line.points) for line in found.lines if "other" in line.variable] == [
        ("other", 5), ("other", 3), ("other_categories", 3)
    ]  # fmt: skip
    assert next(line.points for line in found.lines if line.variable == "interactions") == 4


def test_detailed_immigration_is_a_high_risk_and_has_no_points() -> None:
    assert points(immigration=("detailed",))["immigration"] == 0
    assert is_high_risk(edition("2.0"), {"immigration": ("detailed",)})
    assert not is_high_risk(edition("2.0"), {"immigration": ("citizen-foreign-born",)})


@pytest.mark.parametrize(
    ("variable", "answer", "field"),
    [("shoe_size", 4, "variables.shoe_size"), ("sex", "other", "variables.sex"), ("sex", 4, "variables.sex"),
     ("age", -1, "variables.age"), ("age", True, "variables.age")],
)  # fmt: skip
def test_what_the_table_does_not_have_is_refused_by_name(variable: str, answer: Answer, field: str) -> None:
    with pytest.raises(SpecTrouble) as refused:
        score(edition("2.0"), Answers(1, {variable: (answer,)}))

    assert refused.value.facts["field"] == field


@pytest.mark.parametrize(
    "variable", ["sexual_orientation", "gender_identity", "intersex", "immigration", "insurance", "program"]
)
def test_the_first_edition_does_not_have_what_the_second_added(variable: str) -> None:
    assert edition("1.0").variable(variable) is None
    assert edition("2.0").variable(variable) is not None


def test_the_lines_stand_in_the_order_of_the_edition() -> None:
    found = score(edition("2.0"), Answers(1, {"time": ("year",), "sex": ("male-female",), "age": (5,)}))

    assert [line.variable for line in found.lines] == ["events", "age", "sex", "time", "interactions"]
