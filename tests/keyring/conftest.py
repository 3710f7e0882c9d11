"""A desk in a session with a real Secret Service, and one in a session without any."""

from __future__ import annotations

import gc
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import keyring.backend
import keyring.core
import pytest

from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.paths import open_folder
from desktop.settings import Services
from sync.connections import Patience
from sync.practice import PracticePortal
from tests.keyring.sessions import Session, missing, session
from tests.outbox.clocks import Clock

TOKEN = "the-operators.token_1"
KEYRINGS = "there is a Secret Service on Linux only"


@pytest.fixture
def bus(own_profile: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session without a keyring; this process is in it too, and has not looked for a keyring yet."""
    if sys.platform != "linux":
        pytest.skip(KEYRINGS)
    if missing():
        pytest.skip(f"not installed: {', '.join(missing())} (on Debian: apt-get install dbus gnome-keyring)")
    with session(own_profile) as lent:
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", lent.environment["DBUS_SESSION_BUS_ADDRESS"])
        with not_looked_yet(monkeypatch):
            yield lent
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # keyring leaves its socket open where it cannot get in
            gc.collect()


@contextmanager
def not_looked_yet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the keyring package look anew for what there is, and forget what it has found when the test is over."""
    looking = vars(keyring.backend.get_all_keyring)  # a function that remembers its first answer
    before = looking.pop("saved_result", None)
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    yield
    looking.pop("saved_result", None)
    if before is not None:
        looking["saved_result"] = before


@pytest.fixture
def vault(bus: Session) -> Session:
    """The session with a keyring that a person has unlocked."""
    bus.start_keyring()
    return bus


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    """A portal whose endpoint wants the token."""
    with PracticePortal([]) as running:
        running.fhir.settings.token = TOKEN
        yield running


@pytest.fixture
def desk(tmp_path: Path, portal: PracticePortal) -> Desk:
    """A desk that signs in to it with a token."""
    made = Desk(open_folder(tmp_path / "data"), Services(exchange_url=f"{portal.url}/fhir"))
    made.services = replace(made.services, exchange_sign_in="token")
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outbox(desk: Desk, clock: Clock) -> Outbox:
    return Outbox(desk, patience=Patience(silence=5.0), clock=clock)
