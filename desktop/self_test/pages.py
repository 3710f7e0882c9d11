"""Tries the reading pages and the de-identification that ship with the program."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from sync.work import Work

if TYPE_CHECKING:
    from desktop.deidentification.model import Counts
    from desktop.desk import Desk
    from desktop.doctor import Check, Notes


def library(desk: Desk, notes: Notes) -> Check:
    """Read every page and find the first by its title."""
    pages = desk.library.pages()
    for trouble in desk.library.troubles().values():
        raise trouble
    found = desk.library.search(pages[0].title, Work.quiet())
    if pages[0].id not in {passage.page for passage in found.pages}:
        raise ValueError("a page was not found by its title")
    return notes.check("library", "fine", count=len(pages))


def deidentification(desk: Desk, notes: Notes) -> Check:
    """Read the editions, and mask a table so that nothing can be reckoned back."""
    from desktop.deidentification.masking import mask
    from desktop.deidentification.model import Mark

    editions = desk.releases.editions()
    masked = mask(_counts())
    if not masked.attack.is_repelled or masked.marks["North", "Older"] is Mark.SHOWN:
        raise ValueError("a small count can be reckoned back")
    return notes.check("deidentification", "fine", count=len(editions))


def _counts() -> Counts:
    from desktop.deidentification.model import Axis, Counts, Sum

    places, ages = ("North", "South", "East"), ("Younger", "Older")
    numbers: dict[tuple[str, ...], int] = dict(zip(product(places, ages), (40, 4, 25, 13, 60, 31), strict=True))
    for place in places:
        numbers[place, "All"] = sum(numbers[place, age] for age in ages)
    for age in (*ages, "All"):
        numbers["All", age] = sum(numbers[place, age] for place in places)
    axes = tuple(
        Axis(name, (*values, "All"), (Sum("All", values),)) for name, values in (("Place", places), ("Age", ages))
    )
    return Counts("Persons", axes, numbers)
