"""Fetches a list from its address, only when there is a newer one, and follows the few redirects that are safe."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from sync import errors
from sync.catalog.datasets import dataset
from sync.catalog.model import Dataset, Resource
from sync.catalog.schema import open_reader, writing
from sync.connections import LOOPBACK, Connection, FileAnswer, Version, checked_file_address
from sync.errors import KnownError
from sync.lists import store
from sync.lists.importing import Given, import_list
from sync.lists.model import ImportReport, ListKind
from sync.troubles import disk_trouble
from sync.work import Progress, Work

MOST_REDIRECTS = 3
REGISTRY, CROSSWALK = "healthcare-facility-locations", "licensed-facility-crosswalk"  # names of the portal's datasets
_FORMATS = ("CSV", "XLSX", "XLS")  # the first is read with the least effort
_BESIDE = ("summary", "dictionary", "lookup", "across-time", "counts", "dashboard", "guide", "leading", "zip")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list can be fetched.

    Attributes:
        fingerprint: of the file as the portal's catalog says, "" where it does not; the same one is not fetched again.
        report_date: the day the portal's catalog gives, for a list that does not say its own.
    """

    address: str
    fingerprint: str = ""
    report_date: date | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: ``user_agent`` goes with each request; ``accept_fewer`` as in `Given`."""

    user_agent: str
    accept_fewer: bool = False


def fetch_list(file: Path, kind: ListKind, place: Place, asker: Asker, work: Work) -> ImportReport | None:
    """Fetch a list and keep it in the store ``file``; None when the one there is the one held already.

    Raises:
        KnownError: of kind NETWORK, it did not come; of kind REFUSED, what came is no list that can be used.
        Cancelled: a stop was asked for; nothing was changed.
    """
    address = checked_file_address(place.address)
    work.step(Progress("lists.fetching"))
    known, fingerprint = _last_visit(file, kind, address)
    if place.fingerprint and fingerprint == place.fingerprint:
        return None
    answer = download(address, known, asker.user_agent, work)
    if answer.body is None:
        return None
    given = Given(_source(address), accept_fewer=asker.accept_fewer, report_date=place.report_date)
    report = import_list(file, answer.body, given, work)
    _remember(file, kind, (address, answer.version.etag, answer.version.modified, place.fingerprint))
    return report


def download(address: str, known: Version, user_agent: str, work: Work) -> FileAnswer:
    """Return the file at an address, or that it is unchanged; where a redirect leads is neither kept nor logged.

    Raises:
        ListMoved: it leads on to a place that is not secure, or too often.
    """
    here = address
    for _ in range(MOST_REDIRECTS + 1):
        parts = urlsplit(here)
        connection = Connection(f"{parts.scheme}://{parts.netloc}", user_agent)
        with closing(connection):
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            answer = connection.get_file(path, known, work)
        if not answer.location:
            return answer
        here = _next(here, answer.location)
    raise errors.ListMoved(host=urlsplit(address).hostname or "")


def is_here(address: str) -> bool:
    """Whether the address is of this computer itself."""
    try:
        return urlsplit(address).hostname in LOOPBACK
    except ValueError:
        return False


def portal_places(catalog: Path, portal_url: str) -> Mapping[ListKind, Place]:
    """Return where the registry and its crosswalk are on the portal, as the last sync saw it; empty without one."""
    try:
        with closing(open_reader(catalog)) as reader, disk_trouble(catalog):
            found = {
                ListKind.REGISTRY: _place(reader, REGISTRY, portal_url, ("location", "facilit")),
                ListKind.CROSSWALK: _place(
                    reader, CROSSWALK, portal_url, ("crosswalk", "elms", "aspen", "oshpd", "hcai")
                ),
            }
    except KnownError:  # no catalog, or none that can be read: the catalog's own page says so
        return {}
    return {kind: place for kind, place in found.items() if place is not None}


def _place(reader: sqlite3.Connection, slug: str, portal_url: str, words: tuple[str, ...]) -> Place | None:
    try:
        found = dataset(reader, slug)
    except errors.NotFound:
        return None
    lists = [one for one in found.resources if one.format.upper() in _FORMATS and not _is_beside(one)]
    if not lists or found.withdrawn:
        return None
    best = max(lists, key=lambda one: (_count(one, words), -_FORMATS.index(one.format.upper())))
    changed = best.last_modified.date() if best.last_modified else None
    day = (changed or (found.modified.date() if found.modified else None)) if slug == CROSSWALK else None
    return Place(_address(found, best, portal_url), best.hash, day)


def _is_beside(resource: Resource) -> bool:
    name = resource.name.casefold().replace(" ", "-").replace("_", "-")
    return any(word in name for word in _BESIDE)


def _count(resource: Resource, words: tuple[str, ...]) -> int:
    told = f"{resource.name} {resource.url.rsplit('/', 1)[-1]}".casefold()
    return sum(word in told for word in words)


def _address(found: Dataset, resource: Resource, portal_url: str) -> str:
    """Return the portal's own address of a file: what the catalog kept may name a portal of another day."""
    if "/download/" not in resource.url:
        return resource.url
    return f"{portal_url}/dataset/{found.id}/resource/{resource.id}/download/{resource.url.rsplit('/', 1)[-1]}"


def _next(here: str, location: str) -> str:
    """Return where a redirect leads, if it is secure; plain http is so only from this computer to itself."""
    try:
        there = urljoin(here, location)
        parts, before = urlsplit(there), urlsplit(here)
        is_safe = parts.scheme == "https" or (
            parts.scheme == "http" and parts.hostname in LOOPBACK and before.hostname in LOOPBACK
        )
        if is_safe and parts.hostname and parts.username is None and (parts.port or 1) > 0:
            return there
    except ValueError:
        pass
    raise errors.ListMoved(host=urlsplit(here).hostname or "")


def _source(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.hostname}{parts.path}"


def _last_visit(file: Path, kind: ListKind, address: str) -> tuple[Version, str]:
    try:
        with store.reading(file) as kept:
            row = kept.execute(
                "select etag, modified, fingerprint from visit where kind = ? and address = ?"
                " and exists (select 1 from list where list.kind = visit.kind)",
                (kind.value, address),
            ).fetchone()
    except (errors.NotFound, errors.StoreDamaged):  # a damaged one is set aside when the list is kept
        return Version(), ""
    return (Version(row[0], row[1]), row[2]) if row else (Version(), "")


def _remember(file: Path, kind: ListKind, visit: tuple[str, str, str, str]) -> None:
    with store.opened(file) as kept, writing(kept):
        kept.execute(
            "insert or replace into visit (kind, address, etag, modified, fingerprint) values (?, ?, ?, ?, ?)",
            (kind.value, *visit),
        )
