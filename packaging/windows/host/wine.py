"""Runs Windows programs with Debian's own Wine, in a prefix of our own, without a screen."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

# mscoree, mshtml: no .NET, no browser. wbemprox: without it Python asks for Windows' name in a way that works here.
# winedbg: a crash ends the program at once. ucrtbase: ours, see stand_ins.py.
WINES_OWN = "mscoree,mshtml,wbemprox,winedbg.exe="
OVERRIDES = f"{WINES_OWN};ucrtbase=n"
PASSED_ON = ("PATH", "HOME", "LANG", "TMPDIR")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended and what it said, on both channels."""

    code: int
    said: str


class Failed(Exception):
    """A program that had to succeed did not; the text says which and what it said last."""


@dataclass(frozen=True, slots=True)
class Wine:
    """A Wine prefix; ``root`` holds it, and everything that is made with it."""

    root: Path
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def prefix(self) -> Path:
        """The folder that Wine calls its prefix."""
        return self.root / "prefix"

    @property
    def disk(self) -> Path:
        """What Windows sees as C:."""
        return self.prefix / "drive_c"

    @property
    def fonts(self) -> Path:
        """The only fonts that Qt finds; it brings none, and off-screen it does not look for those of Windows."""
        return self.root / "fonts"

    @property
    def home(self) -> Path:
        """What Windows calls the person's profile."""
        return self.disk / "users" / (os.environ.get("USER") or "root")

    def environment(self) -> dict[str, str]:
        """Return what a Windows program is started with; nothing of this machine but what Wine needs."""
        kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        own = {"WINEPREFIX": str(self.prefix), "WINEDLLOVERRIDES": OVERRIDES, "WINEDEBUG": "-all", "DISPLAY": ""}
        # Wine keeps variables that begin with QT_ to itself, and hands on what follows WINE.
        screen = {"WINEQT_QPA_PLATFORM": "offscreen", "WINEQT_QPA_FONTDIR": self.path(self.fonts)}
        return {**kept, "USER": self.home.name, **own, **screen, **self.extra}

    def path(self, file: Path) -> str:
        """Return what Windows calls a file: on C: what lies in the prefix, else on Z:, which is all of this machine."""
        drive, rest = ("C:", file.relative_to(self.disk)) if file.is_relative_to(self.disk) else ("Z:", file)
        return f"{drive}\\" + str(rest).strip("/").replace("/", "\\")

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a Windows program, in a process group of its own; its output goes nowhere."""
        return subprocess.Popen(
            ["wine", *map(str, command)],
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def run(self, *command: str | Path, seconds: float = 600, typed: str = "") -> Ended:
        """Run a Windows program to its end; ``typed`` is what it reads.

        Raises:
            Failed: it took too long.
        """
        # Output goes through a pipe: Windows Python will not start with a plain file in its place.
        try:
            done = subprocess.run(
                ["wine", *map(str, command)],
                env=self.environment(),
                input=typed.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            said = (late.stdout or b"").decode("utf-8", "replace")
            raise Failed(f"{command[0]} took longer than {seconds:.0f} seconds.\n{said[-2000:]}") from late
        return Ended(done.returncode, done.stdout.decode("utf-8", "replace").replace("\r\n", "\n"))

    def must(self, *command: str | Path, seconds: float = 600) -> str:
        """Run a Windows program that has to succeed, and return what it said.

        Raises:
            Failed: it ended with another code than 0.
        """
        ended = self.run(*command, seconds=seconds)
        if ended.code != 0:
            raise Failed(f"{' '.join(map(str, command))} ended with code {ended.code}.\n{ended.said[-3000:]}")
        return ended.said

    def wait(self) -> None:
        """Wait until every program in the prefix has ended and the registry lies on the disk."""
        subprocess.run(["wineserver", "-w"], env=self.environment(), check=False, timeout=300)

    def stop(self) -> None:
        """End every program in this prefix, and no other."""
        subprocess.run(["wineserver", "-k"], env=self.environment(), check=False, timeout=60)
        self.wait()


def tool(command: Sequence[object], *, folder: Path | None = None) -> str:
    """Run a tool of this machine that has to succeed, and return what it said.

    Raises:
        Failed: it ended with another code than 0.
    """
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False, errors="replace"
    )
    if done.returncode != 0:
        raise Failed(
            f"{' '.join(map(str, command))} ended with code {done.returncode}.\n{(done.stdout + done.stderr)[-3000:]}"
        )
    return done.stdout
