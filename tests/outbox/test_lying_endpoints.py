"""Endpoints whose answers contradict each other: nothing is sent a second time on their word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.paths import open_folder
from desktop.settings import Services
from sync.connections import Patience
from sync.work import Work
from tests.exchange.records import searchset
from tests.exchange.scripted import Asked, Scripted, said
from tests.outbox.clocks import Clock
from tests.outbox.stores import delivery, queued

KIND = {
    "type": "QuestionnaireResponse",
    "conditionalCreate": True,
    "interaction": [{"code": "create"}, {"code": "search-type"}],
    "searchParam": [{"name": "identifier"}],
}
ABILITY = {"resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": [{"resource": [KIND]}]}


def shouted(asked: Asked) -> bytes:
    """What a server answers that writes identifiers in capitals, and so never finds them again."""
    if asked.target.endswith("/metadata"):
        return said(ABILITY)
    if asked.method == "GET":
        return said(searchset(total=0))
    record = json.loads(asked.body)
    identifier = {**record["identifier"], "value": record["identifier"]["value"].upper()}
    return said({**record, "id": "1", "identifier": identifier}, 201)


def silent(asked: Asked) -> bytes:
    """What a server answers that says it made a record, and shows neither it nor where it is."""
    return said(b"", 201) if asked.method == "POST" else shouted(asked)


@pytest.mark.parametrize("reply", [shouted, silent])
def test_what_a_server_says_it_made_is_not_sent_again_because_a_search_finds_nothing(
    reply: object, tmp_path: Path
) -> None:
    clock = Clock()
    with Scripted(reply=shouted if reply is shouted else silent) as server:
        desk = Desk(open_folder(tmp_path / "data"), Services(exchange_url=server.url))
        outbox = Outbox(desk, patience=Patience(silence=1.0), clock=clock)
        (id_,) = queued(desk, outbox)
        for _ in range(4):
            outbox.send(Work.quiet())
            clock.go_on(hours=2)

    posted = [one for one in server.asked if one.method == "POST"]
    there = delivery(desk, id_)
    assert (len(posted), there.state, there.trouble) == (1, State.UNKNOWN, "endpoint-unclear")
