"""Whatever a portal or the network does, it has a name of its own and the replica stays as it was."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from sync import errors
from sync.ckan.portal import Portal
from sync.connections import Patience, checked_address
from sync.practice import Fault, PracticePortal, Refusal
from sync.work import Cancelled, Work
from tests.sync.replicas import AT_ONCE, content, package, sync

if TYPE_CHECKING:
    from pathlib import Path

SHORT = Patience(tries=1, silence=0.3)

TROUBLES: list[tuple[Fault, type[errors.KnownError]]] = [
    (Fault.drop_after(0), errors.ConnectionLost),
    (Fault.drop_after(60), errors.ConnectionLost),
    (Fault.drop_after(700), errors.ConnectionLost),
    (Fault.reset(), errors.ConnectionLost),
    (Fault.reset(500), errors.ConnectionLost),
    (Fault.hang(), errors.TimedOut),
    (Fault.hang(500), errors.TimedOut),
    (Fault.too_many_requests(3), errors.Busy),
    (Fault.status(500), errors.ServerTrouble),
    (Fault.status(503), errors.ServerTrouble),
    (Fault.status(403), errors.WebPageInstead),
    (Fault.status(407), errors.ProxyTrouble),
    (Fault.html_page(), errors.WebPageInstead),
    (Fault.html_page(202), errors.WebPageInstead),
    (Fault.html_page(404), errors.NotAPortal),
    (Fault.login_redirect(), errors.WebPageInstead),
    (Fault.bare_string(), errors.RequestRefused),
    (Fault.truncated_gzip(), errors.GarbledAnswer),
    (Fault.not_json(), errors.GarbledAnswer),
    (Fault.not_json("[1, 2]"), errors.NotAPortal),
    (Fault.not_json('"a word"'), errors.NotAPortal),
    (Fault.wrong_result(), errors.GarbledAnswer),
    (Fault.wrong_result({"count": "many", "results": []}), errors.GarbledAnswer),
    (Fault.wrong_result({"count": 1, "results": ["not a dataset"]}), errors.GarbledAnswer),
    *((Fault.refused(shape), errors.RequestRefused) for shape in Refusal),
]


@pytest.mark.parametrize(
    ("fault", "expected"), TROUBLES, ids=lambda one: getattr(one, "name", getattr(one, "code", ""))
)
@pytest.mark.parametrize("request_number", [1, 2])
def test_each_fault_has_its_own_error_and_leaves_the_replica_as_it_was(
    fault: Fault, expected: type[errors.KnownError], request_number: int, tmp_path: Path
) -> None:
    with PracticePortal([package(number) for number in range(1, 31)], gzip=False) as portal:
        sync(portal.url, tmp_path / "catalog.db")
        before = content(tmp_path / "catalog.db")
        portal.edit(portal.public_ids()[0], title="Edited")
        portal.fail_request(portal.request_count + request_number, fault)

        with pytest.raises(expected) as trouble:
            sync(portal.url, tmp_path / "catalog.db", patience=SHORT)

        assert type(trouble.value) is expected
        assert content(tmp_path / "catalog.db") == before
        portal.heal()
        assert sync(portal.url, tmp_path / "catalog.db").changed == 1


def test_nobody_listening_is_being_offline(tmp_path: Path) -> None:
    with pytest.raises(errors.Offline):
        sync(f"http://127.0.0.1:{unused_port()}", tmp_path / "catalog.db")


def test_a_name_the_network_does_not_know_is_said_to_be_unknown(tmp_path: Path) -> None:
    with pytest.raises(errors.NameNotFound) as trouble:
        sync("https://no-such-portal.invalid", tmp_path / "catalog.db")

    assert trouble.value.facts["host"] == "no-such-portal.invalid"


def test_a_certificate_the_system_does_not_trust_ends_the_conversation(tmp_path: Path) -> None:
    from tests.sync.tls import untrusted_server

    with untrusted_server(tmp_path) as port, pytest.raises(errors.UntrustedCertificate):
        sync(f"https://127.0.0.1:{port}", tmp_path / "catalog.db")


def test_no_setting_of_the_environment_turns_verification_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.sync.tls import untrusted_server

    with untrusted_server(tmp_path) as port:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "certificate.pem"))
        monkeypatch.setenv("CURL_CA_BUNDLE", str(tmp_path / "certificate.pem"))

        with pytest.raises(errors.UntrustedCertificate):
            sync(f"https://127.0.0.1:{port}", tmp_path / "catalog.db")


def test_a_proxy_that_wants_a_password_is_named_as_the_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with PracticePortal([package(1)]) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)

        with pytest.raises(errors.ProxyTrouble):
            sync("https://portal.example", tmp_path / "catalog.db")


@pytest.mark.parametrize("proxy", ["http://proxy:notaport", "http://[broken", "socks5://127.0.0.1:9"])
def test_a_proxy_that_cannot_be_used_is_named_as_the_trouble(
    proxy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", proxy)

    with pytest.raises(errors.ProxyTrouble):
        sync("https://portal.example", tmp_path / "catalog.db")


def test_trouble_that_may_pass_is_tried_again_and_other_trouble_is_not() -> None:
    patient = Patience(tries=3, first_wait=0.0)
    with PracticePortal([package(1)]) as portal:
        portal.fail_next(Fault.status(503), Fault.reset())
        with Portal(portal.url, patient) as reading:
            assert reading.ids(Work.quiet()) == set(portal.public_ids())
        assert portal.request_count == 3

        portal.fail_next(Fault.bare_string())
        with Portal(portal.url, patient) as reading, pytest.raises(errors.RequestRefused):
            reading.ids(Work.quiet())
        assert portal.request_count == 4


def test_a_wait_longer_than_our_patience_is_not_waited_for() -> None:
    with PracticePortal([package(1)]) as portal:
        portal.fail_next(Fault.too_many_requests(3600))

        with Portal(portal.url, Patience(tries=3)) as reading, pytest.raises(errors.Busy) as trouble:
            reading.ids(Work.quiet())

    assert trouble.value.facts["wait"] == 3600
    assert portal.request_count == 1


def test_a_stop_ends_a_wait_at_once() -> None:
    with PracticePortal([package(1)]) as portal:
        portal.fail_next(Fault.status(503))
        work = Work(lambda _: None, lambda: portal.request_count > 0)

        patient = Patience(tries=2, first_wait=3600.0, longest_wait=4000.0)
        with Portal(portal.url, patient) as reading, pytest.raises(Cancelled):
            reading.ids(work)


@pytest.mark.parametrize(
    "typed",
    ["data.chhs.ca.gov", "", "ftp://data.chhs.ca.gov", "https://", "https://user:word@host", "https://a b", "https://[",
     "https://host:port", "https://host/?q=1", "file:///etc/passwd"],
)  # fmt: skip
def test_an_address_that_cannot_be_used_is_refused_before_anything_is_sent(typed: str) -> None:
    with pytest.raises(errors.AddressTrouble):
        checked_address(typed)


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        (" https://data.chhs.ca.gov/ ", "https://data.chhs.ca.gov"),
        ("http://data.chhs.ca.gov", "https://data.chhs.ca.gov"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("https://host.example/ckan/", "https://host.example/ckan"),
    ],
)
def test_an_address_is_put_into_one_form_and_never_stays_without_tls(typed: str, used: str) -> None:
    assert checked_address(typed) == used


def test_every_request_says_who_asks_and_whom_to_write_to() -> None:
    with PracticePortal([package(1)]) as portal:
        with Portal(portal.url, AT_ONCE, contact="office@agency.example") as reading:
            reading.status(Work.quiet())

        assert portal.requests[0].user_agent.startswith("DxF-Desk/")
        assert "office@agency.example" in portal.requests[0].user_agent


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
