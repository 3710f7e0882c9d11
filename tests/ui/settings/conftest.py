"""Desks for the tests of the Settings page, and the page; no policy, keyring or proxy of this computer counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring.core
import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.policy.checking import policy_of
from desktop.policy.model import Origin, Policy, Source
from desktop.policy.reading import take
from desktop.settings import Services
from sync.proxy import go_through
from tests.outbox.keyrings import Vault
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.settings.page import SettingsPage

Fix = Callable[..., None]


@pytest.fixture(autouse=True)
def no_policy() -> Iterator[None]:
    take(Policy())
    yield
    take(None)
    go_through("")


@pytest.fixture(autouse=True)
def vault(monkeypatch: pytest.MonkeyPatch) -> Vault:
    """A keyring that lives as long as the test."""
    made = Vault()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    return made


@pytest.fixture
def organization_fixes() -> Fix:
    """Fix settings as an administrator does."""

    def fix(**values: object) -> None:
        take(policy_of([Source(Origin.COMPUTER, values)]))

    return fix


@pytest.fixture
def empty_desk(tmp_path: Path) -> Desk:
    """A desk on which nothing was done yet."""
    return Desk(open_folder(tmp_path / "empty"), Services())


@pytest.fixture
def settings(desk: Desk, jobs: Jobs, updating: Updating, qtbot: QtBot) -> SettingsPage:
    """The page of a desk, shown and filled."""
    page = SettingsPage(desk, jobs, updating)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: not jobs.active())
    return page
