"""What was typed about a table, understood: which table, which part, which rows, which columns."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from desktop.cli.job import Job
from desktop.tables.finding import part_of
from desktop.tables.model import View
from desktop.tables.trouble import CannotOpen, MeasureWithoutGroups, NotWithGroups, SeveralTables, TooManyGroupings
from sync.downloads.model import Wanted
from sync.errors import NotFound
from sync.tables.asking.model import Both, Condition, Grouping, Measure, Question, Sum, Test, Where
from sync.tables.model import Part, Version
from sync.tables.table import OpenTable

MEASURES = {"sum": Sum.TOTAL, "mean": Sum.MEAN, "least": Sum.LEAST, "most": Sum.MOST}
MOST_GROUPINGS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """A table that somebody means, and the part of it."""

    version: Version
    part: Part


def asked(job: Job) -> Asked:
    """Return the table and part that were typed."""
    typed = job.typed
    version = job.desk.tables.version(typed.table, older=getattr(typed, "older", False))
    return Asked(version, version.parts[part_of(version, typed.part)])


@contextmanager
def opened(job: Job, meant: Asked) -> Iterator[OpenTable]:
    """Open the part for the block."""
    with closing(job.desk.tables.open(meant.version, meant.part.number)) as table:
        yield table


def view_of(typed: Namespace, meant: Asked) -> View:
    """Return which rows in which order, and which columns, were typed."""
    from desktop.tables.language import parse_columns, parse_sort, told

    where = condition(typed, meant.part)
    question = Question(where, parse_sort(typed.sort, meant.part) if typed.sort else ())
    columns = parse_columns(typed.columns, meant.part) if typed.columns else tuple(range(len(meant.part.columns)))
    return View(meant.version, meant.part, question, columns, told(where, meant.part) if where else "")


def condition(typed: Namespace, part: Part) -> Condition | None:
    """Return the condition that was typed, None for none."""
    from desktop.tables.language import parse

    parts: list[Condition] = [parse(typed.where, part)] if typed.where.strip() else []
    if typed.find.strip():
        parts.append(Where(-1, Test.CONTAINS, (typed.find.strip(),)))
    return Both(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)


def check_groups(typed: Namespace) -> None:
    """Return if every option that was typed says something; one that said nothing would pass unseen.

    Raises:
        MeasureWithoutGroups, NotWithGroups: one does not.
    """
    without = [name for name in MEASURES if getattr(typed, name)]
    if without and not typed.group_by:
        raise MeasureWithoutGroups(option=f"--{without[0]}")
    beside = [name for name in ("sort", "columns") if getattr(typed, name)]
    if beside and typed.group_by:
        raise NotWithGroups(option=f"--{beside[0]}")


def grouping(typed: Namespace, part: Part) -> Grouping:
    """Return the grouping that was typed; the number of rows is always among the figures."""
    from desktop.tables.language import parse_columns

    measures = [Measure(Sum.COUNT)]
    for name, what in MEASURES.items():
        measures += [
            Measure(what, at) for typed_column in getattr(typed, name) for at in parse_columns(typed_column, part)
        ]
    by = parse_columns(typed.group_by, part)
    if len(by) > MOST_GROUPINGS:
        raise TooManyGroupings(count=len(by))
    return Grouping(by, tuple(measures), limit=max(1, typed.offset + typed.limit))


def wanted(job: Job) -> Wanted:
    """Return what is to be fetched: a resource by its id, or the only one of a dataset, or its only CSV.

    Raises:
        NotFound: neither a resource nor a dataset of that name is in the catalog.
        SeveralTables: the dataset has several.
        CannotOpen: it is nothing that a table can be made of.
    """
    typed = job.typed
    try:
        found = job.desk.downloads.wanted(typed.resource)
    except NotFound:
        found = job.desk.downloads.wanted(_only_one(job))
    return found


def _only_one(job: Job) -> str:
    dataset = job.desk.dataset(job.typed.resource)
    offered = [one for one in job.desk.tables.offers(dataset) if one.can_open]
    plain = [one for one in offered if one.format == "CSV"]
    offered = plain if len(plain) == 1 else offered
    if len(offered) > 1:
        raise SeveralTables(wanted=dataset.title, count=len(offered))
    if not offered:
        raise CannotOpen(name=dataset.title, format=", ".join({one.format for one in dataset.resources}))
    return offered[0].resource


def header_row(typed: Namespace) -> int:
    """Return the header's row from 0, -1 for none."""
    return int(typed.row) - 1
