"""The result, the choices and the record."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from sync.work import Work
from tests.ui.deidentification import steps
from tests.ui.deidentification.conftest import NOWHERE
from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import Stage
from ui.jobs import Jobs
from ui.tour.organization import PracticeOrganization


def test_saved_choices_answer_the_questions_of_the_next_file(
    page: DeidentificationPage, counts: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    general = page.stages.counts.general
    assert general is not None
    general.denominator.setText("48000")
    for _ in range(3):
        steps.go_on(page, qtbot)
    page.stages.saving.choices_wanted.emit(str(tmp_path / "choices.json"))
    steps.settle(page, qtbot)
    assert "Your choices are saved" in page.stages.saving.kept.words()
    page.stages.forget()

    steps.read(page, steps.written(tmp_path / "next.csv"), qtbot)
    page.open_file(tmp_path / "next.csv", choices=tmp_path / "choices.json")
    steps.settle(page, qtbot)

    assert page.stages.release is not None
    assert page.stages.release.spec.denominator == 48_000
    assert "Your choices of choices.json are used." in steps.says(page)


def test_what_people_still_have_to_do_is_named(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.SAVE, counts, qtbot)

    said = page.stages.saving.open.says()

    assert "Legal review" in said
    assert "Release procedure" in said


def test_the_record_is_begun_and_asked_for(tmp_path: Path, jobs: Jobs, counts: Path, qtbot: QtBot) -> None:
    desk = Desk(open_folder(tmp_path / "organized"), NOWHERE, practice=True)
    desk.lists.load_practice(Work.quiet())
    PracticeOrganization(desk)(Work.quiet())
    page = steps.opened(DeidentificationPage(desk, jobs), qtbot)
    steps.walk_to(page, Stage.SAVE, counts, qtbot)

    with qtbot.waitSignal(page.asked) as asked:
        page.stages.saving.record.click()
    steps.settle(page, qtbot)

    assert asked.args is not None
    where, _, draft = asked.args[0].partition("/")
    assert where == "attestation"
    assert desk.attestations.carried(draft)[0].form == "ddg-release"


def test_without_an_organization_the_record_says_how_to_name_one(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.SAVE, counts, qtbot)
    page.stages.saving.record.click()
    steps.settle(page, qtbot)
    assert page.frame.says() != ""

    with qtbot.waitSignal(page.asked) as asked:
        page.frame.way.click()

    assert asked.args == ["organization"]


def test_the_file_itself_is_never_written_over(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.SAVE, counts, qtbot)

    page.stages.saving.result_wanted.emit(str(counts), "csv")  # over the file itself
    steps.settle(page, qtbot)

    assert page.frame.says() != ""
    assert page.stage() is Stage.SAVE
    assert counts.read_text(encoding="utf-8").startswith("County")
