"""Updates in the window: a desk with an organization that asks a real channel on this computer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.organization.model import Facility, Fact, Organization
from tests.channel.conftest import Shelf, first, rules_as_packaged, second, shelf, updates_of, written
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.updates.card import UpdatesCard

__all__ = ["first", "rules_as_packaged", "second", "shelf", "written"]


@pytest.fixture
def desk(shelf: Shelf) -> Desk:
    """A desk of version 1.0.0 with a clinic that has the later day, and a nursing facility that has not."""
    updates = updates_of(shelf)
    made = updates.desk
    made.updates = updates
    few = {"nonprofit": Fact(True), "providers": Fact(5)}
    clinic = Facility("1", "Valley Clinic", city="Fresno", entity_type="clinic", facts=few)
    records = {"electronic_records": Fact(True)}
    nursing = Facility("2", "Valley Care", city="Fresno", entity_type="skilled_nursing_facility", facts=records)
    made.organization.save(Organization("Valley Health", (clinic, nursing)))
    return made


@pytest.fixture
def card(desk: Desk, jobs: Jobs, updating: Updating, qtbot: QtBot) -> Iterator[UpdatesCard]:
    """The card, shown and active, once it knows what there is."""
    made = UpdatesCard(desk, jobs, updating)
    qtbot.addWidget(made)
    with qtbot.waitSignal(updating.noted):
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
    yield made
    jobs.shutdown()
