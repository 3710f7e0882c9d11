"""A file arrives whole and untouched, over one redirect, and goes on where it stopped."""

from __future__ import annotations

import logging
import traceback
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from sync.downloads.errors import FileAltered, FileNotThere
from sync.errors import ConnectionLost, GarbledAnswer, TimedOut
from sync.practice import Fault, PracticePortal
from sync.practice.ckan.collection import Storage
from sync.practice.ckan.spoiling import with_header, without_headers
from sync.work import Cancelled, Progress, Work
from tests.downloads.conftest import ONE_TRY, RESOURCE, Fetching, md5, rows_of

BODY = rows_of(300)
STORAGE = "^/storage/"


def ranges(portal: PracticePortal) -> list[str]:
    """Return the ranges asked of the storage, "" for everything."""
    return [one.headers.get("range", "") for one in portal.requests if one.path.startswith("/storage/")]


def test_a_file_arrives_byte_for_byte_with_its_md5_checked(fetching: Fetching) -> None:
    seen: list[Progress] = []

    fetched = fetching.fetch(work=Work(seen.append, lambda: False))

    assert fetched.file.read_bytes() == BODY
    assert (fetched.size, fetched.md5, fetched.was_checked) == (len(BODY), md5(BODY), True)
    assert fetched.modified is not None
    assert fetched.modified.isoformat() == "2026-10-01T08:00:00+00:00"
    assert fetched.etag == f'"{md5(BODY)}"'
    assert seen[-1] == Progress("downloads.bytes", len(BODY), len(BODY))


def test_the_portal_is_asked_once_and_told_who_asks(fetching: Fetching, portal: PracticePortal) -> None:
    fetching.fetch()

    assert [one.path.split("/")[1] for one in portal.requests] == ["dataset", "storage"]
    for asked in portal.requests:
        assert "records@example.org" in asked.user_agent
        assert asked.headers["accept-encoding"] == "identity"


def test_nothing_meant_for_the_portal_goes_on_to_the_storage(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path("/download/", with_header("Set-Cookie", "ckan=secret; Path=/"))

    fetching.fetch()

    assert "cookie" not in portal.requests[-1].headers
    assert "referer" not in portal.requests[-1].headers


def test_a_presigned_address_is_neither_kept_nor_logged_nor_told(
    fetching: Fetching, portal: PracticePortal, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    portal.fail_path(STORAGE, Fault.drop_after(900))

    with pytest.raises(ConnectionLost) as met:
        fetching.fetch(patience=ONE_TRY)

    assert portal.requests[-1].params["X-Amz-Signature"]
    told = "".join(traceback.format_exception(met.value)) + caplog.text + fetching.kept()
    assert "Amz" not in told
    assert "storage" not in told.replace("test_a_presigned", "")


def test_a_cut_is_gone_on_with_by_itself(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_request(2, Fault.drop_after(5_000))

    fetched = fetching.fetch()

    assert fetched.file.read_bytes() == BODY
    assert ranges(portal)[0] == ""
    assert ranges(portal)[1].startswith("bytes=")
    assert portal.requests[-1].headers["if-range"] == f'"{md5(BODY)}"'
    assert portal.requests[-1].status == 206


def test_a_stop_keeps_what_has_come_for_the_next_time(fetching: Fetching, portal: PracticePortal) -> None:
    def stops_in_the_middle(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    portal.fail_request(2, Fault.hang(6_000))
    with pytest.raises(Cancelled):
        fetching.fetch(work=Work(stops_in_the_middle, lambda: False))
    kept = fetching.part()
    portal.heal()
    fetched = fetching.fetch()

    assert 0 < len(kept) < len(BODY)
    assert BODY.startswith(kept)
    assert fetched.file.read_bytes() == BODY
    assert ranges(portal)[-1] == f"bytes={len(kept) - 64}-"


def test_a_file_that_came_whole_is_not_fetched_again(fetching: Fetching, portal: PracticePortal) -> None:
    fetching.fetch()

    again = fetching.fetch()

    assert again.file.read_bytes() == BODY
    assert portal.requests[-1].bytes_sent < 600


@pytest.mark.parametrize("announces_hash", [True, False])
@pytest.mark.parametrize("storage", [Storage(), Storage(heeds_versions=False), Storage(serves_ranges=False)])
def test_a_file_replaced_meanwhile_is_never_mixed_with_the_old_one(
    fetching: Fetching, portal: PracticePortal, storage: Storage, announces_hash: bool
) -> None:
    after = rows_of(300, seed=2)
    portal.collection.storage = storage
    portal.fail_path(STORAGE, Fault.drop_after(5_000))
    hidden = {} if announces_hash else {"hash": ""}
    with pytest.raises(ConnectionLost):
        fetching.fetch(fetching.wanted(**hidden), patience=ONE_TRY)
    portal.heal()
    portal.replace_file(RESOURCE, after)

    fetched = fetching.fetch(fetching.wanted(**hidden))

    assert len(after) == len(BODY)
    assert fetched.file.read_bytes() == after


def test_a_catalog_of_yesterday_does_not_refuse_the_file_of_today(fetching: Fetching, portal: PracticePortal) -> None:
    yesterday = fetching.wanted()
    portal.replace_file(RESOURCE, rows_of(310, seed=3))

    fetched = fetching.fetch(yesterday)

    assert fetched.file.read_bytes() == rows_of(310, seed=3)
    assert fetched.was_checked


def test_a_storage_that_ignores_ranges_sends_everything_anew(fetching: Fetching, portal: PracticePortal) -> None:
    portal.collection.storage = Storage(serves_ranges=False)
    portal.fail_request(2, Fault.drop_after(5_000))

    fetched = fetching.fetch()

    assert fetched.file.read_bytes() == BODY
    assert portal.requests[-1].status == 200


def test_without_anything_to_tell_versions_apart_each_try_begins_anew(
    fetching: Fetching, portal: PracticePortal
) -> None:
    portal.fail_request(2, Fault.drop_after(5_000))
    portal.fail_request(4, without_headers("ETag", "Last-Modified"))
    portal.fail_request(6, without_headers("ETag", "Last-Modified"))

    fetched = fetching.fetch(fetching.wanted(hash=""))

    assert fetched.file.read_bytes() == BODY
    assert not fetched.was_checked


def test_an_expired_link_is_asked_for_again(fetching: Fetching, portal: PracticePortal) -> None:
    portal.before_request(2, lambda _: portal.expire_links())

    fetched = fetching.fetch()

    assert fetched.file.read_bytes() == BODY
    assert [one.status for one in portal.requests] == [302, 403, 302, 200]


def test_a_link_that_is_always_refused_is_told_as_such(fetching: Fetching, portal: PracticePortal) -> None:
    portal.before_each(lambda number: portal.expire_links() if number % 2 == 0 else None)

    with pytest.raises(FileNotThere) as met:
        fetching.fetch()

    assert met.value.facts == {"name": "Beds", "host": "127.0.0.1", "status": 403}


def test_an_expired_link_behind_a_cut_loses_nothing(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.drop_after(5_000))
    with pytest.raises(ConnectionLost):
        fetching.fetch(patience=ONE_TRY)
    portal.heal()
    portal.expire_links()

    fetched = fetching.fetch()

    assert fetched.file.read_bytes() == BODY
    assert portal.requests[-1].status == 206


def test_other_bytes_than_announced_are_deleted_and_told(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.flipped_byte(700))

    with pytest.raises(FileAltered):
        fetching.fetch()

    assert fetching.part() == b""


def test_a_part_spoilt_on_this_disk_is_found_and_fetched_anew(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.drop_after(9_000))
    with pytest.raises(ConnectionLost):
        fetching.fetch(patience=ONE_TRY)
    portal.heal()
    part = fetching.folder / f"{RESOURCE}.part"
    part.write_bytes(b"x" * 1_000 + part.read_bytes()[1_000:])

    fetched = fetching.fetch()

    assert fetched.file.read_bytes() == BODY


def test_a_note_that_cannot_be_read_makes_it_begin_anew(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.drop_after(9_000))
    with pytest.raises(ConnectionLost):
        fetching.fetch(patience=ONE_TRY)
    portal.heal()
    for broken in ("", "[]", '{"etag": 7, "zzz": 1}'):
        (fetching.folder / f"{RESOURCE}.json").write_text(broken)

        assert fetching.fetch().file.read_bytes() == BODY


def test_a_silent_storage_is_given_up_and_what_has_come_stays(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.hang(7_000))

    with pytest.raises(TimedOut):
        fetching.fetch(patience=ONE_TRY)
    portal.heal()

    assert BODY.startswith(fetching.part())
    assert fetching.fetch().file.read_bytes() == BODY


def test_a_busy_storage_is_waited_for(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_request(2, Fault.too_many_requests(0))
    portal.fail_request(4, Fault.status(503))

    assert fetching.fetch().file.read_bytes() == BODY


def test_a_file_packed_against_our_wish_is_unpacked(fetching: Fetching, portal: PracticePortal) -> None:
    portal.collection.storage = Storage(is_packing=True)

    fetched = fetching.fetch()

    assert fetched.file.read_bytes() == BODY
    assert (fetched.size, fetched.was_checked) == (len(BODY), True)


def test_a_packed_file_cut_within_is_refused(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, Fault.truncated_gzip())

    with pytest.raises(GarbledAnswer):
        fetching.fetch(fetching.wanted(hash=""), patience=ONE_TRY)

    assert fetching.part() == b""


def test_an_empty_file_is_a_file(fetching: Fetching, portal: PracticePortal) -> None:
    portal.replace_file(RESOURCE, b"")

    assert fetching.fetch().file.read_bytes() == b""


def test_a_link_of_a_dataset_is_fetched_where_it_leads(fetching: Fetching, portal: PracticePortal) -> None:
    linked = replace(fetching.wanted(), url=f"{portal.url}/lists/directory.csv", hash="", size=None)

    fetched = fetching.fetch(linked)

    assert fetched.size > 1_000
    assert [one.path for one in portal.requests] == [urlsplit(linked.url).path]
