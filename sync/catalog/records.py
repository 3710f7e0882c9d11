"""How a dataset as CKAN sends it becomes rows of the replica: pure, and tolerant of everything portals get wrong."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

ARCHIVE = "All resource data"  # a ZIP the portal rebuilds by itself, in bursts; says nothing about the data
APART = frozenset(  # keys of a package that have a place of their own or say nothing to a reader
    {
        *("id", "name", "title", "notes", "organization", "owner_org", "groups", "tags", "resources", "extras"),
        *("type", "state", "private", "isopen", "num_resources", "num_tags", "metadata_created", "metadata_modified"),
        *("revision_id", "creator_user_id", "license_id", "license_title", "license_url", "tracking_summary"),
        *("relationships_as_object", "relationships_as_subject"),
    }
)
_TAGS = re.compile(r"<[^<>]*>")
_MARKS = re.compile(r"\*\*|__|^[ \t]*#{1,6}[ \t]*(?=\S)", re.MULTILINE)
_LINKS = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")  # bounded: notes come from outside
_TRIAL = re.compile(r"(dhcs)?test[-_]|draft[-_]|.*-deleted$")


class DatasetRow(NamedTuple):
    """Values of the table ``dataset`` that a portal determines, in the order of `sync.catalog.ingest.INSERT`."""

    id: str
    slug: str
    title: str
    notes: str
    plain_notes: str | None
    department: str
    topics: str
    tags: str
    formats: str
    frequency: str
    granularity: str
    resource_names: str
    created: str | None
    modified: str | None
    has_table: int
    hidden: int
    resources: str
    details: str


class FileRow(NamedTuple):
    """A resource, read from the JSON in which the replica keeps it."""

    id: str
    name: str
    description: str
    format: str
    published_format: str
    url: str
    url_type: str
    size: int | None
    hash: str
    last_modified: str | None
    has_table: bool

    @property
    def version(self) -> str:
        """What changes when the file's bytes do, as far as the portal says."""
        return self.hash or self.last_modified or ""


def record(package: Mapping[str, Any]) -> DatasetRow:
    """Read a package; missing or odd values become empty ones; custom fields may be in ``extras`` as well."""
    import orjson

    get = package.get
    resources, organization, custom = _dicts(get("resources")), get("organization"), _custom(package)
    slug, notes = text(get("name")), text(get("notes"))
    shown = plain(notes)
    return DatasetRow(
        package["id"],
        slug,
        text(get("title")) or slug,
        notes,
        shown if shown != notes else None,
        text(organization.get("title")) if isinstance(organization, dict) else "",
        "\n".join(_titles(get("groups"))),
        "\n".join(_titles(get("tags"))),
        "\n".join(dict.fromkeys([short_format(text(one.get("format"))) for one in resources])),
        custom.pop("accrual_periodicity", ""),
        custom.pop("geographic_granularity", ""),
        "\n".join([_name(one) for one in resources]),
        stamp(get("metadata_created")),
        stamp(get("metadata_modified")),
        int(any(one.get("datastore_active") is True for one in resources)),
        int(_TRIAL.match(slug) is not None),
        orjson.dumps(resources).decode(),
        orjson.dumps(custom).decode(),
    )


def files(row: DatasetRow) -> tuple[FileRow, ...]:
    """Return the resources of a dataset in the portal's order."""
    return files_in(row.resources)


def files_in(resources: str) -> tuple[FileRow, ...]:
    """Return the resources kept as JSON in the column ``resources``."""
    import orjson

    return tuple(_file(one) for one in orjson.loads(resources))


def text(value: object) -> str:
    """Any JSON value as text: "" for nothing, lists joined by commas, everything else as it stands in JSON."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(text(one) for one in value)
    return json.dumps(value, ensure_ascii=False)


def stamp(value: object) -> str | None:
    """Return a portal's naive UTC date cut to milliseconds, as ``fl=`` answers have it, or None."""
    return value[:23].removesuffix("Z") if type(value) is str and len(value) >= 10 else None


def plain(notes: str) -> str:
    """Notes without HTML tags, entities, the marks of Markdown, link addresses and repeated spaces."""
    if "<" in notes:
        notes = _TAGS.sub(" ", notes)
    if "&" in notes:
        notes = html.unescape(notes)
    if "](" in notes:
        notes = _LINKS.sub(r"\1", notes)
    if "**" in notes or "__" in notes or "#" in notes:
        notes = _MARKS.sub("", notes)
    return " ".join(notes.split())


@cache
def short_format(published: str) -> str:
    """The short name for a format as publishers write it: free text with every spelling there is."""
    names = _format_names()
    found = names.get(published.strip().strip("#.").lower())
    return found or "Other"


@cache
def _format_names() -> dict[str, str]:
    import json
    from importlib.resources import files

    table = json.loads(files("resources").joinpath("catalog/formats.json").read_text("utf-8"))
    return {spelling: short for short, spellings in table["formats"].items() for spelling in spellings}


def _file(one: Mapping[str, Any]) -> FileRow:
    published, size = text(one.get("format")), one.get("size")
    return FileRow(
        id=text(one.get("id")),
        name=_name(one),
        description=text(one.get("description")),
        format=short_format(published),
        published_format=published,
        url=text(one.get("url")),
        url_type=text(one.get("url_type")),
        size=int(size) if isinstance(size, int | float) or (isinstance(size, str) and size.isdecimal()) else None,
        hash=text(one.get("hash")),
        last_modified=stamp(one.get("last_modified")),
        has_table=one.get("datastore_active") is True,
    )


def _dicts(found: object) -> list[dict[str, Any]]:
    """The entries that are resources at all; deleted ones stay listed in some answers."""
    if not isinstance(found, list):
        return []
    return [one for one in found if isinstance(one, dict) and one.get("id") and one.get("state") != "deleted"]


def _name(resource: Mapping[str, Any]) -> str:
    return text(resource.get("name")) or text(resource.get("url")).rpartition("/")[2]


def _custom(package: Mapping[str, Any]) -> dict[str, str]:
    """The portal's own fields by name, wherever it keeps them; a value at top level wins over one in ``extras``."""
    found = {}
    extras = package.get("extras")
    if extras and isinstance(extras, list):
        pairs = [one for one in extras if isinstance(one, dict)]
        found = {key: text(one.get("value")).strip() for one in pairs if (key := text(one.get("key"))) not in APART}
    for key in package.keys() - APART:
        if value := package[key]:
            found[key] = value.strip() if type(value) is str else text(value)
    return {key: found[key] for key in sorted(found) if found[key]}


def _titles(things: object) -> list[str]:
    if not isinstance(things, list):
        return []
    return [name for one in things if (name := _title(one) if isinstance(one, dict) else text(one))]


def _title(one: Mapping[str, Any]) -> str:
    return text(one.get("title") or one.get("display_name") or one.get("name"))
