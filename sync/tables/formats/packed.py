"""Packed files: unpacked piece by piece, within limits, under names of our own."""

from __future__ import annotations

import gzip
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sync.tables import errors
from sync.tables.formats.model import LARGEST_RATIO, LARGEST_UNPACKED, MOST_MEMBERS, RATIO_FROM
from sync.work import Progress, Work

_CHUNK = 1 << 20  # bytes
_ENCRYPTED = 0x1  # bit of a member's flags
_NOT_MEANT = ("__macosx/", ".")  # what operating systems add


def ungzip(file: Path, target: Path, called: str, work: Work) -> None:
    """Unpack a gzip file.

    Raises:
        FileDamaged, BombSuspected: it is cut short or damaged, or unpacks to far more than a table.
    """
    with gzip.open(file) as packed:
        _copy(packed, target, called, Room(file.stat().st_size), work)


class Room:
    """How much may still be unpacked of a file."""

    def __init__(self, packed: int, left: int = LARGEST_UNPACKED) -> None:
        """``packed``: bytes of the file or member."""
        self._packed, self.left, self._done = max(packed, 1), left, 0

    def take(self, size: int, called: str) -> None:
        """Take so many bytes.

        Raises:
            BombSuspected: that is more than the limits leave.
        """
        self._done += size
        self.left -= size
        if self.left < 0:
            raise errors.BombSuspected(file=called, size=LARGEST_UNPACKED)
        if self._done > RATIO_FROM and self._done > LARGEST_RATIO * self._packed:
            raise errors.BombSuspected(file=called, size=max(RATIO_FROM, LARGEST_RATIO * self._packed))


def members_of(file: Path, called: str) -> list[zipfile.ZipInfo]:
    """Return the members of a ZIP that are meant for people, in its order.

    Raises:
        FileDamaged, TooManyMembers, BombSuspected: it is damaged, or says that far more is in it than tables.
    """
    with _damage_told(called), zipfile.ZipFile(file) as packed:
        found = packed.infolist()
    if len(found) > MOST_MEMBERS:
        raise errors.TooManyMembers(file=called, limit=MOST_MEMBERS)
    meant = [one for one in found if not one.is_dir() and _is_meant(one.filename)]
    if sum(one.file_size for one in meant) > LARGEST_UNPACKED:
        raise errors.BombSuspected(file=called, size=LARGEST_UNPACKED)
    return meant


def unzip(file: Path, member: zipfile.ZipInfo, target: Path, left: int, work: Work) -> int:
    """Unpack one member, whose own name is never used as a path; return how many bytes of ``left`` are left then.

    Raises:
        FileLocked, FileDamaged, BombSuspected: it cannot be unpacked, or far too much comes out.
    """
    called, room = label_of(member), Room(member.compress_size, left)
    if member.flag_bits & _ENCRYPTED:
        raise errors.FileLocked(file=called)
    with _damage_told(called):
        packed = zipfile.ZipFile(file)
    with packed:
        with _damage_told(called):
            opened = packed.open(member)
        with opened:
            _copy(opened, target, called, room, work)
    return room.left


def label_of(member: zipfile.ZipInfo) -> str:
    """Return the name of a member for people: its last part, without what cannot be shown."""
    last = member.filename.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = "".join(character for character in last if character.isprintable())
    return shown.encode("utf-8", "replace").decode()[:120] or "?"


def _is_meant(name: str) -> bool:
    plain = name.replace("\\", "/")
    return not plain.casefold().startswith(_NOT_MEANT[0]) and not plain.rpartition("/")[2].startswith(_NOT_MEANT[1])


def _copy(packed: IO[bytes] | gzip.GzipFile, target: Path, called: str, room: Room, work: Work) -> None:
    done = 0
    with target.open("wb") as written:
        while True:
            with _damage_told(called):
                chunk = packed.read(_CHUNK)
            if not chunk:
                return
            room.take(len(chunk), called)
            written.write(chunk)
            done += len(chunk)
            work.step(Progress("tables.reading", done))


@contextmanager
def _damage_told(called: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, ValueError, RuntimeError, struct.error) as trouble:
        raise errors.FileDamaged(file=called) from trouble
