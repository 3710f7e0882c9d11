"""News of the tables on this desk: those that came again with other content, and what that says of the organization."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.news.model import Item, Kind, Part
from desktop.news.saying import Saying
from desktop.news.stamps import without_stamps
from desktop.tables.model import Found, Since

if TYPE_CHECKING:
    from desktop.organization.model import Organization
    from sync.tables.model import Version

MOST_ROWS = 12  # of the organization, named in one item

Pair = tuple["Version", "Version"]  # the newest and the one before


@dataclass(frozen=True, slots=True)
class OurRows:
    """The rows about the organization that are not what they were, by resource; and the names of its facilities."""

    by_resource: Mapping[str, Sequence[Found]]
    names: Mapping[str, str]

    @classmethod
    def of(cls, found: Sequence[Found], pairs: Sequence[Pair], organization: Organization) -> OurRows:
        """Keep what came, changed or went in these tables; a new date that every row has is no change."""
        by_resource: dict[str, list[Found]] = {}
        for one in found:
            if one.since in (Since.NEW, Since.CHANGED, Since.GONE):
                by_resource.setdefault(one.version.source.resource, []).append(one)
        rows = {
            now.source.resource: tuple(without_stamps(by_resource.get(now.source.resource, ()), before))
            for now, before in pairs
        }
        return cls(rows, {one.id: one.name for one in organization.facilities})


def renewed(versions: Sequence[Version], since: datetime) -> tuple[Pair, ...]:
    """Return the tables of the portal whose newest version came since a moment and took the place of another one."""
    before = {one.source.resource: one for one in reversed(versions) if not one.is_newest}
    return tuple(
        (one, before[one.source.resource])
        for one in versions
        if one.is_newest and one.source.dataset and one.fetched >= since and one.source.resource in before
    )


def news_of_tables(pairs: Sequence[Pair], ours: OurRows, say: Saying) -> Iterator[Item]:
    """Yield one item a table."""
    for now, before in pairs:
        source, rows = now.source, ours.by_resource.get(now.source.resource, ())
        titles = dict.fromkeys(one for one in (source.dataset_title, source.resource_name) if one)
        names = list(dict.fromkeys(ours.names.get(one.facility, "") for one in rows))
        yield Item(
            id=f"table/{source.resource}/{before.md5[:12]}-{now.md5[:12]}",
            at=now.fetched,
            kind=Kind.TABLE,
            title=" · ".join(titles),
            text=_text(now, before, rows, say),
            why=say.text("why.rows", names=", ".join(names)) if rows else say.text("why.table"),
            action=f"table/{source.resource}",
            concerns_us=bool(rows),
            parts=tuple(_part(one, ours, say) for one in rows[:MOST_ROWS]),
        )


def _text(now: Version, before: Version, rows: Sequence[Found], say: Saying) -> str:
    """Say what of the organization changed, then how many rows and which columns."""
    told = [say.text("table.ours", count=len(rows))] if rows else []
    counts = [sum(part.rows for part in one.parts) for one in (before, now)]
    key = "table.same_rows" if counts[0] == counts[1] else "table.rows"
    told.append(say.text(key, before=counts[0], after=counts[1]))
    columns = [dict.fromkeys(column.name for part in one.parts for column in part.columns) for one in (before, now)]
    for key, names in (
        ("table.came", [name for name in columns[1] if name not in columns[0]]),
        ("table.went", [name for name in columns[0] if name not in columns[1]]),
    ):
        if names:
            told.append(say.text(key, columns=say.some(names, apart=", ")))
    return " ".join(told)


def _part(one: Found, ours: OurRows, say: Saying) -> Part:
    became = say.words.text("since", one.since.value)
    title = say.text("table.row", name=ours.names.get(one.facility, ""), became=became)
    if one.before is None:
        return Part(title, f"{one.part.columns[_place(one)].name}: {one.value}")
    names = [column.name for column in one.part.columns]
    changed = [f"{names[at]}: {say.now(one.before[at], one.cells[at])}" for at in one.changed]
    return Part(title, say.some(changed))


def _place(one: Found) -> int:
    """Return which column has the identifier by which the row was found."""
    return next((at for at, cell in enumerate(one.cells) if cell.strip() == one.value), 0)
