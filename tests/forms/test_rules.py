"""Conditions over several answers hold when they say so, and never for what is not answered."""

from __future__ import annotations

import pytest

from desktop.forms.checking import check
from desktop.forms.model import Answers
from desktop.forms.rules import Condition, Situation, holds
from desktop.rule_packs import newest_pack
from tests.forms.little import TODAY, context, little, rule

YES: list[tuple[object, Answers]] = [
    ({"item": "about.name", "answered": True}, {"about.name": ("A",)}),
    ({"item": "about.name", "answered": False}, {}),
    ({"item": "about.name", "is": "A"}, {"about.name": ("A",)}),
    ({"item": "choices.joins", "is": False}, {"choices.joins": (False,)}),
    ({"item": "about.tags", "in": ["x", "y"]}, {"about.tags": ("a", "y")}),
    ({"item": "choices.network", "of_kind": ["qhio"]}, {"choices.network": ("Manifest MedEx",)}),
    ({"item": "about.beds", "less_than": {"threshold": "small_clinic"}}, {"about.beds": (9,)}),
    ({"item": "about.beds", "at_most": 9}, {"about.beds": (9,)}),
    ({"item": "about.beds", "more_than": 8}, {"about.beds": (9,)}),
    ({"item": "about.beds", "at_least": 9}, {"about.beds": (9,)}),
    ({"item": "about.opened", "before": "today"}, {"about.opened": ("2026-11-22",)}),
    ({"item": "about.opened", "after": "2026-11-21"}, {"about.opened": ("2026-11-22",)}),
    ({"item": "about.opened", "after": {"date": "sign"}}, {"about.opened": ("2026-11-22",)}),
    ({"item": "about.opened", "before": {"item": "about.seen"}},
     {"about.opened": ("2026-11-21",), "about.seen": ("2026-11-22T10:00:00+00:00",)}),
    ({"item": "about.opened", "within_days": 3}, {"about.opened": ("2026-11-26",)}),
    ({"item": "site.npi", "number": "npi", "is_wrong": True}, {"site.2.npi": ("1234567890",)}),
    ({"count": "site", "at_least": 2}, {"site.1.name": ("A",), "site.3.name": ("B",)}),
    ({"count": "site", "at_most": 0}, {"site.1.name": ()}),
    ({"entity_type": ["clinic"]}, {}),
    ({"fact": "rural", "is": True}, {}),
    ({"all": [{"entity_type": ["clinic"]}, {"not": {"fact": "physicians", "is": True}}]}, {}),
    ({"any": [{"item": "about.name", "is": "B"}, {"item": "about.name", "is": "A"}]}, {"about.name": ("A",)}),
]  # fmt: skip
NO: list[tuple[object, Answers]] = [
    ({"item": "about.name", "is": "A"}, {}),
    ({"item": "about.beds", "is": 1}, {"about.beds": (True,)}),
    ({"item": "about.beds", "less_than": 10}, {}),
    ({"item": "about.beds", "less_than": 10}, {"about.beds": ("nine",)}),
    ({"item": "about.beds", "less_than": {"item": "about.note"}}, {"about.beds": (1,)}),
    ({"item": "about.opened", "before": "today"}, {"about.opened": ("yesterday",)}),
    ({"item": "about.opened", "before": {"item": "about.seen"}}, {"about.opened": ("2020-01-01",)}),
    ({"item": "about.opened", "within_days": 3}, {"about.opened": ("2026-11-27",)}),
    ({"item": "site.npi", "number": "npi", "is_wrong": True}, {"site.1.npi": ("1234567893",)}),
    ({"fact": "physicians", "is": 1}, {}),
]


def parsed(condition: object) -> Condition:
    made = little(rule("one", condition, "about.name")).rules[0].when
    assert isinstance(made, Condition)
    return made


def situation(answers: Answers) -> Situation:
    links = ("name", "npi", "closed", "closed-on")
    groups = {f"site.{link}": "site" for link in links}
    return Situation(answers, TODAY, newest_pack(), "clinic", {"rural": True}, groups)


@pytest.mark.parametrize(("condition", "answers"), YES)
def test_a_condition_holds_where_the_answers_say_so(condition: object, answers: Answers) -> None:
    assert holds(parsed(condition), situation(answers))


@pytest.mark.parametrize(("condition", "answers"), NO)
def test_a_condition_does_not_hold_without_a_fitting_answer(condition: object, answers: Answers) -> None:
    assert not holds(parsed(condition), situation(answers))


def test_a_rule_within_a_group_is_asked_of_each_entry() -> None:
    wrong = {"item": "site.npi", "number": "npi", "is_wrong": True}
    form = little(rule("npi", wrong, "site.npi", within="site", severity="error", passages=["sign-by"]))
    answers: Answers = {
        "about.name": ("A",),
        "choices.joins": (True,),
        "site.1.name": ("One",),
        "site.1.npi": ("1234567893",),
        "site.2.name": ("Two",),
        "site.2.npi": ("1234567890",),
    }

    problems = check(form, answers, context("es"))

    assert [(one.key, one.says, one.passages[0].id) for one in problems] == [("site.2.npi", "Dice npi.", "sign-by")]


def test_a_rule_looks_at_no_answer_that_is_not_asked() -> None:
    form = little(rule("network", {"item": "choices.network", "is": "SELF"}, "choices.network", "choices.joins"))
    answers: Answers = {
        "about.name": ("A",),
        "choices.joins": (False,),
        "choices.network": ("SELF",),
        "choices.why": ("w",),
    }

    assert check(form, answers, context()) == ()


def test_a_rule_is_shown_at_its_first_place_that_is_asked() -> None:
    form = little(rule("why", {"item": "choices.joins", "is": True}, "choices.why", "choices.joins"))

    problems = check(form, {"about.name": ("A",), "choices.joins": (True,)}, context())

    assert [one.key for one in problems] == ["choices.joins"]
