"""What real servers were recorded to answer is understood as they meant it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sync.exchange.ability import check_ability
from sync.exchange.discovery import discover
from sync.exchange.endpoint import Endpoint
from sync.exchange.errors import EndpointCannot, EndpointForbids, SignInNeeded, SignInNotOffered
from sync.exchange.model import Answered, Verdict
from sync.work import Work
from tests.exchange.scripted import Scripted, said

SERVERS = ("sekmet", "medplum")
CREATES = {
    "create-conditional-first": Verdict.HELD,
    "create-conditional-again": Verdict.HELD,
    "create-conditional-other-body": Verdict.OTHER_CONTENT,
    "create-conditional-multiple": Verdict.ASK,
    "invalid-missing-status": Verdict.REFUSED,
    "invalid-unknown-element": Verdict.REFUSED,
    "invalid-bad-datetime": Verdict.REFUSED,
}


def recorded(shared: Path, server: str, name: str) -> dict[str, Any]:
    file = shared / "fhir-samples" / f"{server}.json"
    if not file.exists():
        pytest.skip("the recorded answers of FHIR servers are not here")
    sample: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    if name not in sample:
        pytest.skip(f"nothing of that name was recorded from {server}")
    found: dict[str, Any] = sample[name]
    return found


def wire(answer: dict[str, Any]) -> bytes:
    headers = {name.lower(): value for name, value in answer["headers"].items()}
    kind = headers.get("content-type", "")
    kept = {name: value for name, value in headers.items() if name in ("location", "etag", "www-authenticate")}
    body = b"" if answer["body"] is None else json.dumps(answer["body"]).encode()
    return said(body, answer["status"], kind, **{name.replace("-", "_"): value for name, value in kept.items()})


def created(shared: Path, server: str, name: str, *after: bytes) -> Answered:
    exchange = recorded(shared, server, name)
    sent = exchange["request"]["body"]
    with Scripted([wire(exchange["response"]), *after]) as running, Endpoint(running.url) as endpoint:
        identifier = sent["identifier"]
        return endpoint.create(json.dumps(sent).encode(), identifier["system"], identifier["value"], Work.quiet())


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("name", CREATES)
def test_a_recorded_create_has_its_verdict(shared: Path, server: str, name: str) -> None:
    answered = created(shared, server, name)

    assert answered.verdict is CREATES[name]
    assert bool(answered.told) is (answered.status >= 400)


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("name", ["create-prefer-minimal", "create-prefer-oo"])
def test_a_recorded_create_without_its_record_is_read_back(shared: Path, server: str, name: str) -> None:
    sent = recorded(shared, server, name)["request"]["body"]

    answered = created(shared, server, name, said(sent | {"id": "kept"}))

    assert answered.verdict is Verdict.HELD


@pytest.mark.parametrize("server", SERVERS)
def test_what_recorded_servers_can_do_is_enough(shared: Path, server: str) -> None:
    with Scripted([wire(recorded(shared, server, "metadata")["response"])]) as running, Endpoint(running.url) as one:
        ability = one.ability(Work.quiet())

    check_ability(ability, "h")
    assert ability.fhir_version == "4.0.1"
    assert ability.software


def test_a_server_as_it_is_shipped_is_refused_because_it_cannot_be_asked(shared: Path) -> None:
    answer = wire(recorded(shared, "bare", "metadata")["response"])

    with Scripted([answer]) as running, Endpoint(running.url) as endpoint, pytest.raises(EndpointCannot):
        check_ability(endpoint.ability(Work.quiet()), "h")


@pytest.mark.parametrize("server", SERVERS)
def test_recorded_duplicates_are_all_found(shared: Path, server: str) -> None:
    answer = recorded(shared, server, "search-identifier")["response"]
    first = answer["body"]["entry"][0]["resource"]
    sent = {name: part for name, part in first.items() if name not in ("id", "meta")}
    system, value = sent["identifier"]["system"], sent["identifier"]["value"]

    with Scripted([wire(answer)]) as running, Endpoint(running.url) as endpoint:
        found = endpoint.find(system, value, json.dumps(sent).encode(), Work.quiet())

    assert found.is_certain
    assert [one.same_answers for one in found.held] == [True, True]


def test_a_recorded_search_that_was_not_filtered_settles_nothing(shared: Path) -> None:
    answer = recorded(shared, "bare", "search-identifier")["response"]
    sent = {"resourceType": "QuestionnaireResponse", "identifier": {"system": "urn:x", "value": "not-there"}}

    with Scripted(reply=lambda _: wire(answer)) as running, Endpoint(running.url) as endpoint:
        found = endpoint.find("urn:x", "not-there", json.dumps(sent).encode(), Work.quiet())

    assert not found.is_certain
    assert found.held == ()


@pytest.mark.parametrize(
    ("name", "verdict", "trouble"),
    [
        ("no-token", Verdict.SIGN_IN, SignInNeeded),
        ("bad-token", Verdict.SIGN_IN, SignInNeeded),
        ("forbidden-write", Verdict.FORBIDDEN, EndpointForbids),
    ],
)
def test_recorded_refusals_of_a_token_are_told_apart(
    shared: Path, name: str, verdict: Verdict, trouble: type[Exception]
) -> None:
    answer = recorded(shared, "sekmet-smart-oauth", name)
    sent = {"resourceType": "QuestionnaireResponse", "identifier": {"system": "urn:x", "value": "1"}}

    with Scripted([wire(answer)]) as running, Endpoint(running.url, token="t") as endpoint:
        answered = endpoint.create(json.dumps(sent).encode(), "urn:x", "1", Work.quiet())

    assert answered.verdict is verdict
    assert isinstance(answered.trouble, trouble)


def test_a_recorded_server_for_programs_with_keys_offers_us_no_sign_in(shared: Path) -> None:
    answer = wire(recorded(shared, "sekmet-smart-oauth", "smart-configuration"))

    with Scripted([answer]) as running, pytest.raises(SignInNotOffered) as trouble:
        discover(running.url, Work.quiet())

    assert trouble.value.facts["wanted"] == "code"
