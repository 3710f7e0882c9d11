"""News of the catalog: what syncs found changed, one item a dataset and day, many of a kind in one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.news.model import Item, Kind, Part
from desktop.news.saying import Saying
from sync.catalog.model import Change, ChangeKind
from sync.errors import NotFound

if TYPE_CHECKING:
    from desktop.desk import Desk

MOST_CHANGES = 10_000  # read; older ones are no news any more
MOST_SINGLE = 5  # datasets of one kind and day that stand for themselves; more are gathered

_KINDS = {
    ChangeKind.ADDED: Kind.NEW,
    ChangeKind.WITHDRAWN: Kind.WITHDRAWN,
    ChangeKind.RETURNED: Kind.RETURNED,
    ChangeKind.CHANGED: Kind.CHANGED,
}
_OF_THE_FILE = ("hash", "size", "last_modified")
_HIDDEN = "select id from dataset where hidden"
_FIRST = """
select finished, added from run where outcome = 'done' and number > coalesce((
    select max(number) from run where outcome = 'done' and portal <> (
        select portal from run where outcome = 'done' order by number desc limit 1)), 0)
order by number limit 1
"""  # of the portal the catalog is from


@dataclass(frozen=True, slots=True)
class Told:
    """What a sync found of one dataset on one day."""

    at: datetime
    dataset: str
    title: str
    kind: Kind
    text: str
    why: str  # key of the words

    @property
    def id(self) -> str:
        """Changes with every further change."""
        return f"dataset/{self.dataset}/{self.at:%Y%m%dT%H%M%S.%f}"

    @property
    def day(self) -> date:
        """The day of it, here."""
        return self.at.astimezone().date()


@dataclass(frozen=True, slots=True)
class Here:
    """The tables on this desk.

    Attributes:
        datasets: ids of those of which there is a table.
        renewed: when a table of a dataset, by its id and the name of the resource, came again with other content.
    """

    datasets: frozenset[str] = frozenset()
    renewed: Mapping[tuple[str, str], datetime] = field(default_factory=dict)

    def tells(self, change: Change) -> bool:
        """Tell whether the news of a table on this desk say what a change says: its file has other content."""
        fetched = self.renewed.get((change.dataset_id, change.part_name))
        return (
            change.part == "resource" and change.field in _OF_THE_FILE and fetched is not None and fetched > change.at
        )


def news_of_catalog(desk: Desk, say: Saying, since: datetime, here: Here) -> Iterator[Item]:
    """Yield what syncs found since a moment, but for what the news of the tables on this desk tell."""
    try:
        changes = desk.changes(since=since, limit=MOST_CHANGES)
        first, hidden = _seen(desk)
    except NotFound:  # there is no catalog yet
        return
    if first is not None and first[0] >= since:
        yield _first(first, say)
    reasons = dict.fromkeys(here.datasets, "why.dataset_of_table") | dict.fromkeys(desk.favourites(), "why.favorite")
    shown = (one for one in changes if one.dataset_id not in hidden)
    yield from _gathered(_told(shown, say, reasons, here), say)


def _seen(desk: Desk) -> tuple[tuple[datetime, int] | None, frozenset[str]]:
    """Return when the first sync ended and how many datasets it brought, and the datasets that lists leave out."""
    from sync.catalog.schema import open_reader
    from sync.troubles import disk_trouble

    file = desk.folder.catalog_db
    with disk_trouble(file), closing(open_reader(file)) as reader:
        return _first_run(reader), frozenset(id_ for (id_,) in reader.execute(_HIDDEN))


def _first_run(reader: sqlite3.Connection) -> tuple[datetime, int] | None:
    row = reader.execute(_FIRST).fetchone()
    return (datetime.fromisoformat(row[0]), int(row[1])) if row else None


def _first(run: tuple[datetime, int], say: Saying) -> Item:
    at, datasets = run
    return Item(
        id=f"catalog/{at:%Y%m%dT%H%M%S}",
        at=at,
        kind=Kind.FIRST,
        title=say.text("first", datasets=datasets),
        text=say.text("first.text"),
        why=say.text("why.first"),
        action="catalog",
    )


def _told(changes: Iterable[Change], say: Saying, reasons: Mapping[str, str], here: Here) -> list[Told]:
    """Put the changes (newest first) of a dataset and day together, without those that other news tell.

    The newest change of all names them, told elsewhere or not: what was read stays read when its table comes again.
    """
    found: dict[tuple[date, str], list[Change]] = {}
    for change in changes:
        found.setdefault((change.at.astimezone().date(), change.dataset_id), []).append(change)
    left = ((all_[0], [one for one in all_ if not here.tells(one)]) for all_ in found.values())
    return [_one(newest, of_dataset, say, reasons) for newest, of_dataset in left if of_dataset]


def _one(newest: Change, changes: list[Change], say: Saying, reasons: Mapping[str, str]) -> Told:
    whole = [one.kind for one in changes if one.part == "dataset" and one.kind is not ChangeKind.CHANGED]
    kind = _KINDS[whole[0]] if whole else Kind.CHANGED
    text = "" if kind is Kind.CHANGED else say.text(f"{kind.value}.text")
    why = reasons.get(newest.dataset_id, "why.everything")
    told = text or say.some(list(_changed(changes, say)))
    return Told(newest.at, newest.dataset_id, newest.dataset_title, kind, told, why)


def _changed(changes: Sequence[Change], say: Saying) -> Mapping[str, None]:
    """Return what changed, each once; that a file has other content is said instead of its size, checksum and date."""
    files = {one.part_name for one in changes if one.part == "resource" and one.field in ("hash", "size")}
    return dict.fromkeys(
        say.text("file", name=one.part_name)
        if one.part_name in files and one.field in _OF_THE_FILE
        else say.words.change(one)
        for one in changes
    )


def _gathered(told: Iterable[Told], say: Saying) -> Iterator[Item]:
    """Yield each by itself where there are few of its kind and day, else all of them in one."""
    groups: dict[tuple[date, Kind, str], list[Told]] = {}
    for one in told:
        groups.setdefault((one.day, one.kind, one.why), []).append(one)
    for group in groups.values():
        if len(group) > MOST_SINGLE:
            yield _many(group, say)
        else:
            yield from (_single(one, say) for one in group)


def _single(one: Told, say: Saying) -> Item:
    return Item(one.id, one.at, one.kind, one.title, one.text, say.text(one.why), f"dataset/{one.dataset}")


def _many(group: list[Told], say: Saying) -> Item:
    first = group[0]
    ordered = sorted(group, key=lambda one: one.title.casefold())
    reason = first.why.removeprefix("why.")
    return Item(
        id=f"datasets/{first.day.isoformat()}/{first.kind.value}/{reason}",
        at=max(one.at for one in group),
        kind=first.kind,
        title=say.text(f"{first.kind.value}.many", count=len(group)),
        text=say.some([one.title for one in ordered]),
        why=say.text(f"{first.why}.many"),
        action="catalog",
        parts=tuple(Part(one.title, one.text, f"dataset/{one.dataset}", one.id) for one in ordered),
    )
