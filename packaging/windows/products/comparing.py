"""Makes the library of products, and compares everything it answers with what OpenBLAS answers."""

from __future__ import annotations

import shutil
from pathlib import Path

from host.wine import Wine, tool

SOURCE = Path(__file__).with_name("products.c")
LIBRARY = "libscipy_openblas64_-*.dll"  # what numpy's wheel calls the library that this one stands for
FLAGS = (
    *("-O2", "-shared", "-s", "-nostdlib", "-ffreestanding", "-fno-builtin", "-fcx-limited-range"),
    *("-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror"),
    *("-Wl,--dynamicbase", "-Wl,--nxcompat", "-Wl,--high-entropy-va", "-Wl,--no-insert-timestamp"),
)
LEAST = 10_000  # products that are compared
NEAR = {"f4": 2e-5, "c8": 2e-5, "f8": 1e-12, "c16": 1e-12}


def make(out: Path) -> Path:
    """Compile the library; the same source gives the same bytes."""
    out.parent.mkdir(parents=True, exist_ok=True)
    tool(["x86_64-w64-mingw32-gcc", *FLAGS, "-o", out, SOURCE])
    return out


def differences(wine: Wine, library: Path) -> list[str]:
    """Return which products differ from those of OpenBLAS, on Windows Python; nothing when all agree."""
    site = wine.disk / "py" / "Lib" / "site-packages"
    copy = wine.disk / "products"
    shutil.rmtree(copy, ignore_errors=True)
    for name in ("numpy", "numpy.libs"):
        shutil.copytree(site / name, copy / name)
    for one in (copy / "numpy.libs").glob(LIBRARY):
        shutil.copy2(library, one)
    shutil.copy2(Path(__file__).with_name("answering.py"), copy)
    wine.must(r"C:\py\python.exe", "-I", r"C:\products\answering.py", r"C:\products\theirs.npz")
    Wine(wine.root).must(r"C:\py\python.exe", r"C:\products\answering.py", r"C:\products\ours.npz")
    found = _compare(copy / "theirs.npz", copy / "ours.npz")
    shutil.rmtree(copy)
    return found


def _compare(theirs: Path, ours: Path) -> list[str]:
    import numpy as np

    with np.load(theirs) as expected, np.load(ours) as found:
        names = set(expected.files) | set(found.files)
        if len(names) < LEAST:
            return [f"only {len(names)} products were compared"]
        if all(np.array_equal(expected[name], found[name]) for name in names):
            return ["every last bit is the same, so the same library answered twice"]
        return [name for name in sorted(names) if not _same(expected[name], found[name], NEAR[name.split()[0]])]


def _same(expected: object, found: object, near: float) -> bool:
    import numpy as np

    return bool(np.shape(expected) == np.shape(found) and np.allclose(expected, found, rtol=near, atol=near * 40))  # type: ignore[arg-type, call-overload]
