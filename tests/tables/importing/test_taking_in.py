"""A version appears when everything about it is whole; the same bytes are taken in once; two versions stay."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from sync.downloads.model import Download, State, Wanted
from sync.tables.errors import NamesGiven, NoSuchRow
from sync.tables.importing import take_in, with_header
from sync.tables.model import Identifier, Nature
from sync.tables.store import remove, save_download, used_bytes, version_of, versions
from sync.tables.table import OpenTable
from sync.work import Cancelled, Progress, Work
from tests.tables.formats.test_workbooks import FACILITIES, workbook
from tests.tables.importing.taking import Desk, names_of, rows_of, source

CSV = "FACID,Name,Beds\n010000001,Practice Home,99\n010000002,Other Home,12\n"


def folders(desk: Desk) -> list[str]:
    return sorted(str(one.relative_to(desk.tables)) for one in desk.tables.rglob("*") if one.is_dir())


def test_a_download_is_moved_in_and_a_file_of_the_person_stays(desk: Desk) -> None:
    download, own = desk.write(CSV, "download.part"), desk.write(CSV + "x,y,1\n", "own.csv")

    version = take_in(download, source(), desk.tables, Work.quiet())
    take_in(own, source(resource="mine"), desk.tables, Work.quiet(), copies=True)

    assert not download.exists()
    assert own.exists()
    assert version.original.read_text(encoding="utf-8") == CSV
    assert not version.original.samefile(own)


def test_a_version_says_what_it_is(desk: Desk) -> None:
    version = desk.take(CSV)

    assert (version.size, version.is_newest) == (len(CSV), True)
    assert version.folder.parent.name == source().resource
    assert version.folder.name == version.md5[:12]
    assert version.on_disk >= version.size
    assert version.parts[0].columns[0].identifies is Identifier.FACID
    assert [one.nature for one in version.parts[0].columns] == [Nature.CODE, Nature.TEXT, Nature.NUMBER]
    assert version_of(desk.tables, version.id) == version


def test_a_resource_with_a_strange_name_gets_a_folder_of_our_own_naming(desk: Desk) -> None:
    version = desk.take(CSV, resource="../../CON: *")

    assert version.folder.parent.parent == desk.tables
    assert version.folder.parent.name.startswith("r-")
    assert versions(desk.tables, "../../CON: *") == (version,)


def test_the_same_bytes_are_taken_in_once(desk: Desk) -> None:
    first = desk.take(CSV)
    again = desk.take(CSV)

    assert (again.id, again.folder, again.parts) == (first.id, first.folder, first.parts)
    assert again.fetched > first.fetched
    assert len(versions(desk.tables)) == 1


def test_two_versions_stay_and_older_ones_go(desk: Desk) -> None:
    taken = [desk.take(CSV + f"01000000{number},New,1\n") for number in range(3, 6)]

    assert [one.id for one in versions(desk.tables)] == [taken[2].id, taken[1].id]
    assert [one.is_newest for one in versions(desk.tables)] == [True, False]
    assert not taken[0].folder.exists()


def test_bytes_that_come_back_are_the_newest_again(desk: Desk) -> None:
    first = desk.take(CSV)
    desk.take(CSV + "010000003,New,1\n")

    assert desk.take(CSV).id == first.id
    assert versions(desk.tables)[0].id == first.id


def test_another_header_makes_the_table_anew_under_its_number(desk: Desk) -> None:
    version = desk.take("Title,x,y\n" + CSV)

    again = with_header(version, 0, 1, desk.tables, Work.quiet())

    assert (again.id, names_of(again.parts[0])) == (version.id, ["FACID", "Name", "Beds"])
    assert rows_of(again)[0] == ["010000001", "Practice Home", "99"]
    assert again.original.read_bytes() == version.original.read_bytes()
    assert len(versions(desk.tables)) == 1


@pytest.mark.parametrize(("content", "trouble"), [(CSV, NoSuchRow), ('[{"a": 1}]', NamesGiven)])
def test_a_header_that_is_no_row_is_refused_and_the_table_stays(
    desk: Desk, content: str, trouble: type[Exception]
) -> None:
    version = desk.take(content)

    with pytest.raises(trouble):
        with_header(version, 0, 3, desk.tables, Work.quiet())

    assert version_of(desk.tables, version.id) == version
    assert rows_of(version)


def test_a_chosen_header_stays_when_another_part_gets_one(desk: Desk) -> None:
    version = desk.take(workbook({"A": FACILITIES, "B": FACILITIES}))
    with_header(version, 0, -1, desk.tables, Work.quiet())

    again = with_header(version, 1, 1, desk.tables, Work.quiet())

    assert [part.header_row for part in again.parts] == [-1, 1]
    assert [part.rows for part in again.parts] == [3, 1]


def test_a_stop_at_any_step_leaves_nothing(desk: Desk) -> None:
    earlier = desk.take(CSV)
    download = desk.write(CSV + "010000003,New,1\n" + ",,\n\n" * 9_000, "download.part")
    for stop_at in range(1, 1000):
        asked = 0

        def stop() -> bool:
            nonlocal asked
            asked += 1
            return asked == stop_at  # noqa: B023 - used up within the round

        try:
            version = take_in(download, source(), desk.tables, Work(lambda _: None, stop))
        except Cancelled:
            assert versions(desk.tables) == (earlier,)
            assert download.exists()
            assert len(folders(desk)) == 2
        else:
            break

    assert stop_at > 5
    assert version.parts[0].rows == 9_003


def test_progress_says_what_is_done(desk: Desk) -> None:
    steps: list[Progress] = []

    take_in(desk.write(CSV), source(), desk.tables, Work(steps.append, lambda: False), copies=True)

    assert {"tables.reading", "tables.indexing", "tables.columns"} <= {step.doing for step in steps}


def test_what_a_killed_import_left_is_swept_at_the_next(desk: Desk) -> None:
    version = desk.take(CSV)
    for left in (".making-1234/part-0.csv", f"{source().resource}/0123456789ab/original.csv", "r-1/x/y"):
        (desk.tables / left).parent.mkdir(parents=True)
        (desk.tables / left).write_text("left", encoding="utf-8")
    partial = desk.tables / "incoming" / "resource.part"
    partial.parent.mkdir()
    partial.write_text("half", encoding="utf-8")

    desk.take(CSV, resource="other")

    assert version.folder.is_dir()
    assert partial.exists()
    assert not any("1234" in name or name == "r-1" for name in folders(desk))
    assert len(versions(desk.tables)) == 2


def test_tables_are_removed_with_their_files(desk: Desk) -> None:
    version = desk.take(CSV)
    used = used_bytes(desk.tables)

    freed = remove(desk.tables, version.source.resource)

    assert freed > len(CSV)
    assert used_bytes(desk.tables) <= used - freed + 8192  # the log of the store may have grown
    assert versions(desk.tables) == ()
    assert not version.folder.exists()


@pytest.mark.parametrize("state", ["damaged", "newer"])
def test_a_store_that_cannot_be_used_is_made_anew_from_the_folders(desk: Desk, state: str) -> None:
    import sqlite3

    earlier = [desk.take(CSV), desk.take(CSV + "010000003,New,1\n")]
    store = desk.tables / "tables.db"
    if state == "newer":
        with closing(sqlite3.connect(store)) as opened:
            opened.execute("pragma user_version = 99")
    else:
        for file in desk.tables.glob("tables.db-*"):
            file.unlink()
        store.write_bytes(b"\xde\xad" * 4096)

    save_download(desk.tables, Download(Wanted("a", "b", "u", "n", "CSV"), State.WAITING))

    found = versions(desk.tables)
    assert [(one.md5, one.parts, one.source, one.fetched) for one in found] == [
        (one.md5, one.parts, one.source, one.fetched) for one in reversed(earlier)
    ]
    assert rows_of(found[1])[0] == ["010000001", "Practice Home", "99"]


def test_an_open_table_answers_questions_and_closes_twice(desk: Desk) -> None:
    with closing(OpenTable.open(desk.take(CSV))) as table:
        profile = table.columns.profile(0, Work.quiet())
        table.close()

    assert profile.top[0][0] in {"010000001", "010000002"}


def test_a_table_whose_file_is_gone_says_so(desk: Desk) -> None:
    from sync.errors import NotFound

    version = desk.take(CSV)
    version.original.unlink()

    with pytest.raises(NotFound):
        OpenTable.open(version)
    with pytest.raises(NotFound):
        OpenTable.open(version, 7)


def packages(shared: Path) -> list[tuple[Path, dict[str, object]]]:
    """Return the genuine files with what the packages beside them say of each."""
    folder, found = shared / "data" / "portal", []
    for package in sorted(folder.glob("datapackage_*.json")):
        for resource in json.loads(package.read_text(encoding="utf-8"))["resources"]:
            file = folder / "samples" / Path(resource["path"]).name
            if file.is_file() and file.name:
                found.append((file, resource))
    return found


def test_the_genuine_files_have_the_columns_and_bytes_their_packages_say(desk: Desk, shared: Path) -> None:
    genuine = packages(shared)

    for file, said in genuine:
        version = desk.take(file, resource=file.stem)
        fields = said["schema"]["fields"]  # type: ignore[index]  # as data packages are
        assert names_of(version.parts[0]) == [field["name"].strip() for field in fields]
        assert version.md5 == said["hash"]
        assert rows_of(version)

    assert len(genuine) == len(list((shared / "data/portal/samples").glob("*.csv")))


def test_the_genuine_files_have_the_rows_that_others_counted(desk: Desk, shared: Path) -> None:
    inventory = json.loads((shared / "data/portal/chhs_inventory_2025.json").read_text(encoding="utf-8"))
    counted = {file["file"]: file["rows"] for dataset in inventory["datasets"] for file in dataset["files"]}
    compared = 0

    for file, _ in packages(shared):
        if counted.get(file.name) and "enrollment-report" not in file.name:  # that one has grown every month since
            assert desk.take(file, resource=file.stem).parts[0].rows == counted[file.name]
            compared += 1

    assert compared == 5
