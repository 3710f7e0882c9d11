"""Builds and tries DxF Desk for Windows on a Debian machine: ``python3 packaging/windows STEP…``.

setup   Wine, a genuine Windows Python, the locked Windows wheels
build   freeze, look through the result, sign, Setup, MSI, bill of materials, hashes; into dist/windows
pack    a part of build, only where it is named: Setup, MSI and hashes anew, of the tree that is there
test    install, use, upgrade, kill, refuse, remove; compare the machine before and after
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import building
import freezing
from host import pe, prefix
from host.wine import Failed, Wine
from product import ROOT, version
from setup_program import Release
from steps import Wrong, note, step
from trial import course
from trial.machine import Machine

STEPS = ("setup", "build", "test")
PACK = "pack"


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the steps that were named, in their order, or all; 0 is done, 1 is not as it must be."""
    parser = argparse.ArgumentParser(prog="packaging/windows", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("steps", nargs="*", metavar="STEP", help=f"{', '.join(STEPS)}; all of them if none is named")
    parser.add_argument(
        "--root", type=Path, default=ROOT / "build" / "windows", help="where the Windows machine is kept"
    )
    parser.add_argument("--no-kills", action="store_true", help="leave out the part that takes minutes")
    typed = parser.parse_args(arguments)
    if unknown := set(typed.steps) - {*STEPS, PACK}:
        parser.error(f"no such step: {', '.join(sorted(unknown))}")
    try:
        for name in (*STEPS[:-1], PACK, STEPS[-1]):
            if name in (typed.steps or STEPS):
                carry_out(name, Wine(typed.root.resolve()), kills=not typed.no_kills)
    except (Failed, Wrong, pe.NotPe, LookupError, subprocess.TimeoutExpired) as trouble:
        sys.stderr.write(f"\n{trouble}\n")
        return 1
    return 0


def carry_out(name: str, wine: Wine, *, kills: bool) -> None:
    """Carry out one step."""
    if name == "setup":
        with step("a Windows machine: Wine, Python, wheels"):
            note(prefix.make(wine))
    elif name == "build":
        building.build(wine)
    elif name == PACK:
        building.publish(wine, Release(freezing.tree_in(wine), version()))
    else:
        made = building.made(wine)
        machine = Machine(wine, made.older, made.newer, made.quick, made.msi, (building.OLDER, version()))
        try:
            course.run(machine, ROOT / "build" / "windows-pictures", kills=kills)
        finally:
            wine.stop()


if __name__ == "__main__":
    sys.exit(main())
