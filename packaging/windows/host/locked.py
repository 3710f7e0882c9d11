"""Reads our locks as the Windows machine does that the program is made for, whichever machine this is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker

PYTHON = "3.13"
WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": f"{PYTHON}.2",
    "python_version": PYTHON,
    "sys_platform": "win32",
    "extra": "",
}
PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>[^\s;\\]+)\s*(?:;(?P<marker>[^\\#\n]*))?(?P<rest>(?:[^\n]*\\\n)*[^\n]*)$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Pin:
    """One distribution of a lock, with the hashes of the files it may come in."""

    name: str
    version: str
    hashes: tuple[str, ...]

    def line(self) -> str:
        """Return the line that says so to pip, without a marker: pip would ask it of this machine."""
        return " ".join([f"{self.name}=={self.version}", *(f"--hash=sha256:{one}" for one in self.hashes)])


def pins(lock: Path) -> list[Pin]:
    """Return what a lock has for Windows."""
    return [
        Pin(found["name"], found["version"], tuple(re.findall(r"sha256:([0-9a-f]{64})", found["rest"])))
        for found in PIN.finditer(lock.read_text(encoding="utf-8"))
        if not found["marker"] or Marker(found["marker"].strip()).evaluate(WINDOWS)
    ]
