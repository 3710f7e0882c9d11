"""The list of drafts and attestations, and how many there are."""

from __future__ import annotations

from collections import Counter
from datetime import date

from desktop.attestations.model import Counts, State
from desktop.desk import Desk
from desktop.store.opening import opened
from sync.catalog.schema import writing
from tests.attestations.filled import ready, signed
from tests.attestations.seeds import seed


def test_drafts_and_attestations_stand_with_the_last_changed_first(desk: Desk) -> None:
    seeded = seed(desk.folder.desk_db, 3)
    draft, record = ready(desk), signed(desk)

    listed = desk.attestations.listed()

    assert [one.id for one in listed] == [record.id, draft.id, *reversed(seeded)]
    assert (listed[1].state, listed[1].signed, listed[1].title) == (None, None, listed[0].title)
    assert (listed[0].state, listed[0].signed) == (State.SIGNED, record.signed)
    assert listed[1].organization == "Olive Care Center"


def test_the_list_can_be_narrowed_by_state_and_words(desk: Desk) -> None:
    seed(desk.folder.desk_db, 16, State)
    draft, book = ready(desk), desk.attestations

    assert {one.state for one in book.listed(state=State.UNKNOWN)} == {State.UNKNOWN}
    assert [one.organization for one in book.listed(text="valley 15")] == ["Quiet Valley Clinic 15"]
    assert [one.id for one in book.listed(text="OLIVE choices")] == [draft.id]
    assert book.listed(text="no such words") == ()
    assert len(book.listed(drafts=False)) == 16
    assert len(book.listed(limit=4)) == 4
    assert len(book.listed(text="quiet", limit=3)) == 3
    assert [one.id for one in book.listed(text=draft.id[:8])] == [draft.id]


def test_a_line_tells_when_it_is_due_and_tried_again_and_that_it_is_held(desk: Desk) -> None:
    seed(desk.folder.desk_db, 1, (State.QUEUED,))
    with opened(desk.folder.desk_db) as store, writing(store):
        store.execute(
            "update delivery set due = '2026-12-01', is_held = 1, next_try = '2026-11-23T18:00:00+00:00',"
            " trouble = 'timed-out'"
        )

    (line,) = desk.attestations.listed()

    assert (line.due, line.is_held, line.trouble) == (date(2026, 12, 1), True, "timed-out")
    assert line.next_try is not None
    assert line.next_try.hour == 18


def test_counts_say_what_still_has_to_leave_this_desk(desk: Desk) -> None:
    seed(desk.folder.desk_db, 20, State)
    ready(desk)

    counts = desk.attestations.counts()

    states = tuple(State)
    assert counts.drafts == 1
    assert counts.by_state == Counter(states[number % len(states)] for number in range(20))
    assert counts.unsent == sum(counts.by_state[one] for one in (State.QUEUED, State.SENDING, State.UNKNOWN))


def test_a_desk_without_a_store_has_nothing(bare: Desk) -> None:
    assert bare.attestations.listed() == ()
    assert bare.attestations.counts() == Counts(0, {}, 0)
    assert not bare.folder.desk_db.exists()


def test_the_list_of_thousands_reads_no_record(desk: Desk) -> None:
    """The plan of the question names only indexes that hold no record."""
    from desktop.attestations import listing

    with opened(desk.folder.desk_db) as store:
        plan = [line[3] for line in store.execute(f"explain query plan {listing._SIGNED}")]

    assert any("COVERING INDEX attestation_listed" in step for step in plan)
