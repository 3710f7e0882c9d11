"""Reads the pages of a search by identifier, and notices a server that did not really filter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qs, urljoin, urlsplit

from sync.exchange.resources import Resource, is_ours, is_outcome, objects

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
    entries = bundle.get("entry", [])
    if bundle.get("resourceType") != "Bundle" or bundle.get("type") != "searchset" or not isinstance(entries, list):
        return None
    ours = tuple(one for one in map(_resource, entries) if is_ours(one, sought.system, sought.value))
    others = [one for one in entries if not is_ours(_resource(one), sought.system, sought.value)]
    follows = _link(bundle, "next")
    is_plain = not any(map(_is_doubtful, others)) and _asked_for(_link(bundle, "self"), sought.value)
    is_filtered = is_plain and _adds_up(bundle, ours, follows)
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


def _resource(entry: object) -> Resource:
    """Return the resource of an entry, an empty one where the entry shows none."""
    resource = entry.get("resource") if isinstance(entry, dict) else None
    return resource if isinstance(resource, dict) else {}


def _is_doubtful(entry: object) -> bool:
    """Tell whether an entry that is not our record keeps us from saying that ours is not there.

    Anything that the server calls a match does, shown or not; so does its word that something about the search was
    wrong, such as a name that it does not know and took no notice of.
    """
    search = entry.get("search") if isinstance(entry, dict) else None
    mode = search.get("mode", "match") if isinstance(search, dict) else "match"
    if not is_outcome(_resource(entry)):
        return mode not in ("include", "outcome")
    return any(one.get("severity") != "information" for one in objects(_resource(entry).get("issue")))


def _link(bundle: Resource, relation: str) -> object:
    """Return the address of a bundle's link, None where there is none."""
    return next((one.get("url") for one in objects(bundle.get("link")) if one.get("relation") == relation), None)


def _asked_for(self_link: object, value: str) -> bool:
    """Tell whether the server says that it searched for this; most say it, and one that says nothing may have."""
    if not isinstance(self_link, str):
        return True
    try:
        query = parse_qs(urlsplit(self_link).query, keep_blank_values=True)
    except ValueError:
        return False
    asked = [one for name, values in query.items() if name.partition(":")[0] == "identifier" for one in values]
    return not query or any(value.casefold() in one.casefold() for one in asked)


def _adds_up(bundle: Resource, records: tuple[Resource, ...], follows: object) -> bool:
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
