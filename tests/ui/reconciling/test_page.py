"""A person compares a list, decides about the pairs with the keyboard, and saves what was found."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.reconciling.model import Against, Field
from tests.ui.accessible import in_reach, name_of, nameless, small_targets, squeezed, tabbed
from tests.ui.reconciling.conftest import settled
from ui.jobs import Jobs, Lane
from ui.organization.evidence import EvidenceTable
from ui.reconciling.page import ReconcilingPage
from ui.reconciling.pairs.filters import Shown
from ui.theme import TARGET

OF_THE_WINDOW = "CFHSTV"  # letters of its menus and of the footer


def opened(page: ReconcilingPage, file: Path, jobs: Jobs, qtbot: QtBot) -> ReconcilingPage:
    page.open_file(file)
    settled(jobs, qtbot)
    return page


def compared(page: ReconcilingPage, file: Path, jobs: Jobs, qtbot: QtBot, *, against: Against) -> ReconcilingPage:
    opened(page, file, jobs, qtbot)
    page.columns.against.setCurrentIndex(page.columns.against.findData(against.value))
    page.columns.compare.click()
    settled(jobs, qtbot)
    return page


@pytest.fixture
def done(page: ReconcilingPage, ours: Path, jobs: Jobs, qtbot: QtBot) -> ReconcilingPage:
    """The page with the practice registry compared."""
    return compared(page, ours, jobs, qtbot, against=Against.REGISTRY)


def results(page: ReconcilingPage) -> list[tuple[str, str]]:
    return [
        (row[0], row[3]) for row in map(page.results.table.figures.texts, range(len(page.results.table.figures.rows())))
    ]


def test_the_start_says_which_lists_are_here_and_of_which_day(page: ReconcilingPage) -> None:
    said = [status.words() for status in page.start.lists.values()]

    assert said == ["DSA Signatory List of 12 Oct 2026, 60 rows", "Facility registry of 14 Sep 2026, 26 rows"]
    assert not page.start.fetch.isVisible()


def test_a_desk_without_lists_shows_the_way_to_get_them(
    bare_page: ReconcilingPage, ours: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bare_page.asked) as asked:
        bare_page.start.fetch.click()
    compared(bare_page, ours, jobs, qtbot, against=Against.SIGNATORIES)

    assert asked.args == ["fetch"]
    assert "not on this desk yet" in bare_page.start.lists[Against.REGISTRY].words()
    assert "not on this desk yet" in bare_page.trouble.words()


def test_columns_are_suggested_and_what_cannot_be_compared_is_said(
    page: ReconcilingPage, ours: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    view = opened(page, ours, jobs, qtbot).columns

    assert view.chosen() == {Field.NAME: 0, Field.CITY: 1, Field.ZIP: 2}
    choice = view.fields[Field.NAME]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    assert not view.compare.isEnabled()
    assert "Say which column" in view.problem.words()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert view.problem.words() == "One column is chosen twice."


def test_a_list_of_patients_is_refused_with_the_columns_named(
    page: ReconcilingPage, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,DOB\nJane Doe,3/4/1961\n", encoding="utf-8")

    opened(page, file, jobs, qtbot)

    assert "looks like a list of patients: “DOB”" in page.trouble.words()
    assert page.views.currentWidget() is page.start


def test_pairs_are_shown_with_counts_and_the_evidence_of_the_row_chosen(done: ReconcilingPage) -> None:
    view = done.results

    assert results(done) == [("1", "None"), ("2", "Likely"), ("3", "None"), ("5", "Exact")]
    assert [button.text() for button in view.filters.buttons.values()] == [
        "All  4", "Exact  1", "Likely  1", "None  2", "To check  1",
    ]  # fmt: skip
    assert view.about.text() == "sites.csv beside the Facility registry of 14 Sep 2026"
    assert view.pane.remark.text() == "The row it fits is paired with your row 5."
    view.go_to(5)
    told = view.pane.findChildren(EvidenceTable)[-1].lines()
    assert told[0] == ("Name: agrees. Yours: Golden Practice Care Center. In the list: Golden Practice Care Center.")


def test_a_filter_shows_its_rows_and_says_when_there_are_none(done: ReconcilingPage) -> None:
    view = done.results

    view.filters.buttons[Shown.LIKELY].click()
    assert results(done) == [("2", "Likely")]
    view.pane.agree.click()
    view.filters.buttons[Shown.TO_CHECK].click()
    assert view.none.isVisible()
    assert not view.table.isVisible()


@pytest.mark.parametrize(("key", "result"), [(Qt.Key.Key_M, "Likely · Confirmed"), (Qt.Key.Key_N, "Not the same")])
def test_deciding_by_keyboard_alone(done: ReconcilingPage, qtbot: QtBot, key: Qt.Key, result: str) -> None:
    view = done.results
    view.go_to(2)
    view.table.setFocus()

    QTest.keyClick(view.table, key, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dict(results(done))["2"] == result)  # a button is shown pressed for a moment
    view.go_to(2)
    QTest.keyClick(view.table, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dict(results(done))["2"] == "Likely")


def test_another_candidate_is_chosen_and_taken_from_the_row_that_had_it(done: ReconcilingPage) -> None:
    view = done.results
    view.go_to(1)

    assert view.pane.candidate.currentText() == "Golden Practice Care Center, Fresno, 090100000"
    view.pane.agree.click()

    assert dict(results(done)) == {"1": "Likely · Chosen by you", "2": "Likely", "3": "None", "5": "None"}


def test_a_row_confirmed_for_another_is_refused_with_the_reason(done: ReconcilingPage) -> None:
    view = done.results
    view.go_to(5)
    view.pane.agree.click()
    view.go_to(1)

    view.pane.agree.click()

    assert "was confirmed for your row 5" in done.trouble.words()
    assert dict(results(done))["1"] == "None"


def test_what_was_found_is_saved_and_gone_on_with(
    done: ReconcilingPage, tmp_path: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    done.results.go_to(2)
    done.results.pane.agree.click()

    for name, kind in (("out.xlsx", "xlsx"), ("out.csv", "csv-excel"), ("kept.json", "kept")):
        done.save(tmp_path / name, kind)
        settled(jobs, qtbot)
        assert f"written to {name}" in done.trouble.words()
    done.results.again.click()
    assert done.views.currentWidget() is done.start
    done.open_kept(tmp_path / "kept.json")
    settled(jobs, qtbot)

    assert dict(results(done))["2"] == "Likely · Confirmed"


def test_there_is_a_way_back_to_a_comparison_that_was_left(done: ReconcilingPage) -> None:
    done.results.again.click()

    done.start.back.click()

    assert done.views.currentWidget() is done.results


def test_decisions_that_were_not_saved_are_given_up_only_when_the_person_says_so(
    done: ReconcilingPage, jobs: Jobs, qtbot: QtBot
) -> None:
    done.results.go_to(2)
    done.results.pane.agree.click()

    done.compare()
    keep = done.findChild(QMessageBox)
    assert keep is not None
    keep.reject()
    settled(jobs, qtbot)
    assert dict(results(done))["2"] == "Likely · Confirmed"

    done.compare()
    lose = done.findChildren(QMessageBox)[-1]
    next(button for button in lose.buttons() if "up" in button.text()).click()
    settled(jobs, qtbot)
    assert dict(results(done))["2"] == "Likely"


def test_a_stop_leaves_the_view_as_it_was(page: ReconcilingPage, ours: Path, jobs: Jobs, qtbot: QtBot) -> None:
    opened(page, ours, jobs, qtbot)
    before = Event()
    jobs.start(Lane.TABLES, lambda _work: before.wait(20))  # so that the comparison cannot be done before the stop

    page.columns.compare.click()
    page.working.stop.click()
    before.set()
    settled(jobs, qtbot)

    assert page.views.currentWidget() is page.columns
    assert page.trouble.words() == "Stopped. Your file is unchanged."


def test_every_view_can_be_used_by_keyboard_and_screen_reader(
    page: ReconcilingPage, ours: Path, jobs: Jobs, qtbot: QtBot
) -> None:
    for step in ("start", "columns", "results"):
        if step == "columns":
            opened(page, ours, jobs, qtbot)
        if step == "results":
            page.compare()
            settled(jobs, qtbot)
        QApplication.processEvents()
        assert nameless(page) == []
        assert squeezed(page) == []
        assert small_targets(page, TARGET) == []
        letters = sorted([*OF_THE_WINDOW, *mnemonics(page)])
        assert letters == sorted(set(letters))
        wanted = in_reach(page)
        reached = tabbed(page, 2 * len(wanted) + 4)
        assert [name_of(one) for one in wanted if one not in reached and not is_filter(page, one)] == []


def mnemonics(page: ReconcilingPage) -> list[str]:
    """Return the letters that lead to something on the page, with Alt."""
    every = [one for kind in (QPushButton, QLabel) for one in page.findChildren(kind) if one.isVisible()]
    found = (QKeySequence.mnemonic(one.text()).toString() for one in every if isinstance(one, QPushButton | QLabel))
    return [one.removeprefix("Alt+") for one in found if one]


def is_filter(page: ReconcilingPage, widget: object) -> bool:
    """Of a group of which one is on, Tab reaches that one, and arrows the others."""
    return widget in page.results.filters.buttons.values()
