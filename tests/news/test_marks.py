"""What is read stays read: one, some, all, and after the program was started again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop.desk import Desk
from desktop.news.marks import KEPT_FOR, mark_read, marks_of
from desktop.news.model import Kind
from desktop.settings import practice_services
from desktop.store.opening import opened
from sync.practice import PracticePortal
from sync.work import Work
from tests.news.conftest import of_kind
from tests.news.test_catalog_news import change


def test_an_item_marked_as_read_is_read_and_the_others_are_not(synced: Desk, portal: PracticePortal) -> None:
    portal.advance()
    synced.sync(Work.quiet())
    first, *others = synced.news.items()

    synced.news.mark_read([first.id])

    assert synced.news.unread() == len(others)
    assert first.id not in {one.id for one in synced.news.items(unread_only=True)}
    assert {one.id: one.is_read for one in synced.news.items()}[first.id]


def test_what_was_read_is_read_after_a_restart(synced: Desk, portal: PracticePortal) -> None:
    synced.news.mark_all_read()

    again = Desk(synced.folder, practice_services(portal.url), practice=True)

    assert again.news.unread() == 0
    assert len(again.news.items()) == 1


def test_news_after_everything_was_read_are_unread(synced: Desk, portal: PracticePortal) -> None:
    synced.news.mark_all_read()

    portal.advance()
    synced.sync(Work.quiet())

    assert synced.news.unread() == len(synced.news.items()) - 1


def test_of_a_burst_one_thing_can_be_read_and_then_all(synced: Desk) -> None:
    change(synced, 12)
    (item,) = of_kind(synced, Kind.CHANGED)

    synced.news.mark_read([item.parts[0].id])
    (partly,) = of_kind(synced, Kind.CHANGED)
    synced.news.mark_read([item.id])
    (wholly,) = of_kind(synced, Kind.CHANGED)

    assert not partly.is_read
    assert [part.is_read for part in partly.parts].count(True) == 1
    assert wholly.is_read
    assert all(part.is_read for part in wholly.parts)


def test_a_burst_that_grows_is_unread_again(synced: Desk) -> None:
    change(synced, 12)
    synced.news.mark_all_read()

    change(synced, 13)

    (item,) = of_kind(synced, Kind.CHANGED)
    assert not item.is_read
    assert [part.title for part in item.parts if not part.is_read] == ["Set 12"]


def test_marks_that_nothing_can_need_any_more_are_forgotten(synced: Desk) -> None:
    long_ago = (datetime.now(UTC) - KEPT_FOR - timedelta(days=1)).isoformat()
    with opened(synced.folder.desk_db) as store, store:
        store.execute("insert into news_mark (news, read) values ('old', ?)", (long_ago,))

    synced.news.mark_all_read()

    assert "old" not in marks_of(synced.folder.desk_db).read


def test_an_id_that_nobody_knows_changes_nothing(synced: Desk) -> None:
    synced.news.mark_read(["no such thing"])

    assert marks_of(synced.folder.desk_db).read == frozenset()


def test_marking_twice_keeps_the_first_moment(synced: Desk) -> None:
    file = synced.folder.desk_db
    mark_read(file, ["one"])
    with opened(file) as store, store:
        store.execute("update news_mark set read = '2026-11-01T00:00:00+00:00'")

    mark_read(file, ["one"])

    with opened(file) as store:
        assert store.execute("select read from news_mark").fetchall() == [("2026-11-01T00:00:00+00:00",)]
