"""Each fault of the practice portal looks on the wire as it should, and is over afterwards."""

from __future__ import annotations

import gzip
import http.client
import json
import socket
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.practice import Fault, PracticePortal, Refusal
from tests.practice.conftest import dataset
from tests.practice.reader import Reader

DATE_LENGTH = len("Sun, 22 Nov 2026 09:00:01 GMT")
SEARCH = "/api/3/action/package_search?rows=5&sort=id+asc"


def raw_bytes(portal: PracticePortal, path: str = SEARCH) -> bytes:
    """Return everything that comes over a fresh connection until it is closed."""
    address = urlsplit(portal.url)
    with socket.create_connection((address.hostname, address.port), timeout=30) as connection:
        request = f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        connection.sendall(request.encode())
        found = b""
        while piece := connection.recv(65_536):
            found += piece
        return found


def without_date(wire: bytes) -> bytes:
    """Blank out the moment, which the portal's clock moves on from answer to answer."""
    head, found, rest = wire.partition(b"Date: ")
    return head + found + rest[DATE_LENGTH:]


@given(count=st.integers(0, 2_000))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_cut_answer_is_the_beginning_of_the_whole_one(portal: PracticePortal, count: int) -> None:
    portal.heal()
    whole = raw_bytes(portal)

    portal.fail_next(Fault.drop_after(count))
    cut = raw_bytes(portal)

    assert len(cut) == min(count, len(whole)) == portal.requests[-1].bytes_sent
    assert without_date(whole).startswith(without_date(cut))


def test_a_dropped_connection_ends_the_next_answer_only(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(Fault.drop_after(0))

    with pytest.raises(http.client.RemoteDisconnected):
        reader.ask(SEARCH)
    reader.connection.close()

    assert reader.ask(SEARCH).status == 200
    assert [request.fault for request in portal.requests] == ["drop after 0 bytes", None]


def test_a_body_cut_short_is_seen_as_incomplete(portal: PracticePortal, reader: Reader) -> None:
    length = portal_answer_length(portal, reader)
    portal.fail_next(Fault.drop_after(length - 1))

    with pytest.raises(http.client.IncompleteRead):
        reader.ask(SEARCH)


def portal_answer_length(portal: PracticePortal, reader: Reader) -> int:
    reader.ask(SEARCH)
    return portal.requests[-1].bytes_sent


@pytest.mark.parametrize("after", [0, 40])
def test_a_reset_connection_is_torn_down(portal: PracticePortal, reader: Reader, after: int) -> None:
    portal.fail_next(Fault.reset(after))

    with pytest.raises(ConnectionResetError):
        reader.ask(SEARCH)


def test_a_hanging_answer_goes_on_when_released(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(Fault.hang(10))
    reader.connection.request("GET", SEARCH)
    assert reader.connection.sock.recv(10, socket.MSG_WAITALL) == b"HTTP/1.1 2"

    portal.release()

    assert reader.connection.sock.recv(6, socket.MSG_WAITALL) == b"00 OK\r"


def test_a_hanging_answer_keeps_a_reader_waiting_until_its_patience_ends(portal: PracticePortal) -> None:
    portal.fail_next(Fault.hang())

    with Reader(portal.url, timeout=0.05) as impatient, pytest.raises(TimeoutError):
        impatient.ask(SEARCH)


@pytest.mark.parametrize(
    ("fault", "status", "retry_after"),
    [
        (Fault.too_many_requests(7), 429, "7"),
        (Fault.too_many_requests(None), 429, None),
        (Fault.too_many_requests("Sun, 22 Nov 2026 10:00:00 GMT"), 429, "Sun, 22 Nov 2026 10:00:00 GMT"),
        (Fault.status(500), 500, None),
        (Fault.status(502), 502, None),
        (Fault.status(503, retry_after=3), 503, "3"),
        (Fault.status(504), 504, None),
        (Fault.status(403), 403, None),
        (Fault.html_page(), 200, None),
        (Fault.html_page(202), 202, None),
    ],
)
def test_an_error_page_is_html_with_its_status(
    portal: PracticePortal, reader: Reader, fault: Fault, status: int, retry_after: str | None
) -> None:
    portal.fail_next(fault)

    reply = reader.ask(SEARCH)

    assert (reply.status, reply.kind, reply.headers.get("retry-after")) == (status, "text/html", retry_after)


def test_a_bare_string_is_json_but_no_object(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(Fault.bare_string())

    reply = reader.ask(SEARCH)

    assert (reply.status, reply.kind, type(reply.json)) == (400, "application/json", str)


def test_a_truncated_gzip_is_complete_http_around_half_a_body(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(Fault.truncated_gzip())

    reply = reader.ask(SEARCH)

    assert reply.headers["content-length"] == str(len(reply.body))
    with pytest.raises(EOFError):
        gzip.decompress(reply.body)


def test_what_is_not_json_keeps_the_type_of_json(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(Fault.not_json())

    reply = reader.ask(SEARCH)

    assert (reply.status, reply.kind) == (200, "application/json")
    with pytest.raises(json.JSONDecodeError):
        json.loads(reply.text)


@pytest.mark.parametrize("shape", list(Refusal))
def test_a_refusal_comes_in_each_of_its_shapes(portal: PracticePortal, reader: Reader, shape: Refusal) -> None:
    portal.fail_next(Fault.refused(shape))

    answer = reader.ask(SEARCH).json

    expected: dict[Refusal, type] = {Refusal.TEXT: str, Refusal.NOTHING: type(None)}
    assert answer["success"] is False
    assert type(answer.get("error")) is expected.get(shape, dict)
    assert ("message" in (answer.get("error") or {})) is (shape is Refusal.MESSAGE)


@pytest.mark.parametrize("result", [None, [], "surprise", {"count": "many", "results": {}}])
def test_a_wrong_result_still_says_success(portal: PracticePortal, reader: Reader, result: object) -> None:
    portal.fail_next(Fault.wrong_result(result))

    assert reader.ask(SEARCH).result == result


def test_an_empty_catalog_looks_like_an_honest_answer(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(Fault.empty_catalog())

    assert (reader.search()["count"], reader.search()["count"]) == (0, 12)


def test_a_login_page_is_html_at_the_end_of_a_redirect(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(Fault.login_redirect())

    reply = reader.ask(SEARCH)

    assert (reply.status, reply.headers["location"]) == (302, "/user/login")
    assert (reader.ask("/user/login").status, reader.ask("/user/login").kind) == (200, "text/html")


def test_one_flipped_byte_leaves_the_rest_as_it_is(portal: PracticePortal, reader: Reader) -> None:
    right = reader.ask("/robots.txt").body
    portal.fail_next(Fault.flipped_byte(3))

    wrong = reader.ask("/robots.txt").body

    assert [at for at in range(len(right)) if right[at] != wrong[at]] == [3]


def test_faults_meet_the_request_they_were_meant_for(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_request(3, Fault.status(503))
    portal.fail_path("status_show", Fault.status(502))
    portal.fail_when(lambda asked: "metadata_modified" in str(asked.params.get("fq")), Fault.empty_catalog())

    statuses = [reader.ask(SEARCH).status for _ in range(4)]
    shown = [reader.action("status_show").status for _ in range(2)]
    zeroed = reader.search(fq="metadata_modified:[* TO *]")["count"]
    portal.heal()

    assert (statuses, shown, zeroed) == ([200, 200, 503, 200], [502, 502], 0)
    assert reader.action("status_show").status == 200


def test_the_portal_changes_under_the_reader(portal: PracticePortal, reader: Reader) -> None:
    portal.before_request(2, lambda number: portal.add(dataset(50 + number)))
    portal.before_request(3, lambda _: portal.delete("dataset-1"))

    counts = [reader.search(rows=0)["count"] for _ in range(3)]

    assert counts == [12, 13, 12]


def test_an_action_runs_before_every_request_until_healed(portal: PracticePortal, reader: Reader) -> None:
    numbers: list[int] = []
    portal.before_each(numbers.append)

    reader.search()
    reader.search()
    portal.heal()
    reader.search()

    assert numbers == [1, 2]
