"""Opens the installed window: alone, over a running one, by a sealed file; and measures how long it takes."""

from __future__ import annotations

import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from subprocess import Popen
from typing import TYPE_CHECKING

from product import DOCUMENT, SEALED, WINDOW
from steps import must, note, step

if TYPE_CHECKING:
    from trial.machine import Machine

PAINTED = 180.0  # seconds until a window must be there, on a busy machine
SIGN = "calls"  # the window makes this folder once it is painted; ui/frame/one_window.py
LOOK_EVERY = 0.005  # seconds
STARTS = 5
# As the frozen program starts, but from the sources, with the same Windows Python.
FROM_SOURCES = r"import sys; sys.path.insert(0, r'C:\source'); from ui.__main__ import main; sys.exit(main())"


def first_window(machine: Machine) -> None:
    """Measure the time to the first window, frozen and from the sources; in Wine the two tell only of each other."""
    with step("time to the first window"):
        frozen = _median(machine, machine.wine.path(machine.folder / f"{WINDOW}.exe"))
        sources = _median(machine, r"C:\py\python.exe", "-c", FROM_SOURCES)
        note(f"frozen {frozen:.2f} s, from the sources {sources:.2f} s (median of {STARTS} in Wine)")


def _median(machine: Machine, *command: str) -> float:
    folder = machine.wine.disk / "trial" / "starts"
    shutil.rmtree(folder, ignore_errors=True)
    took = []
    for _ in range(STARTS + 1):
        began = time.perf_counter()
        with opened(machine, *command, "--data-dir", machine.wine.path(folder), data=folder):
            took.append(time.perf_counter() - began)
    return median(took[1:])


@contextmanager
def open_window(machine: Machine) -> Iterator[Popen[bytes]]:
    """Open the installed window on a practice desk of its own, wait until it is painted, and end it at the end."""
    data = machine.wine.disk / "trial" / "open"
    shutil.rmtree(data, ignore_errors=True)
    program = machine.wine.path(machine.folder / f"{WINDOW}.exe")
    typed = ("--practice", "--data-dir", machine.wine.path(data))
    with opened(machine, program, *typed, data=data / "practice") as running:
        yield running


@contextmanager
def opened(machine: Machine, *command: str, data: Path) -> Iterator[Popen[bytes]]:
    """Start a program, wait until its window on a data folder is painted, and end it at the end."""
    shutil.rmtree(data / SIGN, ignore_errors=True)  # of a window that was ended
    running = machine.wine.start(*command)
    try:
        wait_for_window(data, running)
        yield running
    finally:
        end(running)


def wait_for_window(data: Path, running: Popen[bytes] | None = None) -> None:
    """Wait until a window is painted; where its process is known, it has to live until then."""
    until = time.monotonic() + PAINTED
    while not (data / SIGN).exists():
        must(running is None or running.poll() is None, "the program ended before its window was painted")
        must(time.monotonic() < until, "the window did not open")
        time.sleep(LOOK_EVERY)


def end(running: Popen[bytes]) -> None:
    """End a program that was started here, at once."""
    if running.poll() is None:
        os.kill(running.pid, signal.SIGKILL)
    running.wait()


def sealed_file(machine: Machine, made: str) -> None:
    """Open a sealed file as a double click does, once with no window open and once with one, which then takes it.

    The command is the one that Setup registered. Wine's own double click would not find it: unlike Windows, it looks at
    what is registered for everyone only.
    """
    file = machine.wine.disk / "trial" / f"letter{SEALED}"
    with step("a double click on a sealed file opens the program; a second one goes to the window that is open"):
        machine.ask("attest", "seal", made, machine.wine.path(file))
        shutil.rmtree(machine.data / SIGN, ignore_errors=True)
        command = opens_with(machine, machine.wine.path(file))
        with opened(machine, *command, data=machine.data) as running:
            second = machine.wine.run(*command, seconds=PAINTED)
            must(second.code == 0, f"the second double click ended with {second.code}: {second.said[-500:]}")
            must(not list((machine.data / SIGN).iterdir()), "the window that is open did not hear of the file")
            must(running.poll() is None, "the window that was open is gone")


def opens_with(machine: Machine, file: str) -> list[str]:
    """Return what Windows starts at a double click, from the registry."""
    key = rf"HKCU\Software\Classes\{DOCUMENT}\shell\open\command"
    said = machine.wine.must("reg", "query", key, "/ve").partition("REG_SZ")[2].strip()
    return [quoted or bare for quoted, bare in re.findall(r'"([^"]*)"|(\S+)', said.replace("%1", file))]
