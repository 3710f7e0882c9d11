"""The page says what the file says: its totals, what is hidden, and what is not there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.programs.model import Hidden, Level, Spot, number
from sync.work import Work
from tests.ui.programs.steps import TABLES, button, choose, fetch, opened, rows, settle
from ui import words
from ui.jobs import Jobs
from ui.programs.page import ProgramsPage

ALPINE = "Alpine County"


def test_the_totals_on_the_page_are_those_of_the_file(page: ProgramsPage, desk: Desk) -> None:
    counts = desk.programs.read(Work.quiet()).counts
    shown = rows(page.content.programs)
    spot = page.spot()
    assert spot is not None

    for program in counts.programs:
        persons = number(counts.value(spot.of(program), "person"))
        assert persons is not None
        assert shown[desk.words.text("programs", program)][0] == words.number(int(persons))


@pytest.mark.parametrize("place", ["California", "Kern County", ALPINE, "State Senate District 4"])
def test_every_number_of_every_card_is_one_of_the_file(place: str, page: ProgramsPage, desk: Desk) -> None:
    counts = desk.programs.read(Work.quiet()).counts
    choose(page, program="wic", place=place)
    spot = page.spot()
    assert spot is not None

    shown = rows(page.content.people)
    for column in ("black", "white", "hispanic", "asian_pi", "native_american", "other_missing"):
        value = counts.value(spot, column)
        text = "hidden" if isinstance(value, Hidden) else words.number(int(number(value) or 0))
        assert shown[desk.words.text("program_columns", column)][0].startswith(text)


def test_the_headline_says_persons_and_the_change_to_the_year_before(page: ProgramsPage) -> None:
    choose(page, program="wic", year=2024)

    assert page.content.told().startswith("WIC in California, 2024: 1,089,129 persons, +")
    assert "against 2023" in page.content.figures.persons.says()
    assert page.content.figures.per_case.says().startswith("Persons per case: 1.")


def test_hidden_values_are_words_and_hatched_bars_and_never_zero(page: ProgramsPage) -> None:
    choose(page, program="foster_care", place=ALPINE)

    foster = next(bar for bar in page.content.programs.chart.bars() if bar.label == "Foster Care")
    assert foster.is_open
    assert foster.numbers() == "hidden (small)"
    assert page.content.programs.chart.spoken(4) == "Foster Care: hidden: small number"
    assert "Why: a small number." in page.content.programs.note.text()
    assert rows(page.content.programs)["Foster Care"][0] == "hidden (small)"
    assert page.content.told() == "Foster Care in Alpine County, 2025: hidden: small number"
    assert page.content.figures.several.says().startswith("Persons in more than one program: at least ")


def test_a_true_zero_is_shown_as_zero_and_not_hatched(page: ProgramsPage) -> None:
    choose(page, program="wic", place=ALPINE)

    native = next(bar for bar in page.content.people.chart.bars() if bar.label == "Native American")
    assert (native.numbers(), native.is_open) == ("0", False)


def test_the_chart_and_its_table_say_the_same(page: ProgramsPage) -> None:
    for card in page.content.cards:
        labels = [bar.label for bar in card.chart.bars()]

        assert labels == list(rows(card))[: len(labels)]
        assert card.chart.accessibleDescription() == card.sentence.text()
        assert card.source.text().startswith("Source: Health & Human Services Program Counts")
        assert "file of" in card.source.text()


def test_places_can_be_counties_or_districts(page: ProgramsPage) -> None:
    choice = page.content.places.choice
    assert choice is not None
    choice.setCurrentIndex(choice.findData(Level.CONGRESS.value))

    assert set(rows(page.content.places)) == {"District 5", "District 21"}


def test_the_breakdown_that_was_chosen_stays_when_the_program_changes(page: ProgramsPage) -> None:
    choice = page.content.people.choice
    assert choice is not None
    choice.setCurrentIndex(choice.findData("gender"))

    choose(page, program="calfresh")

    assert list(rows(page.content.people)) == ["Female", "Male", "Other or unknown"]


def test_july_is_another_count(page: ProgramsPage) -> None:
    annual = page.content.told()

    choose(page, period="july")

    assert page.content.told() != annual
    assert "July Program Counts" in page.content.programs.source.text()


def test_every_year_of_the_file_is_in_the_trend(page: ProgramsPage) -> None:
    assert list(rows(page.content.years)) == ["2023", "2024", "2025"]


def test_a_table_is_saved_with_hidden_values_as_words(page: ProgramsPage, tmp_path: Path, qtbot: QtBot) -> None:
    choose(page, program="wic", place=ALPINE)
    file = tmp_path / "persons.csv"

    with qtbot.waitSignal(page.saving.said):
        page.saving.save(page.content.people.table.figures, file)

    with file.open(encoding="utf-8-sig", newline="") as saved:
        lines = {line[0]: line[1:] for line in csv.reader(saved)}
    assert lines["Hispanic"][0] == "20"
    assert lines["Black"] == ["hidden (small)", "", ""]
    assert page.saved.isVisible()


def test_a_desk_without_tables_offers_to_download_them(bare_page: ProgramsPage, qtbot: QtBot) -> None:
    asked: list[str] = []
    bare_page.asked.connect(asked.append)

    button(bare_page, "Download the tables").click()

    assert "no program counts" in bare_page.notice.words()
    assert all(name in bare_page.notice.words() for name in TABLES)
    assert len(asked) == 4
    assert all(one.startswith("download/") for one in asked)


def test_a_desk_without_a_catalog_offers_a_sync(bare_desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    bare_desk.folder.catalog_db.unlink()
    page = opened(ProgramsPage(bare_desk, jobs), qtbot)

    with qtbot.waitSignal(page.asked) as asked:
        button(page, "Sync the catalog").click()

    assert asked.args == ["sync"]


def test_what_arrives_is_shown_and_what_is_still_missing_is_named(
    bare_page: ProgramsPage, bare_desk: Desk, qtbot: QtBot
) -> None:
    fetch(bare_desk, "Annual Program Counts")
    bare_page.reload()
    settle(bare_page, qtbot)
    choose(bare_page, program="wic", place=ALPINE)

    assert rows(bare_page.content.people)["Black"][0] == "hidden"
    assert bare_page.gap.text.text() == "Not on this desk: Annual Masking Key, July Program Counts"
    with qtbot.waitSignal(bare_page.asked):
        bare_page.gap.download.click()


def test_what_is_looked_at_stays_when_the_tables_are_read_again(page: ProgramsPage, desk: Desk, qtbot: QtBot) -> None:
    choose(page, program="dds", place="Kern County", year=2024, period="july")
    before = page.spot()

    page.reload()
    settle(page, qtbot)

    assert isinstance(before, Spot)
    assert page.spot() == before


def test_tables_that_go_away_leave_the_way_to_them(page: ProgramsPage, desk: Desk, qtbot: QtBot) -> None:
    for version in desk.tables.held():
        desk.tables.remove(version.source.resource)

    page.reload()
    settle(page, qtbot)

    assert page.spot() is None
    assert button(page, "Download the tables").isVisible()
