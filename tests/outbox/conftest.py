"""A desk with an endpoint of the practice portal, spoken to over real connections, and a clock that can be set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.paths import open_folder
from desktop.settings import Services
from sync.connections import Patience
from sync.practice import PracticePortal
from tests.outbox.clocks import Clock


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal([]) as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, portal: PracticePortal) -> Desk:
    return Desk(open_folder(tmp_path / "data"), Services(exchange_url=f"{portal.url}/fhir"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outbox(desk: Desk, clock: Clock) -> Outbox:
    return Outbox(desk, patience=Patience(silence=0.3), clock=clock)
