"""What each published list is called, and what it is good for, in the words of the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.lists.model import ListKind


def name(kind: ListKind) -> str:
    """Return what a list is called."""
    translate = QCoreApplication.translate
    return {
        ListKind.SIGNATORY: translate("Lists", "DSA Signatory List"),
        ListKind.DIRECTORY: translate("Lists", "Participant Directory"),
        ListKind.REGISTRY: translate("Lists", "Facility registry"),
        ListKind.CROSSWALK: translate("Lists", "Facility crosswalk"),
    }[kind]


def use(kind: ListKind) -> str:
    """Return what a list is good for, as a sentence."""
    translate = QCoreApplication.translate
    return {
        ListKind.SIGNATORY: translate(
            "Lists", "Who signed the Data Sharing Agreement (DSA), for itself or under another organization."
        ),
        ListKind.DIRECTORY: translate(
            "Lists", "Through which intermediary or technology each participant exchanges health information."
        ),
        ListKind.REGISTRY: translate(
            "Lists", "Licensed and certified health facilities, with their numbers, type and address."
        ),
        ListKind.CROSSWALK: translate("Lists", "Further numbers of the same facilities, such as the NPI."),
    }[kind]
