"""Freezes the program in Wine with the same build.spec that freezes it elsewhere."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from host.wine import Wine, tool
from product import ROOT, version
from products import comparing

TAKEN = ("ui", "desktop", "sync", "resources", "packaging", "build.spec", "pyproject.toml", "LICENSE", "requirements")
SOURCES = "source"  # on the disk that Windows sees as C:


def freeze(wine: Wine) -> Path:
    """Freeze the sources of this checkout and return the folder of the frozen program, on this machine."""
    place = copy_sources(wine.disk / SOURCES)
    add_metadata(wine.disk / "py" / "Lib" / "site-packages")
    draw_icon(place / "build" / "app.ico")
    comparing.make(place / "build" / "products.dll")
    folders = ["--distpath", r"C:\dist", "--workpath", r"C:\work"]
    options = ["--noconfirm", "--log-level=WARN", *folders, rf"C:\{SOURCES}\build.spec"]
    wine.must(r"C:\py\python.exe", "-m", "PyInstaller", *options, seconds=3000)
    wine.wait()
    return tree_in(wine)


def tree_in(wine: Wine) -> Path:
    """Return where the frozen tree lies."""
    return wine.disk / "dist" / "dxf-desk"


def copy_sources(place: Path) -> Path:
    """Copy what is frozen to where Windows sees it, and nothing that is not in the checkout."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for name in TAKEN:
        start = ROOT / name
        if start.is_dir():
            shutil.copytree(start, place / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
        else:
            shutil.copy2(start, place / name)
    (place / "build").mkdir(exist_ok=True)
    notices = ROOT / "build" / "NOTICES.txt"
    if notices.exists():
        shutil.copy2(notices, place / "build")
    return place


def add_metadata(site: Path) -> None:
    """Give the Windows Python what the program asks about itself: its own name and version."""
    for old in site.glob("dxf_desk-*.dist-info"):
        shutil.rmtree(old)
    folder = site / f"dxf_desk-{version()}.dist-info"
    folder.mkdir(parents=True)
    lines = ("Metadata-Version: 2.1", "Name: dxf-desk", f"Version: {version()}", "License-Expression: Apache-2.0", "")
    (folder / "METADATA").write_text("\n".join(lines), encoding="utf-8", newline="\n")


def draw_icon(out: Path) -> None:
    """Draw the icon; a program of its own, because Qt wants to be the only one in a process."""
    drawing = ROOT / "resources" / "icons" / "app.svg"
    tool([sys.executable, Path(__file__).with_name("icon.py"), drawing, out])
