"""Files from outside that call themselves sealed: measured before they are read, refused by a plain sentence."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop.desk import Desk
from desktop.proof import sealed
from desktop.proof.model import Verdict
from desktop.proof.receipts.record import sha256
from desktop.words import LANGUAGES, Words

SEALED = "sealed.dxf-attestation"
Entry = tuple[str, bytes, int]


def packed(entries: list[Entry]) -> bytes:
    """Return an archive of these entries that ends in the digest that fits it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content, method in entries:
            archive.writestr(zipfile.ZipInfo(name), content, method)
        archive.comment = sealed.COMMENT + b"0" * 64
    return redigested(stream.getvalue())


def redigested(content: bytes) -> bytes:
    return content[:-64] + sha256(content[:-64]).encode()


def entries(content: bytes) -> list[Entry]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(name, archive.read(name), zipfile.ZIP_STORED) for name in archive.namelist()]


def bomb(all_: list[Entry]) -> list[Entry]:
    return [("record.json", b" " * 50_000_000, zipfile.ZIP_DEFLATED), *all_[1:]]


def other_name(all_: list[Entry]) -> list[Entry]:
    return [("../../record.json", *all_[0][1:]), *all_[1:]]


def twice(all_: list[Entry]) -> list[Entry]:
    return [*all_, all_[0]]


def one_more(all_: list[Entry]) -> list[Entry]:
    return [*all_, ("run.exe", b"MZ", zipfile.ZIP_STORED)]


def one_less(all_: list[Entry]) -> list[Entry]:
    return all_[1:]


def other_order(all_: list[Entry]) -> list[Entry]:
    return [all_[1], all_[0], *all_[2:]]


def other_record(all_: list[Entry]) -> list[Entry]:
    return [("record.json", b"{}", zipfile.ZIP_STORED), *all_[1:]]


def no_manifest(all_: list[Entry]) -> list[Entry]:
    return [*all_[:-1], ("manifest.json", b"[" * 100_000, zipfile.ZIP_STORED)]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "change", [bomb, other_name, twice, one_more, one_less, other_order, other_record, no_manifest]
)
def test_an_archive_of_other_parts_is_refused(
    change: Callable[[list[Entry]], list[Entry]],
    desk: Desk,
    proofs: dict[str, bytes],
    script: ModuleType,
    tmp_path: Path,
) -> None:
    content = packed(change(entries(proofs[SEALED])))
    file = tmp_path / SEALED
    file.write_bytes(content)

    check = desk.proof.look(file)

    assert (check.verdict, check.attestation) == (Verdict.ALTERED, "")
    assert all(sentence.endswith(".") for sentence in check.told)
    assert script.verify(content, SEALED)[0] == 1


def test_a_locked_part_is_refused(desk: Desk, proofs: dict[str, bytes], script: ModuleType, tmp_path: Path) -> None:
    content = bytearray(proofs[SEALED])
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", content, content.index(mark) + place, 1)
    file = tmp_path / SEALED
    file.write_bytes(redigested(bytes(content)))

    check = desk.proof.look(file)

    assert check.told == (desk.words.text("proof", "why.locked"),)
    assert script.verify(file.read_bytes(), SEALED)[0] == 1


def test_a_file_without_end_is_not_read_to_its_end(desk: Desk, script: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / SEALED
    with file.open("wb") as huge:
        huge.truncate(1 << 36)

    check = desk.proof.look(file)

    assert check.told == (desk.words.text("proof", "why.too_large"),)


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\x05\x06" + b"\0" * 18, b"[1]", b"\xff\xfe<\0", b"<html></html>", b"[" * 200_000]
)
@pytest.mark.parametrize("name", ["a.html", "a.json", "a.dxf-attestation", "a"])
def test_anything_else_is_not_ours(content: bytes, name: str, desk: Desk, script: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    assert desk.proof.look(file).verdict is Verdict.NOT_OURS
    assert desk.proof.import_receipt(file).verdict is Verdict.NOT_OURS
    assert script.verify(content, name)[0] != 0


def test_the_same_attestation_always_makes_the_same_sealed_file(proofs: dict[str, bytes]) -> None:
    about = json.loads(entries(proofs[SEALED])[-1][1])

    parts = {name: content for name, content, _ in entries(proofs[SEALED])[:-1]}

    assert sealed.sealed(parts, about["attestation"]) == proofs[SEALED]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_sentence(language: str) -> None:
    reasons = "bytes_changed parts_differ chain_broken not_in_chain not_an_archive other_parts locked packed too_large"

    for reason in (*reasons.split(), "not_ours"):
        assert Words(language).text("proof", f"why.{reason}").endswith(".")


def test_a_sealed_file_with_something_before_it_is_refused(
    desk: Desk, proofs: dict[str, bytes], script: ModuleType, tmp_path: Path
) -> None:
    content = redigested(b"<script>" + proofs[SEALED])
    (tmp_path / SEALED).write_bytes(content)

    assert script.verify(content, SEALED)[0] == 1
    assert desk.proof.look(tmp_path / SEALED).verdict is Verdict.ALTERED
