"""The practice sign-in server gives a token to the program that asked for the code, and to no other."""

from __future__ import annotations

import base64
import hashlib
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from sync.practice import PracticePortal
from tests.practice.fhir import create, response
from tests.practice.reader import Reader, Reply

BACK = "http://127.0.0.1:49152/back"
SECRET = "a-verifier-of-forty-three-characters-at-least"
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(SECRET.encode()).digest()).rstrip(b"=").decode()


def authorize(portal: PracticePortal, reader: Reader, **changed: str) -> Reply:
    query = {
        "response_type": "code",
        "client_id": "desk",
        "redirect_uri": BACK,
        "scope": "user/QuestionnaireResponse.crs",
        "state": "s1",
        "aud": f"{portal.url}/fhir",
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
    } | changed
    return reader.ask(f"/fhir/auth/authorize?{urlencode(query)}")


def came_back(reply: Reply) -> dict[str, str]:
    assert reply.status == 302
    return {name: found[0] for name, found in parse_qs(urlsplit(reply.headers["location"]).query).items()}


def token(reader: Reader, **fields: str) -> Reply:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    return reader.ask("/fhir/auth/token", "POST", urlencode(fields).encode(), headers)


def exchange(reader: Reader, code: str, **changed: str) -> Reply:
    fields = {"redirect_uri": BACK, "client_id": "desk", "code_verifier": SECRET} | changed
    return token(reader, grant_type="authorization_code", code=code, **fields)


def test_a_program_signs_in_and_refreshes(portal: PracticePortal, reader: Reader) -> None:
    portal.fhir.settings.needs_sign_in = True
    places = reader.ask("/fhir/.well-known/smart-configuration").json
    back = came_back(authorize(portal, reader))
    first = exchange(reader, back["code"]).json

    portal.fhir.sign_in.expire()
    second = token(reader, grant_type="refresh_token", refresh_token=first["refresh_token"], client_id="desk").json

    assert places["token_endpoint"] == f"{portal.url}/fhir/auth/token"
    assert back["state"] == "s1"
    assert create(reader, response(), Authorization=f"Bearer {first['access_token']}").status == 401
    assert create(reader, response(), Authorization=f"Bearer {second['access_token']}").status == 201


@pytest.mark.parametrize("changed", [{"code_verifier": "another"}, {"client_id": "x"}, {"redirect_uri": f"{BACK}/x"}])
def test_a_code_is_worth_nothing_to_others(portal: PracticePortal, reader: Reader, changed: dict[str, str]) -> None:
    code = came_back(authorize(portal, reader))["code"]

    assert exchange(reader, code, **changed).json == {"error": "invalid_grant"}


def test_a_code_is_good_for_one_exchange(portal: PracticePortal, reader: Reader) -> None:
    code = came_back(authorize(portal, reader))["code"]

    assert [exchange(reader, code).status for _ in range(2)] == [200, 400]


@pytest.mark.parametrize(
    "changed", [{"code_challenge_method": "plain"}, {"code_challenge": ""}, {"aud": "https://else.example"}]
)
def test_a_request_without_proof_comes_back_with_an_error(
    portal: PracticePortal, reader: Reader, changed: dict[str, str]
) -> None:
    assert came_back(authorize(portal, reader, **changed))["error"] == "invalid_request"


def test_a_person_who_says_no_sends_the_program_back_with_that(portal: PracticePortal, reader: Reader) -> None:
    portal.fhir.sign_in.denies = True

    assert came_back(authorize(portal, reader)) == {"state": "s1", "error": "access_denied"}


def test_nobody_is_sent_to_an_address_off_this_computer(portal: PracticePortal, reader: Reader) -> None:
    assert authorize(portal, reader, redirect_uri="https://elsewhere.example/back").status == 400


def test_revoked_sign_ins_cannot_be_refreshed(portal: PracticePortal, reader: Reader) -> None:
    first = exchange(reader, came_back(authorize(portal, reader))["code"]).json

    portal.fhir.sign_in.revoke()

    assert token(reader, grant_type="refresh_token", refresh_token=first["refresh_token"]).status == 400
