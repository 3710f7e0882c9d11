from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.catalog.model import Hit, Query, Results
from tests.ui.catalog.steps import settle
from ui.catalog.changes.entries import EntriesModel, entries
from ui.catalog.dataset.files import FilesModel
from ui.catalog.filters.facets import FacetModel
from ui.catalog.found.marks import broken, pieces, without_marks
from ui.catalog.found.results import PAGE, ResultsModel
from ui.catalog.look import look
from ui.catalog.page import CatalogPage
from ui.theme import TextStyle


def hit(number: int) -> Hit:
    return Hit(
        number, f"id {number}", f"slug-{number}", f"Title {number}", "…", "Department", ("CSV",), None, None, False
    )


def test_the_result_list_is_a_sound_model(page: CatalogPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.found.list.results, force_py=True)


def test_the_result_list_reads_one_page_where_it_is_looked_at(qtmodeltester: ModelTester) -> None:
    asked: list[list[int]] = []

    def read(numbers: Sequence[int], _query: Query) -> tuple[Hit, ...]:
        asked.append(list(numbers))
        return tuple(hit(number) for number in numbers)

    model = ResultsModel(read)
    model.show(Results(Query(), array("q", range(50_000)), tuple(hit(n) for n in range(PAGE)), {}))

    assert model.rowCount() == 50_000
    assert model.index(7).data() == "Title 7"
    assert asked == []
    assert model.index(30_007).data() == "Title 30007"
    assert [len(numbers) for numbers in asked] == [PAGE]


def test_a_dataset_that_has_gone_meanwhile_is_said_to_be_gone() -> None:
    model = ResultsModel(lambda *_asked: ())
    model.show(Results(Query(), array("q", range(3 * PAGE)), (), {}))

    assert model.hit(2 * PAGE) is None
    assert "No longer" in str(model.index(2 * PAGE).data())


def test_a_line_reads_as_one_sentence_with_all_that_is_on_it(page: CatalogPage) -> None:
    spoken = str(page.found.list.results.index(0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken.startswith(str(page.found.list.results.index(0).data()))
    assert "dated" in spoken


def test_the_facets_are_a_sound_model_before_and_after_every_change(
    desk: Desk, page: CatalogPage, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model: FacetModel = page.facets.facets
    qtmodeltester.check(model, force_py=True)
    for text in ("clinic", "qqqzzz", "", "facility"):
        page.top.search.setText(text)
        settle(page, qtbot)
    model.turn_more(1)
    model.turn_more(1)

    assert model.rowCount() == 8


def test_the_files_are_a_sound_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = FilesModel()
    model.show(desk.dataset("healthcare-facility-locations").resources)
    table = next(row for row in range(model.rowCount()) if model.rowCount(model.index(row, 0)))

    assert model.index(0, 0, model.index(table, 0)).data()
    qtmodeltester.check(model, force_py=True)


def test_the_changes_are_a_sound_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = EntriesModel()
    model.show(entries(desk.changes(), desk.words))

    assert model.rowCount() >= 4
    qtmodeltester.check(model, force_py=True)


def test_marks_fall_into_pieces_and_stray_ones_are_dropped() -> None:
    assert list(pieces("a \x02b\x03 c")) == [("a ", False), ("b", True), (" c", False)]
    assert "".join(piece for piece, _ in pieces("\x03x\x02y")) == "xy"


def test_a_long_title_is_broken_between_words_and_keeps_its_marks(qapp: QApplication) -> None:
    used = look(qapp.palette())
    title = "Complaints in \x02Skilled Nursing Facilities\x03 by County"

    first, rest = broken(used, title, 200, TextStyle.STRONG)

    assert f"{without_marks(first)} {without_marks(rest)}" == without_marks(title)
    assert [is_match for piece, is_match in pieces(rest) if "Facilities" in piece] == [True]
    assert broken(used, title, 10_000, TextStyle.STRONG) == (title, "")
