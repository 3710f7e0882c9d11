"""The names, icons and shortcuts of the pages, for the sidebar and the menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.frame.pages.keys import (
    ATTESTATIONS,
    CATALOG,
    DEIDENTIFICATION,
    DOCTOR,
    LIBRARY,
    NEWS,
    PROGRAMS,
    RECONCILING,
    SETTINGS,
    STANDING,
    STATEWIDE,
    TABLES,
)
from ui.icons import Icon

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One page in the sidebar and the menu.

    Attributes:
        key: of the page.
        name: in the sidebar.
        icon: beside the name.
        in_menu: the name with its mnemonic.
        shortcut: leads there from anywhere.
        is_tool: stands at the bottom.
    """

    key: str
    name: str
    icon: Icon
    in_menu: str = ""
    shortcut: str = ""
    is_tool: bool = False


def entries() -> tuple[Entry, ...]:
    """Return every page in the order of the sidebar, in the language of the program."""
    return (*_pages(), *_tools())


def _pages() -> tuple[Entry, ...]:
    return (
        Entry(STANDING, translate("Entries", "Standing"), Icon.STANDING, translate("Entries", "S&tanding"), "Ctrl+1"),
        Entry(CATALOG, translate("Entries", "Catalog"), Icon.CATALOG, translate("Entries", "&Catalog"), "Ctrl+2"),
        Entry(TABLES, translate("Entries", "Tables"), Icon.TABLE, translate("Entries", "Ta&bles"), "Ctrl+3"),
        Entry(
            STATEWIDE, translate("Entries", "Statewide"), Icon.STATEWIDE, translate("Entries", "Statew&ide"), "Ctrl+4"
        ),
        Entry(
            ATTESTATIONS,
            translate("Entries", "Attestations"),
            Icon.ATTESTATIONS,
            translate("Entries", "Attestati&ons"),
            "Ctrl+5",
        ),
        Entry(PROGRAMS, translate("Entries", "Programs"), Icon.PROGRAMS, translate("Entries", "Pro&grams"), "Ctrl+6"),
        Entry(LIBRARY, translate("Entries", "Library"), Icon.LIBRARY, translate("Entries", "Librar&y"), "Ctrl+7"),
        Entry(NEWS, translate("Entries", "News"), Icon.NEWS, translate("Entries", "Ne&ws"), "Ctrl+8"),
        Entry(
            DEIDENTIFICATION,
            translate("Entries", "De-identify"),
            Icon.DEIDENTIFY,
            translate("Entries", "De-identi&fy"),
            "Ctrl+9",
        ),
        Entry(
            RECONCILING,
            translate("Entries", "Compare lists"),
            Icon.COMPARE,
            translate("Entries", "Co&mpare lists"),
            "Ctrl+Shift+L",
        ),
    )


def _tools() -> tuple[Entry, ...]:
    return (
        Entry(
            SETTINGS,
            translate("Entries", "Settings"),
            Icon.SETTINGS,
            translate("Entries", "S&ettings"),
            "Ctrl+,",
            is_tool=True,
        ),
        Entry(
            DOCTOR,
            translate("Entries", "Doctor"),
            Icon.DOCTOR,
            translate("Entries", "&Doctor"),
            "Ctrl+Shift+D",
            is_tool=True,
        ),
    )
