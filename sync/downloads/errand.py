"""What one download has to know: what is wanted, from whom, into which folder, and how patiently."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sync.ckan.portal import user_agent
from sync.connections import Patience
from sync.downloads.errors import NotEnoughRoom
from sync.downloads.model import Wanted

SPARE = 200 << 20  # bytes of the disk that a download leaves alone, so that everything else can still be saved
SHARE = 20  # the twentieth part of the file on top: its index and the like
_PLAIN = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def free_bytes(folder: Path) -> int:
    """Return how many bytes the disk of a folder still takes."""
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Errand:
    """One download.

    Attributes:
        wanted: the file.
        folder: where what has come lies until it is whole.
        portal_url: the portal's address, without a slash at the end.
        contact: whom servers may write to about us; goes with each request.
        patience: as for any connection.
        room: says how many bytes the disk of a folder still takes.
    """

    wanted: Wanted
    folder: Path
    portal_url: str
    contact: str
    patience: Patience
    room: Callable[[Path], int] = free_bytes

    @property
    def user_agent(self) -> str:
        """Who asks."""
        return user_agent(self.contact)

    def check_room(self, coming: int) -> None:
        """Return if so many bytes may come.

        Raises:
            NotEnoughRoom: they would leave too little of the disk.
        """
        free, coming = self.room(self.folder), max(0, coming)
        if coming + coming // SHARE + SPARE > free:
            raise NotEnoughRoom(name=self.wanted.name, size=coming, free=free)


def name_of(resource: str) -> str:
    """Return the name under which what has come of a resource is kept: never one that somebody else chose."""
    plain = resource.casefold()
    if _PLAIN.fullmatch(plain):
        return plain
    return "r-" + hashlib.sha256(resource.encode("utf-8", "replace")).hexdigest()[:32]
