"""Looks through a frozen tree: what is in it, how large it is, and whether every library it needs is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import leaving_out
from host import pe
from product import ARCHIVE, CONSOLE, WINDOW

MEGABYTE = 1_000_000
SHARP = b"PerMonitorV2"  # in the manifest of a program that Windows lets draw for each screen by itself
INSTALLED, SETUP = 150 * MEGABYTE, 45 * MEGABYTE  # at most

# Libraries that every Windows 10 from version 1809 on has. icuuc is not among them: it came in a later one.
WINDOWS_HAS = frozenset(
    (
        "advapi32 authz bcrypt bcryptprimitives cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dbghelp "
        "dcomp dnsapi dwmapi dwrite dxgi gdi32 imm32 iphlpapi kernel32 kernelbase mpr msi ncrypt netapi32 ntdll ole32 "
        "oleaut32 pathcch pdh powrprof propsys psapi rpcrt4 rstrtmgr secur32 setupapi shcore shell32 shlwapi ucrtbase "
        "uiautomationcore user32 userenv uxtheme version winhttp wininet winmm winspool.drv ws2_32 wtsapi32"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Tree:
    """What is in a frozen folder."""

    root: Path
    sizes: dict[str, int]  # by path below the root, with forward slashes

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(self.sizes.values())

    def parts(self) -> list[tuple[str, int]]:
        """Return the parts and their bytes, the largest first; what lies in the contents folder counts by itself."""
        found: Counter[str] = Counter()
        for path, size in self.sizes.items():
            folders = path.split("/")
            found["/".join(folders[1:2]) if len(folders) > 1 else path] += size
        return found.most_common()


def look(root: Path) -> Tree:
    """Return what is in a folder."""
    files = (file for file in sorted(root.rglob("*")) if file.is_file())
    return Tree(root, {file.relative_to(root).as_posix(): file.stat().st_size for file in files})


def troubles(tree: Tree) -> list[str]:
    """Return what is wrong with a frozen Windows tree, in words; nothing when it may ship."""
    return [
        *(f"must not ship: {name}" for name in leaving_out.forbidden(tree.sizes)),
        *(f"missing: {name}" for name in _missing(tree)),
        *(f"{name} is blurred on a second screen" for name in _blurred(tree)),
        *_of_libraries(tree),
        *([] if tree.size <= INSTALLED else [f"{tree.size / MEGABYTE:.1f} MB are more than {INSTALLED // MEGABYTE}"]),
    ]


def _missing(tree: Tree) -> Iterator[str]:
    names = {path.rsplit("/", 1)[-1].lower() for path in tree.sizes}
    needed = (f"{WINDOW}.exe", f"{CONSOLE}.exe", ARCHIVE, "LICENSE", "qwindows.dll", "qoffscreen.dll", "qsvg.dll")
    yield from (name for name in needed if name.lower() not in names)


def _blurred(tree: Tree) -> Iterator[str]:
    """Yield the programs whose manifest does not say that they draw sharply on every screen."""
    for name in (f"{WINDOW}.exe", f"{CONSOLE}.exe"):
        if name in tree.sizes and SHARP not in (tree.root / name).read_bytes():
            yield name


def _of_libraries(tree: Tree) -> Iterator[str]:
    """Yield every library that is not for 64-bit Windows, lacks a safeguard, or needs what is not there."""
    there = {path.lower() for path in tree.sizes}
    for path in tree.sizes:
        if not path.lower().endswith((".exe", ".dll", ".pyd")):
            continue
        try:
            library = pe.read(tree.root / path)
        except pe.NotPe as trouble:
            yield f"{path}: {trouble}"
            continue
        if not library.is_guarded:
            yield f"{path}: can be loaded at one address only, or runs data"
        for name in sorted(library.imports()):
            if not is_windows_own(name) and not any(f"{place}{name}" in there for place in places(path.lower())):
                yield f"{path} needs {name}, which is neither where it is looked for nor part of Windows"


def places(path: str) -> list[str]:
    """Return the folders where Windows looks for what a library of the tree needs, each with a slash at its end.

    They are its own folder and those above it, the folder of libraries that its wheel brought, and for PySide6 that of
    shiboken6; Python is told of these when the package is imported.
    """
    folders = path.split("/")[:-1]
    above = ["".join(f"{one}/" for one in folders[:depth]) for depth in range(len(folders), -1, -1)]
    own = ["".join(f"{one}/" for one in folders[:2]).removesuffix("/") + ".libs/"] if len(folders) > 1 else []
    return [*above, *own, *([f"{folders[0]}/shiboken6/"] if "pyside6" in folders else [])]


def is_windows_own(name: str) -> bool:
    """Tell whether a library comes with Windows."""
    return name.startswith(("api-ms-win-", "ext-ms-win-")) or name.removesuffix(".dll") in WINDOWS_HAS
