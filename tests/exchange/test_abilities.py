"""What a server says it can do, and which servers are refused before anything is sent."""

from __future__ import annotations

from typing import Any

import pytest

from sync import errors
from sync.errors import KnownError
from sync.exchange.ability import SMART_ADDRESSES, check_ability, read_ability
from sync.exchange.endpoint import Endpoint
from sync.exchange.errors import EndpointCannot, EndpointNotFhir, SignInNeeded
from sync.exchange.model import Ability
from sync.practice import PracticePortal
from sync.work import Work
from tests.exchange.scripted import Scripted, said

KIND = {
    "type": "QuestionnaireResponse",
    "interaction": [{"code": "create"}, {"code": "search-type"}],
    "conditionalCreate": True,
    "searchParam": [{"name": "identifier", "type": "token"}],
}


def statement(kind: dict[str, Any] | None = None, **elements: Any) -> dict[str, Any]:
    rest = [{"mode": "client"}, {"mode": "server", "resource": [{"type": "Patient"}, KIND | (kind or {})]}]
    said = {"resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": rest}
    return said | {"software": {"name": "Quiet", "version": "2"}} | elements


def ability(url: str) -> Ability:
    with Endpoint(url) as endpoint:
        return endpoint.ability(Work.quiet())


def test_the_practice_endpoint_can_do_all_that_is_needed(base: str) -> None:
    check_ability(ability(base), "127.0.0.1")


def test_a_server_without_conditional_create_is_refused(portal: PracticePortal, base: str) -> None:
    portal.fhir.settings.conditional = "absent"

    with pytest.raises(EndpointCannot) as trouble:
        check_ability(ability(base), "127.0.0.1")

    assert trouble.value.facts["wanted"] == "conditional-create"


@pytest.mark.parametrize(
    ("said_by_server", "wanted"),
    [
        (statement({"conditionalCreate": False}), "conditional-create"),
        (statement({"conditionalCreate": "true"}), "conditional-create"),
        (statement({"interaction": [{"code": "search-type"}]}), "create"),
        (statement({"interaction": [{"code": "create"}]}), "identifier-search"),
        (statement({"searchParam": [{"name": "author"}]}), "identifier-search"),
        (statement({"type": "Questionnaire"}), "create"),
        (statement(fhirVersion="3.0.2"), "fhir-r4"),
        (statement(fhirVersion=None), "fhir-r4"),
        (statement(rest=[]), "create"),
        (statement(rest={"mode": "server"}), "create"),
        (statement(rest=["server", None]), "create"),
    ],
)
def test_what_a_server_does_not_say_counts_as_lacking(said_by_server: dict[str, Any], wanted: str) -> None:
    with pytest.raises(EndpointCannot) as trouble:
        check_ability(read_ability(said_by_server), "h")

    assert trouble.value.facts == {"host": "h", "wanted": wanted}


def test_software_is_named_as_the_server_names_it() -> None:
    assert read_ability(statement()).software == "Quiet 2"


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (said(b"", 404), EndpointNotFhir),
        (said(b"<h1>", 404, "text/html"), EndpointNotFhir),
        (said({"hello": "world"}), EndpointNotFhir),
        (said(b"hello", 200, "text/plain"), EndpointNotFhir),
        (said(b"[1]"), EndpointNotFhir),
        (said(b"<h1>", 200, "text/html"), errors.WebPageInstead),
        (said(b"", 301, Location="https://elsewhere.example/"), errors.WebPageInstead),
        (said(b"", 401), SignInNeeded),
        (said(b"", 503), errors.ServerTrouble),
        (b"", errors.ConnectionLost),
    ],
)
def test_what_is_no_fhir_server_is_named(answer: bytes, trouble: type[KnownError]) -> None:
    with Scripted([answer]) as server, pytest.raises(trouble) as raised:
        ability(server.url)

    assert type(raised.value) is trouble


def test_the_open_data_portal_is_no_fhir_server(portal: PracticePortal) -> None:
    with pytest.raises(EndpointNotFhir):
        ability(portal.url)


@pytest.mark.parametrize("odd", [[], {}, 1, None])
def test_a_promise_in_a_strange_shape_is_none(odd: object) -> None:
    kind = {"type": "QuestionnaireResponse", "interaction": [{"code": odd}], "searchParam": [{"name": odd}]}
    extension = {"url": SMART_ADDRESSES, "extension": [{"url": odd, "valueUri": odd}]}
    rest = {"mode": "server", "security": {"extension": [extension]}, "resource": [kind]}

    ability = read_ability({"resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": [rest]})

    assert (ability.creates, ability.finds_by_identifier) == (False, False)
    assert (ability.authorize_url, ability.token_url) == ("", "")
