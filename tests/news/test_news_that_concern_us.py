"""What concerns the organization: its rows in the lists, what it handed off, its rows in tables, and the rules."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.desk import Desk
from desktop.news.model import Item, Kind
from desktop.outbox.moves import happen
from desktop.outbox.states import Happened, Happening
from desktop.rule_packs import newest_pack
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.practice import PracticePortal
from sync.practice.lists import DAYS, directory_text
from sync.tables.importing import take_in
from sync.tables.model import Source
from sync.work import Work
from tests.attestations.filled import signed
from tests.news.conftest import OURS, name_organization, of_kind

LATER = date(2026, 11, 2)


def publish(desk: Desk, folder: Path, row: str) -> None:
    """Bring in a later Participant Directory in which our row is another one, or is left out."""
    lines = directory_text(DAYS[-1]).decode().replace("10/12/2026", f"{LATER:%m/%d/%Y}").splitlines()
    kept = (row if line.startswith(OURS) else line for line in lines)
    file = folder / "directory.csv"
    file.write_text("\n".join(line for line in kept if line), encoding="utf-8")
    desk.lists.import_file(Work.quiet(), file)


def our_row(ceased: str = "NA") -> str:
    return f"{OURS},Golden,No,Manifest MedEx,Long Health,Cozeva,NA,NA,NA,NA,{ceased},{LATER:%m/%d/%Y}"


def with_lists(desk: Desk) -> Desk:
    desk.lists.load_practice(Work.quiet())
    name_organization(desk)
    return desk


def directory_news(desk: Desk) -> list[Item]:
    return [item for item in of_kind(desk, Kind.LIST) if item.id.startswith("list/directory/2026-11-02/")]


def take(desk: Desk, text: str, resource: str = "beds") -> None:
    """Take a table of the portal in."""
    desk.folder.tables.mkdir(exist_ok=True)
    file = desk.folder.root / "incoming.csv"
    file.write_text(text, encoding="utf-8")
    take_in(
        file, Source(resource, "dataset-1", "Beds by facility", "Beds", "CSV", ""), desk.folder.tables, Work.quiet()
    )
    desk.tables.find_identifiers(Work.quiet())


def test_a_changed_row_tells_what_was_and_what_is(desk: Desk, tmp_path: Path) -> None:
    with_lists(desk)

    publish(desk, tmp_path, our_row())

    (item,) = directory_news(desk)
    assert item.concerns_us
    assert item.title == "The Participant Directory says something else about Golden Practice Care Center"
    assert "The list of 2 Nov 2026 compared with the list of 12 Oct 2026." in item.text
    assert ("Choice for information delivery", "“NONE SELECTED” → “Long Health”") in {
        (part.title, part.text) for part in item.parts
    }
    assert item.why == "You see this because you confirmed that DXF900101 is Golden Practice Care Center."


def test_a_row_that_is_gone_and_one_that_ended_are_told_as_such(desk: Desk, tmp_path: Path) -> None:
    with_lists(desk)

    publish(desk, tmp_path, "")
    (gone,) = directory_news(desk)
    publish(desk, tmp_path, our_row(ceased="08/31/2026"))
    (ended,) = directory_news(desk)

    assert gone.title == "Golden Practice Care Center is no longer in the Participant Directory"
    assert ended.title == "The Participant Directory says that Golden Practice Care Center ceased operations"
    assert gone.id != ended.id


def test_a_row_that_says_the_same_is_no_news(desk: Desk, tmp_path: Path) -> None:
    with_lists(desk)
    same = next(line for line in directory_text(DAYS[-1]).decode().splitlines() if line.startswith(OURS))

    publish(desk, tmp_path, same.replace("10/12/2026", "11/02/2026"))

    assert directory_news(desk) == []


def test_changed_rows_of_others_are_no_news(desk: Desk, tmp_path: Path) -> None:
    desk.lists.load_practice(Work.quiet())

    publish(desk, tmp_path, our_row())

    assert desk.news.items() == ()


def test_nothing_concerns_us_while_there_is_no_organization(desk: Desk, tmp_path: Path) -> None:
    desk.lists.load_practice(Work.quiet())
    publish(desk, tmp_path, our_row())
    desk.sync(Work.quiet())
    take(desk, "FACID,BEDS\n090100000,5\n090200000,6\n")
    take(desk, "FACID,BEDS\n090100000,9\n090200000,6\n")

    assert [item.kind for item in desk.news.items()] == [Kind.TABLE, Kind.FIRST]
    assert not any(item.concerns_us for item in desk.news.items())
    assert desk.news.untold() == ()


def test_what_was_handed_off_is_news_when_a_list_shows_it(desk: Desk, tmp_path: Path) -> None:
    with_lists(desk)
    id_ = signed(desk).id
    with opened(desk.folder.desk_db) as store, writing(store):
        happen(store, id_, Happening(Happened.HANDED_OFF, route="portal"), datetime(2026, 11, 1, tzinfo=UTC))
    publish(desk, tmp_path, our_row())

    assert desk.attestations.watch_lists() == (id_,)

    (item,) = of_kind(desk, Kind.CONFIRMED)
    assert item.concerns_us
    assert item.action == f"attestation/{id_}"
    assert item.title.startswith("The Participant Directory shows what you handed off: ")


def test_a_table_that_came_again_tells_what_became_of_our_rows(desk: Desk) -> None:
    name_organization(desk)
    take(desk, "FACID,DAY,BEDS\n090100000,2026-09-01,5\n090200000,2026-09-01,6\n")
    take(desk, "FACID,DAY,BEDS,NOTE\n090100000,2026-10-01,9,a\n090200000,2026-10-01,6,b\n090300000,2026-10-01,1,c\n")

    (item,) = of_kind(desk, Kind.TABLE)

    assert item.concerns_us
    assert item.title == "Beds by facility · Beds"
    assert item.text == (
        "Rows about your facilities that are not as before: 1. It has 3 rows; it had 2. New columns: NOTE."
    )
    assert [(part.title, part.text) for part in item.parts] == [
        ("Golden Practice Care Center: row changed", "BEDS: “5” → “9”")
    ]
    assert item.why == "You see this because rows of this table are about Golden Practice Care Center."
    assert item.action == "table/beds"


def test_a_new_date_in_every_row_does_not_concern_us(desk: Desk) -> None:
    name_organization(desk)
    take(desk, "FACID,DAY,BEDS\n090100000,2026-09-01,5\n090200000,2026-09-01,6\n")
    take(desk, "FACID,DAY,BEDS\n090100000,2026-10-01,5\n090200000,2026-10-01,7\n")

    (item,) = of_kind(desk, Kind.TABLE)

    assert not item.concerns_us
    assert item.why == "You see this because you have this table on this desk."


def test_the_first_download_and_files_of_ones_own_are_no_news(desk: Desk, tmp_path: Path) -> None:
    take(desk, "FACID,BEDS\n090100000,5\n")
    for text in ("a,b\n1,2\n", "a,b\n1,3\n"):
        file = tmp_path / "own.csv"
        file.write_text(text)
        desk.tables.take_in_file(file, Work.quiet())

    assert of_kind(desk, Kind.TABLE) == []


def test_a_table_that_is_told_is_not_told_once_more_as_a_dataset(synced: Desk, portal: PracticePortal) -> None:
    (resource,) = [
        one for one in synced.dataset("healthcare-facility-locations").resources if one.name.endswith("Locations")
    ]
    for advance in (False, True):
        if advance:
            portal.advance()
            synced.sync(Work.quiet())
        synced.downloads.ask(resource.id)
        synced.downloads.run(resource.id, Work.quiet())

    titles = [item.title for item in synced.news.items()]

    assert "Licensed and Certified Healthcare Facility Listing · Healthcare Facility Locations" in titles
    assert "Licensed and Certified Healthcare Facility Listing" not in titles


def test_a_damaged_table_does_not_keep_the_other_news_away(desk: Desk) -> None:
    name_organization(desk)
    take(desk, "FACID,BEDS\n090100000,5\n090200000,6\n")
    take(desk, "FACID,BEDS\n090100000,9\n090200000,6\n")
    for version in desk.tables.versions("beds"):
        shutil.rmtree(version.folder)

    (item,) = of_kind(desk, Kind.TABLE)

    assert not item.concerns_us


def test_the_rules_a_desk_begins_with_are_no_news(desk: Desk) -> None:
    name_organization(desk)

    assert desk.news.items() == ()
    assert desk.news.items() == ()


def test_newer_rules_are_news_that_concern_the_organization(desk: Desk) -> None:
    name_organization(desk)
    with opened(desk.folder.desk_db) as store, store:
        store.execute("insert into seen_pack (pack, since, is_news) values ('dxf-2025-01', '2025-01-02', 0)")

    (item,) = desk.news.items()

    assert (item.kind, item.concerns_us, item.action) == (Kind.RULES, True, "standing")
    assert newest_pack().id in item.title
    desk.news.mark_read([item.id])
    assert desk.news.unread() == 0


def test_newer_rules_than_those_answered_by_before_this_version_are_news(desk: Desk) -> None:
    name_organization(desk)
    with opened(desk.folder.desk_db) as store, store:
        kept = ("2025-01-02", "golden", "dxf-2025-01", "{}", "ab", "")
        store.execute(
            "insert into determination (at, party, pack, record, hash, reason) values (?, ?, ?, ?, ?, ?)", kept
        )

    assert [item.kind for item in desk.news.items()] == [Kind.RULES]


def test_rules_are_no_news_of_ours_without_an_organization(desk: Desk) -> None:
    desk.set_favourite("one", True)
    with opened(desk.folder.desk_db) as store, store:
        store.execute("insert into seen_pack (pack, since, is_news) values ('dxf-2025-01', '2025-01-02', 0)")

    assert [(item.kind, item.concerns_us) for item in desk.news.items()] == [(Kind.RULES, False)]


def test_what_concerns_us_stands_first_until_it_is_read(desk: Desk, tmp_path: Path) -> None:
    with_lists(desk)
    desk.sync(Work.quiet())
    publish(desk, tmp_path, our_row())

    ours = [item.concerns_us for item in desk.news.items()]

    assert ours == sorted(ours, reverse=True)
    assert ours.count(True) >= 1


def test_a_notification_names_each_thing_once(desk: Desk, tmp_path: Path) -> None:
    with_lists(desk)
    publish(desk, tmp_path, our_row())
    untold = desk.news.untold()

    desk.news.mark_told([one.id for one in untold])

    assert untold
    assert desk.news.untold() == ()
    assert desk.news.unread() == len(desk.news.items())
