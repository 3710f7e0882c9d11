"""Whatever happens on the way, an attestation arrives once, and its state says what is known and no more."""

from __future__ import annotations

import pytest

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.proof import trail
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.practice import PracticePortal
from sync.practice.fhir import faults
from sync.work import Work
from tests.outbox.clocks import Clock
from tests.outbox.stores import delivery, fail_creates, kinds, posts, queued, read, states

# For each fault of a create: the state it leads to, and how often the endpoint has the record when all is well again.
FIRST = {
    "lost answer": State.UNKNOWN,
    "lost request": State.UNKNOWN,
    "504 after the work": State.UNKNOWN,
    "504 without the work": State.UNKNOWN,
    "doubled request": State.DELIVERED,
    "truncated answer": State.UNKNOWN,
    "garbage": State.UNKNOWN,
    "web page": State.UNKNOWN,
    "reset after the work": State.UNKNOWN,
    "reset without the work": State.UNKNOWN,
    "stall after the work": State.UNKNOWN,
    "stall without the work": State.UNKNOWN,
    "late work": State.UNKNOWN,
    "401": State.QUEUED,
    "403": State.QUEUED,
    "412": State.UNKNOWN,
    "422": State.REFUSED,
    "429": State.UNKNOWN,
    "other answers": State.DELIVERED,  # asked at once, because the answer may have been changed on the way
    "older body": State.DELIVERED,
}


def test_every_fault_has_a_known_first_state() -> None:
    assert FIRST.keys() == faults.DELIVERY_FAULTS.keys()


@pytest.mark.parametrize("name", faults.DELIVERY_FAULTS)
def test_a_fault_leads_to_its_state_and_the_next_pass_to_one_record(
    name: str, desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    fail_creates(portal, faults.DELIVERY_FAULTS[name]())

    outbox.send(Work.quiet())

    assert states(desk, id_) == [FIRST[name]]
    assert bool(delivery(desk, id_).trouble) is (FIRST[name] is not State.DELIVERED)
    portal.heal()
    portal.settle()
    clock.go_on(hours=2)
    outbox.send(Work.quiet())
    assert states(desk, id_) == [State.REFUSED if name == "422" else State.DELIVERED]
    assert portal.fhir.accepted == ([] if name == "422" else [id_])


def test_an_attestation_that_is_sent_is_received_with_its_number(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    (id_,) = queued(desk, outbox)

    done = outbox.send(Work.quiet())

    there = delivery(desk, id_)
    assert (done.sent, done.settled, done.waiting, done.refused, done.trouble) == ((id_,), (), (), (), None)
    assert (there.state, there.tries, there.copies, there.lease) == (State.DELIVERED, 1, 1, "")
    assert there.server_id == portal.fhir.held(id_)[0].id
    assert there.endpoint == f"{portal.url}/fhir"
    assert kinds(desk, id_) == ["signed", "queued", "sent", "answered"]


def test_an_attestation_survives_a_lost_answer(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_answer())

    first = outbox.send(Work.quiet())
    clock.go_on(minutes=2)
    second = outbox.send(Work.quiet())

    assert first.waiting == (id_,)
    assert (second.sent, second.settled) == ((id_,), (id_,))
    assert posts(portal) == 1
    assert kinds(desk, id_) == ["signed", "queued", "sent", "no_answer", "settled"]


def test_a_request_that_got_lost_is_sent_again_after_asking(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_request())

    outbox.send(Work.quiet())
    clock.go_on(minutes=2)
    done = outbox.send(Work.quiet())

    assert (done.sent, done.settled) == ((id_,), ())
    assert kinds(desk, id_) == ["signed", "queued", "sent", "no_answer", "not_found", "sent", "answered"]
    assert portal.fhir.accepted == [id_]


def test_what_is_unknown_is_never_sent_while_the_endpoint_does_not_really_search(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    one, two = queued(desk, outbox, 2)
    outbox.hold(two)
    fail_creates(portal, faults.lost_request())
    outbox.send(Work.quiet())
    portal.heal()
    outbox.release(two)
    outbox.send(Work.quiet(), only=two)
    portal.fhir.settings.search = "ignored"

    for _ in range(3):
        clock.go_on(hours=2)
        outbox.send(Work.quiet())

    assert states(desk, one, two) == [State.UNKNOWN, State.DELIVERED]
    assert delivery(desk, one).trouble == "cannot-be-asked"
    assert portal.fhir.accepted == [two]


def test_duplicates_of_a_server_that_lost_a_race_are_counted_and_told(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.doubling(portal.fhir.double_last))

    outbox.send(Work.quiet())
    clock.go_on(minutes=2)
    outbox.send(Work.quiet())

    assert (delivery(desk, id_).state, delivery(desk, id_).copies) == (State.DELIVERED, 2)


def test_a_server_that_has_several_of_ours_is_asked_at_once(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    (id_,) = queued(desk, outbox)
    resource = read(id_, desk)
    for _ in range(2):
        portal.fhir.hold(resource, is_copy=True)

    done = outbox.send(Work.quiet())

    assert (done.sent, done.settled) == ((id_,), (id_,))
    assert delivery(desk, id_).copies == 2
    assert kinds(desk, id_)[-2:] == ["no_answer", "settled"]


@pytest.mark.parametrize("name", ["other answers", "older body"])
def test_a_single_answer_that_shows_other_content_is_not_believed(
    name: str, desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_answer())
    portal.fail_request(3, faults.DELIVERY_FAULTS[name]())
    outbox.send(Work.quiet())
    clock.go_on(minutes=2)

    done = outbox.send(Work.quiet())

    assert (done.settled, done.refused) == ((id_,), ())
    assert portal.fhir.accepted == [id_]


def test_other_content_under_our_number_is_a_conflict_and_never_received(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fhir.hold(read(id_, desk) | {"status": "amended"})

    done = outbox.send(Work.quiet())

    assert done.refused == (id_,)
    assert (delivery(desk, id_).state, delivery(desk, id_).trouble) == (State.REFUSED, "other-content")
    clock.go_on(days=2)
    assert outbox.send(Work.quiet()).refused == ()


@pytest.mark.parametrize("name", ["lost request", "403"])
def test_one_that_was_corrected_while_its_outcome_was_open_is_not_sent_by_itself(
    name: str, desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    fail_creates(portal, faults.DELIVERY_FAULTS[name]())
    outbox.send(Work.quiet())
    with opened(desk.folder.desk_db) as store, writing(store):
        trail.append(store, "superseded", id_, {"by": "another"}, clock())
    portal.heal()
    portal.settle()
    clock.go_on(hours=2)

    outbox.send(Work.quiet())

    assert (delivery(desk, id_).state, delivery(desk, id_).is_held) == (State.QUEUED, True)
    assert portal.fhir.accepted == []
    outbox.release(id_)
    outbox.send(Work.quiet())
    assert states(desk, id_) == [State.DELIVERED]
