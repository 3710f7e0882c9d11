"""The dictionary beside a table says what the publisher said, and explains no mark that nobody explained."""

from __future__ import annotations

from contextlib import closing

import pytest

from desktop.tables.describing import describe, outline
from desktop.words import LANGUAGES, Words
from sync.tables.model import Version
from sync.tables.table import OpenTable
from sync.work import Work
from tests.tables.mine.conftest import Shelf

QUIET = Work.quiet()


def marks(version: Version) -> dict[str, tuple[tuple[str, int, str], ...]]:
    with closing(OpenTable.open(version)) as table:
        return {entry.column.name: entry.marks for entry in describe(table, QUIET) if entry.marks}


def test_labels_and_definitions_are_the_publishers(shelf: Shelf) -> None:
    said = {"FACID": (" Facility id ", "Number of a facility."), "beds": ("Beds", "")}
    file = shelf.tables.parent / "beds.csv"
    file.write_text("FACID,BEDS,NOTE\n10000001,5,x\n")
    version = shelf.take(file, "beds", dictionary=said)

    with closing(OpenTable.open(version)) as table:
        entries = outline(table)

    assert [(one.label, one.definition) for one in entries] == [
        ("Facility id", "Number of a facility."),
        ("Beds", ""),
        ("", ""),
    ]


def test_profiles_are_over_all_rows(shelf: Shelf) -> None:
    version = shelf.take_practice("care/practice-ltc-staffing-2025.csv")

    with closing(OpenTable.open(version)) as table:
        entries = describe(table, QUIET)

    assert {entry.profile.rows for entry in entries if entry.profile} == {version.parts[0].rows}
    assert len(entries) == len(version.parts[0].columns)


def test_a_mark_that_nobody_explained_has_no_meaning(shelf: Shelf) -> None:
    version = shelf.take_text("county,rate\nA,1.5\nB,*\nC,2\nD,0.268*\nE,*\nF,3\nG,4\n")

    assert marks(version) == {"rate": (("*", 2, ""), ("0.268*", 1, ""))}


def test_codes_of_the_guideline_are_explained(shelf: Shelf) -> None:
    version = shelf.take_text("county,amount,AMOUNT_ANNOT\nA,5,\nB,,1\nC,,1\nD,,2\nE,7,0\n")

    source = " (annotation codes of the CalHHS guideline, kb.data.chhs.ca.gov)."
    assert marks(version) == {
        "AMOUNT_ANNOT": (
            ("1", 2, f"Not shown: the number is small{source}"),
            ("0", 1, ""),
            ("2", 1, f"Not shown: with it, a small number could be worked out{source}"),
        ),
    }


@pytest.mark.parametrize("code", ["6", "A", "11"])
def test_codes_of_another_scheme_are_not_explained(code: str, shelf: Shelf) -> None:
    version = shelf.take_text(f"county,Annotation Code\nA,1\nB,2\nC,{code}\n")

    assert [meaning for _, _, meaning in marks(version).get("Annotation Code", ()) if meaning] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_has_its_words(language: str) -> None:
    words = Words(language)

    assert all("kb.data.chhs.ca.gov" in words.text("mark_meanings", f"annotation-{code}") for code in "12345")
    assert words.text("mark_meanings", "unknown")
