"""Where a file is asked for, and where a redirect may lead; a pre-signed address is neither kept nor told."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from sync import errors
from sync.connections import LOOPBACK
from sync.downloads.errors import DownloadMoved
from sync.downloads.model import Wanted

_ALLOWED = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Place:
    """An address in two parts; ``path`` includes what follows a question mark, and is never shown or kept."""

    server: str
    path: str

    @property
    def host(self) -> str:
        """The name of the server."""
        return urlsplit(self.server).hostname or ""


def place_of(wanted: Wanted, portal_url: str) -> Place:
    """Return where a file is asked for: what was uploaded to the portal at the portal itself, a link where it leads.

    The address in the catalog may name a portal of another day, and what people typed as a link may have spaces in it.

    Raises:
        AddressTrouble: it is no web address.
    """
    try:
        parts = urlsplit(wanted.url.strip())
        if f"/resource/{wanted.resource}/download/" in parts.path:  # the own id: another portal's file has another one
            name = quote(parts.path.rsplit("/", 1)[-1], safe=_ALLOWED.replace("/", ""))
            ids = quote(wanted.dataset, safe=""), quote(wanted.resource, safe="")
            here = urlsplit(portal_url)
            path = f"{here.path}/dataset/{ids[0]}/resource/{ids[1]}/download/{name}"
            return Place(f"{here.scheme}://{here.netloc}", path)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
            raise errors.AddressTrouble(address=wanted.url)
        is_here = parts.hostname in LOOPBACK and urlsplit(portal_url).hostname in LOOPBACK
        scheme = "http" if parts.scheme == "http" and is_here else "https"
        return Place(f"{scheme}://{_server(parts.hostname, parts.port, scheme)}", _path(parts.path, parts.query))
    except ValueError:
        raise errors.AddressTrouble(address=wanted.url) from None


def next_place(here: Place, location: str, name: str) -> Place:
    """Return where a redirect leads, without a port that goes without saying.

    Plain http is followed only from this computer to itself.

    Raises:
        DownloadMoved: the place is not secure. ``name`` is of the file, for the sentence.
    """
    try:
        parts = urlsplit(urljoin(here.server + here.path, location.strip()))
        is_here = parts.hostname in LOOPBACK and here.host in LOOPBACK
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_here)
        if is_safe and parts.hostname and parts.username is None:
            server = _server(parts.hostname, parts.port, parts.scheme)
            return Place(f"{parts.scheme}://{server}", _path(parts.path, parts.query))
    except ValueError:
        pass
    raise DownloadMoved(name=name, host=here.host)


def _server(host: str, port: int | None, scheme: str) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if port in (None, {"http": 80, "https": 443}[scheme]) else f"{name}:{port}"


def _path(path: str, query: str) -> str:
    return (quote(path, safe=_ALLOWED) or "/") + (f"?{quote(query, safe=_ALLOWED + '?')}" if query else "")
