"""Every changed bit of a receipt or sealed file is found, by the program and by the published script."""

from __future__ import annotations

import random
from types import ModuleType

import pytest

from desktop.proof import checking

NAMES = ("receipt.html", "receipt.json", "sealed.dxf-attestation")
CHANGES = {"receipt.html": 3400, "receipt.json": 3300, "sealed.dxf-attestation": 3300}


def is_believed(content: bytes, name: str) -> bool:
    try:
        checking.read(content, name)
    except checking.Spoiled:
        return False
    return True


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@pytest.mark.parametrize("name", NAMES)
def test_a_proof_is_believed_as_it_was_written(name: str, proofs: dict[str, bytes], script: ModuleType) -> None:
    code, told = script.verify(proofs[name], name)

    assert is_believed(proofs[name], name)
    assert (code, told.splitlines()[0][:6]) == (0, "Intact")


@pytest.mark.parametrize("name", NAMES)
def test_any_changed_bit_is_found_by_both(name: str, proofs: dict[str, bytes], script: ModuleType) -> None:
    content = proofs[name]
    bits = random.Random(4).sample(range(len(content) * 8), CHANGES[name])

    believed = [bit for bit in bits if is_believed(flipped(content, bit), name)]
    passed = [bit for bit in bits if script.verify(flipped(content, bit), name)[0] == 0]

    assert (believed, passed) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_or_added_piece_is_found_by_both(name: str, proofs: dict[str, bytes], script: ModuleType) -> None:
    content = proofs[name]
    cuts = [content[:end] for end in range(0, len(content), 199)] + [content[start:] for start in range(1, 400, 7)]
    added = [content + b"\n", content + content, b" " + content, content[:500] + b" " + content[500:]]

    for changed in (*cuts, *added):
        assert not is_believed(changed, name)
        assert script.verify(changed, name)[0] != 0
