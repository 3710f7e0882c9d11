"""The queue goes on as far as it can: in its order, past what is held or refused, as far as a person wants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop.attestations.model import State
from desktop.attestations.trouble import WrongState
from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.outbox.trouble import RecordChanged
from desktop.settings import Services
from sync import errors
from sync.exchange.errors import EndpointForbids, EndpointWrongAddress
from sync.practice import Fault, PracticePortal
from sync.practice.answers import Asked
from sync.practice.fhir import faults
from sync.work import Cancelled, Progress, Work
from tests.attestations.seeds import attestation, seed
from tests.outbox.clocks import Clock
from tests.outbox.stores import change, delivery, fail_creates, kinds, posts, queued, states


def test_one_bad_attestation_does_not_hold_up_the_others(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    ids = queued(desk, outbox, 4)

    def is_of(number: int) -> Callable[[Asked], object]:
        return lambda asked: asked.method == "POST" and ids[number].encode() in asked.body

    portal.fail_when(is_of(0), faults.unprocessable())
    portal.fail_when(is_of(1), faults.lost_answer())
    portal.fail_when(is_of(2), faults.gateway_timeout())

    done = outbox.send(Work.quiet())

    assert states(desk, *ids) == [State.REFUSED, State.UNKNOWN, State.UNKNOWN, State.DELIVERED]
    assert (done.sent, done.refused, done.trouble) == ((ids[3],), (ids[0],), None)
    assert "license number" in delivery(desk, ids[0]).told


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (faults.forbidden(), EndpointForbids),
        (Fault.status(404), EndpointWrongAddress),
        (faults.too_many_requests(1800), errors.Busy),
    ],
)
def test_trouble_that_all_would_meet_pauses_the_queue(
    fault: Fault, trouble: type, desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    ids = queued(desk, outbox, 3)
    fail_creates(portal, fault)

    done = outbox.send(Work.quiet())

    assert type(done.trouble) is trouble
    assert posts(portal) == 1
    assert len(done.waiting) == 3
    planned = outbox.next_try()
    assert planned is not None
    assert planned > clock.now
    assert {delivery(desk, id_).next_try for id_ in ids} == {planned}
    outbox.send(Work.quiet())
    assert posts(portal) == 1


def test_a_computer_without_a_network_keeps_everything_queued(desk: Desk, outbox: Outbox, clock: Clock) -> None:
    desk.services = Services(exchange_url="http://127.0.0.1:9/fhir")
    ids = queued(desk, outbox, 2)

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, errors.Offline)
    assert states(desk, *ids) == [State.QUEUED, State.QUEUED]
    assert kinds(desk, ids[0]) == ["signed", "queued", "not_sent"]
    assert "Your signed attestations are safe" in str(desk.told(done.trouble))


def test_what_is_held_stays_until_it_is_let_go(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    (id_,) = queued(desk, outbox)
    outbox.hold(id_)

    outbox.send(Work.quiet())
    outbox.send(Work.quiet(), now=True)
    outbox.send(Work.quiet(), only=id_)

    assert portal.requests == []
    assert outbox.next_try() is None
    outbox.release(id_)
    assert outbox.send(Work.quiet()).sent == (id_,)


def test_a_hold_that_comes_while_the_endpoint_is_asked_what_it_can_do_is_felt(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    (id_,) = queued(desk, outbox)
    portal.before_request(1, lambda _: outbox.hold(id_))

    outbox.send(Work.quiet())

    assert posts(portal) == 0
    assert states(desk, id_) == [State.QUEUED]


def test_what_is_handed_off_in_the_middle_of_a_pass_is_not_sent(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    one, two = queued(desk, outbox, 2)
    portal.before_request(1, lambda _: outbox.hand_off(one, "portal", "typed in by hand"))

    done = outbox.send(Work.quiet())

    assert states(desk, one, two) == [State.HANDED_OFF, State.DELIVERED]
    assert done.sent == (two,)


def test_one_alone_can_be_sent_now(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    one, two = queued(desk, outbox, 2)

    outbox.send(Work.quiet(), only=two)

    assert states(desk, one, two) == [State.QUEUED, State.DELIVERED]


def test_what_has_to_be_there_first_goes_first(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    one, two, three = sorted(seed(desk.folder.desk_db, 3))
    outbox.queue(one)
    outbox.queue(two, due=date(2026, 12, 31))
    outbox.queue(three, due=date(2026, 12, 1))

    outbox.send(Work.quiet())

    assert portal.fhir.accepted == [three, two, one]


def test_a_stop_between_two_attestations_keeps_what_is_done(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    ids = queued(desk, outbox, 3)
    work = Work(lambda _: None, lambda: posts(portal) > 0)

    with pytest.raises(Cancelled):
        outbox.send(work)

    assert states(desk, *ids) == [State.DELIVERED, State.QUEUED, State.QUEUED]


def test_a_pass_tells_how_far_it_has_come(desk: Desk, outbox: Outbox) -> None:
    queued(desk, outbox, 2)
    told: list[Progress] = []

    outbox.send(Work(told.append, lambda: False))

    assert [(one.doing, one.done, one.total) for one in told] == [("outbox.send", 0, 2), ("outbox.send", 1, 2)]
    assert desk.words.progress(told[1]) == "Sending attestations: 1 / 2"


def test_a_record_whose_bytes_were_changed_on_the_disk_is_not_sent(
    desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    one, two = queued(desk, outbox, 2)
    change(desk, "drop trigger attestation_stays")
    change(desk, "update attestation set record = cast(? as blob) where id = ?", attestation(7).record, one)

    outbox.send(Work.quiet())

    assert states(desk, one, two) == [State.QUEUED, State.DELIVERED]
    assert delivery(desk, one).trouble == RecordChanged.code


def test_settling_asks_and_sends_nothing(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_request())
    outbox.send(Work.quiet())

    assert outbox.settle(Work.quiet(), id_).state is State.QUEUED
    assert posts(portal) == 1
    with pytest.raises(WrongState):
        outbox.settle(Work.quiet(), id_)


def test_a_receipt_confirms_what_was_handed_off(desk: Desk, outbox: Outbox) -> None:
    (id_,) = seed(desk.folder.desk_db, 1)
    outbox.hand_off(id_, "file", "on a stick")

    outbox.confirm(id_, "receipt", {"file": "receipt.json"})

    assert states(desk, id_) == [State.CONFIRMED]
    assert kinds(desk, id_) == ["signed", "handed_off", "confirmed"]
