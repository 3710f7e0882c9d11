"""One desk and one endpoint, what may happen to them, and what has to be true of them at any moment."""

from __future__ import annotations

import gc
import json
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.attestations.model import State
from desktop.attestations.trouble import WrongState
from desktop.desk import Desk
from desktop.outbox.outbox import Outbox
from desktop.proof.trail import check_trail
from sync.connections import Patience
from sync.errors import KnownError
from sync.practice import Ending, Fault, PracticePortal
from sync.work import Work
from tests.machine.attesting import desk_at, sign_one
from tests.machine.dying import Death, dying

SHORT, LONG = 0.1, 30.0  # seconds until this client thinks that a server will not answer: one that stalls, any other
WAITING = {State.QUEUED, State.SENDING, State.UNKNOWN}


class Clock:
    """A clock that jumps when told to, also backwards."""

    def __init__(self) -> None:
        self.offset = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def jump(self, hours: int) -> None:
        """Go forward, or back."""
        self.offset += timedelta(hours=hours)


@dataclass(slots=True)
class World:
    """A desk, an endpoint, and what the person at the desk knows for certain."""

    root: Path
    portal: PracticePortal
    clock: Clock = field(default_factory=Clock)
    desk: Desk = field(init=False)
    watching: sqlite3.Connection = field(init=False)  # sees what is committed, past the program
    signed: dict[str, bytes] = field(default_factory=dict)  # what signing gave back, by id
    late: set[str] = field(default_factory=set)  # came to the endpoint long after it was sent

    def __post_init__(self) -> None:
        self.watching = sqlite3.connect(self.root / "desk.db", isolation_level=None)
        self.signed = self.records()
        self.restart()

    def bury(self) -> None:
        """Close what a dead program held open, as the system does, and start it anew."""
        gc.collect()
        self.restart()

    def restart(self) -> None:
        """Start the program anew on the same folder."""
        self.desk = desk_at(self.root, f"{self.portal.url}/fhir")

    def outbox(self, faults: Sequence[Fault] = ()) -> Outbox:
        """Return the outbox with this world's clock; where nothing stalls it waits long, for load is no stall."""
        stalls = any(fault.ending is Ending.HANG or fault.is_late for fault in faults)
        return Outbox(self.desk, patience=Patience(silence=SHORT if stalls else LONG), clock=self.clock)

    # what happens

    def sign(self, supersedes: str = "") -> None:
        """Sign something."""
        id_ = sign_one(self.desk, supersedes=supersedes)
        self.signed[id_] = self.desk.attestations.attestation(id_).record

    def sign_and_die(self, step: int, since: str) -> None:
        """Die while signing; what was signed by then is there, whole, or not at all."""
        with suppress(Death), dying(step, since):
            sign_one(self.desk)
        self.bury()
        self.signed |= {id_: record for id_, record in self.records().items() if id_ not in self.signed}

    def send(self, faults: Sequence[Fault], *, now: bool, only: str = "") -> None:
        """Send what is due while the answers are spoilt in this order."""
        self.portal.fail_next(*faults)
        try:
            self.outbox(faults).send(Work.quiet(), now=now, only=only)
        except KnownError:
            pass  # the whole queue could not go on; the desk says why
        finally:
            self.portal.forget_faults()

    def send_and_die(self, faults: Sequence[Fault], step: int, since: str) -> None:
        """Die at a step of sending, then start again."""
        with suppress(Death), dying(step, since):
            self.send(faults, now=True)
        self.bury()

    def settle(self, id_: str, faults: Sequence[Fault]) -> None:
        """Ask the endpoint about one."""
        self.portal.fail_next(*faults)
        try:
            self.outbox(faults).settle(Work.quiet(), id_)
        except KnownError:
            pass
        finally:
            self.portal.forget_faults()

    def plant(self, id_: str) -> None:
        """Let somebody else's record be at the endpoint under the identifier of one of ours."""
        other = {**json.loads(self.signed[id_]), "status": "entered-in-error"}
        self.portal.fhir.hold(other, is_copy=True)

    def let_late_requests_through(self) -> None:
        """Let hanging requests go on; what arrives only now is noted."""
        before = set(self.portal.fhir.accepted)
        self.portal.release()
        self.portal.settle()
        self.late |= set(self.portal.fhir.accepted) - before

    # what is seen

    def records(self) -> dict[str, bytes]:
        """Return the signed bytes by id."""
        return {id_: bytes(record) for id_, record in self._read("select id, record from attestation order by rowid")}

    def states(self) -> dict[str, State]:
        """Return the states by id."""
        return {id_: State(state) for id_, state in self._read("select attestation, state from delivery")}

    def _read(self, query: str) -> list[Any]:
        return self.watching.execute(query).fetchall()

    # what has to be true

    def check(self) -> None:
        """Check the five promises."""
        records, states = self.records(), self.states()
        for id_, record in self.signed.items():
            assert id_ in records, "a signed attestation is lost"
            assert records[id_] == record, "the bytes of a signed attestation changed"
            held = self.portal.fhir.held(id_)
            sent = [one for one in held if not one.is_copy]
            assert len(sent) <= 1, "an attestation was accepted twice"
            is_there = any(says_the_same(record, one.resource) for one in held)
            if states[id_] is State.REFUSED and id_ not in self.late:
                assert not is_there, "what the endpoint accepted is called refused"
            if states[id_] is State.DELIVERED:
                assert is_there, "called delivered, and not there"
        assert set(records) == set(states) == set(self.signed)

    def check_trail(self) -> None:
        """Check that the trail is whole, and the database sound."""
        assert check_trail(self.watching).is_intact
        assert self._read("pragma integrity_check") == [("ok",)]

    def come_to_rest(self) -> None:
        """Let everything go well from now on; whatever was to be sent is delivered, once."""
        self.portal.heal()
        self.let_late_requests_through()
        self.restart()
        for id_, state in self.states().items():
            if state in WAITING:
                with suppress(WrongState):  # it is being sent, as far as its row says
                    self.outbox().release(id_)
        for _ in range(2):
            self.clock.jump(48)
            if WAITING & set(self.states().values()):
                self.outbox().send(Work.quiet(), now=False)


def says_the_same(record: bytes, resource: dict[str, object]) -> bool:
    """Tell whether a resource says what was signed."""
    sent = json.loads(record)
    return {name: resource.get(name) for name in sent if name not in ("id", "meta")} == {
        name: part for name, part in sent.items() if name not in ("id", "meta")
    }


def fresh_copy(template: Path, room: Path) -> Path:
    """Return a copy of a furnished desk's folder in this room."""
    return Path(shutil.copytree(template, room / "desk"))
