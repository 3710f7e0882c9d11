"""Addresses as people type them, checked and brought into the one form that we use."""

from __future__ import annotations

from urllib.parse import urlsplit

from sync import errors

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def checked_address(typed: str) -> str:
    """Return the address of a service in the form we use: scheme, host, path, no slash at the end.

    A plain-http address becomes https, except on this computer itself.

    Raises:
        AddressTrouble: no scheme, no host, or not a web address.
    """
    try:
        parts = urlsplit(typed.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise errors.AddressTrouble(address=typed) from None
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None or parts.query or parts.fragment:
        raise errors.AddressTrouble(address=typed)
    if any(c.isspace() for c in typed.strip()):
        raise errors.AddressTrouble(address=typed)
    scheme = "http" if parts.scheme == "http" and host in LOOPBACK else "https"
    name = f"[{host}]" if ":" in host else host
    shown_port = "" if port in {None, {"http": 80, "https": 443}[scheme]} else f":{port}"
    return f"{scheme}://{name}{shown_port}{parts.path.rstrip('/')}"


def checked_file_address(typed: str) -> str:
    """Return the address of a file as we use it; unlike a service's it may have a question mark and what follows.

    Raises:
        AddressTrouble: as `checked_address` says.
    """
    before, mark, query = typed.strip().partition("?")
    if any(c.isspace() or c == "#" for c in query):
        raise errors.AddressTrouble(address=typed)
    return checked_address(before) + mark + query


def checked_endpoint(typed: str) -> str:
    """Return the base address of an endpoint that takes signed records; unlike others it is never made secure for us.

    Raises:
        EndpointNotSecure: plain http to another computer.
        AddressTrouble: as `checked_address` says.
    """
    address = checked_address(typed)
    if not typed.strip().lower().startswith(address.partition(":")[0] + ":"):
        raise errors.EndpointNotSecure(address=typed)
    return address


def checked_proxy(typed: str) -> str:
    """Return the address of an office proxy in the form we use: ``http://host:port``.

    A name and password are refused, for an address is kept and shown in the open.

    Raises:
        ProxyAddressTrouble: it cannot be used.
    """
    plain = typed.strip()
    place = plain.rpartition("@")[2]
    try:
        parts = urlsplit(plain if "://" in plain else f"http://{plain}")
        host, port = parts.hostname, parts.port
    except ValueError:
        raise errors.ProxyAddressTrouble(address=place) from None
    if parts.scheme != "http" or not host or "@" in plain or parts.path.strip("/") or parts.query or parts.fragment:
        raise errors.ProxyAddressTrouble(address=place)
    if any(c.isspace() for c in plain) or not plain.isprintable():
        raise errors.ProxyAddressTrouble(address=place)
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port or 80}"


def proxies_for(url: str, proxy: str) -> dict[str, str]:
    """Return what `requests` is told about an office proxy, by scheme; this computer itself is asked directly."""
    return {} if urlsplit(url).hostname in LOOPBACK else {"http": proxy, "https": proxy}
