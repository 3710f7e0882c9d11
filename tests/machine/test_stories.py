"""Single stories out of the many that the state machine tells, each with its end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.attestations.model import State
from sync.errors import KnownError
from sync.practice import Fault, PracticePortal
from sync.practice.fhir import faults
from tests.machine.attesting import NOWHERE, desk_at, furnish, sign_one
from tests.machine.world import World

GOOD = Fault("none")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A desk with one attestation that waits to be sent, and a running endpoint."""
    desk = desk_at(tmp_path, NOWHERE)
    furnish(desk)
    desk.outbox.queue(sign_one(desk))
    with PracticePortal([], gzip=False) as portal:
        made = World(tmp_path, portal)
        with closing(made.watching):
            yield made


def state(world: World) -> State:
    (found,) = world.states().values()
    return found


@pytest.mark.parametrize("name", faults.DELIVERY_FAULTS)
def test_every_fault_of_a_create_ends_in_a_state_that_is_true_and_told(world: World, name: str) -> None:
    (id_,) = world.signed

    world.send([GOOD, faults.DELIVERY_FAULTS[name]()], now=True)

    delivery = world.desk.attestations.delivery(id_)
    world.check()
    assert delivery.state is not State.SENDING
    assert delivery.state in (State.DELIVERED, State.REFUSED) or delivery.next_try is not None
    assert delivery.state is State.DELIVERED or delivery.trouble
    assert all(line.says for line in world.desk.attestations.history(id_))


@pytest.mark.parametrize("name", sorted(set(faults.DELIVERY_FAULTS) - {"422"}))
def test_every_fault_but_a_refusal_ends_in_a_single_delivery(world: World, name: str) -> None:
    world.send([GOOD, faults.DELIVERY_FAULTS[name]()], now=True)

    world.come_to_rest()

    world.check()
    assert state(world) is State.DELIVERED
    assert world.portal.fhir.accepted == list(world.signed)


@pytest.mark.parametrize("name", ["other answers", "older body"])
def test_one_damaged_answer_to_a_question_is_no_refusal(world: World, name: str) -> None:
    world.send([GOOD, faults.lost_answer()], now=True)
    assert state(world) is State.UNKNOWN

    world.send([faults.DELIVERY_FAULTS[name]()], now=True)

    world.check()
    assert state(world) is not State.REFUSED


def test_what_is_unknown_is_asked_for_and_not_sent_again(world: World) -> None:
    world.portal.fhir.settings.conditional = "ignored"
    world.send([GOOD, faults.lost_answer()], now=True)

    world.send([], now=True)

    assert state(world) is State.DELIVERED
    assert [request.method for request in world.portal.requests] == ["GET", "POST", "GET"]


def test_nothing_is_sent_to_a_server_that_cannot_create_once(world: World) -> None:
    world.portal.fhir.settings.conditional = "absent"

    world.send([], now=True)

    assert state(world) is State.QUEUED
    assert [request.method for request in world.portal.requests] == ["GET"]


def test_a_doubled_record_is_delivered_and_its_copies_are_told(world: World) -> None:
    (id_,) = world.signed
    world.send([GOOD, faults.doubling(world.portal.fhir.double_last)], now=True)

    world.send([], now=True)

    assert (state(world), world.desk.attestations.delivery(id_).copies) == (State.DELIVERED, 2)


def test_the_promises_are_checked_for_real(world: World) -> None:
    """What the state machine calls broken is found when it is broken."""
    (id_,) = world.signed
    world.watching.execute("update delivery set state = 'sending' where attestation = ?", (id_,))
    world.watching.execute("update delivery set state = 'delivered' where attestation = ?", (id_,))

    with pytest.raises(AssertionError, match="called delivered, and not there"):
        world.check()

    with pytest.raises(sqlite3.IntegrityError):
        world.watching.execute("delete from attestation")


def test_an_attestation_cannot_be_edited_once_it_is_signed(world: World) -> None:
    (id_,) = world.signed

    with pytest.raises(KnownError):
        world.desk.attestations.save(id_, {"organization.name": ("Another",)}, ())

    world.check()
