"""Lists are fetched from their addresses: only newer ones, only over safe redirects, one trouble at a time."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services, practice_services
from sync import errors
from sync.errors import KnownError
from sync.lists.fetching import Asker, Place, fetch_list, portal_places
from sync.lists.model import ImportReport, ListKind
from sync.practice import Fault, PracticePortal
from sync.practice.answers import Answer, redirect
from sync.work import Cancelled, Work
from tests.lists.conftest import Store, directory


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal() as running:
        yield running


@pytest.fixture
def desk(portal: PracticePortal, tmp_path: Path) -> Desk:
    """A practice desk without lists and catalog, whose addresses lead to the practice portal."""
    return Desk(open_folder(tmp_path / "data"), practice_services(portal.url), practice=True)


def fetched(store: Store, portal: PracticePortal, path: str = "/lists/directory.csv") -> ImportReport | None:
    return fetch_list(store.file, ListKind.DIRECTORY, Place(portal.url + path), Asker("test"), Work.quiet())


def test_each_address_gives_its_list_and_says_where_it_came_from(desk: Desk) -> None:
    outcomes = desk.lists.fetch(Work.quiet())

    assert [(one.kind, one.trouble) for one in outcomes] == [(ListKind.SIGNATORY, None), (ListKind.DIRECTORY, None)]
    assert [(one.source, one.report_date, one.rows) for one in desk.lists.held()] == [
        ("127.0.0.1/lists/signatories.xlsx", date(2026, 10, 12), 60),
        ("127.0.0.1/lists/directory.csv", date(2026, 10, 12), 59),
    ]


def test_a_list_that_is_here_already_is_not_sent_again(desk: Desk, portal: PracticePortal) -> None:
    desk.lists.fetch(Work.quiet())

    again = desk.lists.fetch(Work.quiet())

    assert [(one.report, one.trouble) for one in again] == [(None, None), (None, None)]
    assert [request.status for request in portal.requests] == [200, 200, 304, 304]


def test_the_registry_comes_from_the_portal_once_its_catalog_is_here(desk: Desk, portal: PracticePortal) -> None:
    desk.sync(Work.quiet())

    first = desk.lists.fetch(Work.quiet())
    count = portal.request_count
    again = desk.lists.fetch(Work.quiet())

    kept = {one.kind: one.report for one in first}
    registry, crosswalk = kept[ListKind.REGISTRY], kept[ListKind.CROSSWALK]
    assert registry is not None
    assert crosswalk is not None
    assert (registry.rows, registry.report_date) == (26, date(2026, 9, 14))
    assert (crosswalk.rows, crosswalk.report_date) == (26, date(2026, 8, 20))
    assert all(one.report is None and one.trouble is None for one in again)
    assert portal.request_count - count == 2  # the two lists; the portal's files are known by their fingerprints


def test_a_new_registry_on_the_portal_is_fetched_after_the_next_sync(desk: Desk, portal: PracticePortal) -> None:
    desk.sync(Work.quiet())
    desk.lists.fetch(Work.quiet())

    portal.advance()
    desk.sync(Work.quiet())
    again = {one.kind: one.report for one in desk.lists.fetch(Work.quiet())}

    assert again[ListKind.CROSSWALK] is None
    report = again[ListKind.REGISTRY]
    assert report is not None
    assert (report.rows, report.report_date) == (25, date(2026, 10, 19))


def test_the_facility_list_is_chosen_among_the_files_beside_it(desk: Desk, portal: PracticePortal) -> None:
    names = [
        "across-time-summary-data-licensed-facilities", "facility-list-data-dictionary", "lookup-table-listing",
        "licensed-and-certified-healthcare-facility-locations",
    ]  # fmt: skip
    files = [
        {
            "id": f"r{at}",
            "name": name,
            "format": "CSV",
            "url": f"{portal.url}/dataset/x/resource/r{at}/download/{name}.csv",
        }
        for at, name in enumerate(names)
    ]
    portal.edit("healthcare-facility-locations", resources=files)
    desk.sync(Work.quiet())

    places = portal_places(desk.folder.catalog_db, "https://data.practice.example")

    address = places[ListKind.REGISTRY].address
    assert address.startswith("https://data.practice.example/dataset/")
    assert address.endswith(f"/resource/r3/download/{names[3]}.csv")


def test_no_address_is_no_trouble(desk: Desk, portal: PracticePortal) -> None:
    desk.services = replace(desk.services, signatory_url="", directory_url="")

    assert desk.lists.fetch(Work.quiet()) == ()
    assert portal.request_count == 0


def test_a_practice_desk_asks_nobody_but_this_computer(tmp_path: Path) -> None:
    desk = Desk(open_folder(tmp_path / "data"), Services(), practice=True)

    assert desk.services.signatory_url.startswith("https://")
    assert desk.lists.fetch(Work.quiet()) == ()


def test_trouble_with_one_list_does_not_keep_the_other_away(desk: Desk, portal: PracticePortal) -> None:
    portal.fail_path("signatories", Fault.html_page())

    first, second = desk.lists.fetch(Work.quiet())

    assert isinstance(first.trouble, errors.WebPageForList)
    assert (second.trouble, second.report is not None) == (None, True)
    assert [one.kind for one in desk.lists.held()] == [ListKind.DIRECTORY]


FAULTS: dict[str, tuple[Fault, type[KnownError]]] = {
    "a web page": (Fault.html_page(), errors.WebPageForList),
    "a firewall": (Fault.status(403), errors.ListNotThere),
    "no such page": (Fault.always("gone", Answer(404, b"gone", "text/plain")), errors.ListNotThere),
    "an answer in JSON": (Fault.empty_catalog(), errors.NotAList),
    "a flipped byte": (Fault.flipped_byte(4), errors.ColumnMissing),
    "a sign-in page": (Fault.login_redirect(), errors.WebPageForList),
    "another list cut short": (
        Fault.always("cut", Answer(200, directory(count=9)[:-20], "text/csv")),
        errors.ListCutShort,
    ),
    "too long a wait": (Fault.too_many_requests(3600), errors.Busy),
    "a redirect to plain http": (Fault.always("away", redirect("http://practice.example/list")), errors.ListMoved),
    "a redirect to a file": (Fault.always("away", redirect("file:///list.csv")), errors.ListMoved),
    "a redirect with a name in it": (Fault.always("away", redirect("https://a:b@practice.example/")), errors.ListMoved),
    "a redirect to nowhere": (Fault.always("away", redirect("https://[")), errors.ListMoved),
}


@pytest.mark.parametrize("case", FAULTS)
def test_what_comes_in_place_of_the_list_changes_nothing(case: str, store: Store, portal: PracticePortal) -> None:
    fault, trouble = FAULTS[case]
    store.take(directory(count=20))
    before = store.rows()
    portal.fail_next(fault)

    with pytest.raises(KnownError) as met:
        fetched(store, portal)

    assert type(met.value) is trouble
    assert store.rows() == before
    assert fetched(store, portal) is not None


def test_a_redirect_in_a_circle_is_left_after_three_turns(store: Store, portal: PracticePortal) -> None:
    portal.fail_path("lists", Fault.always("circle", redirect("/lists/directory.csv")))

    with pytest.raises(errors.ListMoved):
        fetched(store, portal)

    assert portal.request_count == 4


def test_a_redirect_is_followed_and_where_it_led_is_neither_kept_nor_told(
    store: Store, portal: PracticePortal, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    portal.fail_next(Fault.always("signed", redirect("/lists/directory.csv?X-Amz-Signature=abc123")))

    report = fetched(store, portal, "/lists/signatories.xlsx?download=1")

    assert report is not None
    assert report.source == "127.0.0.1/lists/signatories.xlsx"
    assert portal.requests[-1].params == {"X-Amz-Signature": "abc123"}
    assert b"abc123" not in store.bytes()
    assert "abc123" not in caplog.text


def test_a_broken_connection_is_tried_again(store: Store, portal: PracticePortal) -> None:
    portal.fail_next(Fault.drop_after(300))

    assert fetched(store, portal) is not None
    assert portal.request_count == 2


def test_a_list_that_lost_rows_is_asked_for_again_until_a_person_agrees(desk: Desk, portal: PracticePortal) -> None:
    many = directory(count=100)
    Store(desk.folder.lists_db).take(many)

    first = {one.kind: one for one in desk.lists.fetch(Work.quiet())}[ListKind.DIRECTORY]
    agreed = {one.kind: one for one in desk.lists.fetch(Work.quiet(), accept_fewer=True)}[ListKind.DIRECTORY]

    assert isinstance(first.trouble, errors.FewerRows)
    assert agreed.report is not None


def test_an_unchanged_list_is_sent_again_to_a_desk_that_lost_it(store: Store, portal: PracticePortal) -> None:
    fetched(store, portal)
    for file in store.file.parent.glob("lists.db*"):
        file.unlink()

    assert fetched(store, portal) is not None


def test_a_stop_is_felt_and_leaves_nothing(store: Store, portal: PracticePortal) -> None:
    with pytest.raises(Cancelled):
        fetch_list(
            store.file, ListKind.DIRECTORY, Place(f"{portal.url}/lists/directory.csv"), Asker("test"),
            Work(lambda _: None, lambda: portal.request_count > 0),
        )  # fmt: skip

    assert store.rows() == []


def test_an_address_that_cannot_be_used_is_said_to_be(store: Store) -> None:
    for address in ("ftp://practice.example/list", "practice.example/list", "https://a:b@practice.example/list"):
        with pytest.raises(errors.AddressTrouble):
            fetch_list(store.file, ListKind.DIRECTORY, Place(address), Asker("test"), Work.quiet())
