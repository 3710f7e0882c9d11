"""Signing in: in the browser, with PKCE, to the server that was meant, and never for longer than a person waits."""

from __future__ import annotations

import base64
import hashlib
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest

from sync import errors
from sync.errors import KnownError
from sync.exchange.discovery import NEW_SCOPES, OLD_SCOPES, discover
from sync.exchange.errors import (
    NoBrowser,
    SignInNeeded,
    SignInNotOffered,
    SignInNotOurs,
    SignInRefused,
    SignInTookTooLong,
)
from sync.exchange.sign_in import Asking, Grant, refreshed, sign_in
from sync.practice import PracticePortal
from sync.work import Cancelled, Work
from tests.exchange.browsers import Browser
from tests.exchange.scripted import Asked, Scripted, said

GOOD = {"access_token": "access.1", "token_type": "bearer", "expires_in": 300, "refresh_token": "refresh.1"}


def sign_in_at(url: str, browser: Browser, **asking: Any) -> Grant:
    with browser:
        return sign_in(Asking(url, "dxf-desk", **asking), browser.open, Work.quiet())


class SignInServer:
    """An authorization server that knows what it promised and checks what it is given."""

    def __init__(self, token: object = GOOD, status: int = 200, **configuration: Any) -> None:
        self.token, self.status, self.configuration = token, status, configuration
        self.forms: list[dict[str, str]] = []
        self.running = Scripted(reply=self.answer)

    def answer(self, asked: Asked) -> bytes:
        url = self.running.url
        if asked.target == "/token":
            self.forms.append({name: found[0] for name, found in parse_qs(asked.body.decode()).items()})
            return said(self.token, self.status, "application/json")
        if asked.target.endswith("/smart-configuration"):
            known = {"authorization_endpoint": f"{url}/authorize?tenant=1", "token_endpoint": f"{url}/token"}
            return said(known | {"issuer": url} | self.configuration, 200, "application/json")
        return said(b"", 404)


def test_a_person_who_signs_in_gives_the_desk_its_tokens(portal: PracticePortal, base: str) -> None:
    browser = Browser()

    grant = sign_in_at(base, browser)

    assert grant.access in portal.fhir.sign_in.tokens
    assert grant.refresh
    assert grant.is_good(datetime.now(UTC))
    assert not grant.is_good(datetime.now(UTC) + timedelta(minutes=5))
    assert browser.question["aud"] == base
    assert browser.question["redirect_uri"].startswith("http://127.0.0.1:")


def test_the_page_at_the_end_speaks_both_languages_and_loads_nothing(base: str) -> None:
    browser = Browser()

    sign_in_at(base, browser)

    ((status, page),) = browser.pages
    assert status == 200
    assert "You can close this page" in page
    assert "Puede cerrar esta página" in page
    assert "src=" not in page
    assert "href=" not in page


def test_the_proof_fits_the_challenge_and_the_secrets_are_long() -> None:
    server, browser = SignInServer(), Browser(answers={"code": "c0de"})
    with server.running:
        sign_in_at(server.running.url, browser)

    (form,) = server.forms
    proof = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
    assert browser.question["code_challenge"] == proof
    assert browser.question["code_challenge_method"] == "S256"
    assert browser.question["tenant"] == "1"
    assert form["redirect_uri"] == browser.question["redirect_uri"]
    assert (form["code"], form["client_id"], form["grant_type"]) == ("c0de", "dxf-desk", "authorization_code")
    assert "client_secret" not in form
    assert min(len(form["code_verifier"]), len(browser.question["state"])) >= 43


def test_a_stranger_who_comes_first_is_turned_away() -> None:
    server = SignInServer()
    browser = Browser(answers={"code": "ours"}, before={"state": "guess", "code": "theirs"})
    with server.running:
        sign_in_at(server.running.url, browser)

    assert [status for status, _ in browser.pages] == [400, 200]
    assert server.forms[0]["code"] == "ours"


@pytest.mark.parametrize(
    ("configuration", "answers"),
    [
        ({}, {"code": "c", "iss": "https://another.example"}),
        ({"authorization_response_iss_parameter_supported": True}, {"code": "c"}),
        ({}, {"error": "access_denied", "iss": "https://another.example"}),
    ],
)
def test_an_answer_from_another_server_is_not_used(configuration: dict[str, Any], answers: dict[str, str]) -> None:
    server = SignInServer(**configuration)
    with server.running, pytest.raises(SignInNotOurs):
        sign_in_at(server.running.url, Browser(answers=answers))

    assert server.forms == []


def test_a_server_that_names_itself_as_promised_is_believed() -> None:
    server = SignInServer(authorization_response_iss_parameter_supported=True)
    with server.running:
        grant = sign_in_at(server.running.url, Browser(answers={"code": "c", "iss": server.running.url}))

    assert grant.access == "access.1"


def test_a_person_who_says_no_is_understood(portal: PracticePortal, base: str) -> None:
    portal.fhir.sign_in.denies = True

    with pytest.raises(SignInRefused) as trouble:
        sign_in_at(base, Browser())

    assert trouble.value.facts["said"] == "access_denied"


def test_nobody_signing_in_ends_the_wait() -> None:
    server = SignInServer()
    with server.running, pytest.raises(SignInTookTooLong):
        sign_in(Asking(server.running.url, "c", seconds=0.2), lambda _: True, Work.quiet())


def test_a_stop_ends_the_wait_for_the_browser() -> None:
    server, opened = SignInServer(), list[str]()
    work = Work(lambda _: None, lambda: bool(opened))
    with server.running, pytest.raises(Cancelled):
        sign_in(Asking(server.running.url, "c"), opened.append, work)


def test_a_computer_without_a_browser_is_told_apart() -> None:
    server = SignInServer()
    with server.running, pytest.raises(NoBrowser):
        sign_in(Asking(server.running.url, "c"), lambda _: False, Work.quiet())


@pytest.mark.parametrize(
    ("configuration", "wanted"),
    [
        ({"code_challenge_methods_supported": ["plain"]}, "s256"),
        ({"code_challenge_methods_supported": []}, "s256"),
        ({"authorization_endpoint": "http://signin.example/authorize"}, "secure"),
        ({"token_endpoint": "http://signin.example/token"}, "secure"),
        ({"token_endpoint": "ftp://signin.example/token"}, "secure"),
        ({"authorization_endpoint": "javascript:alert(1)"}, "secure"),
        ({"grant_types_supported": ["client_credentials"]}, "code"),
        ({"token_endpoint": ""}, "smart"),
    ],
)
def test_a_sign_in_that_is_not_safe_is_not_begun(configuration: dict[str, Any], wanted: str) -> None:
    server, opened = SignInServer(**configuration), list[str]()
    with server.running, pytest.raises(SignInNotOffered) as trouble:
        sign_in(Asking(server.running.url, "c"), opened.append, Work.quiet())

    assert trouble.value.facts["wanted"] == wanted
    assert opened == []


def test_an_older_server_names_its_sign_in_among_its_abilities() -> None:
    smart = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris"
    addresses = [
        {"url": "authorize", "valueUri": "https://signin.example/a"},
        {"url": "token", "valueUri": "https://signin.example/t"},
    ]
    security = {"extension": [{"url": smart, "extension": addresses}]}
    statement = {"resourceType": "CapabilityStatement", "rest": [{"mode": "server", "security": security}]}
    with Scripted([said(b"", 404), said(statement)]) as server:
        place = discover(server.url, Work.quiet())

    assert (place.authorize_url, place.token_url) == ("https://signin.example/a", "https://signin.example/t")


@pytest.mark.parametrize(
    ("configuration", "scopes"),
    [
        ({}, f"{OLD_SCOPES} offline_access"),
        ({"capabilities": ["permission-v2"]}, f"{NEW_SCOPES} offline_access"),
        ({"scopes_supported": ["user/*.cruds", "offline_access"]}, f"{NEW_SCOPES} offline_access"),
        ({"scopes_supported": ["user/*.read", "user/*.write"]}, OLD_SCOPES),
        ({"scopes_supported": "everything", "capabilities": 3}, f"{OLD_SCOPES} offline_access"),
    ],
)
def test_no_more_is_asked_for_than_sending_and_finding(configuration: dict[str, Any], scopes: str) -> None:
    server = SignInServer(**configuration)
    with server.running:
        assert discover(server.running.url, Work.quiet()).scopes == scopes


@pytest.mark.parametrize(
    ("token", "status", "trouble"),
    [
        ({"error": "invalid_grant", "error_description": "too late"}, 400, SignInRefused),
        (GOOD | {"token_type": "mac"}, 200, SignInNotOffered),
        (GOOD | {"access_token": ""}, 200, SignInNotOffered),
        (GOOD | {"access_token": "two\r\nlines"}, 200, SignInNotOffered),
        (GOOD | {"access_token": 7}, 200, SignInNotOffered),
        ([], 200, errors.GarbledAnswer),
        ({}, 503, errors.ServerTrouble),
    ],
)
def test_an_answer_without_a_token_gives_none(token: object, status: int, trouble: type[KnownError]) -> None:
    server = SignInServer(token, status)
    with server.running, pytest.raises(trouble):
        sign_in_at(server.running.url, Browser(answers={"code": "c"}))


@pytest.mark.parametrize("seconds", [None, "300", True, -5, 10**12])
def test_a_life_that_is_not_told_well_is_unknown(seconds: object) -> None:
    server = SignInServer(GOOD | {"expires_in": seconds})
    with server.running:
        grant = sign_in_at(server.running.url, Browser(answers={"code": "c"}))

    assert grant.expires is None
    assert grant.is_good(datetime.now(UTC))


def test_a_new_token_is_got_without_asking_the_person(portal: PracticePortal, base: str) -> None:
    grant = sign_in_at(base, Browser())
    portal.fhir.sign_in.expire()

    new = refreshed(grant, None, Work.quiet())

    assert new.access in portal.fhir.sign_in.tokens
    assert new.refresh not in ("", grant.refresh)


def test_a_server_that_gives_no_new_refresh_token_lets_us_keep_the_old_one() -> None:
    server = SignInServer({"access_token": "access.2", "token_type": "Bearer"})
    with server.running:
        old = Grant("a", "refresh.1", None, f"{server.running.url}/token", "c")

        assert refreshed(old, None, Work.quiet()).refresh == "refresh.1"


def test_a_sign_in_that_was_taken_back_has_to_be_done_again(portal: PracticePortal, base: str) -> None:
    grant = sign_in_at(base, Browser())
    portal.fhir.sign_in.revoke()

    with pytest.raises(SignInNeeded):
        refreshed(grant, None, Work.quiet())


def test_a_grant_without_a_way_to_renew_it_needs_the_person() -> None:
    grant = Grant("a", "r", None, "http://signin.example/token", "c")

    for poor in (grant, replace(grant, refresh="", token_url="https://signin.example/token")):
        with pytest.raises(SignInNeeded):
            refreshed(poor, None, Work.quiet())


def test_no_secret_stands_in_a_log_or_in_a_text_made_of_a_grant(base: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        grant = sign_in_at(base, Browser())

    assert grant.access not in repr(grant) + caplog.text
    assert grant.refresh not in repr(grant) + caplog.text
