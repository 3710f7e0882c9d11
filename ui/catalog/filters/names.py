"""The words of facets, their values and the switches beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.words import Words
from sync.catalog.model import Facet

translate = QCoreApplication.translate

SPEAK_FOR_THEMSELVES = frozenset({Facet.DEPARTMENT, Facet.TOPIC, Facet.FORMAT})


def group_name(words: Words, facet: Facet | None) -> str:
    """Return the heading of a facet; None is the group of switches."""
    return translate("Facets", "Show") if facet is None else words.facet(facet)


def value_name(words: Words, facet: Facet | None, value: str) -> str:
    """Return a value as a person reads it; most are shown as published."""
    if facet is None:
        return _switches()[value]
    if not value:
        return translate("Facets", "Not stated")
    name = words.facet_value(facet, value)
    return name[0].upper() + name[1:]


def chip_name(words: Words, facet: Facet | None, value: str) -> str:
    """Return what a chip says about one active filter."""
    if facet is None:
        return value_name(words, facet, value)
    if facet is Facet.TABLE:
        return words.facet(facet)
    if facet in SPEAK_FOR_THEMSELVES:
        return value_name(words, facet, value)
    return translate("Facets", "{group}: {value}").format(
        group=words.facet(facet), value=value_name(words, facet, value)
    )


def _switches() -> dict[str, str]:
    return {
        "favourites": translate("Facets", "Favorites only"),
        "withdrawn": translate("Facets", "Include withdrawn"),
        "hidden": translate("Facets", "Include test and draft records"),
    }
