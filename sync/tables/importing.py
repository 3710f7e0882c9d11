"""Taking a file in: its bytes are kept as they came, its tables found, and a version appears when all is whole."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sync.errors import NotFound
from sync.tables import store
from sync.tables.errors import NamesGiven, NoSuchRow, TooManyColumns
from sync.tables.formats import RawPart, kind_of, look_into, made_part
from sync.tables.formats.model import MOST_COLUMNS
from sync.tables.model import Layout, Part, Source, Version
from sync.tables.rows import RowFile
from sync.tables.store import folders, held, imports, manifests, records
from sync.troubles import disk_trouble
from sync.work import Progress, Work

_CHUNK = 1 << 20  # bytes
_AT_ONCE = 2_000  # rows
_SAMPLE = 500  # rows by which an identifier column is recognised


def take_in(
    original: Path,
    source: Source,
    tables: Path,
    work: Work,
    *,
    header_rows: Mapping[int, int] | None = None,
    copies: bool = False,
) -> Version:
    """Make a version of a file; the same bytes of the same resource are taken in once.

    The version appears when everything about it is whole but for `search_identifiers`, which takes longest. Until then,
    and after any trouble, stop or crash, the file is where it was and the versions on this desk are as they were.

    Args:
        original: the file; it is gone once the version is there, unless ``copies``.
        source: where it came from.
        tables: folder of all tables.
        work: reports bytes read, rows found.
        header_rows: row that a person chose as header (-1 for none), by number of the part.
        copies: leave the file where it is.

    Raises:
        NotFound: the file is not there.
        KnownError: it is no table, is damaged or locked (`sync.tables.errors`), or the disk does not let us.
        Cancelled: a stop was asked for.
    """
    if not original.is_file():
        raise NotFound(wanted=original.name)
    with disk_trouble(tables / store.FILE_NAME), imports.under_way(tables) as making:
        suffix = kind_of(original, source.resource_name or original.name).value
        kept = _brought(original, making / f"original{suffix}", work, copies=copies)
        md5 = _md5_of(kept, work)
        known = next((one for one in store.versions(tables, source.resource) if one.md5 == md5), None)
        chosen = dict(header_rows or {})
        if known is None or chosen:
            id_ = _settled(kept, source, tables, md5, chosen, work)
        else:
            id_ = held.met_again(tables, known.id, source)
    if not copies:
        original.unlink(missing_ok=True)
    held.drop_older(tables, source.resource)
    return store.version_of(tables, id_)


def with_header(version: Version, part: int, header_row: int, tables: Path, work: Work) -> Version:
    """Read a version again with another row as the header of a part; -1 for none.

    What cannot be a header leaves everything as it is: NoSuchRow, NamesGiven.

    The version keeps its number; what is open of it stays readable until it is closed.
    """
    version = store.version_of(tables, version.id)  # its folder may have another name by now
    chosen = {int(number): row for number, row in json.loads(held.chosen_headers(tables, version.id)).items()}
    with disk_trouble(tables / store.FILE_NAME), imports.under_way(tables) as making:
        kept = _brought(version.original, making / version.original.name, work, copies=False)
        id_ = _settled(kept, version.source, tables, version.md5, chosen | {part: header_row}, work)
    return store.version_of(tables, id_)


def search_identifiers(tables: Path, work: Work) -> None:
    """Find the identifiers of facilities in the versions where nobody has looked yet."""
    from sync.tables.identifiers.index import index_identifiers

    for version in held.unsearched(tables):
        with store.store_of(tables) as opened:
            for part in version.parts:
                with RowFile.open(part.layout, version.folder / f"part-{part.number}.rows") as rows:
                    index_identifiers(opened, version.id, part, rows, work)
            held.searched(opened, version.id)


def _brought(original: Path, target: Path, work: Work, *, copies: bool) -> Path:
    """Bring the file into the folder that is being made: as a second name of it, or as a copy."""
    if not copies:
        try:
            os.link(original, target)
        except OSError:
            pass  # not every file system can; a copy does the same, and takes longer
        else:
            return target
    size, done = original.stat().st_size, 0
    with original.open("rb") as opened, target.open("wb") as written:
        while chunk := opened.read(_CHUNK):
            written.write(chunk)
            done += len(chunk)
            work.step(Progress("tables.reading", done, size))
    return target


def _md5_of(file: Path, work: Work) -> str:
    digest, done, size = hashlib.md5(usedforsecurity=False), 0, file.stat().st_size
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            work.step(Progress("tables.reading", done, size))
    return digest.hexdigest()


def _settled(kept: Path, source: Source, tables: Path, md5: str, chosen: dict[int, int], work: Work) -> int:
    """Make everything, give the folder its name, and let the version appear; return its number."""
    making = kept.parent
    parts = _parts(kept, source, chosen, work)
    final = imports.free_name(folders.folder_of(tables, source.resource) / md5[:12])
    row: manifests.Row = {
        "resource": source.resource,
        "md5": md5,
        "size": kept.stat().st_size,
        "on_disk": folders.size_of(making),
        "fetched": datetime.now(UTC).isoformat(),
        "folder": f"{final.parent.name}/{final.name}",
        "original": kept.name,
        "source": records.source_text(source),
        "parts": records.parts_text(parts),
        "headers": json.dumps(chosen),
    }
    manifests.write(making, row)
    work.go_on()
    making.rename(final)
    return held.save(tables, row)


def _parts(kept: Path, source: Source, chosen: dict[int, int], work: Work) -> list[Part]:
    called = source.resource_name or kept.name
    with look_into(kept, kept.parent, called, work) as raws:
        parts = [_checked_part(raw, kept.parent, called, chosen.get(raw.number), work) for raw in raws]
    for file in kept.parent.iterdir():
        if not file.name.startswith(("original", "part-")):
            file.unlink()  # what was unpacked on the way
    return parts


def _checked_part(raw: RawPart, folder: Path, called: str, chosen: int | None, work: Work) -> Part:
    """Make one part as it was asked for.

    Raises:
        NamesGiven, NoSuchRow: the header that was chosen cannot be one.
        TooManyColumns: there are more than we look at; lines with more than that are no rows to us.
    """
    if chosen is not None and raw.names is not None:
        raise NamesGiven(file=called, row=chosen + 1)
    part = _part(raw, folder, chosen, work)
    if len(part.columns) > MOST_COLUMNS or (part.rejected and not part.columns):
        raise TooManyColumns(file=called, limit=MOST_COLUMNS)
    if chosen is not None and part.header_row != chosen:
        raise NoSuchRow(file=called, row=chosen + 1, rows=part.rows)
    return part


def _part(raw: RawPart, folder: Path, chosen: int | None, work: Work) -> Part:
    """Make one part with everything that is known about its columns."""
    from sync.tables.columns import natures
    from sync.tables.identifiers.recognising import recognise

    large = folder / f"part-{raw.number}.duckdb"
    part = made_part(raw, folder, lambda layout, rows: _columns(layout, rows, large, work), work, chosen=chosen)
    names = [column.name for column in part.columns]
    with RowFile.open(part.layout, folder / f"part-{part.number}.rows") as rows:
        found = recognise(names, rows.rows(0, _SAMPLE))
        cells = large if large.exists() else _all_rows(rows, work)
        known = natures(names, cells, work, identifiers=found)
    columns = tuple(
        replace(column, nature=known[column.position], identifies=found.get(column.position)) for column in part.columns
    )
    return replace(part, columns=columns)


def _all_rows(rows: RowFile, work: Work) -> Iterator[list[str]]:
    for first in range(0, rows.count, _AT_ONCE):
        work.step(Progress("tables.columns", first, rows.count))
        yield from rows.rows(first, _AT_ONCE)


def _columns(layout: Layout, rows: int, target: Path, work: Work) -> bool | None:
    """Make the columns of a large part; None for a small one, False where its rows do not read strictly."""
    from sync.tables.columns import Ragged, build_columns, is_small

    if is_small(rows, layout.file.stat().st_size):
        return None
    try:
        build_columns(layout, rows, target, work)
    except Ragged:
        return False
    return True
