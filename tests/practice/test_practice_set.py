"""The practice set is what it claims to be: small, varied, honest about itself, and worth a second sync."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from sync.practice import PracticePortal, practice_changes, practice_packages
from tests.practice.conftest import Clock
from tests.practice.reader import Reader


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal(clock=Clock()) as running:
        yield running


def everything(reader: Reader) -> dict[str, Any]:
    return {entry["name"]: entry for entry in reader.search(rows=1000, sort="id asc")["results"]}


def test_the_set_covers_departments_topics_formats_and_odd_records(reader: Reader) -> None:
    found = everything(reader)
    resources = [resource for package in found.values() for resource in package["resources"]]

    assert (len(found), len(resources)) == (27, 79)
    assert len({package["organization"]["name"] for package in found.values()}) == 7
    assert len({topic["name"] for package in found.values() for topic in package["groups"]}) == 7
    assert len({resource["format"] for resource in resources}) >= 12
    assert any(name.startswith("test-") for name in found)
    assert any(name.endswith("-deleted") for name in found)
    assert any(package["extras"] and "accrual_periodicity" not in package for package in found.values())
    assert any(not package["tags"] for package in found.values())
    assert any(package["metadata_modified"] > "2030" for package in found.values())
    assert any(resource["format"] == "" for resource in resources)
    assert any("<p>" in package["notes"] for package in found.values())
    assert any("**" in package["notes"] for package in found.values())


def test_every_dataset_says_that_it_is_practice(reader: Reader) -> None:
    for package in everything(reader).values():
        said = {**package, **{extra["key"]: extra["value"] for extra in package["extras"]}}

        assert "invented" in said["limitations"]


def test_every_file_has_the_size_and_fingerprint_it_is_listed_with(portal: PracticePortal, reader: Reader) -> None:
    resources = [resource for package in everything(reader).values() for resource in package["resources"]]
    with_file = [resource for resource in resources if resource["hash"]]

    assert len(with_file) > 40
    for resource in with_file:
        body = reader.follow(resource["url"].removeprefix(portal.url)).body
        assert (len(body), hashlib.md5(body).hexdigest()) == (resource["size"], resource["hash"])
    workbook = next(resource for resource in with_file if resource["format"] == "XLSX")
    assert zipfile.ZipFile(io.BytesIO(reader.follow(workbook["url"].removeprefix(portal.url)).body)).testzip() is None


def test_every_table_can_be_read_and_most_have_a_dictionary(reader: Reader) -> None:
    tables = [
        reader.action("datastore_search", resource_id=resource["id"], limit=32_000).result
        for package in everything(reader).values()
        for resource in package["resources"]
        if resource["datastore_active"]
    ]

    assert len(tables) >= 28
    assert all(table["total"] == len(table["records"]) for table in tables)
    assert sum(any("info" in field for field in table["fields"]) for table in tables) >= 24


def test_the_second_state_adds_withdraws_edits_and_replaces(portal: PracticePortal, reader: Reader) -> None:
    before = everything(reader)

    assert (portal.advance(), portal.advance()) == (True, False)

    after = everything(reader)
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    assert (after.keys() - before.keys(), before.keys() - after.keys()) == (
        {"home-health-visits-by-county"},
        {"home-delivered-meals-served"},
    )
    assert changed == {change.dataset for change in practice_changes()} & before.keys() & after.keys()
    assert len(changed) == 4
    assert all(after[name]["metadata_modified"] > "2026-11-22T09" for name in changed | (after.keys() - before.keys()))


def test_the_second_state_has_a_new_column_and_one_facility_less(portal: PracticePortal, reader: Reader) -> None:
    resource_id = portal.package("healthcare-facility-locations")["resources"][0]["id"]
    before = reader.action("datastore_search", resource_id=resource_id, limit=0).result

    portal.advance()

    after = reader.action("datastore_search", resource_id=resource_id, limit=0).result
    names = [{field["id"] for field in table["fields"]} for table in (before, after)]
    assert names[1] - names[0] == {"TYPE_OF_CARE"}
    assert before["total"] - after["total"] == 1


def test_the_set_is_the_same_each_time() -> None:
    assert practice_packages() == practice_packages()


def test_the_set_names_no_real_address(reader: Reader) -> None:
    text = json.dumps(everything(reader))

    assert "ca.gov" not in text
    assert ".org" not in text
