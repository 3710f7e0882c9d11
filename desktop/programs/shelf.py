"""Which tables of the program counts are on this desk, what each is used for, and which are missing."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.programs.model import Held, Missing, Period, Shelf
from desktop.programs.naming import columns_of, names_a_key, period_in
from desktop.tables.offering import OPENED
from sync.catalog.model import Dataset, Resource
from sync.errors import KnownError

if TYPE_CHECKING:
    from desktop.desk import Desk

DATASET = "health-and-human-services-program-counts"
TITLE = "Health & Human Services Program Counts - Dashboard & Record Reconciliation"


def shelf_of(desk: Desk) -> Shelf:
    """Return what is here and what is missing; a desk without a catalog is not an error."""
    dataset = None
    with suppress(KnownError):
        dataset = desk.dataset(DATASET)
    held = tuple(sorted(_held(desk, dataset), key=_newest_first))
    missing = () if dataset is None or dataset.withdrawn else tuple(_missing(dataset, held))
    return Shelf(held, missing, dataset is not None)


def _held(desk: Desk, dataset: Dataset | None) -> list[Held]:
    """Return the tables of the dataset, and those from files that are called as its tables are."""
    found = []
    for version in desk.tables.held():
        source = version.source
        is_its = dataset is not None and source.dataset == dataset.id
        if not is_its and source.dataset and source.dataset_title != TITLE:
            continue  # of another dataset, whatever its columns
        for part in version.parts:
            if columns_of([column.name for column in part.columns]) is not None:
                name = f"{source.resource_name} {part.name}"
                found.append(Held(version, part.number, period_in(name) or Period.ANNUAL, names_a_key(name)))
    return found


def _newest_first(one: Held) -> tuple[float, str]:
    source = one.version.source
    return -(source.modified or one.version.fetched).timestamp(), source.resource


def _missing(dataset: Dataset, held: tuple[Held, ...]) -> list[Missing]:
    here = {one.version.source.resource for one in held}
    tables = [one for one in dataset.resources if _is_table(one) and one.id not in here]
    return [
        Missing(one.id, one.name, period_in(one.name) or Period.ANNUAL, names_a_key(one.name), one.size)
        for one in tables
    ]


def _is_table(resource: Resource) -> bool:
    """Tell whether a resource may hold counts: not the archive of all resources, nor a document."""
    return (resource.format in OPENED - {"ZIP"} or resource.has_table) and resource.name != "All resource data"
