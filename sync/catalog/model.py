"""The nouns of the catalog as the rest of the program sees them, from dataset and column to query and result."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, with what the publisher says about it. Source: ``datastore_search`` field ``fields``."""

    name: str
    type: str = ""
    label: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """One file, table or link of a dataset.

    Attributes:
        id: the portal's stable id; ``url`` and file names change between versions.
        format: one of the short names of ``resources/catalog/formats.json``, or ``Other``.
        size: bytes, or None where the portal does not say.
        hash: MD5 of the bytes as 32 hex digits, or "" where the portal does not say.
        last_modified: UTC, when the file was last replaced; None where the portal does not say.
        columns: empty until the table's columns were read.
        rows: rows of the table when its columns were read; None until then.
    """

    id: str
    name: str
    description: str
    format: str
    url: str
    size: int | None
    hash: str
    last_modified: datetime | None
    has_table: bool
    columns: tuple[Column, ...] = ()
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset with everything the portal says about it.

    Attributes:
        number: row number in the replica; may change when the replica is rebuilt. The portal's ``id`` does not.
        slug: the name in the portal's addresses.
        notes: description as published: Markdown with HTML, hostile until cleaned.
        modified: UTC; when the portal says the record was last touched.
        withdrawn: day on which a sync found it gone from the portal, or None.
        hidden: a test, draft or deleted record that lists leave out unless asked.
        details: the remaining metadata, key as published -> text, in the portal's order.
        page: address of the dataset on the portal.
    """

    number: int
    id: str
    slug: str
    title: str
    notes: str
    department: str
    topics: tuple[str, ...]
    tags: tuple[str, ...]
    frequency: str
    granularity: str
    created: datetime | None
    modified: datetime | None
    withdrawn: datetime | None
    hidden: bool
    details: Mapping[str, str]
    resources: tuple[Resource, ...]
    page: str


class ChangeKind(Enum):
    """What happened to a part of the catalog between two syncs."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference found by a sync.

    ``part`` is ``dataset``, ``resource`` or ``column``; ``part_name`` names the resource or column ("" for the dataset
    itself); ``field`` is the changed field ("" when the whole part came or went); ``before`` and ``after`` are texts.
    """

    at: datetime
    dataset_id: str
    dataset_title: str
    kind: ChangeKind
    part: str
    part_name: str
    field: str
    before: str
    after: str


class Facet(Enum):
    """A way to narrow a search; values are also the column names of facet counts in ``--json`` answers."""

    DEPARTMENT = "department"
    TOPIC = "topic"
    FORMAT = "format"
    FREQUENCY = "frequency"
    GRANULARITY = "granularity"
    TABLE = "table"  # values: "yes"
    UPDATED = "updated"  # values: "7", "30", "90", "365": within that many days


class Sort(Enum):
    """Order of results. RELEVANCE without words is NEWEST."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asks of the catalog.

    ``filters``: values of one facet are alternatives, facets are all required.
    """

    text: str = ""
    filters: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    with_withdrawn: bool = False
    with_hidden: bool = False
    only_ids: frozenset[str] | None = None  # favourites


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the result list.

    ``title`` and ``excerpt`` carry the marks U+0002 (start) and U+0003 (end) around matched words; both are plain text.
    """

    number: int
    id: str
    slug: str
    title: str
    excerpt: str
    department: str
    formats: tuple[str, ...]
    modified: datetime | None
    withdrawn: datetime | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Relief:
    """A way out of an empty list: take this away and ``count`` datasets appear.

    ``facet`` is None for a switch; then ``value`` is ``withdrawn``, ``hidden``, ``favourites``, ``text`` or ``all``.
    """

    facet: Facet | None
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    Attributes:
        numbers: row numbers of every matching dataset, best first.
        hits: the first lines, ready to show.
        facets: for each facet its values with counts, most used first; counted with the other facets' filters applied.
        withdrawn, hidden: matching datasets left out because the query did not ask for them.
        read_as: the words really searched for where a typo was mended or a synonym added, else "".
        relief: for an empty list, what to take away, best first.
    """

    query: Query
    numbers: array[int]
    hits: tuple[Hit, ...]
    facets: Mapping[Facet, tuple[tuple[str, int], ...]]
    withdrawn: int = 0
    hidden: int = 0
    read_as: str = ""
    relief: tuple[Relief, ...] = ()

    @property
    def total(self) -> int:
        """Number of matching datasets."""
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did. ``bytes`` counts answer bodies as they came over the wire; ``seconds`` is wall time."""

    kind: str  # "full" or "changes"
    added: int
    changed: int
    withdrawn: int
    unchanged: int
    requests: int
    bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old the catalog is and how the last try went.

    Attributes:
        synced: UTC; end of the last sync that finished, or None when there never was one.
        datasets: datasets on this desk that the portal lists.
        tried: UTC; start of the last try.
        trouble: error code of the last try when it failed, else "" ("stopped" when the person stopped it).
        facts: the error's facts.
        unfinished: a first or full pass was cut and will be continued.
    """

    synced: datetime | None
    datasets: int
    tried: datetime | None = None
    trouble: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    unfinished: bool = False

    @property
    def day(self) -> date | None:
        """The day of the last sync that finished, here."""
        return self.synced.astimezone().date() if self.synced else None
