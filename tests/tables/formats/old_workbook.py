"""Workbooks of the old format (.xls), as small as they can be: one stream of BIFF8 records in a compound file."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

SECTOR = 512
END, FREE, OF_FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def old_workbook(tables: Mapping[str, Sequence[Sequence[str | float]]]) -> bytes:
    """Return a workbook with these sheets."""
    return compound(stream(tables).ljust(8 * SECTOR, b"\0"))


def stream(tables: Mapping[str, Sequence[Sequence[str | float]]]) -> bytes:
    """Return the records: those of the workbook, then those of each sheet."""
    sheets = [sheet(rows) for rows in tables.values()]
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 1997, 0, 6)) + record(0x0042, b"\xb0\x04")
    names = [struct.pack("<BB", len(name), 0) + name.encode("latin-1") for name in tables]
    at = len(begin) + sum(10 + len(name) for name in names) + 4
    for name, content in zip(names, sheets, strict=True):
        begin += record(0x0085, struct.pack("<IBB", at, 0, 0) + name)
        at += len(content)
    return begin + record(0x000A) + b"".join(sheets)


def sheet(rows: Sequence[Sequence[str | float]]) -> bytes:
    width = max(map(len, rows))
    content = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 1997, 0, 6))
    content += record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            where = struct.pack("<HHH", number, place, 0)
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                content += record(0x0204, where + text)
            else:
                content += record(0x0203, where + struct.pack("<d", value))
    return content + record(0x000A)


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def compound(content: bytes) -> bytes:
    """Return a compound file with one stream, named Workbook, of whole sectors."""
    count = len(content) // SECTOR
    chain = [OF_FAT, END, *range(3, count + 2), END]
    table = struct.pack(f"<{SECTOR // 4}I", *chain, *[FREE] * (SECTOR // 4 - len(chain)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHHHI", 0x3E, 3, 0xFFFE, 9, 6, 0, 0)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", 0, *[FREE] * 108)
    entries = entry("Root Entry", 5, 1, END, 0) + entry("Workbook", 2, FREE, 2, len(content))
    return header + table + entries.ljust(SECTOR, b"\0") + content


def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    begin = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, FREE, FREE, child)
    return begin + bytes(36) + struct.pack("<IQ", start, size)
