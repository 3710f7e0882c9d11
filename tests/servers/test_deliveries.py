"""What the desk sends to a real server arrives once, whatever happens on the way, and the desk says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.attestations.model import Delivery, State
from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from sync.connections import Patience
from sync.work import Work
from tests.machine.attesting import desk_at, furnish, sign_one
from tests.machine.world import says_the_same
from tests.servers.proxy import Proxy, Spoiling
from tests.servers.sekmet import Sekmet

pytestmark = pytest.mark.xdist_group("sekmet")  # one worker has the server
SHORT = 2.0  # seconds until a stalled answer is given up; a real answer takes a hundredth of it


@pytest.fixture
def desk(tmp_path: Path, proxy: Proxy) -> Desk:
    """A desk that sends to the real server, through the proxy."""
    folder = tmp_path / "desk"
    folder.mkdir()
    made = desk_at(folder, proxy.base)
    furnish(made)
    return made


def queued(desk: Desk) -> str:
    id_ = sign_one(desk)
    desk.outbox.queue(id_)
    return id_


def sent(desk: Desk, id_: str) -> Delivery:
    """Send what waits, now, and return how it stands then."""
    Outbox(desk, patience=Patience(silence=SHORT)).send(Work.quiet(), now=True)
    return desk.attestations.delivery(id_)


def test_a_delivery_is_held_by_the_server_with_the_same_answers(desk: Desk, sekmet: Sekmet) -> None:
    id_ = queued(desk)

    delivery = sent(desk, id_)

    (held,) = sekmet.held(id_)
    assert (delivery.state, delivery.server_id, delivery.copies) == (State.DELIVERED, held["id"], 1)
    assert says_the_same(desk.attestations.attestation(id_).record, held)


def test_what_the_server_has_already_is_not_sent_again(desk: Desk, sekmet: Sekmet) -> None:
    id_ = queued(desk)
    sekmet.ask("QuestionnaireResponse", json.loads(desk.attestations.attestation(id_).record))

    delivery = sent(desk, id_)

    assert (delivery.state, len(sekmet.held(id_))) == (State.DELIVERED, 1)


def test_several_on_the_server_are_told_and_not_added_to(desk: Desk, sekmet: Sekmet) -> None:
    id_ = queued(desk)
    for _ in range(2):
        sekmet.ask("QuestionnaireResponse", json.loads(desk.attestations.attestation(id_).record))

    delivery = sent(desk, id_)

    assert (delivery.state, delivery.copies, len(sekmet.held(id_))) == (State.DELIVERED, 2, 2)


def test_other_answers_under_the_same_identifier_are_never_called_delivered(desk: Desk, sekmet: Sekmet) -> None:
    id_ = queued(desk)
    other = json.loads(desk.attestations.attestation(id_).record)
    other["status"] = "entered-in-error"
    sekmet.ask("QuestionnaireResponse", other)

    delivery = sent(desk, id_)

    assert (delivery.state, delivery.trouble) == (State.REFUSED, "other-content")


@pytest.mark.parametrize("spoiling", Spoiling)
def test_a_delivery_arrives_once_whatever_happens_on_the_way(
    desk: Desk, sekmet: Sekmet, proxy: Proxy, spoiling: Spoiling
) -> None:
    id_ = queued(desk)
    proxy.queue.append(spoiling)

    first, last = sent(desk, id_), sent(desk, id_)

    assert first.state in (State.QUEUED, State.UNKNOWN, State.DELIVERED)
    assert (last.state, last.copies) == (State.DELIVERED, 1)
    assert len(sekmet.held(id_)) == 1
