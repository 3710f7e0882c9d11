"""The rows of a portal's table arrive all or not at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.connections import Patience
from sync.downloads.counting import RowCount
from sync.downloads.errors import DumpIncomplete, FileNotThere, NotEnoughRoom, WebPageForDownload
from sync.errors import ConnectionLost, KnownError, ServerTrouble
from sync.practice import Fault, PracticePortal
from sync.practice.ckan.spoiling import shifted_dump, short_dump
from sync.work import Cancelled, Progress, Work
from tests.downloads.conftest import RESOURCE, Fetching, dataset, rows_of

DUMP = "^/datastore/dump/"


def test_a_dump_has_every_row_and_is_checked_against_the_tables_total(
    fetching: Fetching, portal: PracticePortal
) -> None:
    seen: list[Progress] = []

    fetched = fetching.fetch(fetching.wanted(way="dump"), Work(seen.append, lambda: False))

    rows = list(csv.reader(io.StringIO(fetched.file.read_text("utf-8"), newline="")))
    assert (len(rows), rows[0][0], fetched.rows, fetched.was_checked) == (301, "_id", 300, True)
    assert seen[-1] == Progress("downloads.rows", 300, 300)
    assert [one.path.rsplit("/", 1)[0] for one in portal.requests] == [
        "/api/3/action", "/datastore/dump", "/api/3/action",
    ]  # fmt: skip
    assert portal.requests[1].params == {"bom": "false", "format": "csv"}


@pytest.mark.parametrize("fault", [short_dump(1), short_dump(2), short_dump(150), shifted_dump()])
def test_a_dump_with_other_rows_than_the_table_is_not_believed(
    fetching: Fetching, portal: PracticePortal, fault: Fault
) -> None:
    portal.replace_file(RESOURCE, b"A,B\r\n" + b"".join(b"%d,x\r\n" % number for number in range(300)))
    portal.fail_path(DUMP, fault)

    with pytest.raises(DumpIncomplete) as met:
        fetching.fetch(fetching.wanted(way="dump"))

    assert met.value.facts["total"] == 300
    assert fetching.part() == b""


def test_a_table_that_changes_while_it_is_dumped_is_not_believed(fetching: Fetching, portal: PracticePortal) -> None:
    portal.before_request(3, lambda _: portal.replace_file(RESOURCE, rows_of(301)))

    with pytest.raises(DumpIncomplete):
        fetching.fetch(fetching.wanted(way="dump"))


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.drop_after(3_000), ConnectionLost),
        (Fault.html_page(), WebPageForDownload),
        (Fault.status(404), FileNotThere),
        (Fault.status(500), ServerTrouble),
    ],
)
def test_a_dump_that_fails_leaves_nothing_and_is_not_asked_for_in_a_loop(
    fetching: Fetching, portal: PracticePortal, fault: Fault, kind: type[KnownError]
) -> None:
    portal.fail_path(DUMP, fault)

    with pytest.raises(kind):
        fetching.fetch(fetching.wanted(way="dump"), patience=Patience(tries=2, first_wait=0.0))

    assert fetching.part() == b""
    asked = [one for one in portal.requests if one.path.startswith("/datastore/")]
    assert len(asked) == (2 if kind is ServerTrouble else 1)


def test_a_stopped_dump_leaves_nothing(fetching: Fetching) -> None:
    def stop(progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        fetching.fetch(fetching.wanted(way="dump"), Work(stop, lambda: False))

    assert fetching.part() == b""


def test_a_dump_needs_room_as_well(fetching: Fetching, portal: PracticePortal) -> None:
    with pytest.raises(NotEnoughRoom):
        fetching.fetch(fetching.wanted(way="dump"), room=lambda _: 1_000)

    assert portal.request_count == 0


def test_a_long_table_of_known_columns_comes_whole(tmp_path: Path) -> None:
    package = dataset(_body=None, _datastore={"total": 40_000, "fields": ["x", "y"]})
    with PracticePortal([package]) as portal:
        fetching = Fetching(portal, tmp_path)

        fetched = fetching.fetch(fetching.wanted(way="dump"), patience=Patience(tries=1))

    assert (fetched.rows, fetched.was_checked) == (40_000, True)


cells = st.text(st.sampled_from('ab,"\r\n é7'), max_size=6)


@given(
    rows=st.lists(st.lists(cells, min_size=2, max_size=3), max_size=12),
    line_end=st.sampled_from(["\n", "\r\n"]),
    cuts=st.lists(st.integers(1, 5), min_size=1),
)
def test_rows_are_counted_as_a_csv_reader_counts_them(rows: list[list[str]], line_end: str, cuts: list[int]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator=line_end).writerows(
        [["_id", "a", "b"], *([number, *row] for number, row in enumerate(rows, start=1))]
    )
    body, count, at = file.getvalue().encode(), RowCount(), 0

    while at < len(body):
        step = cuts[at % len(cuts)]
        count.feed(body[at : at + step])
        at += step

    assert (count.rows, count.is_in_order, count.ends_well) == (len(rows), True, True)


def test_rows_that_come_twice_or_backwards_are_seen() -> None:
    for numbers, is_in_order in (([1, 2, 3], True), ([1, 2, 2], False), ([2, 1], False), ([5, 9], True)):
        count = RowCount()

        count.feed(b"_id,x\n" + b"".join(b'%d,"a\n1,b"\n' % number for number in numbers))

        assert (count.is_in_order, count.rows) == (is_in_order, len(numbers))
