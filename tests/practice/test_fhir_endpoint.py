"""The practice endpoint creates, finds and refuses as FHIR R4 says and as the real servers beside the checkout did."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sync.practice import PracticePortal
from tests.practice.fhir import AT, ONE, TWO, condition, create, create_once, find, response
from tests.practice.reader import Reader


def test_a_create_is_kept_under_a_new_id_and_given_back(portal: PracticePortal, reader: Reader) -> None:
    reply = create_once(reader)

    assert (reply.status, reply.headers["etag"], reply.kind) == (201, 'W/"1"', "application/fhir+json")
    assert reply.headers["location"] == f"{portal.url}{AT}/{reply.json['id']}/_history/1"
    assert reply.json["meta"]["versionId"] == "1"
    assert {name: reply.json[name] for name in response()} == response()
    assert portal.fhir.accepted == [ONE]


def test_a_conditional_create_is_done_once(portal: PracticePortal, reader: Reader) -> None:
    first, again, changed = create_once(reader), create_once(reader), create_once(reader, status="amended")

    assert (first.status, again.status, changed.status) == (201, 200, 200)
    assert first.json == again.json == changed.json
    assert portal.fhir.accepted == [ONE]


@pytest.mark.parametrize(
    "written",
    [
        f"identifier=urn:ietf:rfc:3986|urn:uuid:{ONE}",
        f"identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3A{ONE}",
        f"?identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3A{ONE}",
        f"identifier=urn:uuid:{ONE}",
        "identifier=urn:ietf:rfc:3986|",
    ],
)
def test_a_condition_may_be_written_in_several_ways(portal: PracticePortal, reader: Reader, written: str) -> None:
    create_once(reader)

    assert create(reader, response(), If_None_Exist=written).status == 200
    assert portal.fhir.accepted == [ONE]


@pytest.mark.parametrize("written", [f"identifier=|urn:uuid:{ONE}", f"identifier=urn:x|urn:uuid:{ONE}"])
def test_another_system_is_another_identifier(portal: PracticePortal, reader: Reader, written: str) -> None:
    create_once(reader)

    assert create(reader, response(), If_None_Exist=written).status == 201
    assert portal.fhir.accepted == [ONE, ONE]


def test_two_that_fit_the_condition_are_answered_with_412(portal: PracticePortal, reader: Reader) -> None:
    create_once(reader)
    portal.fhir.double_last()

    reply = create_once(reader)

    assert (reply.status, reply.json["issue"][0]["code"]) == (412, "multiple-matches")
    assert [record.is_copy for record in portal.fhir.held(ONE)] == [False, True]


@pytest.mark.parametrize("written", ["nosuchparam=1", "identifier=", ""])
def test_a_condition_that_says_nothing_is_refused(portal: PracticePortal, reader: Reader, written: str) -> None:
    assert create(reader, response(), If_None_Exist=written).status == 400
    assert portal.fhir.accepted == []


def test_a_search_by_identifier_finds_that_one_only(reader: Reader) -> None:
    create_once(reader, ONE)
    id_ = create_once(reader, TWO).json["id"]

    bundle = find(reader, TWO).json

    assert (bundle["type"], bundle["total"]) == ("searchset", 1)
    assert [entry["resource"]["id"] for entry in bundle["entry"]] == [id_]


def test_a_search_that_finds_nothing_has_no_entries(reader: Reader) -> None:
    bundle = find(reader).json

    assert bundle["total"] == 0
    assert "entry" not in bundle


def test_a_long_search_comes_in_pages(portal: PracticePortal, reader: Reader) -> None:
    for _ in range(5):
        portal.fhir.hold(response())
    seen, place = [], f"{AT}?_count=2"

    while place:
        bundle = reader.ask(place).json
        seen += [entry["resource"]["id"] for entry in bundle["entry"]]
        place = next((link["url"] for link in bundle["link"] if link["relation"] == "next"), "")
        place = place.removeprefix(portal.url)

    assert seen == [record.id for record in portal.fhir.records.all()]


def test_an_unknown_parameter_is_overlooked_unless_the_search_is_strict(reader: Reader) -> None:
    create_once(reader)

    assert reader.ask(f"{AT}?nosuch=1").json["total"] == 1
    assert reader.ask(f"{AT}?nosuch=1", headers={"Prefer": "handling=strict"}).status == 400


def test_a_resource_is_read_by_its_id(reader: Reader) -> None:
    made = create_once(reader)

    reply = reader.ask(f"{AT}/{made.json['id']}")

    assert (reply.status, reply.json, reply.headers["etag"]) == (200, made.json, 'W/"1"')


@pytest.mark.parametrize("place", [f"{AT}/none-such", "/fhir/Patient/1", "/fhir", "/fhir/auth/nothing"])
def test_what_is_not_there_is_a_404_in_fhirs_words(reader: Reader, place: str) -> None:
    reply = reader.ask(place)

    assert (reply.status, reply.json["resourceType"]) == (404, "OperationOutcome")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_what_cannot_be_done_is_a_405(reader: Reader, method: str) -> None:
    assert reader.ask(f"{AT}/1", method, b"{}").status == 405


@pytest.mark.parametrize(
    ("wish", "type_", "has_body"),
    [
        ("return=minimal", None, False),
        ("return=representation", "QuestionnaireResponse", True),
        ("return=OperationOutcome", "OperationOutcome", True),
    ],
)
def test_the_answer_is_as_long_as_was_preferred(reader: Reader, wish: str, type_: str | None, has_body: bool) -> None:
    reply = create(reader, response(), Prefer=wish)

    assert (reply.status, bool(reply.body)) == (201, has_body)
    assert "location" in reply.headers
    assert not has_body or reply.json["resourceType"] == type_


def spoilt(**elements: Any) -> dict[str, Any]:
    return {name: value for name, value in (response() | elements).items() if value is not None}


@pytest.mark.parametrize(
    "resource",
    [
        b"{",
        b"[]",
        spoilt(resourceType="Patient"),
        spoilt(status=None),
        spoilt(status="finished"),
        spoilt(foo=1),
        spoilt(item=[]),
        spoilt(questionnaire=""),
        spoilt(identifier=[{"value": "x"}]),
        spoilt(authored="04/03/2026"),
        spoilt(authored="2026-03-04T05:06:07"),
        spoilt(item=[{"text": "x"}]),
        spoilt(item=[{"linkId": "a", "answer": [{"valueBoolean": "yes"}]}]),
        spoilt(item=[{"linkId": "a", "answer": [{"valueString": "yes", "valueInteger": 1}]}]),
        spoilt(item=[{"linkId": "a", "answer": [{"valueString": "x"}], "item": [{"linkId": "b"}]}]),
    ],
)
def test_what_is_no_good_response_is_refused_with_an_outcome(
    portal: PracticePortal, reader: Reader, resource: object
) -> None:
    reply = create(reader, resource)

    assert (reply.status, reply.json["issue"][0]["severity"]) == (400, "error")
    assert portal.fhir.accepted == []


def test_another_content_type_is_refused(reader: Reader) -> None:
    assert create(reader, response(), Content_Type="text/plain").status == 415


def test_a_server_without_conditional_create_says_so(portal: PracticePortal, reader: Reader) -> None:
    portal.fhir.settings.conditional = "absent"

    said = reader.ask("/fhir/metadata").json["rest"][0]["resource"][0]

    assert said["conditionalCreate"] is False
    assert create_once(reader).status == 400


def test_a_server_that_ignores_the_condition_creates_anew(portal: PracticePortal, reader: Reader) -> None:
    portal.fhir.settings.conditional = "ignored"

    assert [create_once(reader).status for _ in range(2)] == [201, 201]
    assert reader.ask("/fhir/metadata").json["rest"][0]["resource"][0]["conditionalCreate"] is True
    assert portal.fhir.accepted == [ONE, ONE]


def test_a_server_that_ignores_the_search_finds_everything(portal: PracticePortal, reader: Reader) -> None:
    create_once(reader, ONE)
    portal.fhir.settings.search = "ignored"

    assert find(reader, TWO).json["total"] == 1


def test_an_endpoint_with_a_token_turns_others_away(portal: PracticePortal, reader: Reader) -> None:
    portal.fhir.settings.token = "open sesame"

    refused = create_once(reader)
    taken = create(
        reader, response(), Authorization="Bearer open sesame", **{"If-None-Exist": condition()["If-None-Exist"]}
    )

    assert (refused.status, refused.headers["www-authenticate"]) == (401, 'Bearer realm="practice"')
    assert taken.status == 201
    assert reader.ask("/fhir/metadata").status == 200


def test_what_was_accepted_is_still_there_for_the_next_portal(tmp_path: Path) -> None:
    file = tmp_path / "accepted.jsonl"
    with PracticePortal([], fhir_file=file) as portal, Reader(portal.url) as reader:
        create_once(reader, ONE)
    with file.open("ab") as lines:
        lines.write(b'{"half a li')

    with PracticePortal([], fhir_file=file) as portal, Reader(portal.url) as reader:
        again, other = create_once(reader, ONE), create_once(reader, TWO)

    assert (again.status, other.status) == (200, 201)
    assert PracticePortal([], fhir_file=file).fhir.accepted == [ONE, TWO]


COMPARED = (
    "create-conditional-first",
    "create-conditional-again",
    "create-prefer-minimal",
    "create-prefer-oo",
    "if-none-exist-unknown-param",
    "invalid-missing-status",
    "invalid-unknown-element",
    "invalid-item-without-linkid",
    "invalid-two-values-in-answer",
    "invalid-bad-datetime",
    "invalid-datetime-no-zone",
    "read-missing",
    "unknown-type",
    "search-unknown-strict",
)


def test_it_answers_as_a_server_that_nobody_here_wrote(shared: Path, reader: Reader) -> None:
    recorded = json.loads((shared / "fhir-samples" / "sekmet.json").read_text(encoding="utf-8"))

    for name in COMPARED:
        asked, said = recorded[name]["request"], recorded[name]["response"]
        body = json.dumps(asked["body"]).encode() if asked["body"] is not None else None
        reply = reader.ask(f"/fhir{asked['path']}", asked["method"], body, asked["headers"])
        assert (name, reply.status) == (name, said["status"])
        assert shape(reply.json if reply.body else None) == shape(said["body"]), name
        assert {"location", "etag"} & set(reply.headers) == {"location", "etag"} & set(said["headers"]), name


def shape(resource: Any) -> object:
    """Return what has to agree between two servers: the type, and of refusals how serious and of which kind."""
    if resource is None:
        return None
    issues = [issue["severity"] for issue in resource.get("issue", [])]
    return resource["resourceType"], issues, sorted(resource.get("meta", {}))
