"""What one create comes to, whatever the server answers: exactly one request, and never a success that is none."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from sync import errors
from sync.connections import Patience
from sync.exchange.endpoint import Endpoint
from sync.exchange.errors import EndpointRefused, EndpointUnclear, OtherContent, SignInNeeded
from sync.exchange.model import Answered, Verdict
from sync.practice import PracticePortal
from sync.practice.fhir import faults
from sync.work import Cancelled, Work
from tests.exchange.records import ONE, SYSTEM, held, record, resource
from tests.exchange.scripted import HANG_UP, Scripted, said
from tests.sync.tls import untrusted_server

SOON = Patience(silence=0.2)
OUTCOME = {
    "resourceType": "OperationOutcome",
    "issue": [{"severity": "error", "code": "invalid", "diagnostics": "no \x07good", "expression": ["item[0]"]}],
}

VERDICTS = {
    "lost answer": Verdict.ASK,
    "lost request": Verdict.ASK,
    "504 after the work": Verdict.ASK,
    "504 without the work": Verdict.ASK,
    "doubled request": Verdict.HELD,
    "truncated answer": Verdict.ASK,
    "garbage": Verdict.ASK,
    "web page": Verdict.ASK,
    "reset after the work": Verdict.ASK,
    "reset without the work": Verdict.ASK,
    "stall after the work": Verdict.ASK,
    "stall without the work": Verdict.ASK,
    "late work": Verdict.ASK,
    "401": Verdict.SIGN_IN,
    "403": Verdict.FORBIDDEN,
    "412": Verdict.ASK,
    "422": Verdict.REFUSED,
    "429": Verdict.ASK,
    "other answers": Verdict.OTHER_CONTENT,
    "older body": Verdict.OTHER_CONTENT,
}


def create(url: str, token: str = "", patience: Patience = SOON) -> Answered:
    with Endpoint(url, token=token, patience=patience) as endpoint:
        return endpoint.create(record(), SYSTEM, ONE, Work.quiet())


@pytest.mark.parametrize("name", faults.DELIVERY_FAULTS)
def test_each_fault_of_a_delivery_has_its_verdict(portal: PracticePortal, base: str, name: str) -> None:
    portal.fail_next(faults.DELIVERY_FAULTS[name]())

    answered = create(base)

    assert answered.verdict is VERDICTS[name]
    assert (answered.trouble is None) is (answered.verdict is Verdict.HELD)
    portal.release()
    portal.settle()
    assert [request.method for request in portal.requests] == ["POST"]


def test_a_record_that_is_created_is_held_as_sent(portal: PracticePortal, base: str) -> None:
    answered = create(base)

    (kept,) = portal.fhir.held(ONE.removeprefix("urn:uuid:"))
    assert answered.verdict is Verdict.HELD
    assert answered.held is not None
    assert (answered.held.id, answered.held.version, answered.held.same_answers) == (kept.id, "1", True)
    assert answered.held.location.startswith(f"{base}/QuestionnaireResponse/{kept.id}")


def test_the_request_is_conditional_and_asks_for_what_was_made(portal: PracticePortal, base: str) -> None:
    create(base, token="a.token")

    headers = portal.requests[0].headers
    assert headers["if-none-exist"] == f"identifier=urn%3Aietf%3Arfc%3A3986%7C{ONE.replace(':', '%3A')}"
    assert headers["prefer"] == "return=representation"
    assert headers["content-type"] == "application/fhir+json"
    assert headers["authorization"] == "Bearer a.token"


def test_the_bytes_that_were_signed_are_the_bytes_that_leave() -> None:
    with Scripted([said(held(), 201)]) as server:
        create(server.url)

    assert server.asked[0].body == record()


@pytest.mark.parametrize(
    ("answer", "verdict", "trouble"),
    [
        (said(b"", 200), Verdict.ASK, EndpointUnclear),
        (said(b"", 202), Verdict.ASK, EndpointUnclear),
        (said(held(), 202), Verdict.ASK, EndpointUnclear),
        (said(b"null", 201), Verdict.ASK, errors.GarbledAnswer),
        (said(b"[" * 100_000, 201), Verdict.ASK, errors.GarbledAnswer),
        (said(b'{"a":1,"a":2}', 201), Verdict.ASK, errors.GarbledAnswer),
        (said(b'{"a":NaN}', 201), Verdict.ASK, errors.GarbledAnswer),
        (said(b"\xff\xfe", 201), Verdict.ASK, errors.GarbledAnswer),
        (said(held("urn:uuid:somebody-else"), 201), Verdict.ASK, EndpointUnclear),
        (said({"resourceType": "Patient", "id": "a1"}, 201), Verdict.ASK, EndpointUnclear),
        (said(OUTCOME, 201), Verdict.ASK, EndpointUnclear),
        (said(b"", 302, Location="/login"), Verdict.ASK, errors.WebPageInstead),
        (said(b"<html>", 400, "text/html"), Verdict.ASK, errors.WebPageInstead),
        (said(b"", 407), Verdict.ASK, errors.ProxyTrouble),
        (said(b"", 409), Verdict.ASK, EndpointUnclear),
        (said(b"", 503, Retry_After="120"), Verdict.ASK, errors.ServerTrouble),
        (said(held(status="amended"), 200), Verdict.OTHER_CONTENT, OtherContent),
        (said(held(extension=[]), 200), Verdict.OTHER_CONTENT, OtherContent),
        (said(OUTCOME, 400), Verdict.REFUSED, EndpointRefused),
        (said(b"", 415, ""), Verdict.REFUSED, EndpointRefused),
        (said(b"", 401, ""), Verdict.SIGN_IN, SignInNeeded),
        (said(b"", 404, ""), Verdict.WRONG_ADDRESS, None),
        (said(b"", 405, ""), Verdict.WRONG_ADDRESS, None),
        (said(OUTCOME, 410), Verdict.WRONG_ADDRESS, None),
        (b"HTTP/1.1 201 Created\r\nContent-Le", Verdict.ASK, None),
        (b"not HTTP at all\r\n\r\n", Verdict.ASK, errors.ConnectionLost),
        (said(b"not gzip", 201, Content_Encoding="gzip"), Verdict.ASK, errors.GarbledAnswer),
        (HANG_UP, Verdict.ASK, errors.ConnectionLost),
    ],
)
def test_odd_answers_are_never_taken_for_success(answer: bytes, verdict: Verdict, trouble: type | None) -> None:
    with Scripted([answer]) as server:
        answered = create(server.url)

    assert answered.verdict is verdict
    assert answered.trouble is not None
    assert trouble is None or type(answered.trouble) is trouble
    assert len(server.asked) == 1


def test_an_answer_without_end_is_given_up() -> None:
    flood = said(b" " * (17 << 20), 201)
    with Scripted([flood]) as server:
        answered = create(server.url, patience=Patience(silence=5))

    assert answered.verdict is Verdict.ASK
    assert answered.trouble is not None
    assert answered.trouble.facts["field"] == "size"


def test_what_a_server_says_is_told_as_plain_text() -> None:
    with Scripted([said(OUTCOME, 422)]) as server:
        answered = create(server.url)

    assert answered.told == "no good (item[0])"


def test_the_wait_that_a_server_asks_for_is_at_most_a_day() -> None:
    with Scripted([said(b"", 429, Retry_After="600"), said(b"", 503, Retry_After="99999999")]) as server:
        waits = [create(server.url).wait for _ in range(2)]

    assert waits == [600, 86_400]


@pytest.mark.parametrize("body", [b"", json.dumps(OUTCOME).encode()])
@pytest.mark.parametrize("origin", ["", "http://inner.example:8080/fhir/"])
def test_a_record_that_is_not_shown_is_read_back_from_our_own_server(body: bytes, origin: str) -> None:
    location = f"{origin}QuestionnaireResponse/a1/_history/7"
    with Scripted([said(body, 201, Location=location), said(held())]) as server:
        answered = create(server.url)

        assert answered.verdict is Verdict.HELD
        assert answered.held is not None
        assert answered.held.location.startswith(f"{server.url}/QuestionnaireResponse/a1")
    assert [one.target for one in server.asked] == ["/QuestionnaireResponse", "/QuestionnaireResponse/a1"]


@pytest.mark.parametrize(
    "shown", [said(b"", 404), HANG_UP, said(held("urn:uuid:other")), said(b"<html>", 200, "text/html")]
)
def test_a_record_that_cannot_be_read_back_has_to_be_asked_for(shown: bytes) -> None:
    with Scripted([said(b"", 201, Location="QuestionnaireResponse/a1"), shown]) as server:
        answered = create(server.url)

    assert answered.verdict is Verdict.ASK


@pytest.mark.parametrize("location", ["", "https://evil.example/", "../../etc/passwd", "QuestionnaireResponse/a1/x y"])
def test_a_place_that_names_no_record_is_not_visited(location: str) -> None:
    with Scripted([said(b"", 201, Location=location), said(held())]) as server:
        answered = create(server.url)

    assert answered.verdict is Verdict.ASK
    assert len(server.asked) == 1


def test_nobody_listening_means_that_nothing_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    answered = create(f"http://127.0.0.1:{port}")

    assert answered.verdict is Verdict.NOT_SENT
    assert isinstance(answered.trouble, errors.Offline)
    assert answered.trouble.facts["place"] == "endpoint"


def test_an_unknown_name_means_that_nothing_was_sent() -> None:
    answered = create("https://no-such-endpoint.invalid/fhir")

    assert answered.verdict is Verdict.NOT_SENT
    assert isinstance(answered.trouble, errors.NameNotFound)


def test_a_certificate_that_is_not_trusted_means_that_nothing_was_sent(tmp_path: Path) -> None:
    with untrusted_server(tmp_path) as port:
        answered = create(f"https://127.0.0.1:{port}/fhir")

    assert answered.verdict is Verdict.NOT_SENT
    assert isinstance(answered.trouble, errors.UntrustedCertificate)


def test_a_proxy_that_says_no_means_that_nothing_was_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    with Scripted([said(b"", 407)]) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)

        answered = create("https://endpoint.example/fhir")

    assert answered.verdict is Verdict.NOT_SENT
    assert isinstance(answered.trouble, errors.ProxyTrouble)
    assert [one.method for one in proxy.asked] == ["CONNECT"]


def test_a_kept_connection_that_breaks_has_to_be_asked_for() -> None:
    with Scripted([said({"resourceType": "CapabilityStatement"}), HANG_UP]) as server, Endpoint(server.url) as endpoint:
        endpoint.ability(Work.quiet())

        answered = endpoint.create(record(), SYSTEM, ONE, Work.quiet())

    assert answered.verdict is Verdict.ASK
    assert [one.method for one in server.asked] == ["GET", "POST"]


def test_a_stop_that_was_asked_for_before_keeps_everything_here(portal: PracticePortal, base: str) -> None:
    with Endpoint(base) as endpoint, pytest.raises(Cancelled):
        endpoint.create(record(), SYSTEM, ONE, Work(lambda _: None, lambda: True))

    assert portal.requests == []


def test_a_password_file_of_this_computer_is_not_sent_along(
    portal: PracticePortal, base: str, own_profile: Path
) -> None:
    file = own_profile / ".netrc"
    file.write_text("machine 127.0.0.1 login someone password something\n", encoding="utf-8")
    file.chmod(0o600)

    create(base)

    assert "authorization" not in portal.requests[0].headers


def test_a_record_under_another_number_is_a_bug_of_ours(base: str) -> None:
    with Endpoint(base) as endpoint, pytest.raises(ValueError, match="identifier"):
        endpoint.create(json.dumps(resource()).encode(), SYSTEM, "urn:uuid:another", Work.quiet())
