"""Desks under a policy that a test states, and an office with a proxy; neither is left to the next test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.policy.checking import policy_of
from desktop.policy.model import Origin, Policy, Source
from desktop.policy.reading import take
from desktop.settings import Services
from sync.proxy import go_through
from tests.policy.office import Office, office_before
from tests.sync.tls import untrusted_server

Set = Callable[..., Policy]


@pytest.fixture(autouse=True)
def no_policy() -> Iterator[None]:
    """Begin without a policy, whatever this computer has, and leave none."""
    take(Policy())
    yield
    take(None)
    go_through("")


@pytest.fixture
def organization_sets() -> Set:
    """Fix values as an administrator writes them, for all of this process."""

    def fix(**values: object) -> Policy:
        policy = policy_of([Source(Origin.COMPUTER, values)])
        take(policy)
        return policy

    return fix


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk at which nothing was ever set."""
    return Desk(open_folder(tmp_path / "data"), Services())


@pytest.fixture
def practice(tmp_path: Path) -> Desk:
    """A desk in practice mode; nothing answers at its portal."""
    return Desk(open_folder(tmp_path / "data", practice=True), Services("http://127.0.0.1:9"), practice=True)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A proxy that leads every host to one server, which no system trusts."""
    with untrusted_server(tmp_path) as port, office_before(port) as running:
        yield running
