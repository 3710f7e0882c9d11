"""Builds everything that is published for Windows, and what the trial needs besides."""

from __future__ import annotations

import hashlib
import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import freezing
import msi
import setup_program
import shipped
import tree
from host.wine import Wine, tool
from product import CONSOLE, NAME, ROOT, WINDOW, version
from products import comparing
from setup_program import Release
from steps import must, note, step

OUT = ROOT / "dist" / "windows"
SIGN = ROOT / "packaging" / "sign"
POLICY = ROOT / "packaging" / "windows" / "policy"  # what administrators set on managed computers
OLDER = "0.0.9"  # what the twin to upgrade from says it is


@dataclass(frozen=True, slots=True)
class Made:
    """What the trial needs: Setup of an older version, the one that is published, one that unpacks quickly, the MSI."""

    older: Path
    newer: Path
    quick: Path
    msi: Path


def made(wine: Wine) -> Made:
    """Return where the Setups lie."""
    own = f"{NAME.replace(' ', '-')}-{version()}"
    return Made(
        wine.root / "older-Setup.exe", OUT / f"{own}-Setup.exe", wine.root / "quick-Setup.exe", OUT / f"{own}.msi"
    )


def build(wine: Wine) -> None:
    """Build it all."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with step("bill of materials and license notices"):
        shipped.write(wine.disk / "py" / "Lib" / "site-packages", OUT)
        (ROOT / "build").mkdir(exist_ok=True)
        shutil.copy2(OUT / "NOTICES.txt", ROOT / "build")
    with step("PyInstaller in Wine"):
        release = Release(freezing.freeze(wine), version())
        freezing.draw_icon(setup_program.ICON)
    with step("every product of vectors and matrices is the one that OpenBLAS gives"):
        wrong = comparing.differences(wine, wine.disk / freezing.SOURCES / "build" / "products.dll")
        must(not wrong, f"these differ: {wrong[:20]}")
    with step("our programs are signed, everything is looked through"):
        signed(release.folder / f"{CONSOLE}.exe", release.folder / f"{WINDOW}.exe")
        look(release)
    publish(wine, release)


def publish(wine: Wine, release: Release) -> None:
    """Make what people get out of a frozen tree."""
    with step("Setup"):
        pack(wine, release)
    with step("MSI"):
        built = msi.make(release, made(wine).msi)
        signed(built)
        note(f"{built.name}: {built.stat().st_size / tree.MEGABYTE:.1f} MB")
    with step("policy templates, hashes"):
        write_hashes()


def look(release: Release) -> None:
    """Say what is in the tree, and stop where something is wrong with it."""
    found = tree.look(release.folder)
    note(f"{len(found.sizes)} files, {found.size / tree.MEGABYTE:.1f} MB installed; the largest:")
    for name, size in found.parts()[:12]:
        note(f"{size / tree.MEGABYTE:6.1f} MB  {name}")
    wrong = tree.troubles(found)
    must(not wrong, "The frozen tree may not ship:\n" + "\n".join(wrong))


def pack(wine: Wine, release: Release) -> None:
    """Make the Setup that is published, and for the trial one of an older version and one that unpacks quickly."""
    files = made(wine)
    sign = f"{shlex.quote(sys.executable)} {shlex.quote(str(SIGN))}"
    setup_program.make(release, files.newer, sign=sign)
    size = files.newer.stat().st_size
    note(f"{files.newer.name}: {size / tree.MEGABYTE:.1f} MB")
    must(size <= tree.SETUP, f"Setup has {size / tree.MEGABYTE:.1f} MB, more than {tree.SETUP // tree.MEGABYTE}")
    is_rightly_signed(files.newer)
    twin = setup_program.older_twin(release, OLDER, wine.root / "older")
    setup_program.make(release, files.quick, compressor="zlib")
    setup_program.make(twin, files.older, compressor="zlib")


def signed(*programs: Path) -> None:
    """Sign programs and verify that."""
    tool([sys.executable, SIGN, *programs])
    tool([sys.executable, SIGN, "--check", *programs])


def is_rightly_signed(setup: Path) -> None:
    """Verify the signature of Setup, and that a copy with one changed byte does not pass.

    Raises:
        Wrong: the altered copy passes.
    """
    tool([sys.executable, SIGN, "--check", setup])
    altered = setup.with_name("altered.exe")
    content = bytearray(setup.read_bytes())
    content[len(content) // 2] ^= 1
    altered.write_bytes(content)
    try:
        tool([sys.executable, SIGN, "--check", altered])
    except Exception:  # noqa: BLE001 - any refusal is what is wanted
        return
    finally:
        altered.unlink()
    must(None, "an altered Setup passes as signed")


def write_hashes() -> None:
    """Put the policy templates beside what is published, and the list of hashes as ``sha256sum --check`` reads it."""
    shutil.rmtree(OUT / POLICY.name, ignore_errors=True)
    shutil.copytree(POLICY, OUT / POLICY.name)
    published = sorted(file for file in OUT.rglob("*") if file.is_file() and file.name != "SHA256SUMS")
    hashes = ((hashlib.sha256(file.read_bytes()).hexdigest(), file.relative_to(OUT)) for file in published)
    lines = [f"{found}  {path.as_posix()}\n" for found, path in hashes]
    (OUT / "SHA256SUMS").write_text("".join(lines), encoding="ascii", newline="\n")
    for line in lines:
        note(line.strip())
