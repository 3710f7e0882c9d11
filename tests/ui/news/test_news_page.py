"""The News page tells what is new, why, and what concerns the organization; a person is done with it one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.news.model import Kind
from desktop.news.ordering import MOST_ITEMS
from desktop.settings import practice_services
from sync.practice import PracticePortal
from sync.work import Work
from tests.news.test_catalog_news import change
from tests.news.test_news_that_concern_us import take
from tests.ui.accessible import in_reach, nameless, squeezed
from tests.ui.news.conftest import settle
from ui import theme
from ui.jobs import Jobs
from ui.news.gathered import AT_A_TIME
from ui.news.listing import AT_A_TIME as ITEMS_AT_A_TIME
from ui.news.page import NewsPage
from ui.news.reading import Read
from ui.news.row import NewsRow
from ui.news.saying import MARKS
from ui.theme import Scheme
from ui.widgets.buttons import Button

PageOf = Callable[..., NewsPage]


@pytest.fixture
def page(page_of: PageOf, newsy: Desk) -> NewsPage:
    return page_of(newsy)


def burst(page: NewsPage) -> NewsRow:
    return next(row for row in page.list.rows if row.gathered is not None)


def way(page: NewsPage, text: str) -> Button:
    return next(one for one in page.notice.findChildren(Button) if one.isVisible() and one.text() == text)


def texts(row: NewsRow) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


def test_a_desk_without_anything_says_when_news_come_and_offers_a_sync(
    page_of: PageOf, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(desk)

    assert "There is no news yet" in page.notice.words()
    with qtbot.waitSignal(page.asked) as asked:
        way(page, "Sync now").click()
    assert asked.args == ["sync"]
    assert not page.all_read.isEnabled()


def test_without_an_organization_nothing_concerns_it_and_the_way_to_name_it_is_offered(
    page_of: PageOf, synced_desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    page = page_of(synced_desk)

    page.filters.ours.click()

    assert "does not know your organization yet" in page.notice.words()
    with qtbot.waitSignal(page.asked) as asked:
        way(page, "Name your organization").click()
    assert asked.args == ["organization"]
    way(page, "Show everything").click()
    assert [row.item.kind for row in page.list.rows] == [Kind.FIRST]


def test_what_concerns_us_stands_first_then_the_days(page: NewsPage) -> None:
    assert page.list.headings[0] == "Concerns your organization"
    assert page.list.rows[0].item.concerns_us
    assert len(page.list.headings) >= 2
    assert page.filters.ours.text().endswith("1")


def test_an_item_tells_kind_title_reason_and_that_it_is_unread_in_words(page: NewsPage) -> None:
    said = texts(page.list.rows[0])

    assert "Table changed" in said
    assert "Beds by facility · Beds" in said
    assert "Golden Practice Care Center: row changed: BEDS: “5” → “9”" in said
    assert "You see this because rows of this table are about Golden Practice Care Center." in said
    assert any("Not read yet" in text for text in said)


def test_the_filter_keeps_what_concerns_us(page: NewsPage) -> None:
    page.filters.ours.click()

    assert [row.item.kind for row in page.list.rows] == [Kind.TABLE]


def test_one_is_marked_as_read_and_the_keyboard_goes_to_the_next(page: NewsPage, jobs: Jobs, qtbot: QtBot) -> None:
    first, second = page.list.rows[:2]
    first.done.setFocus()

    with qtbot.waitSignal(page.marked):
        qtbot.keyClick(first.done, Qt.Key.Key_Return)
    settle(jobs, qtbot)

    assert not any("Not read yet" in text for text in texts(first))
    assert not first.done.isVisible()
    assert QApplication.focusWidget() is second.done
    assert page.filters.ours.accessibleName() == "Concerns us"


def test_opening_an_item_leads_on_and_marks_it_as_read(page: NewsPage, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.asked) as asked:
        page.list.rows[0].open.click()
    settle(jobs, qtbot)

    assert asked.args == ["table/beds"]
    assert page.list.rows[0].item.is_read


def test_marking_all_leaves_nothing_unread_also_after_a_restart(
    page: NewsPage, page_of: PageOf, newsy: Desk, portal: PracticePortal, jobs: Jobs, qtbot: QtBot
) -> None:
    page.all_read.click()
    settle(jobs, qtbot)

    assert page.count.text() == "You have read everything."
    assert not page.all_read.isEnabled()
    again = page_of(Desk(newsy.folder, practice_services(portal.url), practice=True))
    assert again.list.rows
    assert all(row.item.is_read for row in again.list.rows)
    assert "Concerns your organization" not in again.list.headings


def test_a_burst_opens_to_its_parts_some_at_a_time(page: NewsPage, jobs: Jobs, qtbot: QtBot) -> None:
    row = burst(page)
    assert row.gathered is not None

    assert row.fold.text() == "Show all 20"
    row.fold.click()
    shown = len(row.gathered.rows)
    row.gathered.more.click()
    settle(jobs, qtbot)

    assert (shown, len(row.gathered.rows)) == (AT_A_TIME, 20)
    assert not row.gathered.more.isVisible()
    assert row.fold.text() == "Hide"


def test_a_part_of_a_burst_leads_to_its_dataset(page: NewsPage, jobs: Jobs, qtbot: QtBot) -> None:
    row = burst(page)
    assert row.gathered is not None
    row.fold.click()
    part = next(iter(row.gathered.rows.values()))

    with qtbot.waitSignal(page.asked) as asked:
        part.open.click()
    settle(jobs, qtbot)

    assert asked.args == ["dataset/d0"]
    assert "Not read yet" not in part.says.text()
    assert not row.item.is_read


def numbered(page: NewsPage, count: int) -> Read:
    """Return so many items like the last one of the page."""
    one = page._read.items[-1]
    return Read(tuple(replace(one, id=str(number)) for number in range(count)), True, True)


def test_many_items_are_made_some_at_a_time_and_the_keyboard_goes_along(page: NewsPage) -> None:
    page._show(numbered(page, ITEMS_AT_A_TIME + 3))
    assert page.list.more is not None

    page.list.more.click()

    assert [row.item.id for row in page.list.rows] == [str(ITEMS_AT_A_TIME + more) for more in range(3)]
    assert QApplication.focusWidget() is page.list.rows[0].first_button()
    assert page.list.more is None


def test_the_items_before_can_be_looked_at_again(page: NewsPage) -> None:
    page._show(numbered(page, ITEMS_AT_A_TIME + 3))
    assert page.list.more is not None
    page.list.more.click()
    assert page.list.back is not None

    page.list.back.click()

    assert [row.item.id for row in page.list.rows] == [str(number) for number in range(ITEMS_AT_A_TIME)]


def test_what_has_no_room_in_the_list_is_marked_as_read_with_all_the_rest(
    page_of: PageOf, newsy: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    change(newsy, 4, days=MOST_ITEMS // 4 + 10)
    page = page_of(newsy)

    page.all_read.click()
    settle(jobs, qtbot)

    assert len(page._read.items) == MOST_ITEMS
    assert newsy.news.unread() == 0


def test_news_that_came_while_the_page_is_shown_stand_there(
    page_of: PageOf, desk: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    page = page_of(desk)
    way(page, "Sync now").setFocus()

    desk.sync(Work.quiet())
    page.renew()
    settle(jobs, qtbot)

    assert [row.item.kind for row in page.list.rows] == [Kind.FIRST]
    assert QApplication.focusWidget() is page.filters.everything


def test_the_keyboard_stays_with_its_item_when_news_come(page: NewsPage, newsy: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    item = page.list.rows[2].item.id
    page.list.rows[2].done.setFocus()

    take(newsy, "FACID,BEDS\n090100000,9\n090200000,7\n")
    page.renew()
    settle(jobs, qtbot)

    assert page.list.focused() == item


def test_a_look_that_finds_nothing_new_leaves_the_list_as_it_stands(page: NewsPage, jobs: Jobs, qtbot: QtBot) -> None:
    rows = page.list.rows

    page.renew()
    settle(jobs, qtbot)

    assert page.list.rows is rows


def test_a_notice_is_not_squeezed_in_a_low_window_with_large_text(
    page_of: PageOf, desk: Desk, jobs: Jobs, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, Scheme.LIGHT, 200)
    page = page_of(desk)

    page.resize(600, 430)
    settle(jobs, qtbot)

    assert squeezed(page) == []


def test_every_kind_has_its_icon() -> None:
    assert set(MARKS) == set(Kind)


def test_everything_has_a_name_and_is_in_reach_of_the_keyboard(page: NewsPage, qtbot: QtBot) -> None:
    assert nameless(page) == []
    assert set(page.list.rows[0].findChildren(type(page.list.rows[0].open))) & set(in_reach(page))
    page.focus_first()
    assert QApplication.focusWidget() is page.filters.everything


def test_a_catalog_that_cannot_be_read_is_told_with_the_way_on(
    page: NewsPage, newsy: Desk, jobs: Jobs, qtbot: QtBot
) -> None:
    newsy.folder.catalog_db.write_bytes(b"nothing like a store " * 500)

    page.reload()
    settle(jobs, qtbot)

    assert newsy.words.error("store-damaged").what.partition(" ")[0] in page.notice.words()
    assert way(page, "Try again").isEnabled()
