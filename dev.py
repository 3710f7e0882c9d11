#!/usr/bin/env python3
"""Sets up, runs, tests and freezes DxF Desk from a checkout, with nothing installed but Python 3.11 or newer."""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "made-from"
QT_STAMP = VENV / "qt-can-start"
LOCK = ROOT / "requirements" / "dev.txt"
OLDEST_PYTHON = (3, 11)
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
TOUR = Path("build", "tour")
LANE_TYPES = ("--config-file", "packaging/mypy.ini")
ICON = ("packaging/windows/icon.py", "resources/icons/app.svg", "build/app.ico")  # drawn by, from, to

# What Qt's window and off-screen plug-ins link to, as Debian and its kin call it, and one font to draw with.
QT_PACKAGES = (
    "fonts-dejavu-core libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libx11-6 libx11-xcb1 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 "
    "libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libwayland-cursor0 libwayland-egl1 libxcb-xfixes0 "
    "libxcb-xkb1 libxcb1 libxkbcommon-x11-0 libxkbcommon0"
).split()
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class Stop(Exception):
    """Something a person has to put right first; its text says what."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        print(f"DxF Desk needs Python 3.11 or newer; this is Python {found}. Start dev.py with a newer one.")
        return 1
    options, rest = command_line().parse_known_args(arguments)
    if rest and options.command not in PASSES_ARGUMENTS_ON:
        command_line().error(f"{options.command} does not know: {' '.join(rest)}")
    try:
        code: int = options.action(options, rest)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return code


PASSES_ARGUMENTS_ON = ("run", "test", "bench", "package")


def command_line() -> argparse.ArgumentParser:
    """Return the parser of dev.py's own commands."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, action, explanation in (
        ("setup", setup, "make .venv from the lock, or do nothing when it is up to date"),
        ("run", run, "open the window in practice mode; without a display, tour it and save screenshots"),
        ("test", test, "run the tests; what follows goes to pytest"),
        ("lint", lint, "check format, style, types, import directions and the house's own rules"),
        ("bench", bench, "run the benchmarks; what follows goes to them"),
        ("package", package, "freeze the program into dist/, and let what comes out be tried"),
    ):
        command = commands.add_parser(name, help=explanation, description=explanation, allow_abbrev=False)
        command.set_defaults(action=action)
        if name == "test":
            command.add_argument("--slow", action="store_true", help="the slow tests too")
        if name == "lint":
            command.add_argument("--fix", action="store_true", help="first mend what can be mended by itself")
        if name == "package":
            command.add_argument("--linux", action="store_true", help="for this system; so it is without an option")
            command.add_argument("--windows", action="store_true", help="for Windows, in Wine, with the whole trial")
    return parser


# The commands


def setup(_options: argparse.Namespace, _rest: Sequence[str]) -> int:
    """Make the environment if it is missing or out of date."""
    make_environment()
    print(f"Ready: {PYTHON}")
    return 0


def run(_options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Open the window in practice mode, or tour it where there is no display."""
    make_environment()
    command = [str(PYTHON), "-m", "ui", "--practice"]
    if has_display():
        return start([*command, *rest])
    print(f"No display here, so the program shows itself off-screen and leaves its pictures in {TOUR}.", flush=True)
    return start([*command, "--tour", str(TOUR), *rest], offscreen())


def test(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Run the tests without a screen, all of them on every core; --slow runs the slow ones besides the others."""
    make_environment()
    selection = ["-m", "slow or not slow"] if options.slow else []
    spread = [] if rest else ["-n", "auto", "--dist", "loadgroup"]
    if not rest:
        for part in ("tests.servers.environment", "tests.keyring.environment"):  # where one fails, its tests say so
            start([str(PYTHON), "-m", part])
    return start([str(PYTHON), "-m", "pytest", *selection, *spread, *rest], offscreen())


def lint(options: argparse.Namespace, _rest: Sequence[str]) -> int:
    """Run every check, also after one has failed, so that all that is wrong is seen at once."""
    make_environment()
    module = [str(PYTHON), "-m"]
    if options.fix:
        start([*module, "ruff", "check", "--fix", "--quiet", "."])
        start([*module, "ruff", "format", "--quiet", "."])
    checks = {
        "format": [*module, "ruff", "format", "--check", "."],
        "style": [*module, "ruff", "check", "."],
        "types": [*module, "mypy"],
        "types of the Windows lane": [*module, "mypy", *LANE_TYPES, "packaging/windows", "packaging/hooks"],
        "types of signing": [*module, "mypy", *LANE_TYPES, "packaging/sign"],
        "types of publishing": [*module, "mypy", *LANE_TYPES, "packaging/publish"],
        "import directions": [str(PYTHON.with_name("lint-imports")), "--no-logo"],
        "house rules": [*module, "pytest", "-q", "tests/house"],
    }
    failed = []
    for name, command in checks.items():
        print(f"\n== {name}", flush=True)
        if start(command, offscreen()) != 0:
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}." if failed else "\nAll checks passed.")
    return 1 if failed else 0


def bench(_options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Run the benchmarks without a screen."""
    make_environment()
    return start([str(PYTHON), "-m", "benchmarks", *rest], offscreen())


def package(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Freeze the program for this operating system, for Windows, or for both; what follows goes to the Windows lane."""
    if rest and not options.windows:
        command_line().error(f"package does not know: {' '.join(rest)}")
    make_environment()
    code = 0 if options.windows and not options.linux else package_here()
    return start([str(PYTHON), "packaging/windows", *rest]) if options.windows and code == 0 else code


def package_here() -> int:
    """Freeze the program for this operating system and let the result test itself."""
    need_freezing_tools()
    work("draw the icon", [str(PYTHON), *ICON], offscreen())
    freeze = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"]
    work("freeze the program", [*freeze, "--distpath=dist", f"--workpath={Path('build', 'freeze')}", "build.spec"])
    program = ROOT / "dist" / "dxf-desk" / ("dxf-desk.exe" if WINDOWS else "dxf-desk")
    print(f"Frozen: {program}\nIts self-test:", flush=True)
    with tempfile.TemporaryDirectory() as elsewhere:
        code = start([str(program), "--data-dir", str(Path(elsewhere, "data")), "self-test"], offscreen(), elsewhere)
    return code or start([str(PYTHON), "packaging/first_window.py", str(program)], offscreen())


# The environment


def make_environment() -> None:
    """Make ``.venv`` from the lock, unless the one there was made from the same files by the same Python."""
    wanted = fingerprint()
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted):
        install_packages()
        STAMP.write_text(wanted, encoding="utf-8")
    if not QT_STAMP.exists():
        need_qt_libraries()
        QT_STAMP.touch()


def install_packages() -> None:
    """Make ``.venv`` anew and put into it what the lock names, and the checkout itself."""
    print("Setting up .venv from requirements/dev.txt. The first time this takes a minute or two.", flush=True)
    if importlib.util.find_spec("ensurepip") is None:
        need("Python cannot make an environment here", [f"python3.{sys.version_info.minor}-venv"])
    work("make .venv", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    install = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    work("install what the lock names", [*install, "--require-hashes", "--only-binary=:all:", "-r", str(LOCK)])
    work("install the checkout", [*install, "-q", "--no-deps", "--no-build-isolation", "-e", "."])


def fingerprint() -> str:
    """Return a hash of everything that ``.venv`` is made from."""
    import tomllib  # not in the older Pythons that main() turns away

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock, tools = LOCK.read_text(encoding="utf-8"), declared["tool"]["setuptools"]
    parts = (sys.version, str(ROOT), lock, declared["project"], tools)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def need_qt_libraries() -> None:
    """On Linux, see to it that Qt can start and has a font to draw with."""
    if sys.platform != "linux":
        return
    missing = missing_libraries()
    if shutil.which("apt-get") and not any(any(Path(folder).expanduser().rglob("*.[ot]tf")) for folder in FONT_FOLDERS):
        missing.append("a font")
    if missing:
        need(f"Qt needs what this machine lacks ({', '.join(missing)})", QT_PACKAGES)


def missing_libraries() -> list[str]:
    """Return the names of the shared libraries that Qt's window and off-screen plug-ins do not find."""
    qt = next(VENV.glob("lib/python*/site-packages/PySide6"))
    plugins = [qt / "Qt/plugins/platforms" / f"libq{name}.so" for name in ("xcb", "offscreen")]
    parts = [*qt.glob("QtWidgets*.so"), *plugins]
    report = subprocess.run(["ldd", *map(str, parts)], capture_output=True, text=True, check=False).stdout
    return sorted({line.split()[0] for line in report.splitlines() if line.endswith("=> not found")})


def need_freezing_tools() -> None:
    """On Linux, see to it that PyInstaller finds Python's shared library and the tool that reads libraries."""
    if sys.platform != "linux":
        return
    packages = [] if shutil.which("objdump") else ["binutils"]
    shared = sysconfig.get_config_var("INSTSONAME") or ""
    folder = Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib")
    folders = (folder, folder / (sysconfig.get_config_var("MULTIARCH") or ""))
    if ".so" not in shared or not any((folder / shared).exists() for folder in folders):
        packages.append(f"libpython3.{sys.version_info.minor}")
    if packages:
        need("Freezing needs tools that this machine lacks", packages)


def need(why: str, packages: Sequence[str]) -> None:
    """Install Debian packages when this is Debian's administrator, else stop and say which command does.

    Raises:
        Stop: they have to be installed by hand.
    """
    if shutil.which("apt-get") is None:
        raise Stop(
            f"{why}. Install what your system calls these packages of Debian, then try again:\n{' '.join(packages)}"
        )
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        raise Stop(f"{why}. Run this once, then try again:\n\nsudo apt-get update && sudo {shlex.join(install)}")
    print(f"{why}. Installing: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    work("read Debian's list of packages", ["apt-get", "update", "-qq"], quiet)
    work("install Debian packages", [*install, "-qq", "-o=Dpkg::Use-Pty=0"], quiet)


# Starting programs


def has_display() -> bool:
    """Tell whether a window could be shown to anybody."""
    if WINDOWS or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def offscreen() -> dict[str, str]:
    """Return this process's environment with Qt drawing into memory."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def start(command: Sequence[str], environment: Mapping[str, str] | None = None, folder: str | Path = ROOT) -> int:
    """Run a command in the checkout, or in ``folder``, and return its exit code."""
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


def work(what: str, command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
    """Run a command that has to succeed.

    Raises:
        Stop: it did not; the text names the command.
    """
    code = start(command, environment)
    if code != 0:
        raise Stop(f"Could not {what}: this command ended with code {code}.\n\n{shlex.join(command)}")


if __name__ == "__main__":
    sys.exit(main())
