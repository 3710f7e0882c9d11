"""Unpacks a file that a server sent packed although it was asked for the bytes as they are."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path

from sync import errors
from sync.downloads.addresses import place_of
from sync.downloads.errand import Errand
from sync.downloads.part import STRIDE, Part
from sync.work import Work

PACKED = ("gzip", "x-gzip")
_BLOCK = 1 << 18


def unpacked(errand: Errand, part: Part, work: Work) -> tuple[Path, str]:
    """Return a file with the unpacked bytes beside the part, and their MD5; what is packed twice is unpacked once.

    Raises:
        GarbledAnswer: it is cut short or damaged; the part was deleted, because going on cannot help.
        NotEnoughRoom: it unpacks to more than the disk takes.
    """
    target, md5, size = part.file.with_suffix(".unpacked"), hashlib.md5(usedforsecurity=False), 0
    try:
        with target.open("wb") as out:
            for piece in _pieces(part.file):
                out.write(piece)
                md5.update(piece)
                size += len(piece)
                if size % STRIDE < len(piece):
                    errand.check_room(0)
                work.go_on()
    except (zlib.error, EOFError):
        target.unlink()
        part.discard()
        host = place_of(errand.wanted, errand.portal_url).host
        raise errors.GarbledAnswer(host=host, field="gzip") from None
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target, md5.hexdigest()


def _pieces(file: Path) -> Iterator[bytes]:
    import gzip

    with gzip.open(file) as packed:
        while piece := packed.read(_BLOCK):
            yield piece
