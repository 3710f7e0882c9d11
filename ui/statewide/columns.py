"""The columns and rows of the tables of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.statewide.tables.figures import Column, Row, Sort

if TYPE_CHECKING:
    from desktop.statewide import Chosen, Statewide


def choice_columns() -> tuple[Column, ...]:
    """Return the columns of the table of choices."""
    translate = QCoreApplication.translate
    return (
        Column(translate("Statewide", "Choice"), weight=3),
        Column(translate("Statewide", "Kind"), weight=2),
        Column(translate("Statewide", "Signatories"), Sort.COUNT),
        Column(translate("Statewide", "Share"), Sort.SHARE),
    )


def choice_rows(field: Statewide) -> list[Row]:
    """Return one row for each value that was chosen."""
    return [(choice_name(one), kind_name(one.kind), one.rows, one.rows / field.total) for one in field.choices]


def choice_name(chosen: Chosen) -> str:
    """Return a choice as published; an empty one is named."""
    return chosen.value.strip() or QCoreApplication.translate("Statewide", "Nothing given")


def kind_name(kind: str) -> str:
    """Return what sort of choice it is; "" where the rule pack does not know it."""
    translate = QCoreApplication.translate
    return {
        "none": translate("Statewide", "No choice"),
        "qhio": translate("Statewide", "QHIO"),
        "network": translate("Statewide", "Nationwide network"),
        "self": translate("Statewide", "Own technology"),
        "other": translate("Statewide", "Other"),
        "not_applicable": translate("Statewide", "Not applicable"),
        "onboarding": translate("Statewide", "Joining a QHIO"),
    }.get(kind, "")


def type_columns() -> tuple[Column, ...]:
    """Return the columns of the table by type and sub-type."""
    translate = QCoreApplication.translate
    return (
        Column(translate("Statewide", "Type"), weight=2),
        Column(translate("Statewide", "Sub-type"), weight=3),
        Column(translate("Statewide", "Signatories"), Sort.COUNT),
        Column(translate("Statewide", "With choices"), Sort.COUNT),
        Column(translate("Statewide", "Share"), Sort.SHARE),
        Column(translate("Statewide", "Delaying"), Sort.COUNT),
    )


def type_rows(field: Statewide) -> list[Row]:
    """Return one row for each type and sub-type."""
    unsaid = QCoreApplication.translate("Statewide", "Not selected")
    return [
        (
            one.type or unsaid,
            one.sub_type or unsaid,
            one.rows,
            one.with_choices,
            one.with_choices / one.rows,
            one.delaying,
        )
        for one in field.by_type
    ]


def city_columns() -> tuple[Column, ...]:
    """Return the columns of the table by city."""
    translate = QCoreApplication.translate
    return (
        Column(translate("Statewide", "City"), weight=2),
        Column(translate("Statewide", "Signatories"), Sort.COUNT),
        Column(translate("Statewide", "Share of all"), Sort.SHARE),
    )


def city_rows(field: Statewide) -> list[Row]:
    """Return one row for each city."""
    return [(city, rows, rows / field.total) for city, rows in field.cities]
