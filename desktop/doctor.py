"""Looks at everything between this desk and its services, in the order in which one thing needs the other.

What the checks say holds nothing personal, so that it can be shown to anybody who helps.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.store.opening import opened
from desktop.words import Words
from sync import errors
from sync.errors import KnownError
from sync.troubles import disk_trouble
from sync.work import Progress, Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.ckan.portal import Portal, Status

ENOUGH_SPACE = 200 << 20  # bytes; a catalog and its indexes need about a tenth of it
OLD_CATALOG = timedelta(days=8)
CLOCK_TOLERANCE = 120  # seconds
PATIENCE_SECONDS = 10.0
VERSIONS_TRIED = ("2.9", "2.10", "2.11", "2.12")
SAFE_KEYRINGS = (
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.macOS",
    "keyring.backends.kwallet",
)
NO_KEYRINGS = ("keyring.backends.fail", "keyring.backends.null")


class State(Enum):
    """What a check found."""

    FINE = "fine"
    ATTENTION = "attention"
    BROKEN = "broken"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: stable key, for example ``data-folder``.
        title: its name for people.
        state: what was found.
        sentence: what was found, for people.
        advice: what to do, "" when nothing is to be done.
    """

    name: str
    title: str
    state: State
    sentence: str
    advice: str = ""


class Notes:
    """Writes checks in the words of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def check(self, name: str, found: str, **facts: str | int) -> Check:
        """Return a check; ``found`` is a state, perhaps with a variant as in ``fine/proxy``."""
        sentence, advice = self._words.check(name, found, facts)
        return Check(name, self._words.check_name(name), State(found.partition("/")[0]), sentence, advice)

    def trouble(self, name: str, trouble: KnownError) -> Check:
        """Return a check that met trouble; its sentence and advice are the error's own."""
        told = self._words.error(trouble)
        advice = self._words.check_advice(name) or told.do
        return Check(name, self._words.check_name(name), State.BROKEN, told.what, advice)

    def title(self, name: str) -> str:
        """Return the name of a check for people."""
        return self._words.check_name(name)

    def day(self, moment: datetime) -> str:
        """Return the day of a moment for people."""
        return self._words.day(moment.astimezone().date())


def examine(desk: Desk, work: Work) -> list[Check]:
    """Return all checks, in order; a check that needs an earlier one which failed is skipped."""
    notes = Notes(desk.words)
    found: list[Check] = []
    for check in (*_at_home(desk, notes), *_on_the_way(desk, notes, work)):
        found.append(check)
        work.step(Progress("doctor.checks", len(found)))
    return found


def _at_home(desk: Desk, notes: Notes) -> Iterator[Check]:
    yield data_folder(desk, notes)
    yield desk_store(desk.folder.desk_db, notes)
    yield catalog_store(desk, notes)
    yield keyring_backend(notes)


def data_folder(desk: Desk, notes: Notes) -> Check:
    """Look at the free space; that the folder can be written was tried when it was opened."""
    free = shutil.disk_usage(desk.folder.root).free
    return notes.check("data-folder", "fine" if free >= ENOUGH_SPACE else "attention", free=free)


def desk_store(file: Path, notes: Notes) -> Check:
    """Look whether the precious store is whole."""
    if not file.exists():
        return notes.check("desk-store", "fine/empty")
    try:
        with opened(file) as store:
            _quick_check(store, file)
    except KnownError as trouble:
        return notes.trouble("desk-store", trouble)
    return notes.check("desk-store", "fine", size=file.stat().st_size)


def catalog_store(desk: Desk, notes: Notes) -> Check:
    """Look whether the replica is whole, and how old it is."""
    from sync.catalog.schema import open_reader

    file = desk.folder.catalog_db
    try:
        with closing(open_reader(file)) as reader:
            _quick_check(reader, file)
        fresh = desk.freshness()
    except errors.NotFound:
        return notes.check("catalog-store", "attention")
    except KnownError as trouble:
        return notes.trouble("catalog-store", trouble)
    if fresh.synced is None:
        return notes.check("catalog-store", "attention")
    found = "fine" if datetime.now(UTC) - fresh.synced < OLD_CATALOG else "attention/old"
    size = file.stat().st_size
    return notes.check("catalog-store", found, datasets=fresh.datasets, size=size, day=notes.day(fresh.synced))


def _quick_check(store: sqlite3.Connection, file: Path) -> None:
    with disk_trouble(file):
        (said,) = store.execute("pragma quick_check(1)").fetchone()
    if said != "ok":
        raise errors.StoreDamaged(file=file.name)


def keyring_backend(notes: Notes) -> Check:
    """Name the place where secrets would be kept, and refuse one that is a readable file."""
    import keyring

    try:
        backend = keyring.get_keyring()
    except Exception as trouble:  # noqa: BLE001 - backends raise whatever their system raises
        return notes.check("keyring", "attention", backend=type(trouble).__name__)
    chosen = getattr(backend, "backends", None) or [backend]  # the chainer asks several, best first
    module = type(chosen[0]).__module__
    if module.startswith(SAFE_KEYRINGS):
        return notes.check("keyring", "fine", backend=module.rpartition(".")[2])
    if module.startswith((*NO_KEYRINGS, "keyring.backends.chainer")):
        return notes.check("keyring", "fine/none")
    return notes.check("keyring", "broken", backend=module)


def _on_the_way(desk: Desk, notes: Notes, work: Work) -> Iterator[Check]:
    from sync.ckan.portal import Portal
    from sync.connections import Patience

    try:
        portal = Portal(
            desk.services.portal_url, Patience(tries=1, silence=PATIENCE_SECONDS), contact=desk.services.contact
        )
    except errors.AddressTrouble as trouble:
        yield notes.trouble("portal", trouble)
        return
    with portal:
        proxy = proxy_for(portal.url)
        host = portal.connection.host
        yield notes.check("proxy", "fine/proxy" if proxy else "fine", host=host, proxy=proxy)
        try:
            status = portal.status(work)
        except KnownError as trouble:
            yield from _steps_before(portal, trouble, bool(proxy), notes)
            return
        yield from _steps(portal, bool(proxy), notes)
        yield _version(host, status, notes)
        yield _filters(portal, notes, work)
        yield _clock(portal, notes)


# The steps of a request, each with the trouble that shows that it failed; any other trouble is the portal's.
_FAILURES: tuple[tuple[str, tuple[type[KnownError], ...]], ...] = (
    ("proxy", (errors.ProxyTrouble,)),
    ("name", (errors.NameNotFound,)),
    ("connection", (errors.Offline, errors.TimedOut, errors.ConnectionLost)),
    ("certificate", (errors.UntrustedCertificate,)),
    ("portal", (KnownError,)),
)


def _steps_before(portal: Portal, trouble: KnownError, through_proxy: bool, notes: Notes) -> Iterator[Check]:
    """Tell which step failed; those before it worked, those after it could not be tried."""
    names = [name for name, _ in _FAILURES]
    failed = next(name for name, kinds in _FAILURES if isinstance(trouble, kinds))
    worked = [check for check in _steps(portal, through_proxy, notes) if names.index(check.name) < names.index(failed)]
    yield from worked
    yield notes.trouble(failed, trouble)
    for name in (*names[names.index(failed) + 1 :], "search-filter"):
        yield notes.check(name, "skipped", host=portal.connection.host)


def _steps(portal: Portal, through_proxy: bool, notes: Notes) -> Iterator[Check]:
    host = portal.connection.host
    yield notes.check("name", "skipped" if through_proxy else "fine", host=host)
    yield notes.check("connection", "fine", host=host)
    yield notes.check("certificate", "fine" if portal.url.startswith("https:") else "skipped/plain", host=host)


def proxy_for(url: str) -> str:
    """Return host and port of the proxy that the system names for ``url``, without name and password; "" for none."""
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass  # reads the system's settings; nothing is sent

    parts = urlsplit(url)
    proxies = getproxies()
    chosen = proxies.get(parts.scheme, "") or proxies.get("all", "")
    if not chosen or proxy_bypass(parts.netloc):
        return ""
    place = chosen.partition("//")[2] or chosen
    return place.rpartition("@")[2].partition("/")[0]  # as it was written: a slip in it must be seen to be mended


def _version(host: str, status: Status, notes: Notes) -> Check:
    tried = ".".join(status.version.split(".")[:2]) in VERSIONS_TRIED
    return notes.check("portal", "fine" if tried else "attention", host=host, version=status.version)


def _filters(portal: Portal, notes: Notes, work: Work) -> Check:
    try:
        count = len(portal.ids(work))
        if not count and portal.ids(work, trust_filter=False):
            return notes.check("search-filter", "attention")
        return notes.check("search-filter", "fine", count=count)
    except KnownError as trouble:
        return notes.trouble("search-filter", trouble)


def _clock(portal: Portal, notes: Notes) -> Check:
    if portal.server_time is None:
        return notes.check("clock", "skipped")
    apart = abs(round((datetime.now(UTC) - portal.server_time).total_seconds()))
    return notes.check("clock", "fine" if apart <= CLOCK_TOLERANCE else "attention", seconds=apart)
