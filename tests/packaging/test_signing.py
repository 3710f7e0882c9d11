"""Signing: the test certificate, a command of somebody else's, and what does not verify."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.packaging.lane import PROGRAM, SIGN, lane

signing = lane("signing", SIGN)
needs_tools = pytest.mark.skipif(
    not (shutil.which("osslsigncode") and shutil.which("openssl")), reason="osslsigncode or openssl is not installed"
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    return Path(shutil.copy2(PROGRAM, tmp_path / "program.exe"))


@needs_tools
def test_a_signed_program_verifies_until_one_byte_changes(program: Path, tmp_path: Path) -> None:
    signer = signing.Signer("", tmp_path / "keys")
    signing.sign(program, signer)
    signing.check(program, signer)
    content = bytearray(program.read_bytes())
    content[5000] ^= 1

    program.write_bytes(content)

    with pytest.raises(signing.Refused, match="program"):
        signing.check(program, signer)


@needs_tools
def test_an_unsigned_program_does_not_verify(program: Path, tmp_path: Path) -> None:
    signer = signing.Signer("", tmp_path / "keys")
    signing.make_certificates(signer.folder)

    with pytest.raises(signing.Refused):
        signing.check(program, signer)


@needs_tools
def test_a_signature_of_somebody_else_does_not_verify(program: Path, tmp_path: Path) -> None:
    signing.sign(program, signing.Signer("", tmp_path / "theirs"))
    ours = signing.Signer("", tmp_path / "ours")
    signing.make_certificates(ours.folder)

    with pytest.raises(signing.Refused):
        signing.check(program, ours)


def test_the_command_of_whoever_publishes_is_used(program: Path, tmp_path: Path) -> None:
    signing.sign(program, signing.Signer("cp {file} {file}.seen", tmp_path / "keys"))

    assert program.with_name("program.exe.seen").exists()
    assert not (tmp_path / "keys").exists()


def test_a_command_that_fails_stops_everything(program: Path, tmp_path: Path) -> None:
    with pytest.raises(signing.Refused, match="code 1"):
        signing.sign(program, signing.Signer("false {file}", tmp_path))


def test_a_command_that_is_not_there_is_named(program: Path, tmp_path: Path) -> None:
    with pytest.raises(signing.Refused, match="no-such-signer is not installed"):
        signing.sign(program, signing.Signer("no-such-signer {file}", tmp_path))


def test_what_somebody_else_has_signed_can_be_left_alone(program: Path, tmp_path: Path) -> None:
    before = program.read_bytes()
    if not signing.is_signed(program):
        signing.sign(program, signing.Signer("cp {file} {file}.seen", tmp_path), only_ours=True)
        assert program.with_name("program.exe.seen").exists()
    assert program.read_bytes() == before
