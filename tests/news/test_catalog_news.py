"""What syncs find becomes news: nothing of the first one, everything of later ones, and never a flood."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from desktop.desk import Desk
from desktop.news.book import HORIZON, NewsBook
from desktop.news.catalog import MOST_SINGLE, Here, news_of_catalog
from desktop.news.model import Kind
from desktop.news.ordering import MOST_ITEMS
from desktop.news.saying import Saying
from sync.catalog.model import Query
from sync.practice import PracticePortal
from sync.work import Work
from tests.news.conftest import of_kind

NOW = datetime.now(UTC)


def change(desk: Desk, count: int, *, days: int = 1, kind: str = "changed") -> None:
    """Note changes of so many datasets on each of so many days, as syncs would."""
    rows = [
        (1, (NOW - timedelta(days=day)).isoformat(timespec="milliseconds"), f"d{number}", f"Set {number}", kind)
        for day in range(days, 0, -1)
        for number in range(count)
    ]
    with closing(sqlite3.connect(desk.folder.catalog_db)) as store, store:
        store.executemany(
            "insert into change (run, at, dataset, title, kind, part, part_name, field, before, after)"
            " values (?, ?, ?, ?, ?, 'dataset', '', 'title', 'a', 'b')",
            rows,
        )


def test_a_desk_without_anything_has_no_news_and_makes_no_store(desk: Desk) -> None:
    assert desk.news.items() == ()
    assert desk.news.unread() == 0
    assert not desk.folder.desk_db.exists()


def test_the_first_sync_is_one_line(synced: Desk) -> None:
    (item,) = synced.news.items()

    assert item.kind is Kind.FIRST
    assert item.title == "The catalog arrived, with 27 datasets"
    assert not item.concerns_us


def test_the_second_sync_of_the_practice_portal_tells_what_it_changed(synced: Desk, portal: PracticePortal) -> None:
    portal.advance()
    synced.sync(Work.quiet())

    told = {(item.kind, item.title, item.text) for item in synced.news.items()}

    assert told == {
        (Kind.FIRST, "The catalog arrived, with 27 datasets", synced.words.text("news", "first.text")),
        (Kind.NEW, "Home Health Agency Visits by County", "The portal lists it since this sync."),
        (Kind.WITHDRAWN, "Home-Delivered Meals Served", synced.words.text("news", "withdrawn.text")),
        (Kind.CHANGED, "Long-Term Care Facility Staffing", "Description changed"),
        (
            Kind.CHANGED,
            "Workforce & Quality Incentive Program Performance Scores",
            "Update frequency changed; Title changed",
        ),
        (
            Kind.CHANGED,
            "Licensed and Certified Healthcare Facility Listing",
            "Healthcare Facility Locations: the file has other content",
        ),
        (
            Kind.CHANGED,
            "988 Suicide & Crisis Lifeline Contacts",
            "988 contacts by month: the file has other content",
        ),
    }


def test_nothing_of_the_catalog_concerns_the_organization(synced: Desk, portal: PracticePortal) -> None:
    portal.advance()
    synced.sync(Work.quiet())

    assert [item.title for item in synced.news.items() if item.concerns_us] == []


def test_a_sync_that_finds_nothing_brings_no_news(synced: Desk) -> None:
    before = synced.news.items()

    synced.sync(Work.quiet(), full=True)

    assert synced.news.items() == before


def test_a_favorite_stands_for_itself_and_says_why(synced: Desk) -> None:
    synced.set_favourite("d3", True)
    change(synced, 40)

    changed = of_kind(synced, Kind.CHANGED)

    assert {item.title for item in changed} == {"Set 3", "39 datasets changed"}
    assert {item.why for item in changed if item.title == "Set 3"} == {
        "You see this because it is one of your favorites."
    }


def test_a_burst_is_one_item_that_opens_to_its_parts(synced: Desk) -> None:
    change(synced, 34)

    (item,) = of_kind(synced, Kind.CHANGED)

    assert item.title == "34 datasets changed"
    assert len(item.parts) == 34
    assert item.parts[0].action == "dataset/d0"
    assert item.text == "Set 0; Set 1; Set 10; and 31 more"


def test_what_was_read_stays_read_when_its_table_comes_to_the_desk(synced: Desk) -> None:
    day = NOW.replace(hour=20, minute=0) - timedelta(days=2)
    rows = [(day, "dataset", "", "title"), (day + timedelta(minutes=5), "resource", "The file", "hash")]
    with closing(sqlite3.connect(synced.folder.catalog_db)) as store, store:
        store.executemany(
            "insert into change (run, at, dataset, title, kind, part, part_name, field, before, after)"
            " values (1, ?, 'd0', 'Set 0', 'changed', ?, ?, ?, 'a', 'b')",
            [(at.isoformat(timespec="milliseconds"), *others) for at, *others in rows],
        )
    say, since = Saying(synced.words), NOW - HORIZON
    fetched = Here(renewed={("d0", "The file"): NOW})

    (before,) = (one for one in news_of_catalog(synced, say, since, Here()) if one.kind is Kind.CHANGED)
    (after,) = (one for one in news_of_catalog(synced, say, since, fetched) if one.kind is Kind.CHANGED)

    assert before.text != after.text
    assert before.id == after.id


def test_few_changes_of_a_day_stand_for_themselves(synced: Desk) -> None:
    change(synced, MOST_SINGLE)

    assert len(of_kind(synced, Kind.CHANGED)) == MOST_SINGLE


def test_a_year_of_daily_changes_is_bounded_and_never_a_flood(synced: Desk) -> None:
    change(synced, 580, days=365)

    items = synced.news.items()

    assert len(items) <= HORIZON.days + 1
    assert all(item.at >= NOW - HORIZON - timedelta(days=1) for item in items)
    assert sum(len(item.parts) for item in items) <= 10_000


def test_there_are_never_more_items_than_a_person_can_look_through(synced: Desk) -> None:
    for kind in ("added", "changed", "withdrawn", "returned"):
        change(synced, MOST_SINGLE, days=60, kind=kind)

    assert len(synced.news.items()) == MOST_ITEMS


def test_what_came_long_ago_is_no_news(synced: Desk) -> None:
    later = NewsBook(synced, lambda: datetime.now(UTC) + HORIZON + timedelta(days=1))

    assert later.items() == ()


def test_test_records_of_the_portal_are_no_news(synced: Desk) -> None:
    with closing(synced.searcher()) as searcher:
        hidden = next(hit.id for hit in searcher.search(Query(with_hidden=True), limit=100).hits if hit.hidden)
    change(synced, 1)
    with closing(sqlite3.connect(synced.folder.catalog_db)) as store, store:
        store.execute("update change set dataset = ?", (hidden,))

    assert of_kind(synced, Kind.CHANGED) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_kind_and_reason_has_its_words(language: str) -> None:
    from desktop.words import word_table

    table = word_table(language)["news"]

    for kind in Kind:
        assert table[f"kind.{kind.value}"]
    for kind in (Kind.NEW, Kind.CHANGED, Kind.WITHDRAWN, Kind.RETURNED):
        assert table[f"{kind.value}.many"]
        assert kind is Kind.CHANGED or table[f"{kind.value}.text"]
    for reason in ("everything", "favorite", "dataset_of_table"):
        assert table[f"why.{reason}"]
        assert table[f"why.{reason}.many"]
