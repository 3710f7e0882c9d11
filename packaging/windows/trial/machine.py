"""A Windows machine as the trial sees it: what is installed, what the registry holds, which files lie where."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from host.wine import Ended, Wine
from product import CONSOLE, DATA, NAME, WINDOW
from steps import must

UNINSTALL = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"
REMOVER_ANSWERS = 3.0  # seconds; it goes on by itself, and here nothing else can be waited for while a window is open
REGISTRY = ("user.reg", "system.reg")
# What Wine and Windows write down for themselves, whoever runs: not ours, and no trace of us.
THEIR_OWN = (
    "Software\\\\Wine\\\\",
    "Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Explorer\\\\",
    "Volatile Environment",
    "System\\\\CurrentControlSet\\\\Control\\\\Class\\\\",  # the day of each start, as that of a driver
)
# Keys that every Windows has, for anybody to put their own into, and a new prefix of Wine lacks.
SHARED = (
    *(rf"HKLM\Software\Classes\Installer\{name}" for name in ("Features", "Products", "UpgradeCodes")),
    r"HKLM\Software\Microsoft\Windows\CurrentVersion\Installer\UpgradeCodes",
    r"HKLM\Software\Microsoft\Windows\CurrentVersion\Installer\UserData\S-1-5-18\Components",
    r"HKLM\Software\Microsoft\Windows\CurrentVersion\Installer\UserData\S-1-5-18\Products",
    r"HKCU\Software\Classes",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall",
    r"HKCU\Software\Policies",
)


@dataclass(frozen=True, slots=True)
class Machine:
    """A prefix with what is tried: Setups of an older version, of this one, of this one quickly unpacked; the MSI."""

    wine: Wine
    older: Path
    newer: Path
    quick: Path
    msi: Path
    versions: tuple[str, str]

    @property
    def folder(self) -> Path:
        """Where the program is installed for one person."""
        return self.wine.home / "AppData" / "Local" / "Programs" / NAME

    @property
    def tree(self) -> Path:
        """The frozen tree that the Setups were made of."""
        return self.wine.disk / "dist" / "dxf-desk"

    @property
    def data(self) -> Path:
        """Where the program keeps what is the person's."""
        return self.wine.home / "AppData" / "Local" / DATA

    @property
    def console(self) -> str:
        """What Windows calls the installed console program."""
        return self.wine.path(self.folder / f"{CONSOLE}.exe")

    def setup(self, file: Path, *options: str, seconds: float = 300) -> int:
        """Run a Setup and return how it ended."""
        return self.wine.run(self.wine.path(file), "/S", *options, seconds=seconds).code

    def desk(self, *arguments: str, typed: str = "", seconds: float = 300) -> Ended:
        """Run the installed console program."""
        return self.wine.run(self.console, *arguments, typed=typed, seconds=seconds)

    def ask(self, *arguments: str, typed: str = "", code: int = 0) -> Any:
        """Run the installed console program and return its JSON answer.

        Raises:
            Wrong: it ended with another code.
        """
        ended = self.desk(*arguments, "--json", typed=typed)
        must(
            ended.code == code,
            f"dxf-desk {' '.join(arguments)} ended with {ended.code}, not {code}: {ended.said[-1500:]}",
        )
        start = ended.said.find("{")
        return json.loads(ended.said[start:]) if start >= 0 else None

    def window(self, *arguments: str, seconds: float = 300) -> Ended:
        """Run the installed program with the window to its end."""
        return self.wine.run(self.wine.path(self.folder / f"{WINDOW}.exe"), *arguments, seconds=seconds)

    def furnish(self) -> None:
        """Put into a new prefix the empty keys that it lacks of a real Windows."""
        for key in SHARED:
            self.wine.must("reg", "add", key, "/f")

    def restart(self) -> None:
        """Start Windows anew: it removes then what a remover could not remove of itself."""
        self.wine.stop()
        self.wine.must("cmd", "/c", "exit")
        self.wine.wait()

    def end_window(self) -> None:
        """End the installed window, whoever in this prefix started it."""
        self.wine.run("taskkill", "/f", "/im", f"{WINDOW}.exe")

    def uninstall(self, *options: str, folder: Path | None = None) -> None:
        """Remove the program; its remover goes on by itself, so wait until everything has ended."""
        self.wine.run(self.wine.path((folder or self.folder) / "Uninstall.exe"), "/S", *options)
        self.wine.wait()

    def uninstall_refused(self) -> None:
        """Try to remove the program while it runs; the remover says no, and the program stays."""
        self.wine.run(self.wine.path(self.folder / "Uninstall.exe"), "/S")
        time.sleep(REMOVER_ANSWERS)

    def registered(self, name: str, *, root: str = "HKCU") -> str:
        """Return a value of the Add/Remove entry, or nothing."""
        ended = self.wine.run("reg", "query", rf"{root}\{UNINSTALL}", "/v", name)
        for line in ended.said.splitlines():
            found = line.split(None, 2)
            if len(found) == 3 and found[0] == name:
                return found[2].strip()
        return ""

    def forget_data(self) -> None:
        """Take away what earlier trials left of a person's data."""
        shutil.rmtree(self.data, ignore_errors=True)


def files(machine: Machine) -> set[str]:
    """Return every file and folder on the disk that a program could have left, but for what is temporary."""
    disk = machine.wine.disk
    places = (
        disk / "users",
        disk / "Program Files",
        disk / "Program Files (x86)",
        disk / "ProgramData",
        disk / "windows",
    )
    found = {str(one.relative_to(disk)) for place in places for one in place.rglob("*")}
    return {one for one in found if "/Temp" not in one and "/temp" not in one} | {one.name for one in disk.iterdir()}


def registry(machine: Machine) -> set[str]:
    """Return every key and value of the registry, one line each; call it when nothing runs."""
    return {line for file in REGISTRY for line in _entries(machine.wine.prefix / file)}


def _entries(file: Path) -> Iterator[str]:
    key = ""
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("["):
            key = line[1 : line.rfind("]")]
            if not key.startswith(THEIR_OWN):
                yield f"{file.stem} {key}"
        elif line and not line.startswith(("#", ";", "WINE")) and not key.startswith(THEIR_OWN):
            yield f"{file.stem} {key} {line}"


def content(folder: Path, *, leaving_out: tuple[str, ...] = ()) -> dict[str, str]:
    """Return the hash of every file below a folder."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not str(file.relative_to(folder)).startswith(leaving_out)
    }
