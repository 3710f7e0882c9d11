"""The replica file: made, shared between readers and one writer, set aside when it cannot be used."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from typing import TYPE_CHECKING

import pytest

from sync import errors
from sync.catalog.schema import VERSION, only_sync, open_reader, open_replica
from sync.practice import PracticePortal
from tests.sync.replicas import content, package, sync

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def set_aside_in(folder: Path) -> list[Path]:
    return [one for one in folder.iterdir() if "set-aside" in one.name and one.suffix == ".db"]


@pytest.mark.parametrize("damage", ["garbage", "cut", "empty", "middle"])
def test_a_damaged_replica_is_set_aside_and_built_anew(damage: str, tmp_path: Path) -> None:
    file = tmp_path / "catalog.db"
    with PracticePortal([package(number) for number in range(1, 31)]) as portal:
        sync(portal.url, file)
        before = content(file)
        whole = file.read_bytes()
        pieces = {
            "garbage": b"this is no database at all" * 50,
            "cut": whole[: len(whole) // 2],
            "empty": b"",
            "middle": whole[:5000] + os.urandom(4096) + whole[9096:],
        }
        file.write_bytes(pieces[damage])

        sync(portal.url, file)

        assert content(file) == before
    assert [one.read_bytes() for one in set_aside_in(tmp_path)] == [pieces[damage]] or damage == "empty"


def test_a_replica_of_another_version_is_set_aside_and_built_anew(tmp_path: Path) -> None:
    file = tmp_path / "catalog.db"
    old = sqlite3.connect(file)
    old.execute(f"pragma user_version = {VERSION + 1}")
    old.execute("create table kept(word)")
    old.commit()
    old.close()

    replica = open_replica(file)

    assert replica.execute("pragma user_version").fetchone()[0] == VERSION
    replica.close()
    assert len(set_aside_in(tmp_path)) == 1


def test_a_reader_cannot_write_and_a_missing_replica_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound):
        open_reader(tmp_path / "catalog.db")
    open_replica(tmp_path / "catalog.db").close()
    reader = open_reader(tmp_path / "catalog.db")

    with pytest.raises(sqlite3.OperationalError):
        reader.execute("delete from dataset")

    reader.close()


def test_a_second_sync_of_the_same_replica_is_kept_out(tmp_path: Path) -> None:
    file = tmp_path / "catalog.db"

    with only_sync(file), pytest.raises(errors.StoreBusy), only_sync(file):
        pass

    with only_sync(file):
        pass


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MiB, for as long as the test runs."""
    disk = tmp_path / "small"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=False).returncode:
        pytest.skip("this account may not mount a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_ends_the_sync_with_its_own_error_and_the_next_one_finishes(small_disk: Path) -> None:
    file = small_disk / "catalog.db"
    filler = small_disk / "filler"
    packages = [package(number, notes="word " * 900) for number in range(1, 41)]
    with PracticePortal(packages) as portal:
        filler.write_bytes(b"x" * 800_000)

        with pytest.raises(errors.DiskFull):
            sync(portal.url, file)

        filler.unlink()
        assert sync(portal.url, file).added == 40


def test_a_folder_that_cannot_be_written_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where the folder should be")

    with pytest.raises(errors.FolderReadOnly):
        open_replica(tmp_path / "folder" / "catalog.db")
