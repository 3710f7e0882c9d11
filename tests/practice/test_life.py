"""The practice portal starts, keeps a record, and ends without leaving anything behind."""

from __future__ import annotations

import gzip
import http.client
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sync.practice import Fault, PracticePortal
from tests.practice.conftest import dataset
from tests.practice.reader import Reader


def test_stopping_ends_every_thread_though_readers_are_connected_or_wait() -> None:
    before = set(threading.enumerate())
    portal = PracticePortal([dataset(1)]).start()
    idle, waiting = Reader(portal.url), Reader(portal.url)
    idle.search()
    portal.fail_next(Fault.hang(5))
    waiting.connection.request("GET", "/")
    assert waiting.connection.sock.recv(5) == b"HTTP/"
    assert set(threading.enumerate()) > before

    portal.stop()

    assert set(threading.enumerate()) == before
    assert idle.connection.sock.recv(1) == b""
    assert waiting.connection.sock.recv(1) == b""
    idle.connection.close()
    waiting.connection.close()


def test_stopping_while_a_request_arrives_is_no_trouble() -> None:
    for _ in range(20):
        portal = PracticePortal([dataset(1)]).start()
        reader = Reader(portal.url)
        reader.connection.request("GET", "/")

        portal.stop()

        reader.connection.close()


def test_a_stopped_portal_refuses_readers_and_can_start_again() -> None:
    portal = PracticePortal([dataset(1)]).start()
    url = portal.url
    portal.stop()
    portal.stop()

    with Reader(url) as reader, pytest.raises(ConnectionRefusedError):
        reader.search()
    with pytest.raises(RuntimeError):
        assert portal.url
    with portal, Reader(portal.url) as again:
        assert again.search()["count"] == 1


def test_one_connection_serves_many_requests(portal: PracticePortal, reader: Reader) -> None:
    reader.search()
    first = reader.connection.sock
    reader.action("status_show")

    assert reader.connection.sock is first


def test_the_record_says_who_asked_for_what_and_what_went_over_the_wire(portal: PracticePortal, reader: Reader) -> None:
    headers = {"User-Agent": "DxF-Desk/1 (practice)", "Accept-Encoding": "gzip"}

    packed = reader.ask("/api/3/action/package_search?rows=3&fq=a:b&fq=c:d", headers=headers)
    reader.search(rows=12)
    reader.search(rows=12)

    first, *plain = portal.requests
    assert (first.number, first.method, first.path) == (1, "GET", "/api/3/action/package_search")
    assert (first.params, first.status, first.user_agent) == (
        {"rows": "3", "fq": ["a:b", "c:d"]},
        200,
        headers["User-Agent"],
    )
    assert 0 < first.bytes_sent - len(packed.body) < 400
    assert plain[0].bytes_sent == plain[1].bytes_sent
    assert portal.request_count == 3


def test_json_is_packed_for_readers_who_can_unpack_it(portal: PracticePortal, reader: Reader) -> None:
    able = {"Accept-Encoding": "gzip, deflate"}

    packed, plain = (reader.ask("/api/3/action/package_list", headers=headers) for headers in (able, {}))
    portal.gzip = False
    never = reader.ask("/api/3/action/package_list", headers=able)

    assert gzip.decompress(packed.body) == plain.body == never.body
    assert "date" in plain.headers


def test_a_bug_in_an_action_is_raised_where_a_test_sees_it() -> None:
    portal = PracticePortal([dataset(1)]).start()
    portal.before_request(1, lambda _: portal.delete("nowhere"))

    with Reader(portal.url) as reader, pytest.raises(http.client.RemoteDisconnected):
        reader.search()

    with pytest.raises(LookupError):
        portal.stop()


def test_a_portal_serves_a_file_of_packages(tmp_path: Path) -> None:
    path = tmp_path / "packages.jsonl"
    path.write_text("\n".join(json.dumps(dataset(number)) for number in (1, 2)) + "\n\n", encoding="utf-8")

    with PracticePortal.from_file(path, rows_cap=1, version="2.12.0") as portal, Reader(portal.url) as reader:
        assert (reader.search()["count"], len(reader.search()["results"])) == (2, 1)
        assert reader.action("status_show").result["ckan_version"] == "2.12.0"


def test_the_580_real_datasets_are_served_in_one_page(shared: Path) -> None:
    portal = PracticePortal.from_file(shared / "data" / "portal" / "packages.jsonl")

    with portal, Reader(portal.url) as reader:
        result = reader.search(rows=1000, sort="id asc")

    assert (result["count"], len(result["results"])) == (580, 580)
    assert all(resource["url"].startswith(portal_address(resource["url"])) for resource in all_resources(result))


def all_resources(result: dict[str, list[dict[str, list[dict[str, str]]]]]) -> list[dict[str, str]]:
    return [resource for package in result["results"] for resource in package["resources"]]


def portal_address(url: str) -> str:
    return "http://127.0.0.1:" if "data.chhs.ca.gov" not in url else "nowhere"


def test_importing_the_portal_does_not_load_a_server() -> None:
    code = "import sync.practice, sys; print([n for n in ('http.server', 'gzip', 'requests') if n in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )

    assert done.stdout.strip() == "[]"
