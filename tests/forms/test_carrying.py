"""Answers brought to another version of a form: none is lost, and what changed is told."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.forms.carrying import carry
from desktop.forms.enabling import every_item
from desktop.forms.model import Answers, Form, Values
from desktop.words import Words
from tests.forms.little import about, choices, item, little, option, sites

SAY = partial(Words("en").text, "forms")
OLD = little()


def newer() -> Form:
    """Return a version without ``about``, with fewer kinds, other types, and a group that repeats no longer."""
    kinds = [option("gives", "Gives"), option("asks", "Asks")]
    inner = [
        item("choices.joins", "choice", "Do you join?", answerOption=[option("yes", "Yes"), option("no", "No")]),
        item("choices.kind", "choice", "Kind", answerOption=kinds),
        item("choices.other", "integer", "Other"),
        item("choices.hours", "string", "Hours"),
    ]
    site = item("site", "group", item=[item("site.name", "string", "Name of the site")])
    return little(groups=(item("choices", "group", item=inner), site))


def test_nothing_changes_between_equal_versions() -> None:
    answers: Answers = {"about.name": ("A",), "about.tags": ("a", "b"), "site.2.name": ("Two",)}

    result = carry(OLD, OLD, answers, SAY)

    assert (result.answers, result.told, result.dropped) == (answers, (), {})


def test_new_questions_are_told() -> None:
    old = little(groups=(about(), choices()))

    result = carry(old, OLD, {"about.name": ("A",)}, SAY)

    assert result.answers == {"about.name": ("A",)}
    assert "New question: “Name of the site”." in result.told


def test_an_answer_without_a_place_is_kept_beside_and_told() -> None:
    result = carry(OLD, newer(), {"about.opened": ("2001-02-03",)}, SAY)

    assert result.answers == {}
    assert result.dropped == {"about.opened": ("2001-02-03",)}
    assert [one for one in result.told if "3 Feb 2001" in one] == [
        "No longer asked: “Opened”. Your answer is kept with the draft and is not signed: 3 Feb 2001"
    ]


def test_an_answer_that_fits_no_more_stays_as_text_and_is_told() -> None:
    answers: Answers = {"choices.joins": (True,), "choices.kind": ("shares", "asks"), "choices.other": ("1,200",)}

    result = carry(OLD, newer(), answers, SAY)

    assert result.answers == {"choices.joins": ("yes",), "choices.kind": ("Shares", "asks"), "choices.other": (1200,)}
    assert "Choose again: “Kind”. Your earlier answer is no longer in the list: Shares" in result.told
    assert "Keep one answer: “Kind”. Several were given, and now only one fits." in result.told


def test_the_first_entry_stays_where_a_group_repeats_no_longer() -> None:
    result = carry(OLD, newer(), {"site.1.name": ("One",), "site.2.name": ("Two",)}, SAY)

    assert (result.answers, result.dropped) == ({"site.name": ("One",)}, {"site.2.name": ("Two",)})


def test_an_answer_becomes_the_first_entry_where_its_group_now_repeats() -> None:
    result = carry(newer(), OLD, {"site.name": ("One",)}, SAY)

    assert (result.answers, result.dropped) == ({"site.1.name": ("One",)}, {})


def test_what_changed_is_told_in_spanish_too() -> None:
    say = partial(Words("es").text, "forms")

    result = carry(OLD, newer(), {"choices.why": ("Por tamaño",)}, say, "es")

    assert result.told[-1] == (
        "Ya no se pregunta: «Why not? (es)». Su respuesta se conserva con el borrador y no se firma: Por tamaño"
    )


KEYS = [one.link_id for one in every_item(OLD.items)]
KEYS += ["site.1.name", "site.2.name", "site.2.npi", "site.99.name", "nothing.here", "", "choices.hours"]
VALUES = st.lists(st.text(max_size=8) | st.booleans() | st.integers(), min_size=1, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("old", "new"), [(OLD, newer()), (newer(), OLD), (None, newer()), (OLD, little(groups=(sites(),)))]
)
@settings(max_examples=40)
@given(answers=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=10))
def test_no_answer_is_lost_on_the_way(old: Form | None, new: Form, answers: dict[str, Values]) -> None:
    result = carry(old, new, answers, SAY)

    assert set(result.dropped) <= set(answers)
    assert all(result.dropped[key] == answers[key] for key in result.dropped)
    assert len(result.answers) + len(result.dropped) == len(answers)
    assert sorted(len(one) for one in (*result.answers.values(), *result.dropped.values())) == sorted(
        len(one) for one in answers.values()
    )
    assert len(result.told) >= len(result.dropped)
