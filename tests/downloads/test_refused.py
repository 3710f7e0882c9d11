"""What comes in place of a file is told as what it is, and what had come before stays."""

from __future__ import annotations

import pytest

from sync.connections import Patience
from sync.downloads.errors import DownloadMoved, FileNotThere, NotEnoughRoom, WebPageForDownload
from sync.errors import AddressTrouble, Busy, ConnectionLost, GarbledAnswer, KnownError, ServerTrouble
from sync.practice import Fault, PracticePortal
from sync.practice.ckan.spoiling import (
    announced_size,
    led_to,
    storage_message,
    with_header,
    without_headers,
    without_length,
)
from tests.downloads.conftest import ONE_TRY, RESOURCE, Fetching, rows_of

STORAGE = "^/storage/"
DOWNLOAD = "/download/"
GIGABYTE = 10**9


@pytest.mark.parametrize(
    ("where", "fault", "status"),
    [
        (STORAGE, Fault.html_page(), 200),
        (STORAGE, Fault.html_page(403), 403),
        (DOWNLOAD, Fault.html_page(202), 202),
        (DOWNLOAD, Fault.html_page(403), 403),
        (STORAGE, storage_message(), 200),
        (DOWNLOAD, Fault.login_redirect(), 200),
    ],
)
def test_a_page_in_place_of_the_file_is_refused_and_touches_nothing(
    fetching: Fetching, portal: PracticePortal, where: str, fault: Fault, status: int
) -> None:
    portal.fail_path(STORAGE, Fault.drop_after(9_000))
    with pytest.raises(ConnectionLost):
        fetching.fetch(patience=ONE_TRY)
    portal.heal()
    before = fetching.part()
    portal.fail_path(where, fault)

    with pytest.raises(WebPageForDownload) as met:
        fetching.fetch()

    assert met.value.facts == {"name": "Beds", "host": "127.0.0.1", "status": status}
    assert fetching.part() == before
    assert before


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.status(404), FileNotThere),
        (storage_message("NoSuchKey", 404), FileNotThere),
        (storage_message("AccessDenied", 403), FileNotThere),
        (Fault.status(500), ServerTrouble),
        (Fault.status(503), ServerTrouble),
        (Fault.too_many_requests(7_200), Busy),
        (with_header("Content-Encoding", "br"), GarbledAnswer),
        (Fault.drop_after(0), ConnectionLost),
        (Fault.drop_after(60), ConnectionLost),
        (Fault.reset(2_000), ConnectionLost),
    ],
)
def test_each_trouble_of_the_storage_has_its_own_name(
    fetching: Fetching, portal: PracticePortal, fault: Fault, kind: type[KnownError]
) -> None:
    portal.fail_path(STORAGE, fault)

    with pytest.raises(kind):
        fetching.fetch(patience=Patience(tries=2, first_wait=0.0))


@pytest.mark.parametrize(
    "location",
    [
        "http://storage.example/file.csv",
        "ftp://storage.example/x",
        "https://a:b@storage.example/x",
        "https://",
        "http://[",
    ],
)
def test_a_redirect_to_a_place_that_is_not_secure_is_not_followed(
    fetching: Fetching, portal: PracticePortal, location: str
) -> None:
    portal.fail_path(DOWNLOAD, led_to(location))

    with pytest.raises(DownloadMoved):
        fetching.fetch()

    assert portal.request_count == 1


def test_a_redirect_that_leads_round_in_a_circle_ends(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(DOWNLOAD, led_to(fetching.wanted().url))

    with pytest.raises(DownloadMoved):
        fetching.fetch()

    assert portal.request_count == 4


@pytest.mark.parametrize(
    "url", ["", "file:///etc/passwd", "ftp://a.example/b.csv", "https://", "//x", "https://u:p@a.example/"]
)
def test_an_address_that_is_none_is_refused_before_anything_is_asked(
    fetching: Fetching, portal: PracticePortal, url: str
) -> None:
    with pytest.raises(AddressTrouble):
        fetching.fetch(fetching.wanted(url=url))

    assert portal.request_count == 0


def test_a_page_that_is_wanted_as_a_page_is_fetched(fetching: Fetching, portal: PracticePortal) -> None:
    page = b"<!DOCTYPE html><html><body>A methodology</body></html>"
    portal.replace_file(RESOURCE, page, format="HTML")

    assert fetching.fetch(fetching.wanted(format="Web page")).file.read_bytes() == page


def test_an_answer_that_does_not_say_where_it_ends_is_not_believed(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, without_length())

    with pytest.raises(GarbledAnswer):
        fetching.fetch(fetching.wanted(hash=""))

    assert fetching.fetch().was_checked  # with an announced MD5 the end can be told


# room


def test_a_file_larger_than_the_disk_is_refused_before_anybody_is_asked(
    fetching: Fetching, portal: PracticePortal
) -> None:
    portal.edit_resource(RESOURCE, size=5 * GIGABYTE)

    with pytest.raises(NotEnoughRoom) as met:
        fetching.fetch(room=lambda _: 2 * GIGABYTE)

    assert met.value.facts == {"name": "Beds", "size": 5 * GIGABYTE, "free": 2 * GIGABYTE}
    assert portal.request_count == 0
    assert fetching.part() == b""


def test_a_file_announced_as_five_gigabytes_on_a_small_disk_is_refused_before_its_first_byte(
    fetching: Fetching, portal: PracticePortal
) -> None:
    portal.fail_path(STORAGE, announced_size(5 * GIGABYTE))

    with pytest.raises(NotEnoughRoom) as met:
        fetching.fetch(fetching.wanted(size=None), room=lambda _: 2 * GIGABYTE)

    assert met.value.facts["size"] == 5 * GIGABYTE
    assert fetching.part() == b""


def test_some_of_the_disk_is_left_for_everything_else(fetching: Fetching, portal: PracticePortal) -> None:
    with pytest.raises(NotEnoughRoom):
        fetching.fetch(room=lambda _: 200 << 20)

    assert portal.request_count == 0


def test_a_disk_that_fills_up_meanwhile_stops_the_download_and_keeps_what_has_come(
    fetching: Fetching, portal: PracticePortal
) -> None:
    portal.replace_file(RESOURCE, b"x" * (18 << 20))
    answers = [10 * GIGABYTE, 10 * GIGABYTE, 1_000]

    with pytest.raises(NotEnoughRoom):
        fetching.fetch(room=lambda _: answers.pop(0))

    assert len(fetching.part()) >= 8 << 20
    assert fetching.fetch().size == 18 << 20


def test_a_big_announced_size_with_little_behind_it_is_a_lost_connection(
    fetching: Fetching, portal: PracticePortal
) -> None:
    portal.fail_path(STORAGE, announced_size(5 * GIGABYTE))

    with pytest.raises(ConnectionLost):
        fetching.fetch(patience=ONE_TRY)

    assert fetching.part() == rows_of(300)


# the practice portal's own ways


def test_a_header_left_out_is_left_out(fetching: Fetching, portal: PracticePortal) -> None:
    portal.fail_path(STORAGE, without_headers("ETag"))

    assert fetching.fetch().etag == ""


def test_ids_that_are_no_uuids_name_no_file_here(fetching: Fetching) -> None:
    odd = "../../escaped"

    fetched = fetching.fetch(fetching.wanted(resource=odd))

    assert fetched.file.read_bytes() == rows_of(300)
    assert {file.name[:2] for file in fetching.folder.iterdir()} == {"r-"}
    assert not list(fetching.folder.parent.parent.glob("escaped*"))
