"""The keys of the pages, in the order of the sidebar, and what every page can do."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

STANDING, CATALOG, TABLES, STATEWIDE, ATTESTATIONS = "standing", "catalog", "tables", "statewide", "attestations"
PROGRAMS, LIBRARY, NEWS, DEIDENTIFICATION, RECONCILING = (
    "programs",
    "library",
    "news",
    "deidentification",
    "reconciling",
)
SETTINGS, DOCTOR = "settings", "doctor"
KEYS = (
    STANDING,
    CATALOG,
    TABLES,
    STATEWIDE,
    ATTESTATIONS,
    PROGRAMS,
    LIBRARY,
    NEWS,
    DEIDENTIFICATION,
    RECONCILING,
    SETTINGS,
    DOCTOR,
)
FIRST_START = "first-start"  # stands in the catalog's place while there is none


@runtime_checkable
class Page(Protocol):
    """What every page can do."""

    def focus_first(self) -> None:
        """Give the keyboard to the first control."""
