"""Times, quantiles, turns taken between techniques, and the lines they are printed in."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Spent(NamedTuple):
    """Seconds on the wall, and of the processor in all threads."""

    wall: float
    cpu: float


class Line(NamedTuple):
    """One line of what is printed.

    Attributes:
        what: what was measured.
        found: the figure as text.
        goal: as text, "" for none.
        is_met: whether the goal is met; None where there is none.
    """

    what: str
    found: str
    goal: str = ""
    is_met: bool | None = None

    def show(self) -> None:
        """Print it."""
        verdict = {None: "", True: "met", False: "NOT MET"}[self.is_met]
        print(f"  {self.what:<58}{self.found:>26}   {self.goal:<12}{verdict}", flush=True)


def seconds(run: Callable[[], object]) -> Spent:
    """Run it once."""
    wall, cpu = time.perf_counter(), time.process_time()
    run()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def in_turns(arms: Mapping[str, Callable[[], object]], times: int) -> dict[str, Spent]:
    """Run each of them so many times, turn by turn; return the medians."""
    spent: dict[str, list[Spent]] = {name: [] for name in arms}
    for _ in range(times):
        for name, run in arms.items():
            spent[name].append(seconds(run))
    return {name: _median(found) for name, found in spent.items()}


def _median(found: Sequence[Spent]) -> Spent:
    return Spent(statistics.median(one.wall for one in found), statistics.median(one.cpu for one in found))


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value that ``share`` of the values do not pass."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def at_most(what: str, value: float, goal: float, unit: str = "ms") -> Line:
    """Return the line of a figure that has an upper limit."""
    return Line(what, f"{value:,.1f} {unit}", f"<= {goal:g} {unit}", value <= goal)


def ratio_at_most(what: str, ours: float, other: float, goal: float) -> Line:
    """Return the line of a ratio that has an upper limit; both figures are in seconds."""
    return Line(what, f"{ours:.3f} / {other:.3f} s = {ours / other:.2f}", f"<= {goal:g} x", ours <= goal * other)


def ratio_at_least(what: str, other: float, ours: float, goal: float) -> Line:
    """Return the line of how many times sooner we are; both figures are in seconds."""
    return Line(what, f"{other:.3f} / {ours:.3f} s = {other / ours:.1f}", f">= {goal:g} x", other >= goal * ours)


def in_child(name: str, *arguments: object) -> dict[str, float]:
    """Run one of `benchmarks.tables.children` in a process of its own; return its figures."""
    command = [sys.executable, "-m", "benchmarks.tables.children", name, *map(str, arguments)]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(said.splitlines()[-1])
    return found
