"""The practice portal answers in the shapes that real CKAN 2.10, 2.11 and 2.12 were seen to answer in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.practice import PracticePortal, practice_packages
from sync.practice.ckan.collection import Collection
from tests.practice.reader import Reader

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "ckan-samples"
VERSIONS = ("2.10.11", "2.11.6", "2.12.0")
LEFT_OUT = {
    "activity_list": "not part of the portal's own version without a plugin",
    "license_list": "the program does not ask for it",
    "ok_deleted_dataset_as_sysadmin": "the practice portal knows no tokens",
    "error_409_validation": "the practice portal knows no tokens",
    "error_409_name_taken": "the practice portal knows no tokens",
    "datastore_dump_xml": "the program does not ask for it",
    "download_head": "the real portal's pre-signed links are for GET only",
}


def recorded(version: str) -> dict[str, Any]:
    path = SAMPLES / f"ckan-{version}.json"
    if not path.exists():
        pytest.skip("the recorded answers of real CKAN are not beside this checkout")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def packages_seen(samples: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every dataset that occurs in the recorded answers, with the tables and files that were asked for."""
    found: dict[str, dict[str, Any]] = {}

    def look(value: Any) -> None:
        if isinstance(value, dict) and "resources" in value and "owner_org" in value:
            found[value["id"]] = value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            look(inner)

    for sample in samples.values():
        look(sample["response"]["body"])
    private = samples["error_403_private_dataset"]
    name = private["request"]["path"].rpartition("=")[2]
    found["private"] = {"id": "private", "name": name, "private": True}
    return [*found.values(), holding_files(samples)]


def holding_files(samples: dict[str, Any]) -> dict[str, Any]:
    table = samples["datastore_search"]["response"]["body"]["result"]
    rows = [list(row.values())[1:] for row in table["records"]]
    with_table = {
        "id": table["resource_id"],
        "datastore_active": True,
        "_datastore": {"fields": table["fields"][1:], "rows": rows * 50},
    }
    upload = samples["resource_show_upload"]["response"]["body"]["result"]
    body = samples["download"]["response"]["body"].encode()
    return {"id": upload["package_id"], "name": "files", "resources": [with_table, {**upload, "_body": body}]}


def differences(expected: Any, got: Any, where: str = "") -> Iterator[str]:
    """Yield where two JSON values differ in keys or types; null goes with everything, facet values are the data's."""
    if isinstance(expected, dict) and isinstance(got, dict):
        unlike = (expected.keys() ^ got.keys()) - {"license_url"}  # some licences have an address, some have none
        if unlike and ".facets." not in where:
            yield f"{where}: keys {sorted(unlike)}"
        for key in expected.keys() & got.keys():
            yield from differences(expected[key], got[key], f"{where}.{key}")
    elif isinstance(expected, list) and isinstance(got, list):
        if expected and got:
            yield from differences(expected[0], got[0], f"{where}[0]")
    elif type(expected) is not type(got) and expected is not None and got is not None:
        yield f"{where}: {type(expected).__name__} became {type(got).__name__}"


def replay(reader: Reader, request: dict[str, Any], validators: dict[str, str]) -> Any:
    headers = {name: validators.get(name, value) for name, value in request["headers"].items()}
    body = request["body"]
    sent = None if body is None else (body if isinstance(body, str) else json.dumps(body)).encode()
    if request["method"] == "GET" and sent is None:
        return reader.follow(request["path"], headers)
    return reader.ask(request["path"], request["method"], sent, headers)


def own_validators(reader: Reader, samples: dict[str, Any]) -> dict[str, str]:
    """Return this portal's fingerprint of the recorded file, to send in place of the recorded one."""
    plain = reader.follow(samples["download"]["request"]["path"])
    return {"If-None-Match": plain.headers["etag"], "If-Modified-Since": plain.headers["last-modified"]}


@pytest.mark.parametrize("version", VERSIONS)
def test_every_recorded_request_is_answered_in_the_recorded_shape(version: str) -> None:
    samples = recorded(version)
    wrong = []

    with PracticePortal(packages_seen(samples), version=version) as portal, Reader(portal.url) as reader:
        deleted = samples["error_403_deleted_dataset"]["request"]["path"].rpartition("=")[2]
        portal.delete(deleted)
        validators = own_validators(reader, samples)
        for name, sample in samples.items():
            if name in LEFT_OUT:
                continue
            got, expected = replay(reader, sample["request"], validators), sample["response"]
            if got.status != expected["status"]:
                wrong.append(f"{name}: status {expected['status']} became {got.status}")
            elif expected["status"] != 304:
                kind = expected["headers"].get("Content-Type", "").partition(";")[0]
                wrong += [f"{name}: type {kind} became {got.kind}"] if got.kind != kind else []
                if kind == "application/json":
                    wrong += [f"{name}{difference}" for difference in differences(expected["body"], got.json)]

    assert wrong == []


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "name",
    [
        "error_404_dataset",
        "error_403_private_dataset",
        "error_400_bad_sort",
        "error_400_unknown_parameter",
        "error_409_rows_not_a_number",
        "error_404_datastore",
        "error_400_unknown_action_bare_string",
    ],
)
def test_an_error_says_what_real_ckan_said(name: str, version: str) -> None:
    samples = recorded(version)
    sample = samples[name]
    packages = packages_seen(samples)
    expected = sample["response"]["body"]

    with PracticePortal(packages, version=version) as portal, Reader(portal.url) as reader:
        got = replay(reader, sample["request"], {}).json

    if isinstance(expected, str):
        assert got == expected
    else:
        assert got["error"]["__type"] == expected["error"]["__type"]
        said, wanted = str(got["error"].get("message")), str(expected["error"].get("message"))
        assert said.partition(" package ")[0] == wanted.partition(" package ")[0]


def test_a_dump_carries_neither_length_nor_fingerprint_like_the_recorded_one() -> None:
    samples = recorded("2.10.11")
    sample = samples["datastore_dump_csv"]

    with PracticePortal(packages_seen(samples), version="2.10.11") as portal, Reader(portal.url) as reader:
        got = reader.ask(sample["request"]["path"])

    assert got.headers["transfer-encoding"] == "chunked"
    assert not {"content-length", "etag", "last-modified", "accept-ranges"} & got.headers.keys()
    assert got.body.decode().splitlines()[:2] == sample["response"]["body"].splitlines()[:2]


def test_the_practice_datasets_have_every_key_a_real_dataset_has() -> None:
    result = recorded("2.10.11")["search_page"]["response"]["body"]["result"]["results"][0]
    collection = Collection(practice_packages())

    for package in collection.public():
        assert result.keys() - {"license_url"} <= package.keys()
        assert result["organization"].keys() <= package["organization"].keys()
        for resource in package["resources"]:
            assert result["resources"][0].keys() <= resource.keys()
        for tag in package["tags"]:
            assert result["tags"][0].keys() == tag.keys()
        for topic in package["groups"]:
            assert result["groups"][0].keys() == topic.keys()
