"""What a search by identifier shows for certain, and what it does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from sync import errors
from sync.errors import KnownError
from sync.exchange.endpoint import PAGES, Endpoint
from sync.exchange.errors import (
    CannotBeAsked,
    EndpointCannot,
    EndpointForbids,
    EndpointWrongAddress,
    SignInNeeded,
)
from sync.exchange.model import Found
from sync.practice import PracticePortal
from sync.work import Cancelled, Work
from tests.exchange.records import ONE, SYSTEM, TWO, held, record, resource, searchset
from tests.exchange.scripted import Asked, Scripted, said


def find(url: str) -> Found:
    with Endpoint(url) as endpoint:
        return endpoint.find(SYSTEM, ONE, record(), Work.quiet())


def test_what_is_there_is_found_and_compared(portal: PracticePortal, base: str) -> None:
    portal.fhir.hold(resource(ONE))
    portal.fhir.hold(resource(TWO))

    found = find(base)

    assert found.is_certain
    assert [one.same_answers for one in found.held] == [True]
    assert portal.requests[0].headers["prefer"] == "handling=strict"


def test_what_is_not_there_is_certainly_not_there(base: str) -> None:
    assert find(base) == Found(True, ())


def test_other_answers_under_our_identifier_are_seen(portal: PracticePortal, base: str) -> None:
    portal.fhir.hold(resource(ONE, status="amended"))

    found = find(base)

    assert [one.same_answers for one in found.held] == [False]


def test_copies_come_oldest_first_whatever_the_zone() -> None:
    copies = [held(id_="late", at="2026-03-04T06:00:00-08:00"), held(id_="early", at="2026-03-04T13:59:59.5Z")]
    with Scripted([said(searchset(*copies))]) as server:
        assert [one.id for one in find(server.url).held] == ["early", "late"]


def test_a_server_that_takes_no_notice_of_the_identifier_settles_nothing(portal: PracticePortal, base: str) -> None:
    portal.fhir.settings.search = "ignored"
    portal.fhir.hold(resource(TWO))

    assert find(base) == Found(False, ())


@pytest.mark.parametrize(
    "bundle",
    [
        searchset(held(TWO)),
        searchset(link=[{"relation": "self", "url": "http://h/QuestionnaireResponse?_count=20"}]),
        searchset(total=36),
        searchset(link=[{"relation": "next", "url": "https://evil.example/QuestionnaireResponse?page=2"}]),
        searchset(link=[{"relation": "next", "url": "http://[broken"}]),
    ],
)
def test_a_page_that_does_not_add_up_settles_nothing(bundle: dict[str, Any]) -> None:
    with Scripted([said(bundle)]) as server:
        assert find(server.url) == Found(False, ())
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "bundle",
    [
        searchset(),
        searchset(total=0),
        searchset(link=[{"relation": "self", "url": f"/QuestionnaireResponse?identifier={ONE}"}]),
        {"resourceType": "Bundle", "type": "searchset"},
        searchset(entry=[{"search": {"mode": "outcome"}, "resource": {"resourceType": "OperationOutcome"}}]),
    ],
)
def test_an_empty_page_that_adds_up_is_certain(bundle: dict[str, Any]) -> None:
    with Scripted([said(bundle)]) as server:
        assert find(server.url) == Found(True, ())


def test_pages_are_followed_on_the_same_server(portal: PracticePortal, base: str) -> None:
    portal.fhir.settings.page = 1
    for _ in range(3):
        portal.fhir.hold(resource(ONE), is_copy=True)

    found = find(base)

    assert found.is_certain
    assert len(found.held) == 3


def test_a_search_without_end_is_given_up() -> None:
    following = said(searchset(held(), link=[{"relation": "next", "url": "QuestionnaireResponse?page=on"}]))
    with Scripted(reply=lambda _: following) as server:
        found = find(server.url)

    assert not found.is_certain
    assert len(found.held) == 1
    assert len(server.asked) == PAGES


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (said(b"", 401), SignInNeeded),
        (said(b"", 403), EndpointForbids),
        (said(b"", 404), EndpointWrongAddress),
        (said(b"{}", 400), EndpointCannot),
        (said(b"", 500), errors.ServerTrouble),
        (said(b"", 429), errors.Busy),
        (said(b"<p>", 200, "text/html"), errors.WebPageInstead),
        (said(b"", 302, Location="/login"), errors.WebPageInstead),
        (said({"resourceType": "Patient"}), CannotBeAsked),
        (said(searchset(type="batch-response")), CannotBeAsked),
        (said(b"{"), errors.GarbledAnswer),
        (b"", errors.ConnectionLost),
    ],
)
def test_a_question_without_an_answer_says_why(answer: bytes, trouble: type[KnownError]) -> None:
    with Scripted([answer]) as server, pytest.raises(trouble) as raised:
        find(server.url)

    assert type(raised.value) is trouble


@pytest.mark.parametrize("entry", [[1, None, "x"], [{}], [{"resource": []}], [{"fullUrl": "QuestionnaireResponse/9"}]])
def test_an_entry_that_does_not_show_what_it_is_may_be_ours(entry: object) -> None:
    with Scripted([said(searchset(entry=entry))]) as server:
        assert find(server.url) == Found(False, ())


@pytest.mark.parametrize("entry", [None, "text", {"resource": 1}, {"resource": resource(ONE)}])
def test_entries_that_are_no_list_are_no_answer(entry: object) -> None:
    with Scripted([said(searchset(entry=entry))]) as server, pytest.raises(CannotBeAsked):
        find(server.url)


def test_a_match_of_another_kind_does_not_show_that_ours_is_not_there() -> None:
    with Scripted([said(searchset({"resourceType": "Patient"}))]) as server:
        assert find(server.url) == Found(False, ())


def test_our_record_counts_in_whatever_role_it_is_shown() -> None:
    entry = {"search": {"mode": "include"}, "resource": resource(ONE)}
    with Scripted([said(searchset(entry=[entry]))]) as server:
        assert [one.same_answers for one in find(server.url).held] == [True]


@pytest.mark.parametrize(("severity", "is_certain"), [("warning", False), ("error", False), ("information", True)])
def test_a_search_that_the_server_has_doubts_about_is_not_certain(severity: str, is_certain: bool) -> None:
    outcome = {"resourceType": "OperationOutcome", "issue": [{"severity": severity, "code": "not-supported"}]}
    entry = {"search": {"mode": "outcome"}, "resource": outcome}
    with Scripted([said(searchset(entry=[entry]))]) as server:
        assert find(server.url) == Found(is_certain, ())


@pytest.mark.parametrize("query", ["identifier=", f"identifier=urn:uuid:{TWO}", "status=completed"])
def test_an_answer_to_another_search_is_not_certain(query: str) -> None:
    link = [{"relation": "self", "url": f"https://example.org/fhir/QuestionnaireResponse?{query}"}]
    with Scripted([said(searchset(link=link))]) as server:
        assert find(server.url) == Found(False, ())


def test_a_damaged_link_is_no_reason_to_stop_and_shows_nothing_for_certain() -> None:
    links = [{"relation": ["self"], "url": 1}, {"relation": "self", "url": "http://["}]
    with Scripted([said(searchset(link=links))]) as server:
        assert find(server.url) == Found(False, ())


def test_a_stop_ends_a_search_between_two_pages() -> None:
    following = said(searchset(link=[{"relation": "next", "url": "QuestionnaireResponse?page=on"}]))
    stops: list[Asked] = []

    def reply(asked: Asked) -> bytes:
        stops.append(asked)
        return following

    work = Work(lambda _: None, lambda: len(stops) > 2)
    with Scripted(reply=reply) as server, Endpoint(server.url) as endpoint, pytest.raises(Cancelled):
        endpoint.find(SYSTEM, ONE, record(), work)


def mangled(change: Callable[[dict[str, Any]], object]) -> bytes:
    one = json.loads(json.dumps(held()))
    change(one)
    return said(searchset(one))


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.update(identifier=[one["identifier"]]),
        lambda one: one["identifier"].update(system=SYSTEM.upper()),
        lambda one: one["identifier"].update(value=ONE.upper()),
        lambda one: one.pop("identifier"),
        lambda one: one.update(identifier="urn"),
    ],
)
def test_only_our_own_identifier_counts(change: Callable[[dict[str, Any]], object]) -> None:
    with Scripted([mangled(change)]) as server:
        found = find(server.url)

    assert found == Found(False, ())
