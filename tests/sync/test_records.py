"""Datasets as portals really write them become rows, whatever is missing or odd."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.catalog.changes import differences, same_content
from sync.catalog.model import ChangeKind
from sync.catalog.records import files, plain, record, short_format, stamp
from tests.sync.replicas import genuine_packages, package

if TYPE_CHECKING:
    from pathlib import Path

any_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.floats(allow_nan=False, width=32)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = [*package(1), "name", "author", "language", "num_tags"]


@given(st.dictionaries(st.sampled_from(KEYS), any_json, max_size=12))
def test_no_dataset_is_too_odd_to_be_kept(odd: dict[str, Any]) -> None:
    found = record({**odd, "id": "an-id"})

    assert found.id == "an-id"
    assert isinstance(orjson.loads(found.details), dict)


@pytest.mark.parametrize("where", ["top", "extras", "both"])
def test_custom_fields_count_from_top_level_and_from_extras(where: str) -> None:
    odd = package(1, contact_email="", extras=[])
    if where != "extras":
        odd["contact_email"] = "top@portal.example"
    if where != "top":
        odd["extras"] = [{"key": "contact_email", "value": "extra@portal.example"}]
        if where == "extras":
            del odd["contact_email"]

    details = orjson.loads(record(odd).details)

    assert details["contact_email"] == ("extra@portal.example" if where == "extras" else "top@portal.example")


def test_frequency_and_area_are_found_at_either_place() -> None:
    found = record(package(1))

    assert (found.frequency, found.granularity) == ("annually", "county")
    assert "accrual_periodicity" not in orjson.loads(found.details)


def test_every_real_dataset_keeps_its_title_department_and_resources(shared: Path) -> None:
    for whole in genuine_packages(shared):
        found = record(whole)

        assert found.title == whole["title"]
        assert found.department == whole["organization"]["title"]
        assert [one.id for one in files(found)] == [one["id"] for one in whole["resources"]]
        assert "<p" not in (found.plain_notes or found.notes)


def test_the_content_is_the_same_whatever_the_order_of_keys_and_the_dates() -> None:
    one = package(1)
    other = dict(reversed(one.items())) | {"metadata_modified": "2030-01-01T00:00:00", "num_resources": 9}

    assert same_content(record(one), record(other))


def test_the_archive_a_portal_rebuilds_by_itself_is_no_change() -> None:
    archive = {"id": "zip", "name": "All resource data", "format": "ZIP", "hash": "1", "state": "active"}
    one, other = package(1), package(1)
    one["resources"].append(archive)
    other["resources"].append({**archive, "hash": "2", "last_modified": "2026-01-01T00:00:00"})

    assert same_content(record(one), record(other))
    assert differences(record(one), record(other)) == []


def test_a_new_name_for_an_uploaded_file_is_no_change_but_a_new_link_is() -> None:
    upload, renamed = package(1), package(1)
    renamed["resources"][0]["url"] = "https://portal.example/other-name.csv"
    link, moved = package(2), package(2)
    for one in (link, moved):
        one["resources"][0]["url_type"] = ""
    moved["resources"][0]["url"] = "https://elsewhere.example/"

    assert same_content(record(upload), record(renamed))
    assert [(one.field, one.after) for one in differences(record(link), record(moved))] == [
        ("url", "https://elsewhere.example/")
    ]


def test_differences_name_the_field_the_resource_and_both_values() -> None:
    old, new = package(1, citation="Old"), package(1, citation="New", title="Other")
    new["resources"][0]["size"] = 5
    new["resources"].append({**new["resources"][0], "id": "second", "name": "Second"})

    found = differences(record(old), record(new))

    assert [(one.kind, one.part, one.part_name, one.field, one.before, one.after) for one in found] == [
        (ChangeKind.CHANGED, "dataset", "", "title", "Dataset 1", "Other"),
        (ChangeKind.CHANGED, "dataset", "", "citation", "Old", "New"),
        (ChangeKind.CHANGED, "resource", "Table 1", "size", "1001", "5"),
        (ChangeKind.ADDED, "resource", "Second", "", "", ""),
    ]


@pytest.mark.parametrize(
    ("published", "short"),
    [("CSV", "CSV"), ("csv#", "CSV"), (".xlsx", "Excel"), ("ARCGIS-GEOSERVICES-REST-API", "Map service"), ("", "Other"),
     ("2020-HOSPITAL-SUPPLIER", "Other"), ("WEB-LINK", "Web page")],
)  # fmt: skip
def test_formats_get_the_short_name_of_what_publishers_meant(published: str, short: str) -> None:
    assert short_format(published) == short


def test_notes_lose_tags_entities_and_link_addresses() -> None:
    assert (
        plain("<p>Beds &amp; rooms</p>\n\nsee [the guide](https://a.example/b) now") == "Beds & rooms see the guide now"
    )


def test_notes_lose_the_marks_of_markdown() -> None:
    assert plain("__Note:__ **bold** word\n## Heading\nitem #3") == "Note: bold word Heading item #3"


def test_dates_of_both_spellings_compare_equal() -> None:
    assert stamp("2026-11-22T17:44:08.027628") == stamp("2026-11-22T17:44:08.027Z") == "2026-11-22T17:44:08.027"
