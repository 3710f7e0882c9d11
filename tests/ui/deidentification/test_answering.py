"""What a person answers is taken along, and a changed answer puts the later steps in question."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.deidentification.spec import Role
from tests.ui.deidentification import steps
from ui.deidentification.columns.card import OWN_TABLE, ColumnCard
from ui.deidentification.page import DeidentificationPage
from ui.deidentification.route import Stage, State


def card(page: DeidentificationPage, name: str) -> ColumnCard:
    return next(one for one in page.stages.columns.cards() if one.known.column.name == name)


def choose(card: ColumnCard, role: Role) -> None:
    card.role.pick(role)
    card.role.activated.emit(card.role.currentIndex())


def states(page: DeidentificationPage) -> list[State]:
    return [button.state() for button in page.frame.rail.buttons]


def test_each_column_shows_what_it_seems_to_be_and_why(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)

    roles = {one.known.column.name: one.chosen_role() for one in page.stages.columns.cards()}

    assert roles["County"] is Role.GROUP
    assert roles["Female"] is Role.COUNT
    assert all(one.known.reason for one in page.stages.columns.cards())


def test_a_changed_column_has_the_later_steps_done_again(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.MASKED, counts, qtbot)
    page.frame.rail.asked.emit(Stage.COLUMNS)

    choose(card(page, "Percent female"), Role.LEFT_OUT)

    assert states(page) == [State.DONE, State.HERE, State.AGAIN, State.AGAIN, State.LATER, State.LATER]
    assert page.stages.assessed() is None
    for _ in range(2):
        steps.go_on(page, qtbot)
    assert page.stage() is Stage.SCORE
    assert page.stages.assessed() is not None


def test_a_step_whose_forerunner_is_open_cannot_be_reached(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)

    assert [button.isEnabled() for button in page.frame.rail.buttons] == [True, True, False, False, False, False]


def test_a_file_without_a_count_column_does_not_go_on(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)
    for name in (*steps.SEXES, "Total"):
        choose(card(page, name), Role.LEFT_OUT)

    steps.go_on(page, qtbot)

    assert page.stage() is Stage.COLUMNS
    assert "No column is a count." in steps.says(page.stages.columns)


def test_a_breakdown_of_one_column_is_told_at_the_breakdown(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)
    for name in ("Male", "Total"):
        one = card(page, name)
        one.belongs.pick(OWN_TABLE)
        one.belongs.activated.emit(one.belongs.currentIndex())

    steps.go_on(page, qtbot)

    assert page.stage() is Stage.COLUMNS
    assert "A breakdown needs at least two columns." in steps.says(page.stages.columns)


def test_a_chosen_total_goes_into_the_answers(page: DeidentificationPage, counts: Path, qtbot: QtBot) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)
    county = card(page, "County")

    county.total.pick("Total")
    county.total.activated.emit(county.total.currentIndex())

    assert page.stages.release is not None
    assert page.stages.release.spec.sums["County"][0].parts == steps.COUNTIES


def test_a_number_that_is_wanted_and_missing_is_asked_for_at_its_question(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    answer = page.stages.counts.answers("residence")[0]
    answer.pick.setCurrentIndex(1)
    answer.pick.activated.emit(1)

    steps.go_on(page, qtbot)

    assert page.stage() is Stage.COUNTS
    assert "how many people" in page.stages.counts.questions()["residence"].asks()
    assert answer.number.hasFocus()

    answer.number.setText("1,200")
    steps.go_on(page, qtbot)
    found = page.stages.assessed()
    assert found is not None
    assert found.spec.variables["residence"] == (1200,)


def test_a_denominator_that_is_no_number_is_told_at_once(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    general = page.stages.counts.general
    assert general is not None
    general.denominator.setText("many")

    steps.go_on(page, qtbot)

    assert page.stage() is Stage.COUNTS
    assert "Type a whole number" in steps.says(general)


def test_another_edition_scores_anew_and_names_what_it_does_not_list(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.SCORE, counts, qtbot)
    page.frame.back.click()
    general = page.stages.counts.general
    assert general is not None

    general.edition.pick("1.0")
    general.edition.activated.emit(general.edition.currentIndex())
    steps.settle(page, qtbot)
    steps.go_on(page, qtbot)

    found = page.stages.assessed()
    assert found is not None
    assert found.score is not None
    assert found.score.edition == "1.0"


def test_a_wide_file_shows_its_columns_in_portions_and_keeps_the_suggestions_for_the_rest(
    page: DeidentificationPage, tmp_path: Path, qtbot: QtBot
) -> None:
    names = [f"Count {number}" for number in range(30)]
    lines = [["County", *names], *([county, *map(str, range(30))] for county in steps.COUNTIES)]
    file = tmp_path / "wide.csv"
    file.write_text("\n".join(",".join(line) for line in lines), encoding="utf-8")
    steps.walk_to(page, Stage.COLUMNS, file, qtbot)
    columns = page.stages.columns
    assert page.stages.release is not None
    before = page.stages.release.spec
    assert len(columns.cards()) == 20
    assert columns.answered(before) == before

    columns.more.click()
    steps.settle(page, qtbot)

    assert len(columns.cards()) == 31
    assert not columns.more.isVisible()
    assert columns.answered(before) == before
    assert columns.cards()[20].role.hasFocus()


def test_what_all_counts_have_in_common_can_be_unfolded_and_answered(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    questions = page.stages.counts
    assert questions.fold is not None
    questions.fold.button.click()

    language = questions.answers("language")[0]
    language.pick.pick("english-spanish-other")
    language.pick.activated.emit(language.pick.currentIndex())
    steps.go_on(page, qtbot)

    found = page.stages.assessed()
    assert found is not None
    assert found.score is not None
    assert "language" in [line.variable for line in found.score.lines]


def test_a_variable_that_an_edition_does_not_list_counts_as_another_one(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COLUMNS, counts, qtbot)
    age = card(page, "Age group")
    age.variable.pick("immigration")
    age.variable.activated.emit(age.variable.currentIndex())
    steps.go_on(page, qtbot)
    general = page.stages.counts.general
    assert general is not None

    general.edition.pick("1.0")
    general.edition.activated.emit(general.edition.currentIndex())
    steps.settle(page, qtbot)

    assert "does not list what Age group breaks down by" in page.frame.says()
    assert page.stages.release is not None
    assert page.stages.release.spec.columns[1].variable == "other"


def test_people_at_high_risk_are_masked_whatever_the_score(
    page: DeidentificationPage, counts: Path, qtbot: QtBot
) -> None:
    steps.walk_to(page, Stage.COUNTS, counts, qtbot)
    general = page.stages.counts.general
    assert general is not None
    general.risk.choose(True)
    general.risk.chosen.emit(True)

    steps.go_on(page, qtbot)

    assert "Small counts are masked, whatever the score" in steps.says(page.stages.score)


def test_counts_that_are_large_enough_show_no_score(page: DeidentificationPage, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "large.csv"
    file.write_text("County,Clients\nFresno,400\nKern,300\nTotal,700\n", encoding="utf-8")
    steps.walk_to(page, Stage.COUNTS, file, qtbot)
    general = page.stages.counts.general
    assert general is not None
    general.denominator.setText("48000")

    steps.go_on(page, qtbot)

    said = steps.says(page.stages.score)
    assert "Large enough to be published without a score" in said
    assert "Total:" not in said
    assert page.stages.score.problems.says() == ""
