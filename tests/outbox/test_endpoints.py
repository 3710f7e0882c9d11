"""Which endpoint gets what: one that can do it safely, the one of the settings, and the one that may have it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.attestations.model import State
from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.outbox.trouble import NoEndpoint
from desktop.settings import Services
from sync import errors
from sync.connections import Patience
from sync.exchange.errors import EndpointCannot, EndpointNotFhir
from sync.practice import PracticePortal
from sync.practice.fhir import faults
from sync.work import Work
from tests.attestations.seeds import seed
from tests.outbox.clocks import Clock
from tests.outbox.stores import delivery, posts, queued, states


@pytest.mark.parametrize("conditional", ["absent"])
def test_a_server_that_could_take_it_twice_gets_nothing(
    conditional: str, desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    portal.fhir.settings.conditional = conditional
    (id_,) = queued(desk, outbox)

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, EndpointCannot)
    assert states(desk, id_) == [State.QUEUED]
    assert posts(portal) == 0
    assert "conditional create" in str(desk.told(done.trouble))


def test_a_server_that_ignores_the_condition_still_has_it_once(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    portal.fhir.settings.conditional = "ignored"
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_answer())

    for _ in range(3):
        outbox.send(Work.quiet())
        clock.go_on(hours=2)

    assert portal.fhir.accepted == [id_]
    assert states(desk, id_) == [State.DELIVERED]


def test_an_endpoint_that_is_no_fhir_server_gets_nothing(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    desk.services = Services(exchange_url=portal.url)
    (id_,) = queued(desk, outbox)

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, EndpointNotFhir)
    assert states(desk, id_) == [State.QUEUED]


def test_what_is_unknown_is_asked_for_where_it_was_sent(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_answer())
    outbox.send(Work.quiet())

    with PracticePortal([]) as another:
        desk.services = Services(exchange_url=f"{another.url}/fhir")
        clock.go_on(minutes=2)
        outbox.send(Work.quiet())

        assert another.requests == []
    assert delivery(desk, id_).endpoint == f"{portal.url}/fhir"
    assert states(desk, id_) == [State.DELIVERED]


def test_what_another_endpoint_certainly_never_got_goes_to_the_new_one(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_request())
    outbox.send(Work.quiet())

    with PracticePortal([]) as another:
        desk.services = Services(exchange_url=f"{another.url}/fhir")
        clock.go_on(minutes=2)
        outbox.send(Work.quiet())

        assert another.fhir.accepted == [id_]
    assert portal.fhir.accepted == []


def test_an_old_endpoint_that_is_gone_keeps_only_its_own_back(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    with PracticePortal([]) as gone:
        desk.services = Services(exchange_url=f"{gone.url}/fhir")
        one, two = queued(desk, outbox, 2)
        outbox.hold(two)
        gone.fail_request(2, faults.lost_answer())
        outbox.send(Work.quiet())
    desk.services = Services(exchange_url=f"{portal.url}/fhir")
    outbox.release(two)
    clock.go_on(minutes=2)

    done = outbox.send(Work.quiet())

    assert states(desk, one, two) == [State.UNKNOWN, State.DELIVERED]
    assert done.sent == (two,)
    assert isinstance(done.trouble, errors.Offline)


def test_without_an_endpoint_nothing_can_be_queued(desk: Desk, outbox: Outbox) -> None:
    desk.services = replace(desk.services, exchange_url="")
    (id_,) = seed(desk.folder.desk_db, 1)

    with pytest.raises(NoEndpoint):
        outbox.queue(id_)

    assert states(desk, id_) == [State.SIGNED]


def test_an_endpoint_that_was_taken_out_of_the_settings_leaves_everything_queued(desk: Desk, outbox: Outbox) -> None:
    (id_,) = queued(desk, outbox)
    desk.services = replace(desk.services, exchange_url="")

    done = outbox.send(Work.quiet())

    assert isinstance(done.trouble, NoEndpoint)
    assert states(desk, id_) == [State.QUEUED]


def test_the_endpoint_of_the_settings_says_what_it_can_do(desk: Desk, outbox: Outbox, portal: PracticePortal) -> None:
    assert outbox.endpoint(Work.quiet()).creates_conditionally

    portal.fhir.settings.conditional = "absent"
    with pytest.raises(EndpointCannot):
        outbox.endpoint(Work.quiet())
    desk.services = replace(desk.services, exchange_url="")
    with pytest.raises(NoEndpoint):
        outbox.endpoint(Work.quiet())


def test_what_practice_left_unknown_is_settled_at_the_portal_of_today(desk: Desk, clock: Clock) -> None:
    practising = Desk(desk.folder, desk.services, practice=True)
    outbox = Outbox(practising, patience=Patience(silence=0.3), clock=clock)
    with PracticePortal([]) as yesterday:
        practising.services = Services(exchange_url=f"{yesterday.url}/fhir")
        (id_,) = queued(practising, outbox)
        yesterday.fail_request(2, faults.lost_answer())
        outbox.send(Work.quiet())
    practising.services = desk.services

    outbox.send(Work.quiet(), now=True)

    assert states(practising, id_) == [State.DELIVERED]
