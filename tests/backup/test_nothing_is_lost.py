"""Whatever is signed, sent, backed up and restored in whatever order: no signed record is lost, no trail broken."""

from __future__ import annotations

import tempfile
from pathlib import Path
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.attestations.model import State
from desktop.attestations.trouble import WrongState
from desktop.backup.trouble import HistoriesDiffer
from desktop.desk import Desk
from desktop.outbox.states import Happened
from sync.errors import NotFound
from tests.backup import desks

WHICH = st.integers(0, 1)
STEPS = st.sampled_from([one for one in Happened if one is not Happened.RESTORED])


class TwoDesks(RuleBasedStateMachine):
    """Two computers of one organization, and backups carried between them."""

    @initialize()
    def begin(self) -> None:
        self.place = tempfile.TemporaryDirectory()
        root = Path(self.place.name)
        self.desks = [desks.desk_at(root / name) for name in ("first", "second")]
        self.signed: list[set[str]] = [set(), set()]
        self.arrived: list[set[str]] = [set(), set()]
        self.backups: list[Path] = []
        self.count = 0

    @rule(which=WHICH)
    def sign(self, which: int) -> None:
        self.count += 1
        id_ = str(UUID(int=self.count))
        desks.sign(self.desks[which], id_)
        self.signed[which].add(id_)

    @rule(which=WHICH, number=st.integers(0, 9), steps=st.lists(STEPS, max_size=4))
    def go_on(self, which: int, number: int, steps: list[Happened]) -> None:
        for id_ in sorted(self.signed[which])[number : number + 1]:
            for step in steps:
                self._try_step(which, id_, step)

    @rule(which=WHICH)
    def receive_all(self, which: int) -> None:
        for id_ in self.signed[which]:
            for step in (Happened.QUEUED, Happened.LEFT, Happened.RECEIVED):
                self._try_step(which, id_, step)

    @rule(which=WHICH)
    def draft(self, which: int) -> None:
        self.count += 1
        desks.draft(self.desks[which], str(UUID(int=self.count)))

    @rule(which=WHICH)
    def back_up(self, which: int) -> None:
        file = Path(self.place.name) / f"backup {len(self.backups)}.db"
        try:
            self.backups.append(self.desks[which].backups.make(file).file)
        except NotFound:
            assert not self.desks[which].folder.desk_db.exists()

    @rule(which=WHICH, number=st.integers(0, 9), is_lost=st.booleans())
    def restore(self, which: int, number: int, is_lost: bool) -> None:
        desk = self.desks[which]
        for file in self.backups[number : number + 1]:
            if is_lost and desk.folder.desk_db.exists():
                desk.folder.desk_db.unlink()
                self.signed[which], self.arrived[which] = set(), set()
            try:
                plan = desk.backups.plan(file)
            except HistoriesDiffer:
                continue
            desk.backups.restore(file, plan.token)
            now = desks.attestations(desk)
            assert len(now) == len(self.signed[which]) + plan.brings_attestations
            assert len(now - _ids_in(file)) == plan.keeps
            self.signed[which] |= now

    @invariant()
    def nothing_signed_is_lost(self) -> None:
        for desk, signed, arrived in zip(self.desks, self.signed, self.arrived, strict=True):
            if desk.folder.desk_db.exists():
                assert desks.attestations(desk) == signed
                assert all(desks.state(desk, id_) in (State.DELIVERED, State.CONFIRMED) for id_ in arrived)

    def teardown(self) -> None:
        self.place.cleanup()

    def _try_step(self, which: int, id_: str, step: Happened) -> None:
        try:
            desks.step(self.desks[which], id_, step)
        except WrongState:
            return
        if desks.state(self.desks[which], id_) in (State.DELIVERED, State.CONFIRMED):
            self.arrived[which].add(id_)


def _ids_in(file: Path) -> set[str]:
    """Return the ids in a backup, as a desk that restores it into nothing holds them."""
    with tempfile.TemporaryDirectory() as folder:
        other: Desk = desks.desk_at(Path(folder) / "other")
        other.backups.restore(file, other.backups.plan(file).token)
        return desks.attestations(other)


TestTwoDesks = TwoDesks.TestCase
TestTwoDesks.settings = settings(max_examples=15, stateful_step_count=15)
