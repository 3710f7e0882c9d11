"""The chart can be read without colour, without a mouse and without eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.statewide.chart import Bar, BarChart
from ui.theme import Role, Scheme

BARS = (Bar("NONE SELECTED", 90, 0.9, is_open=True), Bar("Manifest MedEx", 10, 0.1))


@pytest.fixture
def chart(qtbot: QtBot) -> BarChart:
    made = BarChart("What signatories chose")
    qtbot.addWidget(made)
    made.show_bars(BARS, "NONE SELECTED: 90")
    made.resize(600, made.sizeHint().height())
    made.show()
    return made


def test_the_main_figures_are_its_description(chart: BarChart) -> None:
    read = QAccessible.queryAccessibleInterface(chart)

    assert read.text(QAccessible.Text.Name) == "What signatories chose"
    assert read.text(QAccessible.Text.Description) == "NONE SELECTED: 90"


def test_the_arrow_keys_walk_from_bar_to_bar_and_read_each_aloud(
    chart: BarChart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    QApplication.processEvents()

    bars = [one for one in heard if "%" in one]
    assert bars[0] == "NONE SELECTED: 90, 90\u00a0%"
    assert bars[1] == bars[2] == "Manifest MedEx: 10, 10\u00a0%"
    assert bars[3] == bars[0]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_bar_stands_out_from_the_card_behind_it(scheme: Scheme) -> None:
    colours = theme.palette(scheme)

    for role in (Role.ACCENT, Role.QUIET):
        assert theme.contrast(theme.colour(role, colours), theme.colour(Role.CARD, colours)) >= 3


def test_what_was_not_chosen_differs_by_its_pattern_and_not_by_colour_alone(
    chart: BarChart, qapp: QApplication
) -> None:
    qapp.setPalette(QPalette(QColor("black")))  # as in high contrast: one colour for all lines

    inside = [inside_of(chart, row) for row in range(2)]

    assert len(inside[0]) > 1
    assert len(inside[1]) == 1


def inside_of(chart: BarChart, row: int) -> set[int]:
    """Return the colours along the middle of a bar, away from its edges."""
    picture = chart.grab().toImage()
    height = chart.height() // 2
    middle = row * height + height // 2
    start = left_of_bars(chart) + 4
    return {picture.pixel(x, middle) for x in range(start, start + 14)}


def left_of_bars(chart: BarChart) -> int:
    """Return where the bars begin."""
    labels, _numbers = chart._widths(chart.fontMetrics())
    return labels + theme.TIGHT + theme.SMALL
