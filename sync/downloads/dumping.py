"""Fetches the rows of a portal's table as one CSV file, and believes it only when it has all of the table's rows."""

from __future__ import annotations

from contextlib import ExitStack
from urllib.parse import quote, urlsplit

from sync import errors
from sync.ckan.portal import Portal
from sync.connections import patiently
from sync.downloads.addresses import Place
from sync.downloads.counting import RowCount
from sync.downloads.errand import Errand
from sync.downloads.errors import DumpIncomplete
from sync.downloads.model import Fetched
from sync.downloads.opening import opened
from sync.downloads.part import Mark, Part
from sync.work import Progress, Work

ROWS = "downloads.rows"


def fetch_dump(errand: Errand, work: Work) -> Fetched:
    """Fetch all rows; the portal knows no way to go on in the middle, so each try begins anew.

    Raises:
        DumpIncomplete: the rows are not those of the table, or it changed meanwhile.
        KnownError: anything else; in every case what has come was deleted.
        Cancelled: a stop was asked for; the same.
    """
    errand.check_room(0)
    portal = Portal(errand.portal_url, errand.patience, contact=errand.contact)
    with Part(errand.folder, errand.wanted) as part, portal:
        try:
            before = portal.table(errand.wanted.resource, work).rows
            count = _receive(errand, part, before, work)
            after = portal.table(errand.wanted.resource, work).rows
            _check(errand, count, before, after)
        except BaseException:
            part.discard()
            raise
        return Fetched(part.file, part.size, part.md5, after is not None, rows=count.rows)


def _receive(errand: Errand, part: Part, total: int | None, work: Work) -> RowCount:
    """Receive the whole dump; only its beginning is tried again, or a portal in trouble would send it many times."""
    here, count = urlsplit(errand.portal_url), RowCount()
    path = f"{here.path}/datastore/dump/{quote(errand.wanted.resource, safe='')}?bom=false&format=csv"
    place = Place(f"{here.scheme}://{here.netloc}", path)
    with ExitStack() as open_now:
        answer = patiently(lambda: open_now.enter_context(opened(errand, place, {}, work)), errand.patience, work)
        if answer.stream.status != 200 or answer.stream.header("Content-Encoding"):
            raise errors.GarbledAnswer(host=answer.stream.host, field="dump")
        part.begin(Mark())
        for piece in answer.pieces:
            count.feed(piece)
            if part.add(piece):
                errand.check_room(0)
            work.step(Progress(ROWS, count.rows, total))
        part.settle()
        part.close()
    return count


def _check(errand: Errand, count: RowCount, before: int | None, after: int | None) -> None:
    is_whole = count.ends_well and count.is_in_order and before == after and after in (None, count.rows)
    if not is_whole:
        total = after if after is not None else before
        raise DumpIncomplete(name=errand.wanted.name, rows=count.rows, total=total if total is not None else 0)
