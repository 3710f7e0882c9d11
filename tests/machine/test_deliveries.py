"""Whatever happens in whatever order: nothing signed is lost, changed, accepted twice, or called what it is not."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from desktop.attestations.model import State
from sync.errors import KnownError
from sync.practice import Fault, PracticePortal
from sync.practice.fhir.faults import DELIVERY_FAULTS, doubling
from tests.machine.attesting import NOWHERE, desk_at, furnish, import_everything, sign_one
from tests.machine.world import WAITING, World, fresh_copy

MEMORY = Path("/dev/shm")  # quick, where there is one; nothing here is about disks
IN_CI = bool(os.environ.get("CI"))
PARTS = 4  # so that the runs can be spread over the cores
RUNS = (2_000 if IN_CI else 160) // PARTS
STEPS = 12
MOST_SIGNED = 3
NOTHING = Fault("none")
LIES = ("other answers", "older body")  # one is seen through; of two in a row nobody could know
RACED = ("doubled request", "late work")  # only the condition of a create guards against these

conditionals = st.sampled_from(["yes"] * 4 + ["ignored"] * 2 + ["absent"])
searches = st.sampled_from(["yes"] * 4 + ["ignored"])
faults = st.lists(st.sampled_from(["none", "double", *sorted(DELIVERY_FAULTS)]), max_size=4)
steps = st.integers(1, 300)
sending = st.sampled_from(["", "_create", "_ask", "_keep", "_leaves"])  # from where on the steps to a death are counted
signing = st.sampled_from(["", "record_of", "_write", "_write"])
which = st.integers(0, MOST_SIGNED - 1)


class Deliveries(RuleBasedStateMachine):
    """Signing, queueing, holding, sending, asking, dying and restarting, with an endpoint that fails."""

    template: ClassVar[Path]  # the folder that each run begins with a copy of

    def __init__(self) -> None:
        super().__init__()
        self.room = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
        self.portal = PracticePortal([], gzip=False).start()
        self.world = World(fresh_copy(self.template, self.room), self.portal)

    def teardown(self) -> None:
        try:
            self.end_well()
        finally:
            self.world.watching.close()
            self.portal.stop()
            shutil.rmtree(self.room)

    def end_well(self) -> None:
        """Check that all comes to rest once nothing fails any more."""
        settled = self.portal.fhir.settings
        settled.conditional, settled.search = "yes", "yes"
        self.world.come_to_rest()
        self.world.check()
        self.world.check_trail()
        assert not WAITING & set(self.world.states().values()), "something never came to rest"

    # what the endpoint is like

    @initialize(
        conditional=st.sampled_from(["yes"] * 4 + ["ignored"] * 2 + ["absent"]),
        search=st.sampled_from(["yes"] * 4 + ["ignored"]),
    )
    def begin(self, conditional: str, search: str) -> None:
        self.portal.fhir.settings.conditional = conditional
        self.portal.fhir.settings.search = search

    # what the person does

    @precondition(lambda self: len(self.world.signed) < MOST_SIGNED)
    @rule(is_correction=st.booleans())
    def sign(self, is_correction: bool) -> None:
        self.world.sign(supersedes=self.chosen(0) if is_correction else "")

    @rule(at=which)
    def queue(self, at: int) -> None:
        self.attempt(lambda: self.world.outbox().queue(self.chosen(at)))

    @rule(at=which)
    def hold(self, at: int) -> None:
        self.attempt(lambda: self.world.outbox().hold(self.chosen(at)))

    @rule(at=which)
    def release(self, at: int) -> None:
        self.attempt(lambda: self.world.outbox().release(self.chosen(at)))

    @rule(at=which)
    def hand_off(self, at: int) -> None:
        self.attempt(lambda: self.world.outbox().hand_off(self.chosen(at), "file"))

    @rule(at=which)
    def edit(self, at: int) -> None:
        with pytest.raises(KnownError):
            self.world.desk.attestations.save(self.chosen(at), {"organization.name": ("Another",)}, ())

    # what the program does

    @rule(spoilt=faults, now=st.booleans())
    def send(self, spoilt: list[str], now: bool) -> None:
        self.world.send(self.made(spoilt), now=now)
        assert State.SENDING not in self.world.states().values()

    @rule(spoilt=faults, at=which)
    def send_one(self, spoilt: list[str], at: int) -> None:
        self.world.send(self.made(spoilt), now=True, only=self.chosen(at))

    @rule(spoilt=faults, at=which)
    def settle(self, spoilt: list[str], at: int) -> None:
        self.world.settle(self.chosen(at), self.made(spoilt))

    # what the world does

    @rule(spoilt=faults, step=steps, since=sending)
    def die_while_sending(self, spoilt: list[str], step: int, since: str) -> None:
        self.world.send_and_die(self.made(spoilt), step, since)

    @precondition(lambda self: len(self.world.signed) < MOST_SIGNED)
    @rule(step=steps, since=signing)
    def die_while_signing(self, step: int, since: str) -> None:
        self.world.sign_and_die(step, since)

    @rule()
    def restart(self) -> None:
        self.world.restart()

    @rule(hours=st.integers(-72, 72))
    def jump(self, hours: int) -> None:
        self.world.clock.jump(hours)

    @precondition(lambda self: not self.portal.fhir.accepted)
    @rule(at=which)
    def somebody_else_was_there(self, at: int) -> None:
        self.world.plant(self.chosen(at))

    @rule()
    def late_requests_arrive(self) -> None:
        self.world.let_late_requests_through()

    @invariant()
    def promises_are_kept(self) -> None:
        self.world.check()

    # how it is told

    def chosen(self, at: int) -> str:
        ids = list(self.world.signed)
        return ids[at % len(ids)]

    def made(self, names: list[str]) -> list[Fault]:
        """Return faults by name, without those that nobody could survive."""
        is_guarded = self.portal.fhir.settings.conditional == "yes"
        known: dict[str, Callable[[], Fault]] = {
            **DELIVERY_FAULTS,
            "none": lambda: NOTHING,
            "double": lambda: doubling(self.portal.fhir.double_last),
        }
        told = [name for name in names if is_guarded or name not in RACED]
        lies = [name for name in told if name in LIES]
        return [known[name]() for name in told if name not in lies[1:]]

    def attempt(self, act: Callable[[], object]) -> None:
        """Do what may not be possible in the state that it is in."""
        with suppress(KnownError):
            act()


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """The folder of a desk with something that waits to be sent, to be copied."""
    folder = tmp_path / "template"
    folder.mkdir()
    desk = desk_at(folder, NOWHERE)
    furnish(desk)
    desk.outbox.queue(sign_one(desk))
    return folder


@pytest.mark.parametrize("part", range(PARTS))
def test_the_promises_hold_whatever_happens(template: Path, part: int) -> None:
    Deliveries.template = template
    chosen = seed(part)(type(f"Deliveries{part}", (Deliveries,), {})) if IN_CI else Deliveries
    import_everything()
    gc.collect()
    gc.freeze()  # what is here already is not looked through each time that the program starts anew
    limits = settings(max_examples=RUNS, stateful_step_count=STEPS, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(chosen, settings=limits)
