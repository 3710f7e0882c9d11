"""When something is tried again: soon at first, then less often, without end, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.attestations.model import Delivery, State
from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.outbox.schedule import JITTER, LONGEST, LONGEST_ASKED_FOR, earliest, is_due, next_try
from desktop.settings import Services
from sync.practice import PracticePortal
from sync.practice.fhir import faults
from sync.work import Work
from tests.outbox.clocks import Clock
from tests.outbox.stores import change, delivery, queued

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)


def waits(count: int) -> list[int]:
    """The minutes between tries of something that never works, without jitter."""
    found, one, now = [], Delivery(State.QUEUED), NOW
    for _ in range(count):
        planned = next_try(one, now, 1.0)
        found.append((planned - now) // timedelta(minutes=1))
        one, now = Delivery(State.QUEUED, trouble="offline", next_try=planned, changed=now), planned
    return found


def test_waits_double_up_to_an_hour_and_never_end() -> None:
    assert waits(10) == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]


def test_the_wait_that_the_server_asks_for_is_kept_up_to_a_day() -> None:
    one = Delivery(State.QUEUED)

    assert next_try(one, NOW, 1.0, asked_for=7200) == NOW + timedelta(hours=2)
    assert next_try(one, NOW, 1.0, asked_for=10**9) == NOW + timedelta(days=1)


def test_what_only_a_person_can_change_is_tried_once_an_hour() -> None:
    assert next_try(Delivery(State.QUEUED), NOW, 1.0, slowly=True) == NOW + LONGEST


@given(
    planned=st.none() | st.datetimes(timezones=st.just(UTC)),
    changed=st.none() | st.datetimes(timezones=st.just(UTC)),
    jitter=st.floats(*JITTER),
    asked_for=st.integers(0, 10**9),
)
def test_no_wait_is_negative_or_longer_than_explained(
    planned: datetime | None, changed: datetime | None, jitter: float, asked_for: int
) -> None:
    before = Delivery(State.UNKNOWN, trouble="timed-out", next_try=planned, changed=changed)

    after = next_try(before, NOW, jitter, asked_for=asked_for)

    assert NOW < after <= NOW + max(LONGEST * JITTER[1], LONGEST_ASKED_FOR)
    assert not is_due(Delivery(State.UNKNOWN, next_try=after), NOW)
    assert is_due(Delivery(State.UNKNOWN, next_try=after), after)


@pytest.mark.parametrize(
    ("one", "is_so"),
    [
        (Delivery(State.QUEUED), True),
        (Delivery(State.UNKNOWN), True),
        (Delivery(State.QUEUED, next_try=NOW), True),
        (Delivery(State.QUEUED, next_try=NOW + timedelta(seconds=1)), False),
        (Delivery(State.QUEUED, next_try=NOW + timedelta(days=400)), True),  # the clock was wrong when it was planned
        (Delivery(State.QUEUED, is_held=True), False),
        (Delivery(State.SENDING), False),
        (Delivery(State.DELIVERED), False),
        (Delivery(State.REFUSED), False),
    ],
)
def test_what_is_due_is_what_nothing_keeps_back(one: Delivery, is_so: bool) -> None:
    assert is_due(one, NOW) is is_so


def test_the_earliest_of_all_is_planned_next() -> None:
    late, later = (Delivery(State.QUEUED, next_try=NOW + timedelta(minutes=n)) for n in (5, 9))

    assert earliest([later, late], NOW) == late.next_try
    assert earliest([Delivery(State.DELIVERED)], NOW) is None
    assert earliest([Delivery(State.QUEUED, next_try=NOW + timedelta(days=9))], NOW) == NOW


def test_an_attestation_waits_longer_each_time_it_gets_no_answer(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_when(lambda asked: asked.method == "POST", faults.gateway_timeout(is_done=False))
    found = []

    for _ in range(8):
        outbox.send(Work.quiet())
        planned = outbox.next_try()
        assert planned is not None
        found.append((planned - clock.now).total_seconds() / 60)
        clock.now = planned

    assert all(later > sooner for sooner, later in pairwise(found[:5]))
    assert found[-1] >= 45
    assert delivery(desk, id_).tries == 8


def test_an_endpoint_out_of_reach_is_tried_less_and_less_often(desk: Desk, outbox: Outbox, clock: Clock) -> None:
    desk.services = Services(exchange_url="http://127.0.0.1:9/fhir")
    queued(desk, outbox, 3)
    found = []

    for _ in range(8):
        outbox.send(Work.quiet())
        planned = outbox.next_try()
        assert planned is not None
        found.append((planned - clock.now).total_seconds() / 60)
        clock.now = planned

    assert all(later > sooner for sooner, later in pairwise(found[:5]))
    assert found[-1] >= 45


def test_nothing_is_tried_before_its_time_unless_it_is_asked_for(
    desk: Desk, outbox: Outbox, portal: PracticePortal, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    portal.fail_request(2, faults.lost_request())
    outbox.send(Work.quiet())
    before = portal.request_count

    assert outbox.send(Work.quiet()).sent == ()
    assert portal.request_count == before
    assert outbox.send(Work.quiet(), now=True).sent == (id_,)


def test_a_plan_made_by_a_clock_that_was_years_ahead_does_not_keep_anything_back(
    desk: Desk, outbox: Outbox, clock: Clock
) -> None:
    (id_,) = queued(desk, outbox)
    change(desk, "update delivery set next_try = '2031-01-01T00:00:00+00:00'")

    assert outbox.next_try() == clock.now
    assert outbox.send(Work.quiet()).sent == (id_,)


def test_an_empty_desk_plans_nothing(desk: Desk, outbox: Outbox) -> None:
    assert outbox.next_try() is None
    assert not desk.folder.desk_db.exists()
