"""The data folder: made private, refused where a database gets damaged, and clear about what is wrong with it."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath

import pytest

from desktop.paths import open_folder, usual_root
from desktop.places import Mount, Surroundings
from sync.errors import FolderReadOnly, FolderRefused


def test_a_new_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "a" / "desk")

    assert folder.root == (tmp_path / "a" / "desk").resolve()
    if os.name == "posix":
        assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700


def test_opening_twice_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    first = open_folder(tmp_path / "desk")
    (first.root / "kept.txt").write_text("kept", encoding="utf-8")

    assert open_folder(tmp_path / "desk") == first
    assert [one.name for one in first.root.iterdir()] == ["kept.txt"]


def test_practice_has_a_folder_of_its_own_inside(tmp_path: Path) -> None:
    real, practice = open_folder(tmp_path), open_folder(tmp_path, practice=True)

    assert practice.root == real.root / "practice"
    assert practice.desk_db != real.desk_db


def test_everything_lies_inside_the_folder(tmp_path: Path) -> None:
    folder = open_folder(tmp_path)

    places = (folder.desk_db, folder.catalog_db, folder.tables, folder.logs, folder.view_state)
    assert {place.parent for place in places} == {folder.root}


def test_the_usual_folder_is_the_persons_own(own_profile: Path) -> None:
    assert usual_root().is_relative_to(own_profile)
    assert open_folder().root == usual_root().resolve()


def test_a_synced_folder_is_refused_and_nothing_is_made_there(tmp_path: Path) -> None:
    with pytest.raises(FolderRefused) as refused:
        open_folder(tmp_path / "Dropbox" / "desk")

    assert refused.value.facts["place"] == "synced"
    assert list(tmp_path.iterdir()) == []


def test_a_network_folder_is_refused_and_nothing_is_made_there(tmp_path: Path) -> None:
    def around() -> Surroundings:
        return Surroundings(PurePosixPath("/nobody"), mounts=(Mount(str(tmp_path.resolve()), "nfs4"),))

    with pytest.raises(FolderRefused) as refused:
        open_folder(tmp_path / "desk", look_around=around)

    assert refused.value.facts["place"] == "network"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights on Windows")
def test_a_link_into_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud" / "deep").mkdir(parents=True)
    (tmp_path / "innocent").symlink_to(tmp_path / "Nextcloud" / "deep")

    with pytest.raises(FolderRefused):
        open_folder(tmp_path / "innocent" / "desk")


def test_a_file_in_the_place_of_the_folder_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("not a folder", encoding="utf-8")

    for chosen in (tmp_path / "desk", tmp_path / "desk" / "deeper"):
        with pytest.raises(FolderReadOnly):
            open_folder(chosen)

    assert (tmp_path / "desk").read_text(encoding="utf-8") == "not a folder"


@pytest.mark.parametrize("name", ["x" * 5000, "nul\0inside"])
def test_a_name_that_no_folder_can_have_is_said_plainly(tmp_path: Path, name: str) -> None:
    with pytest.raises(FolderReadOnly):
        open_folder(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir(mode=0o500)

    with pytest.raises(FolderReadOnly):
        open_folder(tmp_path / "desk")
