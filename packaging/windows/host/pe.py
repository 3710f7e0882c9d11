"""Reads what a Windows program or library says of itself: machine, safeguards, what it imports and exports."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

X64 = 0x8664
SIGNATURES = 0x3C  # where the place of the header stands
MOVABLE, NO_EXECUTE = 0x40, 0x100  # address space layout randomization, data execution prevention
EXPORTS, IMPORTS, DELAYED = 0, 1, 13  # numbers of the tables


class NotPe(ValueError):
    """The file is no 64-bit Windows program or library."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the file and where it comes to lie in memory."""

    address: int
    size: int
    offset: int


@dataclass(frozen=True, slots=True)
class Pe:
    """A Windows program or library."""

    content: bytes
    machine: int
    safeguards: int
    tables: tuple[tuple[int, int], ...]
    sections: tuple[Section, ...]

    @property
    def is_guarded(self) -> bool:
        """Whether it may be loaded anywhere, and data in it is not run."""
        return bool(self.safeguards & MOVABLE and self.safeguards & NO_EXECUTE)

    def offset(self, address: int) -> int:
        """Return where in the file the thing at an address in memory lies."""
        for section in self.sections:
            if section.address <= address < section.address + section.size:
                return section.offset + address - section.address
        raise NotPe(f"nothing lies at {address:#x}")

    def imports(self) -> set[str]:
        """Return the names of the libraries it needs, also later, in lower case."""
        found = set(self._named(IMPORTS, 20, 12))
        return found | set(self._named(DELAYED, 32, 4))

    def exports(self) -> dict[str, int]:
        """Return the address of everything it offers by name."""
        address, size = self.tables[EXPORTS]
        if not size:
            return {}
        count, functions, names, ordinals = struct.unpack_from("<4I", self.content, self.offset(address) + 24)
        places = (self.offset(names), self.offset(ordinals), self.offset(functions))
        return dict(self._export(places, number) for number in range(count))

    def _export(self, places: tuple[int, int, int], number: int) -> tuple[str, int]:
        names, ordinals, functions = places
        name = self._text(struct.unpack_from("<I", self.content, names + 4 * number)[0])
        ordinal = struct.unpack_from("<H", self.content, ordinals + 2 * number)[0]
        address: int = struct.unpack_from("<I", self.content, functions + 4 * ordinal)[0]
        return name, address

    def _named(self, table: int, step: int, at: int) -> Iterator[str]:
        address, size = self.tables[table]
        if not size:
            return
        place = self.offset(address)
        while name := struct.unpack_from("<I", self.content, place + at)[0]:
            yield self._text(name).lower()
            place += step

    def _text(self, address: int) -> str:
        place = self.offset(address)
        return self.content[place : self.content.index(b"\0", place)].decode("ascii")


def read(file: Path) -> Pe:
    """Return what a file says of itself.

    Raises:
        NotPe: it is no 64-bit Windows program or library.
    """
    content = file.read_bytes()
    if content[:2] != b"MZ":
        raise NotPe(file.name)
    head = struct.unpack_from("<I", content, SIGNATURES)[0]
    if content[head : head + 4] != b"PE\0\0":
        raise NotPe(file.name)
    machine, count = struct.unpack_from("<2H", content, head + 4)
    size = struct.unpack_from("<H", content, head + 20)[0]
    if machine != X64:
        raise NotPe(f"{file.name} is not for 64-bit Windows")
    start = head + 24
    safeguards = struct.unpack_from("<H", content, start + 70)[0]
    number = struct.unpack_from("<I", content, start + 108)[0]
    tables = tuple(struct.unpack_from("<2I", content, start + 112 + 8 * one) for one in range(number))
    return Pe(content, machine, safeguards, tables, tuple(_sections(content, start + size, count)))


def _sections(content: bytes, start: int, count: int) -> Iterator[Section]:
    for number in range(count):
        size, address, raw, offset = struct.unpack_from("<4I", content, start + 40 * number + 8)
        yield Section(address, max(size, raw), offset)
