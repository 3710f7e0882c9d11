"""The nouns of downloads: what is asked for, how far it has come, how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path


class State(Enum):
    """Where a download stands; words in section ``download_states``."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"  # by the person, or by the end of the program
    FAILED = "failed"  # `Download.trouble` says why; what has come is kept for the next try
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file of the portal to fetch.

    Attributes:
        resource, dataset: the portal's ids.
        url: the portal's address of the file (not pre-signed).
        name: what people call it; ``format``: short name of the catalog.
        size: bytes, None where the portal does not say.
        hash: MD5 in hex, "" where the portal does not say.
        way: ``file``, or ``dump`` for the rows of the portal's table.
        rows: rows the portal says the table has, None where it does not.
    """

    resource: str
    dataset: str
    url: str
    name: str
    format: str
    size: int | None = None
    hash: str = ""
    way: str = "file"
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that has arrived whole.

    Attributes:
        file: a temporary file that the receiver moves or deletes.
        size: bytes; ``md5``: of them, in hex.
        was_checked: the MD5 was compared with the one the portal gave (or, for a dump, the rows with its total).
        modified: ``Last-Modified`` as UTC, None where the server did not say.
        etag: as the server gave it, "" for none.
        rows: of a dump; None for a file.
    """

    file: Path
    size: int
    md5: str
    was_checked: bool
    modified: datetime | None = None
    etag: str = ""
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """One entry of the queue; ``done`` and ``total`` are bytes, ``total`` None while nobody knows."""

    wanted: Wanted
    state: State
    done: int = 0
    total: int | None = None
    asked: datetime | None = None
    trouble: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
