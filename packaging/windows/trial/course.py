"""The whole trial, from a bare machine to one on which only the person's data is left."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from steps import must, note, step

from trial import installing, killing, opening, policies, tokens, updating, using
from trial.machine import files, registry

if TYPE_CHECKING:
    from trial.machine import Machine


def run(machine: Machine, pictures: Path, *, kills: bool = True) -> None:
    """Carry out every step; the first that is not as it must be ends the trial."""
    clear(machine)
    installing.refuse_old_windows(machine)
    with step("what is on the machine before"):
        machine.furnish()
        machine.restart()
        before = (files(machine), registry(machine))
        note(f"{len(before[0])} files and folders, {len(before[1])} lines of registry")
    installing.refuse_strange_folder(machine)
    installing.everyone(machine)
    installing.by_msi(machine)
    installing.install(machine)
    using.self_test(machine)
    using.practice(machine)
    made = using.leave_unsent(machine)
    left = using.listed(machine)
    if kills:
        killing.kill(machine, random.SystemRandom().randrange(10**6))
    installing.upgrade(machine)
    must(using.listed(machine) == left, "the unsent items are not as they were")
    installing.repair(machine)
    using.window(machine, pictures)
    opening.first_window(machine)
    installing.refuse_over_running(machine)
    installing.refuse_downgrade(machine)
    tokens.round_trip(machine, made)
    opening.sealed_file(machine, made)
    policies.managed(machine)
    installing.uninstall(machine)
    compare(machine, before)
    updating.by_channel(machine)
    installing.purge(machine)
    compare(machine, before, data_too=True)
    clear(machine)


def compare(machine: Machine, before: tuple[set[str], set[str]], *, data_too: bool = False) -> None:
    """Compare the machine with what it was: only the person's data may be new, and after /PURGE not even that.

    The person's secret in the Credential Manager is data, too.
    """
    with step("what is on the machine afterwards"):
        machine.restart()
        more = installing.remains(before[0], files(machine), machine)
        entries = sorted(registry(machine) - before[1])
        must(not more, f"files are left: {more[:20]}")
        must(not entries, f"the registry holds more: {entries[:20]}")
        must(machine.data.exists() != data_too, "the data is there" if data_too else "the data is gone")
        note("nothing is left" if data_too else "only the person's data is left")


def clear(machine: Machine) -> None:
    """Take away what an earlier, broken-off trial left."""
    with step("a clean machine"):
        machine.wine.stop()
        for folder in (machine.folder, machine.wine.disk / "Programs"):
            if (folder / "Uninstall.exe").exists():
                machine.uninstall("/PURGE", folder=folder)
            shutil.rmtree(folder, ignore_errors=True)
        for folder in (machine.data, machine.wine.disk / "trial", machine.wine.disk / "strange"):
            shutil.rmtree(folder, ignore_errors=True)
        (machine.wine.disk / "trial").mkdir()
        machine.wine.run("reg", "delete", tokens.CREDENTIALS, "/f")
