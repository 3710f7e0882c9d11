"""A Setup comes whole and as it was signed, goes on where it was cut, and nothing else ever stands under its name."""

from __future__ import annotations

import sys

import pytest

from sync.channel import errors
from sync.channel.bringing import GAIN
from sync.connections import Patience
from sync.downloads.errors import NotEnoughRoom
from sync.downloads.fetching import my_turn
from sync.errors import ConnectionLost, DiskFull, FolderReadOnly, KnownError, StoreBusy
from sync.work import Cancelled, Progress, Work
from tests.channel.conftest import Shelf
from tests.channel.releasing import SETUP
from tests.channel.serving import Lie

PATIENT = Patience(tries=3, first_wait=0.0, silence=2.0)
NAME = "DxF-Desk-1.2.0-Setup.exe"


def setup_path(shelf: Shelf) -> str:
    (file,) = (shelf.repo / "targets" / "setup").iterdir()
    return f"/targets/setup/{file.name}"


def come(shelf: Shelf) -> bytes:
    """Return what lies in the folder of the Setup."""
    return b"".join(file.read_bytes() for file in (shelf.folder / "incoming").glob("*.part"))


def test_a_setup_goes_on_where_it_was_cut(shelf: Shelf) -> None:
    path = setup_path(shelf)
    shelf.server.lies[path] = Lie(cut_at=100_000, times=1)

    with pytest.raises(ConnectionLost):
        shelf.setup()
    kept = come(shelf)
    file = shelf.setup()

    assert 0 < len(kept) <= 100_000
    assert file.read_bytes() == SETUP
    assert [wish for asked, wish in shelf.server.asked if asked == path] == ["", f"bytes={len(kept)}-"]


def test_a_setup_that_is_cut_several_times_arrives_by_itself(shelf: Shelf) -> None:
    shelf.server.lies[setup_path(shelf)] = Lie(cut_at=50_000, times=2)

    assert shelf.setup(patience=PATIENT).read_bytes() == SETUP


@pytest.mark.parametrize("at", [1, 2, 63, 64, 65, 4096, len(SETUP) - 1])
def test_a_setup_cut_at_any_byte_ends_as_it_was_signed(shelf: Shelf, at: int) -> None:
    shelf.server.lies[setup_path(shelf)] = Lie(cut_at=at, times=1)

    assert shelf.setup(patience=PATIENT).read_bytes() == SETUP


def test_a_setup_that_is_here_is_not_fetched_again(shelf: Shelf) -> None:
    shelf.setup()
    path = setup_path(shelf)
    shelf.server.asked.clear()

    assert shelf.setup().name == NAME
    assert path not in [asked for asked, _ in shelf.server.asked]


def test_a_setup_that_was_damaged_on_the_disk_is_fetched_again(shelf: Shelf) -> None:
    file = shelf.setup()
    file.write_bytes(SETUP[:-1] + b"x")

    assert shelf.setup().read_bytes() == SETUP


def test_a_part_of_something_else_is_thrown_away_once(shelf: Shelf) -> None:
    shelf.server.lies[setup_path(shelf)] = Lie(cut_at=100_000, times=1)
    with pytest.raises(ConnectionLost):
        shelf.setup()
    (part,) = (shelf.folder / "incoming").glob("*.part")
    part.write_bytes(b"x" * 90_000)

    assert shelf.setup().read_bytes() == SETUP


@pytest.mark.parametrize(
    ("lie", "named"),
    [
        (Lie(SETUP[:-1] + b"x"), errors.ChannelMixed),
        (Lie(SETUP + b"more"), errors.ChannelTooLarge),
        (Lie(SETUP, is_endless=True), errors.ChannelTooLarge),
        (Lie(SETUP, drip=0.05), errors.ChannelSlow),
        (Lie(SETUP[:1000]), ConnectionLost),
        (Lie(b"<html>Sign in</html>"), errors.ChannelWebPage),
        (Lie(b"", status=301, headers={"Location": "https://elsewhere.example/Setup.exe"}), errors.ChannelMoved),
        (Lie(b"no", status=404), errors.ChannelIncomplete),
    ],
    ids=["altered", "longer", "endless", "dripping", "shorter", "page", "redirect", "gone"],
)
def test_what_is_not_the_signed_setup_never_stands_under_its_name(
    shelf: Shelf, lie: Lie, named: type[KnownError]
) -> None:
    shelf.server.lies[setup_path(shelf)] = lie

    with pytest.raises(KnownError) as refused:
        shelf.setup()

    assert type(refused.value) is named
    assert not (shelf.folder / "incoming" / NAME).exists()


def test_no_link_is_followed_where_a_part_or_a_setup_lies(shelf: Shelf) -> None:
    program, incoming = shelf.look().program, shelf.folder / "incoming"
    assert program is not None
    assert program.setup is not None
    other = shelf.folder / "other"
    other.write_bytes(SETUP)
    incoming.mkdir()
    for name in (NAME, f"{program.setup.sha256}.part"):
        (incoming / name).symlink_to(other)

    file = shelf.setup()

    assert not file.is_symlink()
    assert file.read_bytes() == other.read_bytes() == SETUP
    assert [wish for path, wish in shelf.server.asked if path == setup_path(shelf)] == [""]


def test_a_folder_that_cannot_hold_the_setup_is_named(shelf: Shelf) -> None:
    (shelf.folder / "incoming").write_bytes(b"a file in the way")

    with pytest.raises(FolderReadOnly) as refused:
        shelf.setup()

    assert refused.value.facts["folder"] == str(shelf.folder / "incoming")


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit of this kind there")
def test_a_disk_that_is_full_in_the_middle_keeps_what_has_come(shelf: Shelf) -> None:
    import resource
    import signal

    shelf.look()
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DiskFull):
            shelf.setup()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)

    assert len(come(shelf)) == 100_000
    assert shelf.setup().read_bytes() == SETUP


def test_a_server_that_begins_again_and_again_is_given_up(shelf: Shelf) -> None:
    """A part that grows, is thrown away and grows again is no gain, or a server could let us fetch for ever."""
    shelf.publish("1.3.0", setup=b"MZ" + bytes(3 << 20))
    path = next(f"/{one.relative_to(shelf.repo).as_posix()}" for one in shelf.repo.rglob("*1.3.0-Setup.exe"))
    shelf.server.lies[path] = Lie(cut_at=GAIN + 200_000, headers={"Content-Range": "bytes 7-8/9"}, times=12)

    with pytest.raises(ConnectionLost):
        shelf.setup(patience=PATIENT)

    assert sum(asked == path for asked, _ in shelf.server.asked) < 8


def test_a_stop_keeps_what_has_come(shelf: Shelf) -> None:
    seen: list[int] = []

    def note(progress: Progress) -> None:
        if progress.doing == "updates.bytes":
            seen.append(progress.done)

    with pytest.raises(Cancelled):
        shelf.setup(Work(note, lambda: len(seen) > 1))

    assert len(come(shelf)) >= seen[-1] > 0
    assert shelf.setup().read_bytes() == SETUP


def test_two_at_once_keep_out_of_each_others_way(shelf: Shelf) -> None:
    with my_turn(shelf.desk.folder), pytest.raises(StoreBusy):
        shelf.look()


def test_a_setup_that_does_not_fit_on_the_disk_is_not_begun(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1 << 40, 1 << 40, 1000))

    with pytest.raises(NotEnoughRoom):
        shelf.setup()

    assert come(shelf) == b""
