"""Edits of the practice portal move the stamps that CKAN moves, and no others."""

from __future__ import annotations

from typing import Any

import pytest

from sync.practice import PracticePortal
from sync.practice.ckan.collection import NotThereError
from tests.practice.conftest import dataset
from tests.practice.reader import Reader

ONE = dataset(1)["id"]


def shown(reader: Reader, key: str = ONE) -> Any:
    return reader.action("package_show", id=key).result


def stamp(reader: Reader) -> str:
    return str(shown(reader)["metadata_modified"])


def test_an_edit_is_seen_at_once_and_moves_the_stamp(portal: PracticePortal, reader: Reader) -> None:
    portal.edit("dataset-1", title="New title")

    assert (shown(reader)["title"], stamp(reader)) == ("New title", "2026-11-22T09:00:01.123456")


def test_an_edit_that_changes_nothing_moves_no_stamp(portal: PracticePortal, reader: Reader) -> None:
    portal.edit(ONE, title="Dataset 1")

    assert stamp(reader) == dataset(1)["metadata_modified"]


def test_a_renamed_dataset_is_known_by_its_id_and_new_name_only(portal: PracticePortal, reader: Reader) -> None:
    portal.edit(ONE, name="renamed")

    assert (shown(reader)["name"], shown(reader, "renamed")["id"]) == ("renamed", ONE)
    assert reader.action("package_show", id="dataset-1").status == 404


@pytest.mark.parametrize(("leave", "status"), [("delete", 403), ("make_private", 403), ("purge", 404)])
def test_a_dataset_that_left_is_in_no_search(portal: PracticePortal, reader: Reader, leave: str, status: int) -> None:
    getattr(portal, leave)("dataset-1")

    assert reader.action("package_show", id=ONE).status == status
    assert ONE not in [entry["id"] for entry in reader.search(rows=100)["results"]]
    assert "dataset-1" not in reader.action("package_list").result


def test_publishing_again_does_not_move_the_stamp(portal: PracticePortal, reader: Reader) -> None:
    portal.make_private(ONE)
    portal.make_public(ONE)

    assert stamp(reader) == dataset(1)["metadata_modified"]


def test_a_new_dataset_is_found(portal: PracticePortal, reader: Reader) -> None:
    identifier = portal.add({"name": "new", "title": "New"})

    assert (shown(reader, "new")["id"], reader.search(q="new")["count"]) == (identifier, 1)


def test_everything_can_leave_at_once(portal: PracticePortal, reader: Reader) -> None:
    portal.withdraw_all()

    assert (reader.search()["count"], portal.public_ids()) == (0, [])


def test_a_department_gets_a_new_title_without_a_stamp(portal: PracticePortal, reader: Reader) -> None:
    portal.rename_department("department-1", "Renamed")

    assert (shown(reader)["organization"]["title"], stamp(reader)) == ("Renamed", dataset(1)["metadata_modified"])


def test_a_department_keeps_its_old_title_in_datasets_that_are_not_indexed_again(
    portal: PracticePortal, reader: Reader
) -> None:
    portal.rename_department("department-1", "Renamed", reindexed=False)

    titles = [entry["title"] for entry in reader.action("organization_list", all_fields="true").result]
    assert (shown(reader)["organization"]["title"], titles) == ("Department 1", ["Department 0", "Renamed"])


def test_a_resource_can_be_described_anew(portal: PracticePortal, reader: Reader) -> None:
    portal.edit_resource("r1", name="Renamed", hash="0" * 32, last_modified="2026-11-01T00:00:00.000000")

    resource = shown(reader)["resources"][0]
    assert (resource["name"], resource["hash"], resource["last_modified"]) == (
        "Renamed",
        "0" * 32,
        "2026-11-01T00:00:00.000000",
    )
    assert stamp(reader) > dataset(1)["metadata_modified"]


def test_a_new_file_changes_hash_and_size_but_not_the_id(portal: PracticePortal, reader: Reader) -> None:
    portal.replace_file("r1", b"a,b\n1,2\n")

    resource = shown(reader)["resources"][0]
    assert (resource["id"], resource["size"], len(resource["hash"])) == ("r1", 8, 32)


def test_new_columns_move_no_stamp(portal: PracticePortal, reader: Reader) -> None:
    portal.edit_resource("r1", datastore_active=True)
    before = stamp(reader)

    portal.change_columns("r1", ["a", {"id": "b", "type": "int4", "info": {"label": "B"}}], total=3)

    fields = reader.action("datastore_search", resource_id="r1", limit=0).result["fields"]
    assert [field["id"] for field in fields] == ["_id", "a", "b"]
    assert stamp(reader) == before


def test_the_packages_given_stay_as_they_were() -> None:
    given = dataset(1)
    portal = PracticePortal([given])

    portal.edit(ONE, title="Other")
    portal.edit_resource("r1", name="Other")

    assert given == dataset(1)


def test_the_portals_own_notes_are_never_served(reader: Reader, portal: PracticePortal) -> None:
    portal.add(dataset(77, resources=[{"id": "r77", "_datastore": {"total": 1, "fields": ["a"]}, "_body": b"x"}]))

    text = reader.action("package_show", id="dataset-77").text + reader.action("resource_show", id="r77").text
    assert "_datastore" not in text
    assert "_body" not in text


def test_an_edit_of_something_unknown_is_refused(portal: PracticePortal) -> None:
    for attempt in (portal.delete, portal.make_public, portal.purge, portal.edit_resource):
        with pytest.raises(NotThereError):
            attempt("nowhere")
