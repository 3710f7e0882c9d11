"""The office proxy: every connection to another computer goes through it, verified, and nothing leads around it."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.doctor import proxy_for
from desktop.paths import open_folder
from desktop.settings import Services
from sync.channel.fetching import ChannelFetcher
from sync.channel.model import Channel
from sync.ckan.portal import Portal
from sync.connections import Connection, Patience, Version, checked_proxy
from sync.errors import AddressTrouble, ProxyAddressTrouble, ProxyTrouble, UntrustedCertificate
from sync.exchange.endpoint import Endpoint
from sync.lists.fetching import download
from sync.practice import PracticePortal
from sync.proxy import go_through, office_proxy
from sync.work import Work
from tests.policy.conftest import Set
from tests.policy.office import Office, office_before, server_of

HOST = "example.org"
ONCE = Patience(tries=1)


def ask_the_portal(_folder: Path) -> None:
    with Portal(f"https://portal.{HOST}", ONCE) as portal:
        portal.status(Work.quiet())


def ask_for_a_list(_folder: Path) -> None:
    download(f"https://lists.{HOST}/list.xlsx", Version(), "a test", Work.quiet())


def ask_the_endpoint(_folder: Path) -> None:
    with Endpoint(f"https://fhir.{HOST}/r4", token="secret", patience=ONCE) as endpoint:
        endpoint.ability(Work.quiet())


def ask_the_channel(folder: Path) -> None:
    channel = Channel(f"https://channel.{HOST}", b"", folder, patience=ONCE)
    with closing(ChannelFetcher(channel, Work.quiet())) as fetcher:
        fetcher.download_bytes(f"{channel.address}/metadata/timestamp.json", 1000)


@pytest.mark.parametrize(
    ("ask", "host"),
    [
        (ask_the_portal, "portal"),
        (ask_for_a_list, "lists"),
        (ask_the_endpoint, "fhir"),
        (ask_the_channel, "channel"),
    ],
)
def test_every_service_is_asked_through_the_proxy_and_its_certificate_is_still_verified(
    ask: Callable[[Path], None], host: str, office: Office, tmp_path: Path
) -> None:
    go_through(office.url)

    with pytest.raises(UntrustedCertificate):
        ask(tmp_path)

    assert set(office.asked) == {f"{host}.{HOST}:443"}


def test_what_is_trusted_arrives_through_the_proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = str(tmp_path / "certificate.pem")
    monkeypatch.setenv("SSL_CERT_FILE", certificate)
    with server_of(f"portal.{HOST}", tmp_path) as port, office_before(port) as office:
        if ssl.get_default_verify_paths().cafile != certificate:
            pytest.skip("a variable does not choose this system's certificates")
        go_through(office.url)

        with closing(Connection(f"https://portal.{HOST}", "a test", ONCE)) as connection:
            answer = connection.get("/", {}, Work.quiet())

    assert answer.body == b'{"well": true}'
    assert office.asked == [f"portal.{HOST}:443"]


def test_no_variable_of_a_person_leads_around_the_proxy(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"https_proxy": "http://127.0.0.1:9", "no_proxy": "*", "all_proxy": "socks5://x"}.items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(name.upper(), value)
    go_through(office.url)

    with pytest.raises(UntrustedCertificate):
        ask_the_portal(tmp_path)

    assert office.asked == [f"portal.{HOST}:443"]


def test_a_proxy_that_lets_nobody_through_is_named_as_the_trouble(tmp_path: Path) -> None:
    with office_before(0) as office:
        go_through(office.url)

        with pytest.raises(ProxyTrouble):
            ask_the_portal(tmp_path)


def test_this_computer_itself_is_never_asked_through_the_proxy(office: Office) -> None:
    go_through(office.url)

    with PracticePortal() as portal, Portal(portal.url, ONCE) as asked:
        asked.status(Work.quiet())

    assert office.asked == []
    assert proxy_for("http://127.0.0.1:9") == ""


def test_a_proxy_that_was_set_holds_from_the_next_connection_on(desk: Desk, office: Office, tmp_path: Path) -> None:
    desk.set_setting("proxy", office.url)

    with pytest.raises(UntrustedCertificate):
        ask_the_portal(tmp_path)

    assert office.asked == [f"portal.{HOST}:443"]
    assert proxy_for(f"https://portal.{HOST}") == office.url.removeprefix("http://")


def test_the_organizations_proxy_holds_from_the_first_request_on(
    organization_sets: Set, office: Office, tmp_path: Path
) -> None:
    organization_sets(proxy=office.url)
    desk = Desk(open_folder(tmp_path / "data"), Services())

    desk.reread()

    assert office_proxy() == office.url


def test_a_practice_desk_leaves_the_proxy_alone(practice: Desk) -> None:
    go_through("http://proxy.example.org:8080")

    practice.reread()

    assert office_proxy() == "http://proxy.example.org:8080"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("http://proxy.example.org:8080", "http://proxy.example.org:8080"),
        (" proxy.example.org:3128 ", "http://proxy.example.org:3128"),
        ("http://Proxy/", "http://proxy:80"),
        ("http://[fd00::1]:3128", "http://[fd00::1]:3128"),
    ],
)
def test_a_proxy_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert checked_proxy(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "http://anna:secret@proxy.example.org:8080",
        "anna:secret@proxy:8080",
        "http://@proxy:8080",
        "socks5://proxy:1080",
        "https://proxy:8080",
        "http://proxy:notaport",
        "http://[broken",
        "http://pro xy:80",
        "http://proxy:80/way",
        "http://proxy:80?a=b",
        "http://proxy\x00:80",
        "http://",
        ":8080",
    ],
)
def test_a_proxy_that_cannot_be_used_or_has_a_password_is_refused_without_telling_the_password(typed: str) -> None:
    with pytest.raises(ProxyAddressTrouble) as met:
        checked_proxy(typed)

    assert isinstance(met.value, AddressTrouble)
    assert "secret" not in str(met.value)


def test_a_password_file_of_this_computer_is_sent_to_nobody(own_profile: Path) -> None:
    file = own_profile / ".netrc"
    file.write_text("machine 127.0.0.1 login someone password something\n", encoding="utf-8")
    file.chmod(0o600)

    with PracticePortal() as portal, Portal(portal.url, ONCE) as asked:
        asked.status(Work.quiet())

    assert [one for one in portal.requests if "authorization" in one.headers] == []
