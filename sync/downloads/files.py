"""Fetches a published file: goes on where an earlier try stopped, or begins again, and ends with the right bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC
from pathlib import Path

from sync import errors
from sync.catalog.records import text
from sync.ckan.portal import Portal
from sync.connections import patiently, server_date
from sync.downloads.addresses import Place, place_of
from sync.downloads.errand import Errand
from sync.downloads.errors import FileAltered
from sync.downloads.model import Fetched
from sync.downloads.opening import Opened, beginning, opened
from sync.downloads.part import Mark, Part
from sync.downloads.unpacking import PACKED, unpacked
from sync.errors import KnownError
from sync.work import Progress, Work

GAIN = 1 << 20  # bytes; who brought so many before a cut may be asked anew as often as at first
BYTES = "downloads.bytes"
_MD5 = re.compile(r"[0-9a-f]{32}", re.IGNORECASE)


def fetch_file(errand: Errand, work: Work) -> Fetched:
    """Fetch a file by its address.

    Raises:
        FileAltered: what came is not what was announced, also after beginning again.
        KnownError: anything else; what has come stays for the next try.
        Cancelled: a stop was asked for; the same.
    """
    place = place_of(errand.wanted, errand.portal_url)
    with Part(errand.folder, errand.wanted) as part:
        part.reread(work)
        errand.check_room((part.mark.total or errand.wanted.size or 0) - part.size)
        was_begun = part.size > 0
        try:
            return _fetched(errand, place, part, work)
        except FileAltered:
            if not was_begun:
                raise
        return _fetched(errand, place, part, work)  # what an earlier day left was of another file


def _fetched(errand: Errand, place: Place, part: Part, work: Work) -> Fetched:
    before = part.size

    def has_gained() -> bool:
        nonlocal before
        gained, before = part.size - before, part.size
        return gained >= GAIN

    last = patiently(lambda: _receive(errand, place, part, work), errand.patience, work, has_gained=has_gained)
    return _finished(errand, part, last, work)


def _receive(errand: Errand, place: Place, part: Part, work: Work) -> str:
    """Bring the part to its end; return the ``Last-Modified`` of the file."""
    for wish in (part.wish(), {}):
        with opened(errand, place, wish, work) as answer:
            if answer.stream.status == 200:
                pieces = _begin(errand, part, answer)
            elif (rest := _rest(part, answer)) is not None:
                pieces = rest
            else:
                part.discard()
                continue
            _take(errand, part, pieces, work)
            _check_end(part, answer)
            return part.mark.modified
    raise errors.GarbledAnswer(host=place.host, field="Content-Range")


def _begin(errand: Errand, part: Part, answer: Opened) -> Iterator[bytes]:
    """Begin anew with a whole file; nothing of an earlier try is touched where there is no room for it."""
    stream, total = answer.stream, answer.total
    encoding = stream.header("Content-Encoding").lower().replace("identity", "")
    if encoding not in ("", *PACKED):
        raise errors.GarbledAnswer(host=stream.host, field="Content-Encoding")
    errand.check_room((total or 0) - part.size)
    modified = stream.header("Last-Modified")
    part.begin(Mark(errand.wanted.hash, stream.header("ETag"), modified, total, encoding))
    return answer.pieces


def _rest(part: Part, answer: Opened) -> Iterator[bytes] | None:
    """Open the part for the rest of its file; None where what was sent is not that rest."""
    if answer.stream.status != 206 or not part.size or not part.fits(answer.stream):
        return None
    again, overlap = part.tail(), part.overlap
    start, pieces = beginning(answer.pieces, overlap)
    if not start:
        raise errors.ConnectionLost(host=answer.stream.host)
    if start[:overlap] != again[: len(start)]:
        return None
    part.go_on()
    return _without(pieces, overlap)


def _without(pieces: Iterator[bytes], count: int) -> Iterator[bytes]:
    for piece in pieces:
        if len(piece) > count:
            yield piece[count:]
        count = max(0, count - len(piece))


def _take(errand: Errand, part: Part, pieces: Iterator[bytes], work: Work) -> None:
    total = part.mark.total
    try:
        work.step(Progress(BYTES, part.size, total))
        for piece in pieces:
            if part.add(piece):
                part.settle()
                errand.check_room(max(0, (total or 0) - part.size))
            work.step(Progress(BYTES, part.size, total))
    finally:
        part.settle()
        part.close()


def _check_end(part: Part, answer: Opened) -> None:
    """Return if the end is the end.

    Raises:
        ConnectionLost: bytes are missing.
        GarbledAnswer: the server did not say how many there are, so that nobody can tell.
    """
    total, stream = part.mark.total, answer.stream
    if total is None and stream.header("Transfer-Encoding").lower() != "chunked" and not _MD5.fullmatch(part.mark.hash):
        raise errors.GarbledAnswer(host=stream.host, field="Content-Length")
    if part.size != total and total is not None:
        raise errors.ConnectionLost(host=stream.host)


def _finished(errand: Errand, part: Part, modified: str, work: Work) -> Fetched:
    """Return the whole file, checked against what the portal announced, or announces now."""
    wanted, etag = errand.wanted, part.mark.etag
    found = [(part.file, part.md5)]
    if part.mark.encoding and wanted.hash.lower() != part.md5:
        found = [unpacked(errand, part, work)]
    file, md5 = found[0]
    is_known = bool(_MD5.fullmatch(wanted.hash))
    if is_known and wanted.hash.lower() != md5 and hash_now(errand, work) != md5:
        _drop(part, file)
        raise FileAltered(name=wanted.name)
    when = server_date(modified)
    return Fetched(file, file.stat().st_size, md5, is_known, when.astimezone(UTC) if when else None, etag)


def hash_now(errand: Errand, work: Work) -> str:
    """Return the MD5 that the portal announces now, "" where it cannot be asked; the catalog here may be a day old."""
    wanted = errand.wanted
    with suppress(KnownError), Portal(errand.portal_url, errand.patience, contact=errand.contact) as portal:
        for package in (one for page in portal.named([wanted.dataset], work) for one in page.packages):
            for one in package.get("resources") or ():
                if isinstance(one, dict) and one.get("id") == wanted.resource:
                    return text(one.get("hash")).lower()
    return ""


def _drop(part: Part, file: Path) -> None:
    part.discard()
    file.unlink(missing_ok=True)
