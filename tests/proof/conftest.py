"""Desks that hold two signed attestations, and the proofs of the first one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from desktop.attestations.model import Attestation
from desktop.desk import Desk
from desktop.paths import open_folder
from desktop.settings import Services
from desktop.store.opening import opened
from tests.proof import signed

NOWHERE = Services("http://127.0.0.1:9")  # nothing answers there, and nothing here asks


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with nothing on it."""
    return Desk(open_folder(tmp_path / "data"), NOWHERE)


@pytest.fixture
def other_desk(tmp_path: Path) -> Desk:
    """Another desk, with nothing on it."""
    return Desk(open_folder(tmp_path / "other"), NOWHERE)


@pytest.fixture
def one() -> Attestation:
    """A signed attestation."""
    return signed.attestation()


@pytest.fixture
def store(desk: Desk, one: Attestation) -> Iterator[sqlite3.Connection]:
    """The store of the desk: the attestation and then another one, both signed."""
    with opened(desk.folder.desk_db) as opened_store:
        signed.keep(opened_store, one)
        signed.keep(opened_store, signed.attestation(signed.OTHER_ID))
        yield opened_store


@pytest.fixture
def proofs(store: sqlite3.Connection, one: Attestation) -> dict[str, bytes]:
    """Both files of a receipt, and the sealed file, by file name."""
    return signed.proofs(store, one)


@pytest.fixture(scope="session")
def script() -> ModuleType:
    """The published script."""
    return signed.script()
