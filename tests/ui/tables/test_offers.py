"""Files of a dataset in the catalog: what is a table opens or is downloaded, everything else says what it is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from tests.ui.tables.steps import PATIENCE, STAFFING, resource_of
from ui.catalog.dataset.pane import DatasetPane
from ui.jobs import Jobs


@pytest.fixture
def pane(desk: Desk, jobs: Jobs, qtbot: QtBot) -> DatasetPane:
    """The files of a dataset one of whose tables is on this desk."""
    made = DatasetPane(desk, jobs)
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    with qtbot.waitSignal(made.shown, timeout=PATIENCE):
        made.open_dataset(STAFFING[0])
    made.tabs.setCurrentWidget(made.files)
    return made


def choose(pane: DatasetPane, name: str) -> None:
    """Make a file the current one."""
    files = pane.files.tree.files
    row = next(row for row in range(files.rowCount()) if str(files.index(row, 0).data()) == name)
    pane.files.tree.setCurrentIndex(files.index(row, 0))


def test_a_table_on_this_desk_opens(pane: DatasetPane, desk: Desk, qtbot: QtBot) -> None:
    choose(pane, STAFFING[1])

    with qtbot.waitSignal(pane.asked) as asked:
        pane.files.open_table.click()

    assert asked.args == [f"table/{resource_of(desk, *STAFFING)}"]
    assert not pane.files.download.isVisible()


def test_a_table_not_here_yet_says_its_size_and_is_asked_for_once(pane: DatasetPane, desk: Desk, qtbot: QtBot) -> None:
    choose(pane, "Staffing 2024")
    assert pane.files.download.text() == "Download (1.3 kB)"

    with qtbot.waitSignal(pane.asked) as asked:
        pane.files.download.click()

    assert asked.args == [f"download/{resource_of(desk, STAFFING[0], 'Staffing 2024')}"]
    assert not pane.files.download.isEnabled()
    assert "among the downloads" in pane.files.said.text()


def test_a_document_says_that_it_opens_elsewhere(pane: DatasetPane) -> None:
    choose(pane, "Staffing data dictionary")

    assert "opens in another program" in pane.files.kind.text()
    assert pane.files.kind.isVisible()
    assert not pane.files.download.isVisible()
    assert not pane.files.open_table.isVisible()
