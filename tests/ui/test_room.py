"""The frame where there is little room: nothing in the sidebar is cut off, and headers stand in two rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui import accessible
from ui import theme
from ui.frame.entries import Entry
from ui.frame.sidebar import Sidebar
from ui.icons import Icon
from ui.theme import Scheme
from ui.widgets.buttons import Button
from ui.widgets.page import PageHeader


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Text of twice the usual size."""
    theme.apply(qapp, Scheme.LIGHT, 200)
    yield
    theme.apply(qapp, Scheme.LIGHT, 100)


@pytest.mark.usefixtures("large")
def test_the_sidebar_is_as_wide_as_its_longest_name_asks(qtbot: QtBot) -> None:
    sidebar = Sidebar([Entry("one", "Attestations of everyone", Icon.ATTESTATIONS)])
    qtbot.addWidget(sidebar)

    sidebar.resize(sidebar.minimumSizeHint())
    sidebar.show()
    qtbot.waitExposed(sidebar)

    assert accessible.squeezed(sidebar) == []


def test_a_header_puts_its_buttons_below_where_there_is_no_room_beside_the_title(qtbot: QtBot) -> None:
    button = Button("A button with a rather long name")
    header = PageHeader("A page with a long title", "What is this for?", button)
    qtbot.addWidget(header)
    header.show()
    qtbot.waitExposed(header)

    header.resize(900, 120)
    QApplication.processEvents()
    beside = button.y()
    header.resize(header.minimumSizeHint().width(), 160)
    QApplication.processEvents()

    assert button.y() > beside
    assert accessible.squeezed(header) == []
