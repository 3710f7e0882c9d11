"""Where the channel is and what it is trusted by: both come with the program; without them the channel is off."""

from __future__ import annotations

from dataclasses import dataclass

from resources import packaged

ROOT, ADDRESS = "channel/root.json", "channel/address.txt"


@dataclass(frozen=True, slots=True)
class Source:
    """The root that came with the program, and the address that came with it, "" for none."""

    root: bytes
    address: str = ""


def packaged_source() -> Source | None:
    """Return what came with the program, None where no agency has made a channel of its own for it."""
    root, address = packaged(ROOT), packaged(ADDRESS)
    if not root.is_file():
        return None
    return Source(root.read_bytes(), address.read_text(encoding="utf-8").strip() if address.is_file() else "")
