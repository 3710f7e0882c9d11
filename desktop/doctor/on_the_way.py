"""What doctor looks at between this desk and the portal, step by step, in the order in which one needs the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.doctor.check import Check, Notes
from sync import errors
from sync.errors import KnownError
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from sync.ckan.portal import Portal, Status

CLOCK_TOLERANCE = 120  # seconds
PATIENCE_SECONDS = 10.0
VERSIONS_TRIED = ("2.9", "2.10", "2.11", "2.12")


def on_the_way(desk: Desk, notes: Notes, work: Work) -> Iterator[Check]:
    """Yield one check for each step to the portal; after a step that fails the later ones are skipped."""
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
    """Return host and port of the proxy for ``url``, as set here or as the system names it; "" for none.

    A name and password that the system has for it are left out.
    """
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass  # reads the system's settings; nothing is sent

    from sync.connections.addresses import proxies_for
    from sync.proxy import office_proxy

    parts = urlsplit(url)
    if set_here := office_proxy():
        return proxies_for(url, set_here).get(parts.scheme, "").partition("//")[2]
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
