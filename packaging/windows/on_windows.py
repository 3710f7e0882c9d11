"""The few steps of the lane that differ on a real Windows; .github/workflows/windows.yml runs it. It has never run.

Wine is left out of it: here the frozen tree, the installer and the program are the machine's own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import building
import setup_program
import shipped
from host.wine import tool
from product import CONSOLE, NAME, ROOT, WINDOW, version
from products import comparing
from setup_program import Release
from steps import must, note, step

TREE = ROOT / "dist" / "dxf-desk"
SETUP = building.OUT / f"{NAME.replace(' ', '-')}-{version()}-Setup.exe"


def main(name: str) -> None:
    """Carry out one step."""
    steps = {
        "write-notices": write_notices,
        "products": make_products,
        "look": look,
        "setup": make_setup,
        "try": try_setup,
    }
    with step(name):
        steps[name]()


def write_notices() -> None:
    """Write the bill of materials and the notices from what is installed here."""
    building.OUT.mkdir(parents=True, exist_ok=True)
    shipped.write(Path(sysconfig.get_path("purelib")), building.OUT)
    (ROOT / "build").mkdir(exist_ok=True)
    shutil.copy2(building.OUT / "NOTICES.txt", ROOT / "build")


def make_products() -> None:
    """Compile the library that stands for OpenBLAS, with the mingw that the machine has."""
    comparing.make(ROOT / "build" / "products.dll")


def look() -> None:
    """Look through the frozen tree."""
    building.look(Release(TREE, version()))


def make_setup() -> None:
    """Make Setup, signed where a command to sign with is known."""
    setup_program.ICON.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(ROOT / "build" / "app.ico", setup_program.ICON)
    release = Release(TREE, version())
    is_signing = bool(os.environ.get("DXF_DESK_SIGN_COMMAND"))
    if is_signing:
        tool([sys.executable, building.SIGN, release.folder / f"{CONSOLE}.exe", release.folder / f"{WINDOW}.exe"])
    setup_program.make(release, SETUP, sign=f'"{sys.executable}" "{building.SIGN}"' if is_signing else "")
    building.write_hashes()


def try_setup() -> None:
    """Install, let the installed program test itself, refuse over the running program, remove."""
    local = Path(os.environ["LOCALAPPDATA"])
    folder = local / "Programs" / NAME
    must(run(SETUP, "/S") == 0, "Setup did not end well")
    must(run(folder / f"{CONSOLE}.exe", "self-test") == 0, "the self-test did not end well")
    with subprocess.Popen([folder / f"{CONSOLE}.exe", "--practice", "sync", "--full", "--columns", "50"]) as running:
        code = run(SETUP, "/S")
        if running.poll() is None:
            must(code == 4, f"over the running program Setup ended with {code}")
        running.kill()
    # the last option is taken as it stands, so it must not be quoted
    removed = subprocess.run(f'"{folder}\\Uninstall.exe" /S _?={folder}', check=False, timeout=600).returncode
    must(removed == 0, "the remover did not end well")
    left = {one.name for one in folder.iterdir()} if folder.exists() else set()
    must(left <= {"Uninstall.exe"}, f"left in the folder: {sorted(left)}")
    must((local / "dxf-desk").exists(), "the data is gone")
    note("installed, tested, refused, removed")


def run(program: Path, *options: str) -> int:
    """Run a program to its end and return how it ended."""
    return subprocess.run([program, *options], check=False, timeout=600).returncode


if __name__ == "__main__":
    main(sys.argv[1])
