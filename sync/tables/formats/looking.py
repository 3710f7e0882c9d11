"""What tables are in a file, whatever it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sync.errors import Kind as TroubleKind
from sync.errors import KnownError
from sync.tables import errors
from sync.tables.formats.kinds import Kind, kind_of
from sync.tables.formats.model import LARGEST_UNPACKED, VALUE_KEPT, RawPart
from sync.tables.formats.objects.jsons import json_parts
from sync.tables.formats.packed import label_of, members_of, ungzip, unzip
from sync.tables.formats.sheets import workbook_parts
from sync.tables.formats.texts import text_part
from sync.tables.model import Oddity
from sync.work import Work


@contextmanager
def look_into(file: Path, room: Path, called: str, work: Work) -> Iterator[tuple[RawPart, ...]]:
    """Yield the tables in a file, in its order; their rows can be read as long as the block runs.

    Args:
        file: the bytes as they came; its name decides nothing.
        room: folder for what has to be unpacked; it belongs to us.
        called: name of the file in sentences.
        work: asked whether to go on.

    Raises:
        KnownError: of kind REFUSED, saying why this is no table (`sync.tables.errors`).
    """
    with ExitStack() as opened:
        yield tuple(_parts(_Look(file, room, called), work, opened))


@dataclass(frozen=True, slots=True)
class _Look:
    """What is looked into, and under which number and name its tables go."""

    file: Path
    room: Path
    called: str
    first: int = 0
    name: str = ""
    is_packed: bool = False


def _parts(look: _Look, work: Work, opened: ExitStack) -> list[RawPart]:
    kind = kind_of(look.file, look.called)
    if kind is Kind.TEXT:
        return [replace(text_part(look.file, look.first, look.name), is_original=not look.is_packed)]
    if kind is Kind.JSON:
        return json_parts(look.file, look.called, look.first, look.name, work)
    if kind in {Kind.WORKBOOK, Kind.OLD_WORKBOOK}:
        return _sheets(look, opened, is_old=kind is Kind.OLD_WORKBOOK)
    if look.is_packed:
        raise errors.NotATable(file=look.called)  # packed within packed
    return _of_gzip(look, work, opened) if kind is Kind.GZIP else _of_zip(look, work, opened)


def _sheets(look: _Look, opened: ExitStack, *, is_old: bool) -> list[RawPart]:
    book, parts = workbook_parts(look.file, look.room, look.called, look.first, is_old=is_old)
    opened.callback(book.close)
    if not look.name:
        return parts
    return [replace(one, name=f"{look.name} / {one.name}" if len(parts) > 1 else look.name) for one in parts]


def _of_gzip(look: _Look, work: Work, opened: ExitStack) -> list[RawPart]:
    unpacked = look.room / "unpacked"
    ungzip(look.file, unpacked, look.called, work)
    return _parts(replace(look, file=unpacked, is_packed=True), work, opened)


def _of_zip(look: _Look, work: Work, opened: ExitStack) -> list[RawPart]:
    """Return the tables of all members; those that are none are named in an oddity of the first part."""
    parts, left_out, last = list[RawPart](), list[str](), None
    room = LARGEST_UNPACKED
    members = members_of(look.file, look.called)
    for number, member in enumerate(members):
        label, unpacked = label_of(member), look.room / f"member-{number}"
        try:
            room = unzip(look.file, member, unpacked, room, work)
            inner = replace(look, file=unpacked, called=label, first=len(parts), name=label, is_packed=True)
            parts += _parts(inner, work, opened)
        except errors.BombSuspected:
            raise
        except KnownError as trouble:
            if trouble.kind is not TroubleKind.REFUSED:
                raise
            last = trouble
            left_out.append(label)
    if parts:
        told = (Oddity("members-left-out", len(left_out), value=", ".join(left_out)[:VALUE_KEPT]),) * bool(left_out)
        return [replace(parts[0], oddities=(*parts[0].oddities, *told)), *parts[1:]]
    if last is None:
        raise errors.FileEmpty(file=look.called)
    if len(members) == 1:
        raise last
    raise errors.NoTableInside(file=look.called, members=", ".join(left_out)[:VALUE_KEPT])
