"""Makes two libraries that Windows 10 has and Debian's Wine lacks, so that the program can be tried here.

They are for the tests only, lie in Wine's own system folder, and never ship: a check of the built tree looks for them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from host import pe
from host.wine import Failed, tool

# numpy asks the C library for the parts of complex numbers. Wine 8 knows the names, and ends the program at a call.
# Each is a few bytes of x64 code: the argument is a pair of numbers in memory (double) or in one register (float).
COMPLEX = {
    "creal": "f20f1001c3",  # movsd xmm0, [rcx]; ret
    "creall": "f20f1001c3",
    "cimag": "f20f104108c3",  # movsd xmm0, [rcx + 8]; ret
    "cimagl": "f20f104108c3",
    "crealf": "660f6ec1c3",  # movd xmm0, ecx; ret
    "cimagf": "48c1e920660f6ec1c3",  # shr rcx, 32; movd xmm0, ecx; ret
}
WINES_MARK = b"Wine builtin DLL"  # with it Wine would take its own file instead
BUILTIN = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll")

# Libraries written in Rust take random bytes from here.
RANDOM = """
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
    return SystemFunction036(bytes, (ULONG)count);
}
"""


def make(system: Path) -> None:
    """Put both into the system folder of a prefix."""
    complete_c_library(BUILTIN, system / "ucrtbase.dll")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "random.c")
        source.write_text(RANDOM, encoding="ascii")
        compiler = ["x86_64-w64-mingw32-gcc", "-O1", "-shared", "-s", "-o", system / "bcryptprimitives.dll", source]
        tool([*compiler, "-ladvapi32"])


def complete_c_library(source: Path, out: Path) -> None:
    """Write a copy of Wine's C library in which six functions do what they say.

    Raises:
        Failed: there is no room for them, or the file is not the one we know.
    """
    library = pe.read(source)
    offered = library.exports()
    content = bytearray(library.content)
    for name, code in COMPLEX.items():
        place = library.offset(offered[name])
        room = min((other for other in offered.values() if other > offered[name]), default=0) - offered[name]
        if room < len(code) // 2:
            raise Failed(f"{source}: no room for {name}")
        content[place : place + len(code) // 2] = bytes.fromhex(code)
    mark = content.find(WINES_MARK)
    if mark < 0:
        raise Failed(f"{source} is not Wine's own library")
    content[mark : mark + len(WINES_MARK)] = bytes(len(WINES_MARK))
    out.write_bytes(content)
