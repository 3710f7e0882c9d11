"""What is asked, and what is said about the answers: each by itself, in the language of the desk."""

from __future__ import annotations

import pytest

from desktop.forms.checking import asked, check, enabled
from desktop.forms.enabling import item_at
from desktop.forms.keys import MOST_ENTRIES, entries, in_order, key_of, link_of, numbers, without_entry
from desktop.forms.library import forms
from desktop.forms.model import Answers, Severity, Value
from tests.forms.little import about, choices, context, item, little, rule, sites

FINE: Answers = {"about.name": ("A",), "choices.joins": (True,)}


def keys_asked(answers: Answers) -> list[str]:
    return [key for _, key in asked(little(), answers)]


def said(answers: Answers, language: str = "en") -> dict[str, str]:
    return {one.key: one.says for one in check(little(), {**FINE, **answers}, context(language))}


@pytest.mark.parametrize(
    ("key", "link", "number"),
    [("site.2.name", "site.name", 2), ("site.12.closed-on", "site.closed-on", 12), ("site.name", "site.name", 0)],
)
def test_a_key_names_item_and_entry(key: str, link: str, number: int) -> None:
    assert link_of(key) == link
    assert key_of(link, "site" if number else "", number) == key
    assert entries({key: ("x",)}, "site") == number


@pytest.mark.parametrize(
    "key", ["site.0.name", "site.007.name", "site.99999999999999999999.name", "site.-1.name", "site.².x"]
)
def test_a_number_that_is_no_entry_is_none(key: str) -> None:
    assert numbers({key: ("x",)}, "site") == ()
    assert asked(little(), {key: ("x",)}) == asked(little(), {})


def test_an_item_is_found_by_the_key_of_its_answer() -> None:
    found = {
        key: item_at(little(), key) for key in ("about.name", "site.2.name", "site.name", "about.1.name", "site", "x")
    }

    assert [key for key, one in found.items() if one] == ["about.name", "site.2.name"]


def test_entries_move_up_where_one_is_taken_out() -> None:
    answers: Answers = {"about.name": ("A",), "site.1.name": ("1",), "site.2.name": ("2",), "site.3.name": ("3",)}

    assert without_entry(answers, "site", 2) == {"about.name": ("A",), "site.1.name": ("1",), "site.2.name": ("3",)}
    assert in_order({"site.4.name": ("4",), "site.9.name": ("9",), "site.5.name": ()}, ["site"]) == {
        "site.1.name": ("4",),
        "site.2.name": ("9",),
    }


def test_an_item_is_asked_only_where_its_condition_is_met() -> None:
    joins: Answers = {"choices.joins": (True,)}
    stays: Answers = {"choices.joins": (False,), "choices.why": ("Too small",), "choices.network": ("SELF",)}

    assert "choices.network" in keys_asked(joins)
    assert "choices.why" not in keys_asked(joins)
    assert {"choices.why", "choices.since"} <= set(keys_asked(stays))
    assert "choices.network" not in keys_asked(stays)


def test_an_answer_that_is_not_asked_any_more_meets_no_condition() -> None:
    assert "choices.since" not in keys_asked({"choices.joins": (True,), "choices.why": ("Too small",)})


def test_a_condition_in_a_group_looks_at_its_own_entry() -> None:
    answers: Answers = {"site.1.closed": (True,), "site.2.closed": (False,)}

    found = keys_asked(answers)

    assert "site.1.closed-on" in found
    assert "site.2.closed-on" not in found
    assert {"site", "site.1", "site.2", "site.2.name"} <= enabled(little(), answers)


def test_a_required_group_is_asked_at_least_once() -> None:
    required = {**sites(), "required": True}
    form = little(groups=(about(), choices(), required))

    assert "site.1.name" in [key for _, key in asked(form, {})]


CHARACTERS = "This holds characters that cannot be kept in a signed record. Delete them and type them again."
WRONG: list[tuple[str, Value, str]] = [
    ("about.name", "x" * 41, "This is 41 characters long; at most 40 fit."),
    ("about.phone", "call me", "Type a phone number."),
    ("about.beds", "many", "Type a whole number, for example 1,200."),
    ("about.beds", True, "Type a whole number, for example 1,200."),
    ("about.beds", -1, "Type a number of at least 0."),
    ("about.beds", 5001, "Type a number of at most 5,000."),
    ("about.beds", 10**30, "Type a number of at most 5,000."),
    ("about.opened", "2026-02-30", "Type the date with the month as a word or in this order: 2026-03-04."),
    ("about.opened", 20260304, "Type the date with the month as a word or in this order: 2026-03-04."),
    ("about.seen", "2026-03-04T09:30:00",
     "Type the date, the time and its zone in this form: 2026-03-04T09:30:00-08:00."),
    ("about.site", "example.org", "Type a web address that begins with https://."),
    ("about.site", "https://exam ple.org", "Type a web address that begins with https://."),
    ("about.site", "javascript:alert(1)", "Type a web address that begins with https://."),
    ("about.note", "x" * 20_001, "This is 20,001 characters long; at most 20,000 fit."),
    ("about.note", 3, "Type a text here."),
    ("about.name", "A\x00B", CHARACTERS),
    ("about.name", "A\ud800", CHARACTERS),
    ("choices.network", "Nobody", "This is not one of the answers to choose from. Choose one from the list."),
    ("choices.joins", "perhaps", "Answer yes or no."),
    ("choices.joins", 1, "Answer yes or no."),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value", "says"), WRONG)
def test_an_answer_that_does_not_fit_is_an_error_beside_its_field(key: str, value: Value, says: str) -> None:
    problems = check(little(), {**FINE, key: (value,)}, context())

    assert [(one.severity, one.key, one.says) for one in problems if one.key == key] == [(Severity.ERROR, key, says)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("about.note", "Línea uno\r\nlínea dos\ttab\u00a0fin"),
        ("about.site", "https://example.org/a"),
        ("choices.other", "shares"),
        ("choices.other", "Something else"),
        ("about.seen", "2026-03-04T09:30:00-08:00"),
        ("about.opened", "2024-02-29"),
    ],
)
def test_an_answer_that_fits_has_nothing_said_of_it(key: str, value: Value) -> None:
    assert said({key: (value,)}) == {}


@pytest.mark.parametrize("blank", ["", "   ", "\n\t", "\u00a0", "\u200b\ufeff", "\x00"])
def test_what_is_blank_is_no_answer(blank: str) -> None:
    assert said({"about.name": (blank,)}) == {"about.name": "This is required."}


def test_problems_are_told_in_the_language_of_the_desk() -> None:
    assert said({"about.phone": ("x",), "about.beds": ("y",)}, "es") == {
        "about.phone": "Type a phone number. (es)",
        "about.beds": "Escriba un número entero, por ejemplo 1,200.",
    }


def test_several_answers_fit_only_where_the_item_repeats() -> None:
    assert said({"about.tags": ("a", "b"), "about.note": ("a", "b")}) == {
        "about.note": "Only one answer fits here. Keep one and take out the others."
    }


def test_problems_come_in_the_order_of_the_form() -> None:
    form = little(
        rule("last", {"count": "site", "at_least": 1}, "site", severity="note"),
        rule("first", {"item": "about.name", "answered": False}, "about.name"),
    )

    problems = check(form, {"site.1.npi": ("1",)}, context())

    assert [one.key for one in problems] == ["about.name", "about.name", "choices.joins", "site", "site.1.name"]


def test_unknown_keys_and_many_entries_do_no_harm() -> None:
    answers: Answers = {f"site.{n}.name": ("A",) for n in range(1, MOST_ENTRIES + 1)}

    assert said({**answers, "nothing.here": ("x",), "about": ("x",), "": ("x",), "signature.name": ("Eve",)}) == {}


def test_a_group_with_too_many_entries_is_told() -> None:
    answers: Answers = {**FINE, "site.1.name": ("A",), "site.1001.name": ("B",)}

    assert [(one.key, one.says) for one in check(little(), answers, context())] == [
        ("site", "At most 1,000 entries fit here.")
    ]


def test_no_packaged_form_is_ready_to_sign_while_it_is_empty() -> None:
    for form in forms():
        assert any(one.severity is Severity.ERROR for one in check(form, {}, context())), form.id


def test_a_sentence_to_read_is_shown_and_asks_nothing() -> None:
    form = little(groups=(item("about", "group", item=[item("about.hint", "display")]),))

    assert asked(form, {}) == ()
    assert "about.hint" in enabled(form, {})
