"""Groups, histograms and charts: what is reckoned is drawn, read aloud, listed and saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from sync.tables.asking.model import Order, Question, Test, Where
from sync.tables.model import Column, Nature
from tests.ui.tables.steps import STAFFING, open_file, open_table, settle, written
from ui import theme
from ui.tables.charts.bins import counted
from ui.tables.charts.panel import ChartPanel
from ui.tables.charts.picture import Picture, Point, Scale, scaled
from ui.tables.charts.plot import Plot
from ui.tables.charts.wish import Kind, county_column
from ui.tables.page import TablesPage
from ui.theme import Role, Scheme


@given(st.lists(st.tuples(st.floats(-1e9, 1e9), st.integers(1, 50)), min_size=1, max_size=60))
def test_every_number_is_in_one_bar_of_a_histogram(pairs: list[tuple[float, int]]) -> None:
    bins = counted(pairs)

    assert sum(one.rows for one in bins) == sum(count for _, count in pairs)
    assert all(one.low < one.high for one in bins)
    assert len(bins) <= 40


def test_whole_numbers_get_bars_of_at_least_one() -> None:
    bins = counted([(2012.0, 3), (2013.0, 1), (2015.0, 2)])

    assert [(one.low, one.rows) for one in bins] == [(2012, 3), (2013, 1), (2014, 0), (2015, 2)]
    assert all(one.is_single for one in bins)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["COUNTY_CODE", "COUNTY_NAME"], "COUNTY_NAME"),
        (["Year", "County"], "County"),
        (["CountyFacilityCount"], None),
        (["COUNTY FIPS"], "COUNTY FIPS"),
        (["Discounty"], None),
    ],
)
def test_the_column_of_counties_is_known_by_its_name(names: list[str], found: str | None) -> None:
    column = county_column([Column(place, name, Nature.TEXT) for place, name in enumerate(names)])

    assert (column.name if column else None) == found


@pytest.mark.parametrize(
    ("texts", "scale"),
    [
        (["2012", "2013"], Scale.YEAR),
        (["1", "2.5"], Scale.NUMBER),
        (["2026-11-22", "11/23/2026"], Scale.DAY),
        (["FY2021", "FY2022"], Scale.PLACE),
    ],
)
def test_the_scale_of_a_line_follows_its_labels(texts: list[str], scale: Scale) -> None:
    assert scaled(texts)[0] is scale


@pytest.fixture
def panel(page: TablesPage, desk: Desk, qtbot: QtBot) -> ChartPanel:
    """The panel beside a table of twelve counties."""
    view = open_table(page, desk, qtbot, STAFFING)
    view.head.chart.click()
    settle(page, qtbot)
    return view.chart


def test_counties_are_ranked_first_with_their_numbers_as_a_table(panel: ChartPanel) -> None:
    table = panel.numbers.table
    assert table is not None

    assert panel.chart.title.text() == "Rows by COUNTY"
    assert table.figures.rowCount() == 12
    assert table.figures.texts(0)[1] == "1"
    assert "Long-Term Care" in panel.chart.source.text()


def test_a_chart_tells_itself_to_who_does_not_see_it(panel: ChartPanel, qtbot: QtBot) -> None:
    assert panel.chart.accessibleName() == "Chart: Rows by COUNTY"
    assert "12 figure" in panel.chart.accessibleDescription()

    qtbot.keyClick(panel.chart, Qt.Key.Key_Down)
    qtbot.keyClick(panel.chart, Qt.Key.Key_Down)

    picture = panel.chart.picture()
    assert picture is not None
    assert panel.chart.here.text() == f"{picture.points[1].label}: 1"
    assert panel.numbers.table is not None
    assert panel.numbers.table.currentIndex().row() == 1


def test_sum_and_mean_of_groups_are_reckoned(page: TablesPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = written(tmp_path, "beds.csv", "county,kind,beds\nFresno,a,10\nFresno,b,20\nKern,a,*\nKern,a,5\n")
    view = open_file(page, qtbot, file)
    view.show_chart(True)
    settle(page, qtbot)
    form = view.chart.form

    form.sum.choose(2)
    form._note_choice()
    settle(page, qtbot)

    table = view.chart.numbers.table
    assert table is not None
    assert [table.figures.texts(row) for row in range(2)] == [["Fresno", "15", "2", "0"], ["Kern", "5", "2", "1"]]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_drawn_in_both_schemes_and_large(
    panel: ChartPanel, page: TablesPage, qapp: QApplication, qtbot: QtBot, kind: Kind
) -> None:
    panel.form.kind.choose(list(Kind).index(kind))
    panel.form._note_choice()
    settle(page, qtbot)

    for scheme, zoom in ((Scheme.DARK, 150), (Scheme.LIGHT, 100)):
        theme.apply(qapp, scheme, zoom)
        settle(page, qtbot)

        picture = panel.chart.picture()
        assert picture is not None
        assert picture.kind is kind
        assert not panel.chart.grab().isNull()


@pytest.mark.parametrize("width", [320, 420, 900])
def test_the_names_below_a_line_never_lie_on_each_other(width: int, qtbot: QtBot) -> None:
    names = [f"County of the long name {number}" for number in range(23)]
    points = tuple(Point(name, float(at), float(at % 5)) for at, name in enumerate(names))
    plot = Plot(Picture(Kind.LINE, "title", "source", "Rows", "County", points))
    qtbot.addWidget(plot)
    plot.resize(width, 280)
    plot.show()
    qtbot.waitExposed(plot)

    (labels,) = plot._bottom._tickLevels
    apart = plot.width() * (labels[1][0] - labels[0][0]) / (1 + 2 * 0.15) / (len(names) - 1)
    assert len(labels) >= 2
    assert max(plot._metrics.horizontalAdvance(text) for _, text in labels) < apart


def test_the_source_of_a_chart_tells_the_filter_and_not_the_order(
    panel: ChartPanel, page: TablesPage, qtbot: QtBot
) -> None:
    assert page.opened is not None
    page.opened.grid.set_question(Question(Where(2, Test.EQUALS, ("Fresno",)), (Order(0),)))
    settle(page, qtbot)

    assert panel.chart.source.text().endswith('Only rows where: COUNTY = "Fresno"')


@pytest.mark.parametrize("role", [Role.ACCENT, Role.ATTENTION, Role.GOOD, Role.BAD, Role.QUIET, Role.OUTLINE])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_what_is_drawn_stands_out_from_the_ground(role: Role, scheme: Scheme) -> None:
    colours = theme.palette(scheme)

    assert theme.contrast(theme.colour(role, colours), theme.colour(Role.CARD, colours)) >= 3


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_chart_is_saved_with_its_title_and_source(
    panel: ChartPanel, page: TablesPage, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"chart.{ending}"

    panel.saving.save(file)
    settle(page, qtbot)

    assert str(file) in panel.said.text()
    if ending == "png":
        image = QImage(str(file))
        assert image.width() >= 1_920
        assert image.text("Title") == "Rows by COUNTY"
        assert "Source:" in image.text("Source")
    else:
        text = file.read_text(encoding="utf-8")
        assert "Rows by COUNTY" in text
        assert "Source: Long-Term Care" in text
