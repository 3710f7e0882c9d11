"""Downloads: CKAN's address leads to a pre-signed one, which knows lengths, fingerprints and ranges."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import quote

from sync.practice.answers import Answer, Asked, Headers, page, redirect
from sync.practice.ckan.collection import NotThereError, Package, Storage
from sync.practice.ckan.site import Site, text_of

RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def download(site: Site, _: Asked, package_key: str, resource_id: str) -> Answer:
    """Return the way to the file: a 302 to a pre-signed link of this same portal."""
    try:
        home, resource = site.collection.package_of(resource_id), site.collection.resource(resource_id)
    except NotThereError:
        return page(404, "Not Found", ("Resource not found",))
    if package_key not in (home["id"], home["name"]) or home["private"] or home["state"] != "active":
        return page(404, "Not Found", ("Resource not found",))
    if site.collection.kept.get(resource_id, {}).get("_body") is None:
        return page(404, "Not Found", ("This resource is listed only: the practice portal has no file for it.",))
    name = quote(resource["url"].rsplit("/", 1)[-1])
    signed = f"X-Amz-Expires=3600&X-Amz-Signature={_signature(site, resource_id)}"
    return redirect(f"{site.base_url}/storage/resources/{resource_id}/{name}?{signed}")


def stored_file(site: Site, asked: Asked, resource_id: str, _name: str) -> Answer:
    """Return a file, or the part of it that was asked for.

    Source: RFC 9110 sections 13 and 14, for one range.
    """
    if asked.method == "HEAD" or text_of(asked, "X-Amz-Signature") != _signature(site, resource_id):
        refusal = b'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>\n'
        return Answer(403, refusal, "application/xml")
    try:
        resource = site.collection.resource(resource_id)
    except NotThereError:
        return Answer(404, b"<Error><Code>NoSuchKey</Code></Error>\n", "application/xml")
    body = site.collection.kept[resource_id]["_body"]
    known = _known_by(resource, body)
    if site.collection.storage.is_packing:
        body, known = _packed(body), (*known, ("Content-Encoding", "gzip"))
    if _is_unchanged(asked, dict(known)):
        return Answer(304, b"", "", known)
    kind = resource["mimetype"] or "application/octet-stream"
    wanted = _wanted_range(asked, known, site.collection.storage)
    if wanted is None:
        return Answer(200, body, kind, known)
    return _part(body, wanted, kind, known)


def _packed(body: bytes) -> bytes:
    import gzip

    return gzip.compress(body, mtime=0)


def _signature(site: Site, resource_id: str) -> str:
    return hashlib.sha256(f"{resource_id} {site.collection.link_key}".encode()).hexdigest()


def _is_unchanged(asked: Asked, known: Mapping[str, str]) -> bool:
    """A fingerprint decides alone; the date counts only without one."""
    fingerprint = asked.headers.get("if-none-match")
    if fingerprint is not None:
        return fingerprint == known["ETag"]
    return asked.headers.get("if-modified-since") == known["Last-Modified"]


def _known_by(resource: Package, body: bytes) -> Headers:
    from email.utils import format_datetime

    fingerprint = hashlib.md5(body, usedforsecurity=False).hexdigest()
    stamp = datetime.fromisoformat(resource["last_modified"] or resource["created"]).replace(microsecond=0, tzinfo=UTC)
    modified = format_datetime(stamp, usegmt=True)
    return (("ETag", f'"{fingerprint}"'), ("Last-Modified", modified), ("Accept-Ranges", "bytes"))


def _wanted_range(asked: Asked, known: Headers, storage: Storage) -> re.Match[str] | None:
    """Return the range to serve; None when the whole file is due, also because it has changed since."""
    match = RANGE.fullmatch(asked.headers.get("range", ""))
    condition = asked.headers.get("if-range") if storage.heeds_versions else None
    if match is None or match[0] == "bytes=-" or not storage.serves_ranges:
        return None
    return match if condition is None or condition in dict(known).values() else None


def _part(body: bytes, wanted: re.Match[str], kind: str, known: Headers) -> Answer:
    size = len(body)
    if wanted[1]:
        first, last = int(wanted[1]), min(int(wanted[2] or size), size - 1)
    else:
        first, last = max(size - int(wanted[2]), 0), size - 1
    if first >= size or first > last:
        where = (("Content-Range", f"bytes */{size}"),)
        return page(416, "Requested Range Not Satisfiable", (f"The file has {size} bytes.",), where)
    where = (("Content-Range", f"bytes {first}-{last}/{size}"),)
    return Answer(206, body[first : last + 1], kind, (*known, *where))
