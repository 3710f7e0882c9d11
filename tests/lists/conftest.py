"""Stores to import into, and lists to import: packaged practice lists, and small ones made for a test."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from sync.lists.importing import Given, import_list
from sync.lists.model import ImportReport
from sync.work import Work

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CHOICES = "Delaying_Exchange_until_2026 Request_for_Information Information_Delivery".split()
TECHNOLOGY = "Own_Technology_URL Own_Technology_Email Own_Technology_Phone".split()
ENDS = ["Date_DSA_Terminated", "Date_Operations_Ceased"]
DIRECTORY = [
    "Participant_ID", "Participant_Name", *CHOICES, "Requests_for_Notification_of_ADT_Events", *TECHNOLOGY, *ENDS,
    "Report_Date",
]  # fmt: skip
SIGNATORY = [
    "Participant_Name_PrimaryOrganization", "Participant_Name_SubordinateOrganization", "Participant_ID", "Org_Level",
    "Type", "Sub_Type", "City", "ZIP_Code", *CHOICES, "Requests_for_Notifications_of_ADT_Events", *TECHNOLOGY, *ENDS,
]  # fmt: skip
REGISTRY = "FACID FACNAME FAC_FDR CITY LICENSE_NUMBER ENTITY_TYPE_DESCRIPTION BUSINESS_NAME DATA_DATE".split()


def text_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return a list as a text file."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([header, *rows])
    return file.getvalue().encode()


def entry(number: int, **fields: str) -> list[str]:
    """Return a row of a Participant Directory."""
    usual = {
        "Participant_ID": f"DXF9{number:05d}", "Participant_Name": f"Practice Clinic {number}",
        "Delaying_Exchange_until_2026": "No", "Report_Date": "4/29/2026",
    }  # fmt: skip
    chosen = dict.fromkeys([*CHOICES[1:], "Requests_for_Notification_of_ADT_Events"], "NONE SELECTED")
    return [{**chosen, **usual, **fields}.get(name, "NA") for name in DIRECTORY]


def signatory(number: int, **fields: str) -> list[str]:
    """Return a row of a Signatory List."""
    usual = {
        "Participant_Name_PrimaryOrganization": f"Practice Clinic {number}", "Org_Level": "Primary",
        "Participant_Name_SubordinateOrganization": "none identified", "Participant_ID": f"DXF9{number:05d}",
        "Type": "Ambulatory Care Settings", "Sub_Type": "Physician practice", "City": "Fresno", "ZIP_Code": "93701",
        "Delaying_Exchange_until_2026": "No", "Request_for_Information": "NONE SELECTED",
    }  # fmt: skip
    return [fields.get(name) or usual.get(name, "NA") for name in SIGNATORY]


def directory(*rows: Sequence[str], count: int = 0) -> bytes:
    """Return a Participant Directory of these rows, or of ``count`` plain ones."""
    return text_of(DIRECTORY, rows or [entry(number) for number in range(count)])


def without(column: str, header: list[str], row: list[str]) -> bytes:
    at = header.index(column)
    return text_of([*header[:at], *header[at + 1 :]], [[*row[:at], *row[at + 1 :]]])


@dataclass(frozen=True)
class Store:
    """A store in a folder of its own."""

    file: Path
    given: dict[str, object] = field(default_factory=dict)

    def take(
        self, body: bytes, name: str = "list.csv", *, day: date | None = None, accept_fewer: bool = False
    ) -> ImportReport:
        """Import a list."""
        given = Given(name, accept_fewer=accept_fewer, report_date=day, now=NOW)
        return import_list(self.file, body, given, Work.quiet())

    def rows(self) -> list[tuple[object, ...]]:
        """Return everything that is kept, table by table."""
        if not self.file.exists():
            return []
        with closing(sqlite3.connect(self.file)) as kept:
            tables = [
                name for (name,) in kept.execute("select name from sqlite_schema where type = 'table' order by 1")
            ]
            return [(table, *row) for table in tables for row in kept.execute(f"select * from {table}")]

    def bytes(self) -> bytes:
        """Return every byte of the store and its companions."""
        return b"".join(
            file.read_bytes() for file in sorted(self.file.parent.glob("lists.db*")) if "-shm" not in file.name
        )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store that holds nothing yet."""
    return Store(tmp_path / "lists.db")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A practice desk without any list."""
    return Desk(open_folder(tmp_path / "data"), Services("http://127.0.0.1:1"), practice=True)


@pytest.fixture
def practising(desk: Desk) -> Desk:
    """A practice desk with the packaged lists."""
    desk.lists.load_practice(Work.quiet())
    return desk
