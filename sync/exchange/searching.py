"""Reads the pages of a search by identifier, and notices a server that did not really filter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qs, urljoin, urlsplit

from sync.exchange.resources import QUESTIONNAIRE_RESPONSE, Resource, is_ours, objects

BEGINNING = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sought:
    """The identifier that is asked for."""

    system: str
    value: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of what was found.

    Attributes:
        is_filtered: whether nothing on it shows that the server took no notice of the identifier.
        ours: the records that carry the identifier.
        next: address of the page after it, "" for none; it may lead anywhere.
    """

    is_filtered: bool
    ours: tuple[Resource, ...]
    next: str


def read_page(bundle: Resource, sought: Sought) -> Page | None:
    """Return the page in a searchset, or None where it is none."""
    if bundle.get("resourceType") != "Bundle" or bundle.get("type") != "searchset":
        return None
    records = list(_records(bundle))
    ours = tuple(one for one in records if is_ours(one, sought.system, sought.value))
    links = {one.get("relation"): one.get("url") for one in objects(bundle.get("link"))}
    follows = links.get("next")
    is_filtered = len(ours) == len(records) and _asked_for(links.get("self")) and _adds_up(bundle, records, follows)
    return Page(is_filtered, ours, follows if isinstance(follows, str) else "")


def same_server(base_url: str, following: str) -> str:
    """Return the whole address of the next page, "" where it would lead to another server."""
    try:
        address = urljoin(f"{base_url}/", following)
        here, there = urlsplit(base_url), urlsplit(address)
        same = (here.scheme, here.hostname, here.port) == (there.scheme, there.hostname, there.port)
    except ValueError:
        return ""
    return address.partition("#")[0] if same and there.username is None else ""


def oldest_first(records: list[Resource]) -> list[Resource]:
    """Return the records by the moment the server says it took them."""
    return sorted(records, key=_taken)


def _records(bundle: Resource) -> Iterator[Resource]:
    for entry in objects(bundle.get("entry")):
        search, resource = entry.get("search"), entry.get("resource")
        is_match = not isinstance(search, dict) or search.get("mode", "match") == "match"
        if is_match and isinstance(resource, dict) and resource.get("resourceType") == QUESTIONNAIRE_RESPONSE:
            yield resource


def _asked_for(self_link: object) -> bool:
    """Tell whether the server says that it searched by identifier; most say it, and one that says nothing may have."""
    if not isinstance(self_link, str):
        return True
    query = urlsplit(self_link).query
    return not query or any(name.partition(":")[0] == "identifier" for name in parse_qs(query, keep_blank_values=True))


def _adds_up(bundle: Resource, records: list[Resource], follows: object) -> bool:
    """Tell whether a page that shows nothing also counts nothing."""
    return bool(records) or bool(follows) or bundle.get("total") in (None, 0)


def _taken(record: Resource) -> datetime:
    meta = record.get("meta")
    text = meta.get("lastUpdated") if isinstance(meta, dict) else None
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else BEGINNING
    except ValueError:
        return BEGINNING
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
