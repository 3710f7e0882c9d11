"""The datasets the practice portal publishes, and the edits a department makes to them."""

from __future__ import annotations

import hashlib
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from sync.practice.answers import compact

Package = dict[str, Any]
Clock = Callable[[], datetime]

PACKAGE_DEFAULTS: Package = {
    "author": "", "author_email": "", "creator_user_id": None, "extras": [], "groups": [], "isopen": False,
    "license_id": "", "license_title": "", "maintainer": "", "maintainer_email": "", "notes": "", "organization": None,
    "owner_org": None, "private": False, "relationships_as_object": [], "relationships_as_subject": [], "resources": [],
    "state": "active", "tags": [], "title": "", "type": "dataset", "url": "", "version": "",
}  # fmt: skip
RESOURCE_DEFAULTS: Package = {
    "cache_last_updated": None, "cache_url": None, "datastore_active": False, "description": "", "format": "",
    "hash": "", "last_modified": None, "mimetype": None, "mimetype_inner": None, "name": "", "resource_type": None,
    "size": None, "state": "active", "url": "", "url_type": None,
}  # fmt: skip
ORGANIZATION_DEFAULTS: Package = {
    "approval_status": "approved", "description": "", "image_url": "", "is_organization": True, "state": "active",
    "type": "organization",
}  # fmt: skip
GROUP_DEFAULTS: Package = {"description": "", "image_display_url": ""}


def utc_now() -> datetime:
    """Return the present moment, with its zone."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Storage:
    """How the storage behind the downloads behaves; replace the one of a collection to have another.

    Attributes:
        serves_ranges: sends a part where a part is asked for, else always everything.
        heeds_versions: sends everything where a part of another version is asked for (``If-Range``).
        is_packing: sends gzip whatever was asked for, as a file does that was uploaded so.
    """

    serves_ranges: bool = True
    heeds_versions: bool = True
    is_packing: bool = False


class NotThereError(LookupError):
    """No dataset, resource or department has this name or id."""


class Collection:
    """Every dataset of the portal, public or not, with files and tables beside them.

    Keys that begin with ``_`` are the portal's own notes on a resource (``_body``, ``_table``, ``_datastore`` and
    ``_dictionary``) and are never served. Packages are replaced, never changed in place, so the caller's own stay as
    they are.
    """

    def __init__(self, packages: Iterable[Mapping[str, Any]], clock: Clock = utc_now) -> None:
        self.lock = threading.RLock()
        self.clock = clock
        self.base_url = ""
        self.organizations: dict[str, Package] = {}
        self.topics: dict[str, Package] = {}
        self.kept: dict[str, dict[str, Any]] = {}  # resource id -> the portal's own notes
        self.storage = Storage()
        self.link_key = 0  # goes up when the pre-signed links expire
        self._packages: dict[str, Package] = {}
        self._ids: dict[str, str] = {}  # name -> id
        self._homes: dict[str, str] = {}  # resource id -> package id
        self._texts: dict[str, str] = {}
        for package in packages:
            self._place(self._complete(package, package.get("metadata_modified") or self._stamp()))

    # reading

    def public(self) -> Iterator[Package]:
        """Yield the datasets an anonymous reader may see."""
        return (p for p in self._packages.values() if p["state"] == "active" and not p["private"])

    def package(self, key: str) -> Package:
        """Return a dataset by id or name, whoever may see it.

        Raises:
            NotThereError: there is none.
        """
        found = self._packages.get(key) or self._packages.get(self._ids.get(key, ""))
        if found is None:
            raise NotThereError(key)
        return found

    def resource(self, resource_id: str) -> Package:
        """Return one resource by id.

        Raises:
            NotThereError: there is none.
        """
        home = self._packages.get(self._homes.get(resource_id, ""))
        for resource in home["resources"] if home else ():
            if resource["id"] == resource_id:
                return dict(resource)
        raise NotThereError(resource_id)

    def package_of(self, resource_id: str) -> Package:
        """Return the dataset a resource belongs to.

        Raises:
            NotThereError: there is none.
        """
        return self.package(self._homes.get(resource_id, ""))

    def served(self, package: Package) -> Package:
        """Return a dataset as a reader sees it: file addresses lead to this portal."""
        return {**package, "resources": [self.served_resource(resource) for resource in package["resources"]]}

    def served_resource(self, resource: Package) -> Package:
        """Return a resource as a reader sees it."""
        if resource["url_type"] != "upload":
            return resource
        return {**resource, "url": self.base_url + urlsplit(resource["url"]).path}

    def text(self, package: Package) -> str:
        """Return the served dataset as JSON text, kept until the next edit."""
        if package["id"] not in self._texts:
            self._texts[package["id"]] = compact(self.served(package))
        return self._texts[package["id"]]

    # editing

    def edit(self, key: str, *, moves_stamp: bool = True, **fields: Any) -> None:
        """Change top-level fields of a dataset; an edit that changes nothing does not move its stamp."""
        with self.lock:
            old = self.package(key)
            new = {**old, **fields}
            if new == old:
                return
            stamp = fields.get("metadata_modified") or (self._stamp() if moves_stamp else old["metadata_modified"])
            self._take_away(old)
            self._place(self._complete(new, stamp))

    def edit_resource(self, resource_id: str, **fields: Any) -> None:
        """Change fields of one resource, and the stamps of it and of its dataset."""
        with self.lock:
            home = self.package_of(resource_id)
            changed = {**fields, "metadata_modified": fields.get("metadata_modified") or self._stamp()}
            resources = [{**r, **changed} if r["id"] == resource_id else r for r in home["resources"]]
            self.edit(home["id"], resources=resources)

    def replace_file(self, resource_id: str, body: bytes, **fields: Any) -> None:
        """Upload a new file in place of the old one: bytes, hash, size and stamps change, the id stays."""
        with self.lock:
            self.kept.setdefault(resource_id, {})["_body"] = body
            self.kept[resource_id].pop("_datastore", None)
            self.kept[resource_id].pop("_table", None)
            fingerprint = hashlib.md5(body, usedforsecurity=False).hexdigest()
            uploaded = {"hash": fingerprint, "size": len(body), "last_modified": self._stamp()}
            self.edit_resource(resource_id, **{**uploaded, **fields})

    def add(self, package: Mapping[str, Any]) -> str:
        """Publish a new dataset and return its id."""
        with self.lock:
            placed = self._complete(package, package.get("metadata_modified") or self._stamp())
            self._place(placed)
            return str(placed["id"])

    def purge(self, key: str) -> None:
        """Remove every trace of a dataset."""
        with self.lock:
            self._take_away(self.package(key))

    def rename_department(self, name: str, title: str, *, reindexed: bool = True) -> None:
        """Give a department a new title; no stamp moves, and datasets keep the old one until they are re-indexed."""
        with self.lock:
            if name not in self.organizations:
                raise NotThereError(name)
            self.organizations[name] = {**self.organizations[name], "title": title}
            for package in list(self._packages.values()) if reindexed else ():
                if package["organization"] and package["organization"]["name"] == name:
                    self.edit(package["id"], moves_stamp=False, organization=self.organizations[name])

    # inside

    def _stamp(self) -> str:
        return self.clock().astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")

    def _complete(self, package: Mapping[str, Any], stamp: str) -> Package:
        """Return a copy with every key CKAN sends, without the portal's own notes."""
        identifier = str(package.get("id") or uuid.uuid4())
        full = {**PACKAGE_DEFAULTS, **package, "id": identifier, "metadata_modified": stamp}
        full.setdefault("name", identifier)
        full.setdefault("metadata_created", stamp)
        if full["organization"]:
            full["organization"] = {
                **ORGANIZATION_DEFAULTS,
                "created": full["metadata_created"],
                **full["organization"],
            }
            full["owner_org"] = full["organization"].get("id")
        full["groups"] = [{**GROUP_DEFAULTS, **group} for group in full["groups"]]
        full["resources"] = [
            self._complete_resource(resource, position, full) for position, resource in enumerate(full["resources"])
        ]
        return {**full, "num_resources": len(full["resources"]), "num_tags": len(full["tags"])}

    def _complete_resource(self, resource: Mapping[str, Any], position: int, package: Package) -> Package:
        own = {"id": str(uuid.uuid4()), "package_id": package["id"], "position": position}
        stamps = {"created": package["metadata_modified"], "metadata_modified": package["metadata_modified"]}
        full = {**RESOURCE_DEFAULTS, **own, **stamps, **{k: v for k, v in resource.items() if not k.startswith("_")}}
        notes = {key: value for key, value in resource.items() if key.startswith("_")}
        if notes:
            self.kept[full["id"]] = notes
        if notes.get("_body") is not None:
            full["hash"] = hashlib.md5(notes["_body"], usedforsecurity=False).hexdigest()
            full["size"] = len(notes["_body"])
        return full

    def _place(self, package: Package) -> None:
        self._packages[package["id"]] = package
        self._ids[package["name"]] = package["id"]
        self._homes.update((resource["id"], package["id"]) for resource in package["resources"])
        organization = package["organization"]
        if organization:
            self.organizations.setdefault(organization["name"], organization)
        for group in package["groups"]:
            self.topics.setdefault(group["name"], group)

    def _take_away(self, package: Package) -> None:
        del self._packages[package["id"]]
        self._ids.pop(package["name"], None)
        self._texts.pop(package["id"], None)
        for resource in package["resources"]:
            self._homes.pop(resource["id"], None)
