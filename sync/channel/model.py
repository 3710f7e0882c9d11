"""The nouns of the channel: where it is, how patiently it is asked, and what its newest word offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sync.connections import Patience

LATEST = "latest.json"  # the one target with a fixed name


def now() -> datetime:
    """Return what this computer takes for the time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Limits:
    """What no file of a channel may exceed.

    Attributes:
        metadata: bytes of a file that says what is signed; ``latest``: of `LATEST`; ``pack``: of a rule pack;
            ``setup``: of a Setup.
        seconds: for one small file, however steadily it drips.
        window, least: of a large one at least so many bytes have to come in so many seconds.
    """

    metadata: int = 4 << 20
    latest: int = 256 << 10
    pack: int = 8 << 20
    setup: int = 1 << 30
    seconds: float = 60.0
    window: float = 60.0
    least: int = 16 << 10


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel, as one desk sees it.

    Attributes:
        address: checked by `sync.connections.checked_address`; ``metadata/`` and ``targets/`` lie below it.
        root: the root that came with the program; everything is trusted because of it, or not at all.
        folder: where this desk keeps what it has seen.
        patience: as for any connection.
        clock: tells the time.
    """

    address: str
    root: bytes
    folder: Path
    patience: Patience = Patience(tries=3)  # noqa: RUF009 - frozen
    limits: Limits = Limits()
    clock: Callable[[], datetime] = now


@dataclass(frozen=True, slots=True)
class Told:
    """What changed, in plain sentences by language."""

    sentences: Mapping[str, tuple[str, ...]]

    def said(self, language: str) -> tuple[str, ...]:
        """Return the sentences in the language, or in English."""
        return self.sentences.get(language) or self.sentences.get("en", ())


@dataclass(frozen=True, slots=True)
class File:
    """A file of the channel; ``name`` is that of its target: folder by kind, then a plain name. ``size`` in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Program:
    """A version of the program; ``setup`` is None where the channel only announces it."""

    version: str
    published: date
    setup: File | None
    changes: Told


@dataclass(frozen=True, slots=True)
class RulePack:
    """A rule pack; ``program`` is the oldest version of the program that can read it, "" for any."""

    id: str
    date: date
    file: File
    changes: Told
    program: str = ""


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest word of the channel; rule packs newest first. ``document`` is what it was read from."""

    program: Program | None
    packs: tuple[RulePack, ...]
    document: Mapping[str, object]
