"""Finds the table that somebody means."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.tables.trouble import NoSuchPart, SeveralTables
from sync.errors import NotFound
from sync.tables.model import Version
from sync.tables.table import main_part


def resource_of(held: Sequence[Version], wanted: str) -> str:
    """Return the id of the resource that is meant: by its id, the beginning of one, or a name or a part that is unique.

    Raises:
        NotFound: no table on this desk fits.
        SeveralTables: more than one does.
    """
    said = " ".join(wanted.split()).casefold()
    for fits in (_is_it, _begins, _is_named, _has_in_name):
        found = [one.source.resource for one in held if said and fits(one, said)]
        if len(found) == 1:
            return found[0]
        if found:
            raise SeveralTables(wanted=wanted, count=len(found))
    raise NotFound(wanted=wanted)


def part_of(version: Version, wanted: str) -> int:
    """Return the number of the part that is meant by its name or its place, from 1; the main one for "".

    Raises:
        NoSuchPart: the table has none like that.
    """
    if not wanted:
        return main_part(version)
    named = [one.number for one in version.parts if one.name.casefold() == wanted.strip().casefold()]
    if named:
        return named[0]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(version.parts):
        return int(wanted) - 1
    names = ", ".join(one.name or str(one.number + 1) for one in version.parts)
    raise NoSuchPart(wanted=wanted, parts=names)


def _is_it(version: Version, said: str) -> bool:
    return version.source.resource.casefold() == said


def _begins(version: Version, said: str) -> bool:
    return len(said) >= 4 and version.source.resource.casefold().startswith(said)


def _is_named(version: Version, said: str) -> bool:
    return said in (version.source.resource_name.casefold(), version.source.dataset_title.casefold())


def _has_in_name(version: Version, said: str) -> bool:
    return said in f"{version.source.resource_name} {version.source.dataset_title}".casefold()
