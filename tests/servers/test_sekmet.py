"""The real server is there, can do what deliveries need, and the proxy before it spoils what it is told to."""

from __future__ import annotations

import http.client
import json
from uuid import uuid4

import pytest

from tests.practice.fhir import condition, response
from tests.practice.reader import Reader, Reply
from tests.servers.proxy import Proxy, Spoiling
from tests.servers.sekmet import Sekmet

pytestmark = pytest.mark.xdist_group("sekmet")  # one worker has the server


def create_once(base: str, uuid: str, timeout: float = 60) -> Reply:
    headers = {"Content-Type": "application/fhir+json", **condition(uuid)}
    with Reader(base, timeout) as reader:
        return reader.ask("/fhir/QuestionnaireResponse", "POST", json.dumps(response(uuid)).encode(), headers)


def test_the_server_can_create_conditionally_and_search_by_identifier(sekmet: Sekmet) -> None:
    said = sekmet.ask("metadata")["rest"][0]["resource"]
    able = next(resource for resource in said if resource["type"] == "QuestionnaireResponse")

    assert able["conditionalCreate"] is True
    assert "identifier" in {parameter["name"] for parameter in able["searchParam"]}


def test_the_server_keeps_one_however_often_it_is_sent(sekmet: Sekmet) -> None:
    uuid = str(uuid4())

    assert [create_once(sekmet.base, uuid).status for _ in range(3)] == [201, 200, 200]
    assert len(sekmet.held(uuid)) == 1


LET_THROUGH = dict.fromkeys(Spoiling, 1) | {
    Spoiling.DROP: 0,
    Spoiling.GARBAGE: 0,
    Spoiling.WEB_PAGE: 0,
}


@pytest.mark.parametrize("spoiling", Spoiling)
def test_the_proxy_lets_through_what_it_says(sekmet: Sekmet, proxy: Proxy, spoiling: Spoiling) -> None:
    uuid = str(uuid4())
    proxy.queue.append(spoiling)

    try:
        status = create_once(proxy.base, uuid, timeout=0.5 if spoiling is Spoiling.STALL else 60).status
    except (OSError, http.client.HTTPException):
        status = 0
    has_stalled = proxy.stalled.wait(60) if spoiling is Spoiling.STALL else True

    answered = {Spoiling.GARBAGE: 200, Spoiling.WEB_PAGE: 200, Spoiling.TIMEOUT: 504, Spoiling.DOUBLE: 200}
    assert has_stalled
    assert status == answered.get(spoiling, 0)
    assert len(sekmet.held(uuid)) == LET_THROUGH[spoiling]
