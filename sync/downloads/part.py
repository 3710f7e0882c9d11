"""What has come of a file so far, with what tells whether it may be gone on with."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from sync.connections import Stream
from sync.downloads.errand import name_of
from sync.downloads.model import Wanted
from sync.work import Work

OVERLAP = 64  # bytes asked for again when going on, and compared
STRIDE = 8 << 20  # bytes after which what has come is made safe against a power cut
_BLOCK = 1 << 20
_RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(\d{1,18}|\*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a part belongs to.

    Attributes:
        hash: MD5 that the portal announced.
        etag, modified: as the server gave them; "" for none.
        total: bytes of the whole, None where the server did not say.
        encoding: as which the server packed the bytes, "" for as they are.
        sound: bytes that are on the disk whatever happens.
    """

    hash: str = ""
    etag: str = ""
    modified: str = ""
    total: int | None = None
    encoding: str = ""
    sound: int = 0

    @property
    def validator(self) -> str:
        """What proves to the server that we mean the same bytes; "" where nothing does."""
        if self.etag:
            return "" if self.etag.startswith("W/") else self.etag
        return self.modified


class Part:
    """The bytes that have come, in a file that grows at its end; closed when nobody writes to it.

    Each piece is handed to the system at once, so a killed program loses none. A power cut may: without an announced
    MD5, only what was made safe is gone on with.
    """

    def __init__(self, folder: Path, wanted: Wanted) -> None:
        self.file = folder / f"{name_of(wanted.resource)}.part"
        self._notes = folder / f"{name_of(wanted.resource)}.json"
        self._hash = wanted.hash
        self._open: BinaryIO | None = None
        self._md5 = hashlib.md5(usedforsecurity=False)
        self.mark = self._read_mark()
        self.size = self._usable()

    def __enter__(self) -> Part:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def md5(self) -> str:
        """Of the bytes that have come."""
        return self._md5.hexdigest()

    def reread(self, work: Work) -> None:
        """Go through what an earlier try has left, to know its MD5; done before going on with it."""
        self._md5 = hashlib.md5(usedforsecurity=False)
        if self.size:
            with self.file.open("rb") as kept:
                for block in _blocks(kept, self.size):
                    self._md5.update(block)
                    work.go_on()

    def wish(self) -> dict[str, str]:
        """Return the headers that ask for the rest, beginning a little before the end of what is here."""
        if not self.size:
            return {}
        return {"Range": f"bytes={self.size - self.overlap}-", "If-Range": self.mark.validator}

    @property
    def overlap(self) -> int:
        """How many bytes are asked for again."""
        return min(self.size, OVERLAP)

    def fits(self, stream: Stream) -> bool:
        """Whether the answer to `wish` goes on with the same bytes at the right place, as far as its headers say."""
        first, total = _range_of(stream.header("Content-Range"))
        is_same = stream.header("ETag") == self.mark.etag and stream.header("Content-Encoding") == self.mark.encoding
        is_dated_same = bool(self.mark.etag) or stream.header("Last-Modified") == self.mark.modified
        return is_same and is_dated_same and first == self.size - self.overlap and total in (None, self.mark.total)

    def tail(self) -> bytes:
        """Return the bytes that are asked for again."""
        with self.file.open("rb") as kept:
            kept.seek(self.size - self.overlap)
            return kept.read(self.overlap)

    def begin(self, mark: Mark) -> None:
        """Begin anew; the mark is kept before the first byte, so that no byte ever lies under another's mark."""
        self.close()
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self._open = self.file.open("wb")
        self.size, self._md5 = 0, hashlib.md5(usedforsecurity=False)
        self._write_mark(mark)

    def go_on(self) -> None:
        """Open for what follows."""
        self._open = self.file.open("r+b")
        self._open.truncate(self.size)
        self._open.seek(self.size)

    def add(self, piece: bytes) -> bool:
        """Write a piece at the end; True where a stride is full."""
        if self._open is None:
            raise ValueError("the part was neither begun nor gone on with")
        self._open.write(piece)
        self._open.flush()
        self._md5.update(piece)
        before, self.size = self.size, self.size + len(piece)
        return before // STRIDE != self.size // STRIDE

    def settle(self) -> None:
        """Make what has come safe against a power cut."""
        if self._open is not None and self.mark.sound != self.size:
            os.fsync(self._open.fileno())
            self._write_mark(Mark(**{**asdict(self.mark), "sound": self.size}))

    def close(self) -> None:
        """Close the file; what has come stays."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def discard(self) -> None:
        """Delete what has come."""
        self.close()
        self.file.unlink(missing_ok=True)
        self._notes.unlink(missing_ok=True)
        self.mark, self.size, self._md5 = Mark(), 0, hashlib.md5(usedforsecurity=False)

    def _usable(self) -> int:
        """Return how many bytes may be gone on with."""
        if not self.mark.validator or self.mark.hash != self._hash or not self.file.is_file():
            return 0
        here = self.file.stat().st_size
        return here if self._hash else min(here, self.mark.sound)

    def _read_mark(self) -> Mark:
        try:
            return Mark(**json.loads(self._notes.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return Mark()

    def _write_mark(self, mark: Mark) -> None:
        new = self._notes.with_suffix(".new")
        with new.open("w", encoding="utf-8") as notes:
            json.dump(asdict(mark), notes)
            notes.flush()
            os.fsync(notes.fileno())
        new.replace(self._notes)
        self.mark = mark


def _blocks(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0 and (block := file.read(min(size, _BLOCK))):
        size -= len(block)
        yield block


def _range_of(header: str) -> tuple[int, int | None]:
    """Return the first byte and the whole size of a ``Content-Range``; -1 where it is none we understand."""
    found = _RANGE.fullmatch(header)
    if found is None:
        return -1, None
    return int(found[1]), int(found[2]) if found[2] != "*" else None
