"""A policy is checked as what a person types is; what cannot be used is not taken, and never ends elsewhere."""

from __future__ import annotations

import pytest

from desktop.policy.checking import FIXABLE, LONGEST_NAME, LONGEST_VALUE, policy_of
from desktop.policy.model import UPDATES, Origin, Policy, Problem, Source, UpdatePolicy, Why
from desktop.settings import CHECKS, Value

COMPUTER, PERSON = Origin.COMPUTER, Origin.PERSON

WELL: dict[str, tuple[object, Value]] = {
    "portal_url": ("https://data.example.org/", "https://data.example.org"),
    "contact": ("it@example.org", "it@example.org"),
    "signatory_url": ("https://lists.example.org/s.xlsx?v=1", "https://lists.example.org/s.xlsx?v=1"),
    "directory_url": ("", ""),
    "registry_url": ("https://lists.example.org/r.csv", "https://lists.example.org/r.csv"),
    "exchange_url": ("https://fhir.example.org/r4", "https://fhir.example.org/r4"),
    "exchange_sign_in": ("smart", "smart"),
    "exchange_client": ("dxf-desk", "dxf-desk"),
    "channel_url": ("https://updates.example.org", "https://updates.example.org"),
    "proxy": ("proxy.example.org:8080", "http://proxy.example.org:8080"),
    "language": ("es", "es"),
    "read_columns": (0, False),
    "background_sync": (1, True),
    "notify": (True, True),
    "tables_limit": (2_000_000_000, "2000000000"),
    "check_updates": (False, False),
}
ILL: dict[str, list[object]] = {
    "portal_url": ["", "data.example.org", "file:///data", 5, None, "https://anna:x@data.example.org"],
    "contact": [5, "a\nb", "x" * (LONGEST_VALUE + 1)],
    "signatory_url": ["list.xlsx", "https://a b/list", True],
    "directory_url": ["ftp://lists.example.org"],
    "registry_url": [["https://lists.example.org"]],
    "exchange_url": ["http://fhir.example.org", "fhir", 1, None, "https://fhir.example.org\x00"],
    "exchange_sign_in": ["password", 1],
    "exchange_client": [{}],
    "channel_url": ["updates", 0],
    "proxy": ["http://anna:secret@proxy:80", "socks5://proxy", 8080],
    "language": ["fr", 1, ""],
    "read_columns": [2, -1, "1", "true", None, 1.0],
    "background_sync": ["yes"],
    "notify": [[]],
    "tables_limit": ["much", 5, -1, True, "1e9"],
    "check_updates": ["0"],
}


def computer(**values: object) -> Policy:
    return policy_of([Source(COMPUTER, values)])


def test_all_a_person_may_set_can_be_fixed_but_which_tables_are_kept() -> None:
    assert set(FIXABLE) == {*CHECKS, UPDATES} - {"kept_tables"}
    assert set(WELL) == set(ILL) == set(FIXABLE) - {UPDATES}


@pytest.mark.parametrize("name", WELL)
def test_a_value_is_taken_in_the_form_in_which_a_persons_is_kept(name: str) -> None:
    written, taken = WELL[name]

    policy = computer(**{name: written})

    assert policy == Policy({name: taken}, {name: COMPUTER})
    assert type(policy.values[name]) is type(taken)


@pytest.mark.parametrize(("name", "written"), [(name, written) for name, all_ in ILL.items() for written in all_])
def test_a_value_that_cannot_be_used_is_told_and_not_taken(name: str, written: object) -> None:
    policy = computer(**{name: written})

    assert policy.problems == (Problem(Why.VALUE, COMPUTER, name),)
    assert not policy.values.get(name)
    assert policy.fixes(name) == (name in {"exchange_url", "channel_url"})


@pytest.mark.parametrize("name", ["kept_tables", "colour", "", "telemetry"])
def test_a_name_that_no_policy_can_fix_is_told(name: str) -> None:
    assert computer(**{name: "x"}) == Policy(problems=(Problem(Why.NAME, COMPUTER, name),))


def test_an_unknown_name_is_told_in_so_far_as_it_can_be_shown() -> None:
    (problem,) = computer(**{"a\n\u202e<b>\x00" + "c" * 500: 1}).problems

    assert problem.name.startswith("a<b>c")
    assert len(problem.name) == LONGEST_NAME


@pytest.mark.parametrize("value", UpdatePolicy)
def test_updates_can_be_asked_for_turned_off_or_kept_to_rules(value: UpdatePolicy) -> None:
    policy = computer(updates=value.value)

    assert policy.updates is value
    assert policy.fixes(UPDATES)
    assert policy.values == {}


@pytest.mark.parametrize("value", ["never", "", 0, None, "OFF"])
def test_an_unclear_word_on_updates_turns_them_off(value: object) -> None:
    policy = computer(updates=value)

    assert policy.updates is UpdatePolicy.OFF
    assert policy.problems == (Problem(Why.VALUE, COMPUTER, UPDATES),)


def test_without_a_usable_endpoint_there_is_none_rather_than_another() -> None:
    policy = computer(exchange_url="http://fhir.example.org")

    assert policy.fixes("exchange_url")
    assert policy.values["exchange_url"] == ""
    assert policy.updates is UpdatePolicy.ASK


def test_without_a_usable_channel_there_is_none_rather_than_another() -> None:
    policy = computer(channel_url="updates.example.org", updates="ask")

    assert policy.fixes("channel_url")
    assert policy.updates is UpdatePolicy.OFF


def test_the_computers_word_wins_over_the_accounts() -> None:
    policy = policy_of(
        [Source(COMPUTER, {"language": "es"}), Source(PERSON, {"language": "en", "notify": 1, "updates": "off"})]
    )

    assert policy.values == {"language": "es", "notify": True}
    assert policy.origins == {"language": COMPUTER, "notify": PERSON, UPDATES: PERSON}


def test_the_computers_useless_word_is_not_replaced_by_the_accounts() -> None:
    policy = policy_of(
        [Source(COMPUTER, {"exchange_url": "?"}), Source(PERSON, {"exchange_url": "https://fhir.example.org"})]
    )

    assert policy.values["exchange_url"] == ""
    assert policy.problems == (Problem(Why.VALUE, COMPUTER, "exchange_url"),)


@pytest.mark.parametrize("origin", Origin)
def test_a_place_that_cannot_be_read_closes_endpoint_and_channel_and_is_told_once(origin: Origin) -> None:
    policy = policy_of([Source(origin, is_sound=False)])

    assert policy.problems == (Problem(Why.SOURCE, origin),)
    assert policy.values == {"exchange_url": "", "channel_url": ""}
    assert policy.updates is UpdatePolicy.OFF


def test_nothing_anywhere_is_no_policy() -> None:
    assert policy_of([Source(COMPUTER), Source(PERSON)]) == Policy()
