"""Assessing: the score of a file, the verdict, what is masked, and what has to be answered."""

from __future__ import annotations

import pytest

from desktop.deidentification.model import Mark, Verdict
from desktop.deidentification.trouble import SpecTrouble
from sync.work import Cancelled, Work
from tests.releases.conftest import ABOUT, LONG, Written, assessed, codes, marked, opened

STATE = {"variables": {"residence": 39_000_000, "time": "five-years"}}


def points(found: object) -> dict[str, int]:
    return {line.variable: line.points for line in getattr(found, "score").lines}  # noqa: B009


def test_a_file_is_scored_by_its_groups_and_what_is_said(written: Written) -> None:
    found = assessed(written(LONG))

    assert points(found) == {"events": 7, "age": 2, "residence": 7, "time": 0, "interactions": 1}
    assert found.verdict is Verdict.MASK
    assert [step.id for step in found.steps] == [
        "characteristics", "numerator-denominator", "score", "mask", "attack", "legal", "release"
    ]  # fmt: skip


def test_small_counts_are_masked_with_another_that_protects_them(written: Written) -> None:
    found = assessed(written(LONG))

    assert marked(found, Mark.SMALL) == {("Alpine", "0-17")}
    assert marked(found, Mark.COMPLEMENTARY)
    assert found.is_safe
    assert found.can_be_saved


def test_nothing_is_masked_where_the_score_is_low(written: Written) -> None:
    found = assessed(written(LONG), STATE)

    assert found.verdict is Verdict.WITHIN_SCORE
    assert [table.masked for table in found.tables] == [None]
    assert [step.result for step in found.steps if step.id == "mask"] == ["mask.not-needed"]


def test_small_counts_are_masked_anyway_when_a_person_wants_it(written: Written) -> None:
    found = assessed(written(LONG), {**STATE, "mask_always": True})

    assert marked(found, Mark.SMALL) == {("Alpine", "0-17")}
    assert [step.result for step in found.steps if step.id == "mask"] == ["mask.wished"]


def test_a_population_at_high_risk_is_masked_whatever_the_score(written: Written) -> None:
    found = assessed(written(LONG), {**STATE, "high_risk": True})

    assert found.verdict is Verdict.MASK_ALWAYS
    assert marked(found, Mark.SMALL)


def test_what_nobody_answered_counts_with_its_highest_points(written: Written) -> None:
    found = assessed(written(LONG), {})

    assert [problem.facts["variable"] for problem in found.problems if problem.code == "not-answered"] == [
        "residence", "time"
    ]  # fmt: skip
    assert (points(found)["residence"], points(found)["time"]) == (7, 5)


def test_large_counts_over_a_large_denominator_need_no_score(written: Written) -> None:
    rows = [["County", "Visits", "Population"], ["A", 11, 20_001], ["B", 300, 50_000]]

    found = assessed(written(rows))

    assert (found.verdict, found.smallest, found.denominator) == (Verdict.LARGE_ENOUGH, 11, 20_001)
    assert "score" not in [step.id for step in found.steps]


def test_the_smallest_denominator_counts_however_it_is_known(written: Written) -> None:
    rows = [["County", "Visits", "Population"], ["A", 11, 30_000], ["B", 300, 50_000]]

    assert assessed(written(rows), {**ABOUT, "denominator": 400}).denominator == 400


def test_counts_that_are_not_about_people_are_not_masked(written: Written) -> None:
    found = assessed(written(LONG), {**ABOUT, "persons": False})

    assert (found.verdict, found.tables[0].masked) == (Verdict.NO_PERSONS, None)


def test_all_zeros_identify_nobody(written: Written) -> None:
    found = assessed(written([["County", "Visits"], ["A", 0], ["B", 0]]), {**ABOUT, "denominator": 30_000})

    assert (found.verdict, found.smallest) == (Verdict.LARGE_ENOUGH, None)


def test_an_estimate_of_few_sample_cases_is_unstable(written: Written) -> None:
    rows = [["County", "Visits", "Sample size"], ["A", 500, 29], ["B", 300, 30]]

    assert assessed(written(rows)).tables[0].unstable == {("A",)}


def test_an_older_edition_scores_by_its_own_table(written: Written) -> None:
    found = assessed(written(LONG), {**ABOUT, "edition": "1.0"})

    assert points(found) == {"events": 7, "age": 2, "residence": 5, "time": 0, "interactions": 1}


def test_a_variable_that_an_edition_lacks_stops(written: Written) -> None:
    rows = [["County", "Payer", "Visits"], ["A", "Medi-Cal", 3], ["A", "Other", 30]]

    found = assessed(written(rows), {**ABOUT, "edition": "1.0"})

    assert codes(found)[0] == "variable-not-in-edition"
    assert not found.can_be_saved


@pytest.mark.parametrize(
    ("about", "field"),
    [
        ({"edition": "3.0"}, "edition"),
        ({"variables": {"residence": "big"}}, "variables.residence"),
        ({"columns": {"Cost": {"role": "money", "of": "County"}}}, "columns.Cost.of"),
        ({"across": [{"name": "x", "columns": ["Visits"]}]}, "across.x.columns"),
        ({"totals": {"Age": [{"whole": "Everyone", "parts": ["0-17"]}]}}, "totals.Age.Everyone"),
        ({"totals": {"Visits": []}}, "totals.Visits"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(written: Written, about: dict[str, object], field: str) -> None:
    file = written(LONG)

    with pytest.raises(SpecTrouble) as refused:
        assessed(file, about)

    assert refused.value.facts["field"] == field


def test_a_stop_is_heard_while_tables_are_masked(written: Written) -> None:
    from desktop.releases.assessing.assessment import assess

    found = opened(written(LONG))

    with pytest.raises(Cancelled):
        assess(found, found.spec, Work(lambda _: None, lambda: True))


def test_every_problem_step_and_reason_has_its_words(written: Written) -> None:
    from desktop.releases.telling import category_told, problem_told, step_told, verdict_told
    from desktop.words import Words

    for language in ("en", "es"):
        words = Words(language)
        for about in ({}, ABOUT, STATE, {**ABOUT, "high_risk": True}, {"persons": False}):
            found = assessed(written(LONG), about)
            told = [problem_told(one, found.edition, words) for one in found.problems]
            told += [step_told(one, words) for one in found.steps]
            told += [category_told(found.edition, one, words) for one in found.score.lines] if found.score else []
            told += [verdict_told(found.verdict, words)] if found.verdict else []
            assert all(one and "{" not in one and "unknown" not in one for one in told)
