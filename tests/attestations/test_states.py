"""From state to state: what may happen when, the same in the program and in the store."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.attestations.model import Delivery, State
from desktop.attestations.trouble import WrongState
from desktop.outbox.moves import delivery_of, happen, in_states, move, orphaned
from desktop.outbox.states import ALLOWED, PATHS, Happened, Happening, after
from desktop.proof.trail import check_trail, events
from sync.catalog.schema import writing
from sync.errors import NotFound

NOW = datetime(2026, 11, 23, 17, 41, tzinfo=UTC)
SENT = Happening(Happened.LEFT, lease="mine", endpoint="https://fhir.example")


def id_in(store: sqlite3.Connection, state: State) -> str:
    return in_states(store, state)[0][0]


def test_the_program_and_the_store_allow_the_same_moves(store: sqlite3.Connection) -> None:
    kept = {(State(was), State(becomes)) for was, becomes in store.execute("select was, becomes from move")}

    assert kept == ALLOWED


@pytest.mark.parametrize(("was", "becomes"), list(product(State, State)))
def test_the_store_refuses_every_other_move(store: sqlite3.Connection, was: State, becomes: State) -> None:
    id_ = id_in(store, was)
    query, values = "update delivery set state = ? where attestation = ?", (becomes.value, id_)

    if was is becomes or (was, becomes) in ALLOWED:
        store.execute(query, values)
        assert delivery_of(store, id_).state is becomes
    else:
        with pytest.raises(sqlite3.IntegrityError, match="cannot go"):
            store.execute(query, values)


@pytest.mark.parametrize(("what", "was"), [(what, was) for what in Happened for was in State])
def test_what_cannot_happen_in_a_state_is_refused_and_writes_nothing(
    store: sqlite3.Connection, what: Happened, was: State
) -> None:
    id_, lines = id_in(store, was), len(events(store))

    with writing(store):
        if was in PATHS[what]:
            assert happen(store, id_, Happening(what), NOW).state is PATHS[what][was]
            assert [one.kind for one in events(store, id_)] == ["signed", what.value]
        else:
            with pytest.raises(WrongState):
                happen(store, id_, Happening(what), NOW)
            assert (delivery_of(store, id_).state, len(events(store))) == (was, lines)


def test_nothing_leads_to_delivered_but_an_answer_of_the_endpoint() -> None:
    leading = {what for what, path in PATHS.items() if State.DELIVERED in path.values()}

    assert leading == {Happened.RECEIVED, Happened.FOUND}


def test_what_may_have_arrived_is_sent_again_only_after_it_was_not_found() -> None:
    ways = {(what, was) for what, path in PATHS.items() for was, becomes in path.items() if becomes is State.QUEUED}

    assert {what for what, was in ways if was is State.UNKNOWN} == {Happened.NOT_FOUND, Happened.HELD} - {Happened.HELD}
    assert {what for what, path in PATHS.items() if State.SENDING in path.values()} == {Happened.LEFT}
    assert set(PATHS[Happened.LEFT]) == {State.QUEUED}


def test_what_arrived_stays_where_it_is() -> None:
    assert {becomes for was, becomes in ALLOWED if was is State.DELIVERED} == {State.CONFIRMED}
    assert {becomes for was, becomes in ALLOWED if was is State.CONFIRMED} == set()


@given(st.lists(st.sampled_from(Happened), max_size=30))
def test_any_order_of_happenings_keeps_the_rules(happenings: list[Happened]) -> None:
    delivery, left, moment = Delivery(State.SIGNED), 0, NOW
    for what in happenings:
        moment += timedelta(seconds=1)
        try:
            now = after(delivery, Happening(what, lease="mine"), moment)
        except WrongState:
            assert delivery.state not in PATHS[what]
            continue
        assert now.changed == moment
        assert now.state is delivery.state or (delivery.state, now.state) in ALLOWED
        assert bool(now.lease) == (now.state is State.SENDING)
        left += what is Happened.LEFT
        assert now.tries == left
        delivery = now


def test_who_queues_again_lets_go_of_hold_and_trouble() -> None:
    refused = Delivery(State.REFUSED, is_held=True, trouble="request-refused", told="no")

    queued = after(refused, Happening(Happened.QUEUED, due=date(2026, 12, 1)), NOW)

    assert queued == Delivery(State.QUEUED, route="endpoint", due=date(2026, 12, 1), changed=NOW)


def test_a_held_one_stays_held_when_its_outcome_is_asked_for() -> None:
    unknown = Delivery(State.UNKNOWN, is_held=True)

    assert after(unknown, Happening(Happened.NOT_FOUND), NOW).is_held
    assert not after(unknown, Happening(Happened.FOUND), NOW).is_held


def test_a_delivery_is_kept_with_all_it_holds(store: sqlite3.Connection) -> None:
    id_ = id_in(store, State.QUEUED)
    whole = Delivery(
        state=State.SENDING,
        route="endpoint",
        endpoint="https://fhir.example",
        due=date(2026, 12, 1),
        is_held=True,
        tries=3,
        next_try=NOW + timedelta(minutes=4),
        trouble="timed-out",
        trouble_facts={"host": "fhir.example", "seconds": 30},
        told="más tarde",
        server_id="17",
        server_version="2",
        location="https://fhir.example/QuestionnaireResponse/17",
        copies=2,
        lease="mine",
        changed=NOW,
    )

    with writing(store):
        move(store, id_, whole, "sent", endpoint="https://fhir.example")

    assert delivery_of(store, id_) == whole
    assert events(store, id_)[-1].facts == {"endpoint": "https://fhir.example"}


def test_only_what_others_were_sending_becomes_unknown(store: sqlite3.Connection) -> None:
    theirs, (mine, *_) = id_in(store, State.SENDING), (id_in(store, State.QUEUED),)
    with writing(store):
        happen(store, mine, SENT, NOW)

        assert orphaned(store, "mine", NOW) == (theirs,)
        assert orphaned(store, "mine", NOW) == ()

    assert delivery_of(store, theirs).state is State.UNKNOWN
    assert delivery_of(store, mine) == replace(delivery_of(store, mine), state=State.SENDING, lease="mine", tries=1)
    assert events(store, theirs)[-1].kind == "interrupted"


def test_the_trail_says_what_came_of_it_and_nothing_empty(store: sqlite3.Connection) -> None:
    id_ = id_in(store, State.QUEUED)
    answered = Happening(Happened.NO_ANSWER, trouble="timed-out", next_try=NOW)

    with writing(store):
        happen(store, id_, SENT, NOW)
        happen(store, id_, answered, NOW, seconds=30)

    assert events(store, id_)[-1].facts == {"trouble": "timed-out", "next_try": NOW.isoformat(), "seconds": 30}
    assert check_trail(store).is_intact


def test_what_was_never_signed_has_no_state(store: sqlite3.Connection) -> None:
    with pytest.raises(NotFound):
        delivery_of(store, "nothing")
