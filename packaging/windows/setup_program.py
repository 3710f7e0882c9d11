"""Makes Setup, the one file that people get, from a frozen tree; and an older twin of a tree, to upgrade from."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import product
import tree
from host.wine import tool

HERE = Path(__file__).resolve().parent
ICON = product.ROOT / "build" / "windows" / "app.ico"


@dataclass(frozen=True, slots=True)
class Release:
    """A frozen tree and the version it says it is."""

    folder: Path
    version: str

    @property
    def contents(self) -> str:
        """The name of the folder beside the programs."""
        return next(one.name for one in self.folder.glob("app-*") if one.is_dir())


def definitions(release: Release, out: Path, compressor: str) -> dict[str, str]:
    """Return everything that the script of Setup asks for by name."""
    numbers = [*release.version.split("."), "0", "0", "0"][:4]
    return {
        "NAME": product.NAME,
        "PUBLISHER": product.PUBLISHER,
        "WINDOW": product.WINDOW,
        "CONSOLE": product.CONSOLE,
        "SEALED": product.SEALED,
        "DOCUMENT": product.DOCUMENT,
        "DATA": product.DATA,
        "VERSION": release.version,
        "VERSION4": ".".join(numbers),
        "CONTENTS": release.contents,
        "SOURCE": str(release.folder),
        "SIZE_KB": str(tree.look(release.folder).size // 1024),
        "ICON": str(ICON),
        "OUT": str(out),
        "COMPRESSOR": compressor,
    }


def make(release: Release, out: Path, *, compressor: str = "lzma", sign: str = "") -> Path:
    """Write Setup.

    Args:
        release: what it installs.
        out: the file to write.
        compressor: lzma for people; zlib is larger and much faster, for tests.
        sign: a command that signs the file given to it; then Setup and the uninstaller in it are signed.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    known = definitions(release, out, compressor) | ({"SIGN": sign} if sign else {})
    tool(
        [
            os.environ.get("NSIS", "makensis"),
            "-V2",
            "-WX",
            *(f"-D{name}={text}" for name, text in known.items()),
            HERE / "installer.nsi",
        ]
    )
    return out


def older_twin(release: Release, version: str, out: Path) -> Release:
    """Copy a tree and make the copy say that it is another version, as if it had been built from older sources.

    Raises:
        ValueError: the versions are not written with the same number of characters, so the places would not fit.
    """
    if len(version) != len(release.version):
        raise ValueError(f"{version} and {release.version} differ in length")
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(release.folder, out)
    contents = release.contents.replace(release.version, version)
    (out / release.contents).rename(out / contents)
    for program in out.glob("*.exe"):
        content = program.read_bytes().replace(release.contents.encode(), contents.encode())
        program.write_bytes(content.replace(release.version.encode("utf-16-le"), version.encode("utf-16-le")))
    for about in (out / contents).glob("dxf_desk-*.dist-info"):
        metadata = about / "METADATA"
        text = metadata.read_text(encoding="utf-8").replace(f"Version: {release.version}\n", f"Version: {version}\n")
        metadata.write_text(text, encoding="utf-8", newline="\n")
        about.rename(about.with_name(f"dxf_desk-{version}.dist-info"))
    return Release(out, version)
