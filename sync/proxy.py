"""The office proxy that this process asks through; imports nothing, for a quick start."""

from __future__ import annotations

_chosen: list[str] = []  # at most one


def go_through(proxy: str) -> None:
    """Ask through this proxy (see `checked_proxy`) from the next connection on; "" for what the system says."""
    _chosen[:] = [proxy] if proxy else []


def office_proxy() -> str:
    """Return the proxy that was chosen, "" for what the system says."""
    return _chosen[0] if _chosen else ""
