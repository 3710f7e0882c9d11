"""Brings a large file of the channel: goes on where it was cut, and ends with the bytes that were signed."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from sync import errors
from sync.channel.errors import ChannelMixed, ChannelTooLarge
from sync.channel.fetching import ChannelFetcher
from sync.channel.model import File
from sync.connections import Stream, patiently
from sync.downloads.errand import SPARE, free_bytes
from sync.downloads.errors import NotEnoughRoom
from sync.work import Progress

BYTES = "updates.bytes"
GAIN = 1 << 20  # bytes; who brought so many before a cut may be asked anew as often as at first
_BLOCK = 1 << 20
_RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(\d{1,18})", re.ASCII)


def part_of(file: File, folder: Path) -> Path:
    """Return where what has come of a file lies; named by its hash, so that two versions never mix."""
    return folder / f"{file.sha256}.part"


def bring(fetcher: ChannelFetcher, url: str, file: File, folder: Path) -> Path:
    """Return the whole file, verified, in the folder under its own plain name.

    Raises:
        ChannelMixed: what came is not what was signed, also after beginning again; it was deleted.
        KnownError: anything else; what has come stays for the next try.
    """
    whole = folder / file.name.rpartition("/")[2]
    if is_whole(whole, file, fetcher):
        return whole
    folder.mkdir(parents=True, exist_ok=True)
    part = part_of(file, folder)
    if part.is_symlink():
        part.unlink()  # nothing is written where a link leads
    was_begun = _size(part) > 0
    if not _tried(fetcher, url, file, part) and not (was_begun and _tried(fetcher, url, file, part)):
        raise ChannelMixed(host=fetcher.host, file=fetcher.asked)
    part.replace(whole)
    return whole


def is_whole(whole: Path, file: File, fetcher: ChannelFetcher | None = None) -> bool:
    """Tell whether a file on this disk is exactly the one that was signed."""
    if _size(whole) != file.size:
        return False
    hashed = hashlib.sha256()
    with whole.open("rb") as kept:
        while block := kept.read(_BLOCK):
            hashed.update(block)
            if fetcher is not None:
                fetcher.work.go_on()
    return hashed.hexdigest() == file.sha256


def _tried(fetcher: ChannelFetcher, url: str, file: File, part: Path) -> bool:
    """Bring the part to its end; tell whether it is what was signed, and delete it where it is not."""
    most = _size(part)

    def has_gained() -> bool:
        nonlocal most  # what was thrown away and comes once more is no gain, or it might go on for ever
        gained, most = _size(part) - most, max(most, _size(part))
        return gained >= GAIN

    patiently(lambda: _receive(fetcher, url, file, part), fetcher.channel.patience, fetcher.work, has_gained=has_gained)
    if is_whole(part, file, fetcher):
        return True
    part.unlink()
    return False


def _receive(fetcher: ChannelFetcher, url: str, file: File, part: Path) -> None:
    here = _size(part)
    if here > file.size:
        part.unlink()
        here = 0
    if here == file.size:
        return
    _check_room(file, here, part)
    headers = {"Range": f"bytes={here}-"} if here else {}
    with fetcher.opened(url, headers, fetcher.steady) as stream:
        if stream.status == 200:
            here = 0
        elif not _goes_on(stream, here, file.size):
            part.unlink(missing_ok=True)
            raise errors.ConnectionLost(host=fetcher.host)  # the next try begins again
        _write(fetcher, stream.pieces, file, (part, here))
    if _size(part) != file.size:
        raise errors.ConnectionLost(host=fetcher.host)


def _write(fetcher: ChannelFetcher, pieces: Iterator[bytes], file: File, to: tuple[Path, int]) -> None:
    part, here = to
    with part.open("r+b" if here else "wb") as out:
        out.truncate(here)
        out.seek(here)
        try:
            fetcher.work.step(Progress(BYTES, here, file.size))
            for piece in pieces:
                here += len(piece)
                if here > file.size:
                    raise ChannelTooLarge(host=fetcher.host, file=fetcher.asked)
                out.write(piece)
                out.flush()  # handed to the system, so that a killed program loses none
                fetcher.work.step(Progress(BYTES, here, file.size))
        finally:
            out.flush()
            os.fsync(out.fileno())


def _goes_on(stream: Stream, here: int, size: int) -> bool:
    found = _RANGE.fullmatch(stream.header("Content-Range"))
    return stream.status == 206 and found is not None and (int(found[1]), int(found[2])) == (here, size)


def _check_room(file: File, here: int, part: Path) -> None:
    free = free_bytes(part.parent)
    if file.size - here + SPARE > free:
        raise NotEnoughRoom(name=file.name.rpartition("/")[2], size=file.size - here, free=free)


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() and not file.is_symlink() else 0
