"""Kills Setup in the middle of an upgrade, again and again: the old or the new version starts, the data is whole."""

from __future__ import annotations

import random
import shutil
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import TYPE_CHECKING

from product import CONSOLE, WINDOW
from steps import must, note, step

from trial.installing import version
from trial.machine import UNINSTALL, Machine, content
from trial.opening import end

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 20
WHOLE_CHECK_EVERY = 5  # every fifth round the whole self-test runs, and the upgrade is done again to its end
LOOK_EVERY = 0.002  # seconds
OVER = "done before the kill"  # does not count: another moment is drawn


@dataclass(frozen=True, slots=True)
class Kept:
    """The old installation, to begin each round with."""

    copy: Path
    version: str


def kill(machine: Machine, seed: int) -> None:
    """Kill an upgrade at random moments and at the four that matter most.

    The older version is installed when this is called, and at the end.
    """
    with step(f"Setup is killed during an upgrade, {ROUNDS} times at random and 4 times where it hurts most"):
        kept = Kept(machine.wine.root / "kept-old", machine.versions[0])
        shutil.rmtree(kept.copy, ignore_errors=True)
        shutil.copytree(machine.folder, kept.copy)
        lasts = how_long(machine, kept)
        note(f"an upgrade takes {lasts:.1f} s here; the seed is {seed}")
        chance = random.Random(seed)  # noqa: S311 - moments, not secrets
        moments: list[Callable[[Popen[bytes]], None]] = [_after(chance.uniform(0.0, lasts)) for _ in range(ROUNDS)]
        moments += _worst(machine)
        outcomes: Counter[str] = Counter()
        for number, moment in enumerate(moments, start=1):
            outcome = one_round(machine, kept, moment, thorough=number % WHOLE_CHECK_EVERY == 0)
            note(f"{number:2}: {outcome}")
            outcomes[outcome] += 1
            if outcome == OVER and outcomes[OVER] <= ROUNDS:
                moments.append(_after(chance.uniform(0.0, lasts)))
        must(outcomes.total() - outcomes[OVER] >= ROUNDS, f"only {outcomes} were killed in the middle")
        note(", ".join(f"{count} × {what}" for what, count in sorted(outcomes.items())))
        between_renames(machine, kept)
        restore(machine, kept)
        shutil.rmtree(kept.copy)


def between_renames(machine: Machine, kept: Kept) -> None:
    """Make by hand what a kill between the two renames leaves, which is too short to be met for sure; both start."""
    restore(machine, kept)
    shutil.copytree(machine.tree, machine.folder, dirs_exist_ok=True)
    shutil.copy2(kept.copy / f"{CONSOLE}.exe", machine.folder)
    both = (window_version(machine), version(machine))
    must(both == (machine.versions[1], kept.version), f"between the renames start: {both}")
    note("made by hand, a new window beside an old console: both start")


def how_long(machine: Machine, kept: Kept) -> float:
    """Return how many seconds an undisturbed upgrade takes."""
    restore(machine, kept)
    began = time.monotonic()
    must(machine.setup(machine.quick) == 0, "an undisturbed upgrade did not end well")
    return time.monotonic() - began


def restore(machine: Machine, kept: Kept) -> None:
    """Put the old version back, files and entry."""
    shutil.rmtree(machine.folder, ignore_errors=True)
    shutil.copytree(kept.copy, machine.folder)
    key = rf"HKCU\{UNINSTALL}"
    machine.wine.must("reg", "add", key, "/v", "DisplayVersion", "/d", kept.version, "/f")


def one_round(machine: Machine, kept: Kept, moment: Callable[[Popen[bytes]], None], *, thorough: bool) -> str:
    """Kill one upgrade and look at what is left; return which version starts, of the window and of the console."""
    restore(machine, kept)
    data = content(machine.data, leaving_out=("logs",))
    running = machine.wine.start(machine.wine.path(machine.quick), "/S")
    moment(running)
    was_over = running.poll() is not None
    end(running)
    must(content(machine.data, leaving_out=("logs",)) == data, "the data was changed")
    console, window = version(machine), window_version(machine)
    must(console in machine.versions, f"after the kill the console program says: {console}")
    must(window in machine.versions, f"after the kill the window's program finds: {window}")
    if thorough:
        ended = machine.desk("--data-dir", r"C:\trial\self-test", "self-test")
        must(ended.code == 0, f"after the kill the self-test ended with {ended.code}:\n{ended.said}")
        must(machine.setup(machine.quick) == 0, "the upgrade could not be done again")
        must(version(machine) == machine.versions[1], "after doing the upgrade again it is not the new version")
    return OVER if was_over else f"window {window}, console {console}"


def window_version(machine: Machine) -> str:
    """Return the version whose files the window's program finds, after it has started and ended well."""
    ended = machine.window("--version")
    content = (machine.folder / f"{WINDOW}.exe").read_bytes()
    found = [one for one in machine.versions if f"app-{one}-".encode() in content]
    return found[0] if ended.code == 0 and found else f"nothing (code {ended.code}): {ended.said[-300:]}"


def _after(seconds: float) -> Callable[[Popen[bytes]], None]:
    def wait(running: Popen[bytes]) -> None:
        until = time.monotonic() + seconds
        while running.poll() is None and time.monotonic() < until:
            time.sleep(LOOK_EVERY)

    return wait


def _worst(machine: Machine) -> Iterator[Callable[[Popen[bytes]], None]]:
    """Yield waits for the moments around the swap: both are new files, one is swapped, both are, old files go."""
    folder = machine.folder
    old = machine.versions[0]

    def new_ones() -> bool:
        return (folder / "Uninstall.exe.new").exists()

    def first_swapped() -> bool:
        return not (folder / f"{WINDOW}.exe.new").exists() and (folder / f"{CONSOLE}.exe.new").exists()

    def both_swapped() -> bool:
        return not list(folder.glob("*.new")) and len(list(folder.glob("app-*"))) == 2

    def old_goes() -> bool:
        return any(not (one / "program.pyz").exists() for one in folder.glob(f"app-{old}-*"))

    yield _when(new_ones)
    yield _when(lambda: (folder / "Uninstall.exe.new").exists() and first_swapped())
    yield _when(lambda: _was_upgraded(folder, old) and both_swapped())
    yield _when(lambda: _was_upgraded(folder, old) and old_goes())


def _was_upgraded(folder: Path, old: str) -> bool:
    try:
        return f"app-{old}-".encode() not in (folder / f"{WINDOW}.exe").read_bytes()
    except OSError:
        return False


def _when(happened: Callable[[], bool]) -> Callable[[Popen[bytes]], None]:
    def wait(running: Popen[bytes]) -> None:
        while running.poll() is None and not happened():
            pass  # looked at without a pause: the moment lasts a few thousandths of a second

    return wait
