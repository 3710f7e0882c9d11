"""Doctor says what the organization set, and what of it cannot be used, in both languages."""

from __future__ import annotations

import pytest

from desktop.desk import Desk
from desktop.doctor import Check, Notes, State
from desktop.doctor.policy import MOST_TOLD, policy
from desktop.policy.checking import FIXABLE, policy_of
from desktop.policy.model import Origin, Source
from desktop.policy.reading import take
from desktop.words import LANGUAGES, Words
from tests.policy.conftest import Set


def check(desk: Desk) -> Check:
    return policy(desk, Notes(desk.words))


def test_without_a_policy_nothing_is_set(desk: Desk) -> None:
    found = check(desk)

    assert found.state is State.FINE
    assert found.advice == ""


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Set by your organization"), ("es", "Fijado por su organización")]
)
def test_what_is_set_is_told_by_name(desk: Desk, organization_sets: Set, language: str, said: str) -> None:
    organization_sets(language=language, updates="off", exchange_url="")

    found = check(desk)

    assert found.state is State.FINE
    assert found.sentence.startswith(f"{said}: ")
    for name in ("(language)", "(updates)", "(exchange_url)"):
        assert name in found.sentence


def test_what_cannot_be_used_is_told_without_its_value(desk: Desk, organization_sets: Set) -> None:
    organization_sets(language="en", proxy="http://anna:secret@proxy:80", colour="red")

    found = check(desk)

    assert found.state is State.ATTENTION
    assert "the value of office proxy (proxy), the unknown name colour." in found.sentence
    assert "secret" not in found.sentence
    assert "red" not in found.sentence.replace("organization", "")
    assert found.advice


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("origin", Origin)
def test_a_place_that_cannot_be_read_is_told(desk: Desk, origin: Origin, language: str) -> None:
    desk.set_setting("language", language)
    take(policy_of([Source(origin, is_sound=False)]))

    found = check(desk)

    assert found.state is State.ATTENTION
    assert "(exchange_url)" in found.sentence


def test_many_problems_are_told_as_so_many_more(desk: Desk, organization_sets: Set) -> None:
    organization_sets(language="en", **{f"unknown{number}": 1 for number in range(MOST_TOLD + 3)})

    assert "and 3 more" in check(desk).sentence


def test_practice_tells_of_no_service(practice: Desk, organization_sets: Set) -> None:
    organization_sets(language="en", portal_url="https://data.example.org")

    assert check(practice).sentence == "Set by your organization: language (language)."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIXABLE)
def test_every_setting_that_can_be_fixed_has_its_name(name: str, language: str) -> None:
    assert Words(language).text("policy", f"setting_{name}")
