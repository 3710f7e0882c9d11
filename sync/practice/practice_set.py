"""The practice data set: invented datasets, and the scripted changes that make the second sync worth a look."""

from __future__ import annotations

import json
import mimetypes
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from importlib.resources import files
from typing import Any

from sync.practice.ckan.collection import Collection, Package

NAMESPACE = uuid.UUID("6f2c1b0a-4d53-5e0e-9a77-0d5a3c1e2b90")
WHERE = "https://practice.example"  # the portal puts its own address here when it serves a file
CUSTOM_FIELDS = {  # the short form's names for what CKAN calls otherwise
    "frequency": "accrual_periodicity",
    "granularity": "geographic_granularity",
    "temporal": "temporal_coverage",
    "deidentification": "de_identification_method",
    "collection": "data_collection_tool",
    "related": "related_resources",
}


REPLACED = "2026-10-21T16:30:00.000000"  # the same in every run, or each new portal would have news of its own


class ChangeKind(Enum):
    """What a department does to its dataset; the names are those in ``changes.json``."""

    EDIT = "edit"
    REPLACE = "replace"
    WITHDRAW = "withdraw"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Change:
    """One scripted change of the practice set."""

    kind: ChangeKind
    dataset: str  # its name
    fields: Mapping[str, Any]  # an edit's new values, or the whole new dataset
    resource_id: str = ""  # of the file that is replaced
    body: bytes = b""

    def apply(self, collection: Collection) -> None:
        """Make the change."""
        if self.kind is ChangeKind.EDIT:
            collection.edit(self.dataset, **self.fields)
        elif self.kind is ChangeKind.REPLACE:
            collection.replace_file(self.resource_id, self.body, last_modified=REPLACED)
        elif self.kind is ChangeKind.WITHDRAW:
            collection.edit(self.dataset, moves_stamp=False, state="deleted")
        else:
            collection.add({**self.fields, "metadata_modified": None})  # published now, by the portal's clock


def practice_packages() -> list[Package]:
    """Return the practice datasets in CKAN's shape, with bodies and dictionaries as the portal's own notes."""
    catalog = json.loads(_read("catalog.json"))
    return [_package(short, catalog) for short in catalog["datasets"]]


def practice_changes() -> list[Change]:
    """Return what happens to the practice set between the first and the second sync, in order."""
    catalog = json.loads(_read("catalog.json"))
    return [_change(entry, catalog) for entry in json.loads(_read("changes.json"))]


def _read(name: str) -> bytes:
    return files("resources").joinpath("practice", *name.split("/")).read_bytes()


def _id(*parts: str) -> str:
    return str(uuid.uuid5(NAMESPACE, "/".join(parts)))


def _change(entry: Mapping[str, Any], catalog: Mapping[str, Any]) -> Change:
    kind = next(kind for kind in ChangeKind if kind.value in entry)
    if kind is ChangeKind.ADD:
        return Change(kind, entry["add"]["name"], _package(entry["add"], catalog))
    name = entry[kind.value]
    if kind is ChangeKind.REPLACE:
        return Change(kind, name, {}, _id(name, "0", entry["resource"]), _read(f"files/{entry['file']}"))
    return Change(kind, name, entry.get("fields", {}))


def _package(short: Mapping[str, Any], catalog: Mapping[str, Any]) -> Package:
    name, department = short["name"], short["department"]
    title = catalog["departments"][department]
    organization = {"id": _id("department", department), "name": department, "title": title}
    package = {
        "id": _id(name), "name": name, "title": short["title"], "notes": short["notes"], "author": short["program"],
        "url": f"{WHERE}/{name}", "license_title": "Terms of Use", "organization": organization,
        "metadata_created": short["created"], "metadata_modified": short["modified"],
        "groups": [_topic(topic, catalog["topics"][topic]) for topic in short["topics"]],
        "tags": [_tag(tag) for tag in short["tags"]],
        "resources": [_resource(at, short, catalog["dictionary"]) for at in range(len(short["resources"]))],
    }  # fmt: skip
    custom = _custom_fields(short, str(catalog["note"]))
    if short.get("extras"):
        return {**package, "extras": [{"key": key, "value": value} for key, value in custom.items()]}
    return {**package, **custom}


def _custom_fields(short: Mapping[str, Any], note: str) -> dict[str, str]:
    spread = {
        "contact_email": "opendata@practice.example", "program_web_page": f"{WHERE}/programs",
        "geo_coverage": "California", "data_license": "Terms of Use", "limitations": note, "language": "English",
        "citation": f"Practice portal, {short['title']}",
    }  # fmt: skip
    return spread | {key: short[name] for name, key in CUSTOM_FIELDS.items() if short.get(name)}


def _topic(name: str, title: str) -> Package:
    return {"id": _id("topic", name), "name": name, "title": title, "display_name": title, "description": ""}


def _tag(name: str) -> Package:
    return {"id": _id("tag", name), "name": name, "display_name": name, "state": "active", "vocabulary_id": None}


def _resource(at: int, short: Mapping[str, Any], dictionary: Mapping[str, Any]) -> Package:
    entry, name = short["resources"][at], short["name"]
    stamp = entry.get("modified", short["modified"])
    resource_id = _id(name, str(at), entry["name"])
    file_name = (entry.get("file") or f"{name}-{at}.{entry['format'].lower()}").rsplit("/", 1)[-1]
    upload = f"{WHERE}/dataset/{_id(name)}/resource/{resource_id}/download/{file_name}"
    resource = {
        "id": resource_id, "name": entry["name"], "description": entry.get("description", ""), "position": at,
        "format": entry["format"], "url": entry.get("url", upload), "url_type": None if "url" in entry else "upload",
        "created": short["created"], "metadata_modified": stamp, "last_modified": None if "url" in entry else stamp,
        "mimetype": None if "url" in entry else mimetypes.guess_type(file_name)[0],
    }  # fmt: skip
    return resource | _contents(entry, dictionary)


def _contents(entry: Mapping[str, Any], dictionary: Mapping[str, Any]) -> Package:
    """Return the portal's own notes on a resource: its file, its table, its columns."""
    notes: Package = {"_body": _read(f"files/{entry['file']}")} if "file" in entry else {}
    table = entry.get("table", "file" in entry and entry["format"].upper() == "CSV")
    if isinstance(table, str):
        notes["_table"] = _read(f"files/{table}")
    elif isinstance(table, dict):
        notes["_datastore"] = table
    described = dictionary if entry.get("dictionary", True) else {}
    return {**notes, "_dictionary": described, "datastore_active": bool(table)}
