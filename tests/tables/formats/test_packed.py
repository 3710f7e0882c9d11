"""ZIP and gzip: every table inside is found, what is none is named, and nothing hostile gets through."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.tables import errors
from sync.tables.formats.model import LARGEST_UNPACKED, MOST_MEMBERS, RATIO_FROM
from tests.tables.formats.test_workbooks import FACILITIES, workbook
from tests.tables.importing.taking import Desk, names_of, odd, rows_of

CSV = "FACID,Name\n006962,Practice Home\n0700,Other Home\n"


def zipped(members: dict[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in members.items():
            folder.writestr(name, content)
    return file.getvalue()


def files_below(folder: Path) -> Iterator[str]:
    return (file.name for file in folder.rglob("*") if file.is_file())


def test_a_gzip_file_is_the_table_in_it(desk: Desk) -> None:
    version = desk.take(gzip.compress(CSV.encode()))

    assert rows_of(version) == [["006962", "Practice Home"], ["0700", "Other Home"]]
    assert sorted(files_below(version.folder)) == ["original.gz", "part-0.csv", "part-0.rows", "version.json"]
    assert (version.parts[0].is_canonical, version.parts[0].layout.file.name) == (True, "part-0.csv")


def test_every_readable_member_is_a_part_and_the_others_are_named(desk: Desk) -> None:
    version = desk.take(
        zipped({
            "folder/one.csv": CSV, "two.xlsx": workbook({"A": FACILITIES, "B": FACILITIES}), "read me.pdf": b"%PDF-1.7",
            "three.json": '[{"a": 1}]', "__MACOSX/._one.csv": b"\0\1", ".DS_Store": b"\0", "empty.csv": "",
            "inner.zip": zipped({"four.csv": CSV}), "five.txt": CSV.encode("utf-16"),
        })
    )  # fmt: skip

    assert [part.name for part in version.parts] == [
        "one.csv",
        "two.xlsx / A",
        "two.xlsx / B",
        "three.json",
        "five.txt",
    ]
    assert [part.number for part in version.parts] == [0, 1, 2, 3, 4]
    assert odd(version.parts[0], "members-left-out").value == "read me.pdf, empty.csv, inner.zip"
    assert rows_of(version, 4) == rows_of(version, 0) == [["006962", "Practice Home"], ["0700", "Other Home"]]


def test_names_that_lead_out_of_the_folder_lead_nowhere(desk: Desk) -> None:
    before = set(files_below(desk.folder))

    version = desk.take(zipped({"../../evil.csv": CSV, "/etc/evil.csv": CSV, "C:\\evil\\\x1b[1m.csv": CSV}))

    assert [part.name for part in version.parts] == ["evil.csv", "evil.csv", "[1m.csv"]
    assert not [name for name in set(files_below(desk.folder)) - before if "evil" in name]


def test_packed_files_that_are_cut_short_are_refused(desk: Desk) -> None:
    whole = gzip.compress(CSV.encode() * 1000)

    for cut in (whole[:-4], whole[: len(whole) // 2], zipped({"a.csv": CSV * 100})[:-30], b"PK\x03\x04" + bytes(40)):
        with pytest.raises(errors.FileDamaged):
            desk.take(cut)


def test_a_damaged_member_is_refused_or_named(desk: Desk) -> None:
    body = bytearray(zipped({"a.csv": CSV * 500, "b.csv": CSV}))
    body[60] ^= 0xFF

    version = desk.take(bytes(body))

    assert [part.name for part in version.parts] == ["b.csv"]
    assert odd(version.parts[0], "members-left-out").value == "a.csv"


def test_a_bomb_is_refused_with_its_limit(desk: Desk) -> None:
    zeros = b"0" * (RATIO_FROM + (8 << 20))

    for bomb in (gzip.compress(zeros), zipped({"a.csv": zeros, "b.csv": CSV})):
        with pytest.raises(errors.BombSuspected) as caught:
            desk.take(bomb)
        assert caught.value.facts["size"] == RATIO_FROM


def test_a_zip_that_says_it_unpacks_to_too_much_is_refused(desk: Desk) -> None:
    with pytest.raises(errors.BombSuspected) as caught:
        desk.take(saying(zipped({"a.csv": CSV, "b.csv": CSV}), 0xF0000000))

    assert caught.value.facts["size"] == LARGEST_UNPACKED


def test_a_zip_that_says_too_little_of_itself_is_refused(desk: Desk) -> None:
    with pytest.raises(errors.FileDamaged):
        desk.take(saying(zipped({"a.csv": b"0,1\n" * (1 << 20)}), 1000))


def saying(body: bytes, size: int) -> bytes:
    """Return the ZIP with another unpacked size of each member in its directory."""
    changed, at = bytearray(body), body.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 24 : at + 28] = size.to_bytes(4, "little")
        at = body.find(b"PK\x01\x02", at + 1)
    return bytes(changed)


def test_too_many_members_are_refused(desk: Desk) -> None:
    with pytest.raises(errors.TooManyMembers):
        desk.take(zipped({f"{number}.csv": CSV for number in range(MOST_MEMBERS + 1)}))


def test_a_zip_without_a_table_says_what_is_in_it(desk: Desk) -> None:
    with pytest.raises(errors.NoTableInside) as caught:
        desk.take(zipped({"a.pdf": b"%PDF-1.7", "b.docx": b"\0\1\2" * 50}))

    assert caught.value.facts["members"] == "a.pdf, b.docx"
    with pytest.raises(errors.PdfForTable):
        desk.take(zipped({"a.pdf": b"%PDF-1.7"}))
    with pytest.raises(errors.FileEmpty):
        desk.take(zipped({}))


def test_a_member_with_a_password_is_named(desk: Desk) -> None:
    body = bytearray(zipped({"a.csv": CSV}))
    body[6] |= 1
    body[body.rindex(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(errors.FileLocked):
        desk.take(bytes(body))


def test_a_packed_workbook_keeps_its_sheets(desk: Desk) -> None:
    version = desk.take(gzip.compress(workbook({"A": FACILITIES, "B": FACILITIES})))

    assert [part.name for part in version.parts] == ["A", "B"]
    assert names_of(version.parts[1]) == ["FACID", "Name", "Beds"]
