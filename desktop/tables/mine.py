"""Your facility in the data: every row about the organization's facilities, in all tables on this desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.organization.model import Facility, Organization
from desktop.tables.earlier import Told, since_before
from desktop.tables.model import Found, Since
from sync.tables.identifiers import Hit, find, normal
from sync.tables.model import Identifier, Part, Version
from sync.work import Progress, Work

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.desk import Desk

SAMPLE = 1_000  # rows of each version that help to find the table's key

Owners = Mapping[tuple[Identifier, str], Sequence[str]]  # facilities by kind and normal form
_RANKS = {kind: rank for rank, kind in enumerate(Identifier)}


@dataclass(frozen=True, slots=True)
class _Mention:
    """That a row is about a facility, by the identifier in one of its columns."""

    row: int
    facility: str
    by: Identifier
    column: int


@dataclass(frozen=True, slots=True)
class _Mentioned:
    """A part of one version with the mentions in it and their rows' cells."""

    version: Version
    part: Part
    mentions: tuple[_Mention, ...]
    cells: tuple[tuple[str, ...], ...]  # of each mention
    others: tuple[Told, ...]  # some rows about other facilities

    @property
    def told(self) -> tuple[Told, ...]:
        """The rows with whom each is about."""
        return tuple((one.facility, cells) for one, cells in zip(self.mentions, self.cells, strict=True))


def mine(desk: Desk, work: Work) -> tuple[Found, ...]:
    """Return every row about the organization's facilities, with what changed since the version before.

    Rows come by title of the dataset, name of the resource and part; within a part by facility, in the order of the
    organization, then in the order of the file, and last the rows that are gone. Empty where there is no organization
    or no identifier of a facility.
    """
    organization = desk.organization.current()
    return rows_about(organization, desk.folder.tables, work) if organization else ()


def rows_about(organization: Organization, tables: Path, work: Work) -> tuple[Found, ...]:
    """Return every row about an organization's facilities in a folder of tables; see `mine`."""
    from sync.tables.importing import search_identifiers
    from sync.tables.store import store_of, versions

    owners, held = owners_of(organization.facilities), versions(tables)
    if not owners or not held:
        return ()
    search_identifiers(tables, work)  # where an import was cut short before it came to that
    with store_of(tables) as store:
        hits = find(store, _wanted(owners))
    order = {one.id: place for place, one in enumerate(organization.facilities)}
    newest = sorted((one for one in held if one.is_newest), key=_by_name)
    found: list[Found] = []
    for done, version in enumerate(newest):
        work.step(Progress("tables.mine", done, len(newest)))
        before = next((one for one in held if _is_before(one, version)), None)
        found += _found_in(version, before, _Search(tuple(hits), owners, order), work)
    return tuple(found)


def owners_of(facilities: Iterable[Facility]) -> Owners:
    """Return whose each identifier is; two facilities may share one."""
    owners: dict[tuple[Identifier, str], list[str]] = {}
    for facility in facilities:
        for kind in Identifier:
            form = normal(kind, getattr(facility.identifiers, kind.value))
            if form:
                owners.setdefault((kind, form), []).append(facility.id)
    return owners


@dataclass(frozen=True, slots=True)
class _Search:
    hits: tuple[Hit, ...]
    owners: Owners
    order: Mapping[str, int]

    def mentions(self, version: Version, part: Part) -> tuple[_Mention, ...]:
        """Return who is mentioned where; a row about a facility counts once, by its strongest identifier."""
        best: dict[tuple[str, int], _Mention] = {}
        for hit in self.hits:
            if (hit.version, hit.part) != (version.id, part.number):
                continue
            for facility in self.owners.get((hit.identifier, hit.value), ()):
                for row in hit.rows:
                    known = best.get((facility, row))
                    if known is None or _RANKS[hit.identifier] < _RANKS[known.by]:
                        best[facility, row] = _Mention(row, facility, hit.identifier, hit.column)
        return tuple(sorted(best.values(), key=lambda one: (self.order[one.facility], one.row)))


def _found_in(version: Version, before: Version | None, search: _Search, work: Work) -> list[Found]:
    found: list[Found] = []
    for part in version.parts:
        work.go_on()
        earlier = _same_part(part, before) if before else None
        now = _mentioned(version, part, search, is_compared=earlier is not None)
        if before is None or earlier is None:
            found += [_found(now, place) for place in range(len(now.mentions))]
        else:
            found += _compared(now, _mentioned(before, earlier, search, is_compared=True))
    return found


def _compared(now: _Mentioned, before: _Mentioned) -> list[Found]:
    """Return the rows of now with what each was before, then the rows that are gone."""
    names, names_before = ([one.name for one in side.part.columns] for side in (now, before))
    changes = since_before((names, now.told, now.others), (names_before, before.told, before.others))
    found = [
        _found(now, place, since=one.since, before=one.before, changed=one.changed)
        for place, one in enumerate(changes.rows)
    ]
    return found + [_found(before, place, since=Since.GONE) for place in changes.gone]


def _found(
    side: _Mentioned,
    place: int,
    *,
    since: Since = Since.UNKNOWN,
    before: tuple[str, ...] | None = None,
    changed: tuple[int, ...] = (),
) -> Found:
    mention, cells = side.mentions[place], side.cells[place]
    return Found(
        facility=mention.facility,
        by=mention.by,
        value=cells[mention.column].strip(),
        version=side.version,
        part=side.part,
        row=mention.row,
        cells=cells,
        before=before,
        changed=changed,
        since=since,
    )


def _mentioned(version: Version, part: Part, search: _Search, *, is_compared: bool) -> _Mentioned:
    """Read the rows that mention a facility and, to find the table's key, some others."""
    from sync.tables.table import OpenTable

    mentions = search.mentions(version, part)
    if not mentions:
        return _Mentioned(version, part, (), (), ())
    with closing(OpenTable.open(version, part.number)) as table:
        rows = table.rows.rows_at([one.row for one in mentions])
        sample = table.rows.rows(0, min(SAMPLE, part.rows)) if is_compared else []
    others = _others(sample, mentions[0], {one.row for one in mentions})
    return _Mentioned(version, part, mentions, tuple(tuple(row) for row in rows), others)


def _others(sample: Sequence[Sequence[str]], mention: _Mention, ours: set[int]) -> tuple[Told, ...]:
    """Return rows of the sample about other facilities, by the identifier that the mention goes by."""
    forms = ((normal(mention.by, row[mention.column]), row) for place, row in enumerate(sample) if place not in ours)
    return tuple((form, tuple(row)) for form, row in forms if form)


def _same_part(part: Part, before: Version) -> Part | None:
    """Return the same part of the version before: by its name where it has one, else by its number."""
    if part.name:
        return next((one for one in before.parts if one.name == part.name), None)
    return next((one for one in before.parts if one.number == part.number), None)


def _wanted(owners: Owners) -> Mapping[Identifier, list[str]]:
    wanted: dict[Identifier, list[str]] = {}
    for kind, form in owners:
        wanted.setdefault(kind, []).append(form)
    return wanted


def _is_before(one: Version, newest: Version) -> bool:
    return one.source.resource == newest.source.resource and not one.is_newest


def _by_name(version: Version) -> tuple[str, str, str]:
    source = version.source
    return source.dataset_title.casefold(), source.dataset, source.resource_name.casefold()
