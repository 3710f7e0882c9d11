"""The command line, and the frozen one where it was built, keep a token over runs in a real Secret Service."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from sync.practice import PracticePortal
from tests.keyring.conftest import TOKEN
from tests.keyring.sessions import Session
from tests.outbox.stores import queued

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "dist" / "dxf-desk" / "dxf-desk"
UNFROZEN = [sys.executable, "-c", "import sys; from desktop.cli import main; sys.exit(main())"]
Ask = Callable[..., Any]

pytestmark = pytest.mark.slow


@pytest.fixture(params=["unfrozen", "frozen"])
def ask(request: pytest.FixtureRequest, bus: Session, desk: Desk) -> Ask:
    """Run a command as a process of its own in the session, and return what it said as JSON."""
    if request.param == "frozen" and not is_fresh(FROZEN):
        pytest.skip("the program was not frozen from this state (python3 dev.py package --linux)")
    program = [str(FROZEN)] if request.param == "frozen" else UNFROZEN

    def run(*typed: str, given: str = "", code: int = 0) -> Any:
        done = subprocess.run(
            [*program, "--data-dir", str(desk.folder.root), *typed, "--json"],
            input=given,
            cwd=ROOT,
            env={**bus.environment, "LANG": "en_US.UTF-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert TOKEN not in done.stdout + done.stderr
        return json.loads(done.stdout)

    return run


def test_a_token_typed_in_one_run_sends_in_the_next(
    ask: Ask, bus: Session, desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    bus.start_keyring()
    (id_,) = queued(desk, outbox)

    typed = ask("attest", "endpoint", "--set", f"{portal.url}/fhir", "--token-from-input", given=f"{TOKEN}\n")
    again = ask("attest", "endpoint")

    assert (typed["token_kept"], again["token_kept"]) == ("keyring", "keyring")
    assert ask("attest", "send")["received"] == [id_]
    assert portal.fhir.accepted == [id_]
    assert ask("attest", "endpoint", "--forget-token")["token_kept"] == "nowhere"
    assert ask("attest", "endpoint")["token_kept"] == "nowhere"


def test_a_locked_keyring_is_told_and_what_waits_stays(
    ask: Ask, bus: Session, desk: Desk, outbox: Outbox, portal: PracticePortal
) -> None:
    bus.start_keyring()
    (id_,) = queued(desk, outbox)
    ask("attest", "endpoint", "--set", f"{portal.url}/fhir", "--token-from-input", given=f"{TOKEN}\n")
    bus.lock()

    refused = ask("attest", "send", code=1)

    assert refused["trouble"] == "keyring-closed"
    assert [one["id"] for one in ask("attest", "list", "--state", "queued")["attestations"]] == [id_]
    assert portal.fhir.accepted == []


def test_the_self_test_finds_the_keyring(ask: Ask, bus: Session) -> None:
    bus.start_keyring()

    assert "SecretService" in str(ask("self-test")["checks"])


def is_fresh(program: Path) -> bool:
    """Tell whether a program was frozen after everything that is in it was last written."""
    written = [file for part in ("desktop", "resources", "sync") for file in (ROOT / part).rglob("*.[pj][ys]*")]
    return program.is_file() and program.stat().st_mtime > max(file.stat().st_mtime for file in written)
