"""One visit to the channel: everything is verified from the root down before a byte of it is used."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tuf.api.metadata import TargetFile  # type: ignore[attr-defined]  # its __all__ is put together when it runs
from tuf.ngclient.config import UpdaterConfig
from tuf.ngclient.updater import Updater

from sync.channel import trusted
from sync.channel.bringing import bring
from sync.channel.errors import ChannelIncomplete, ChannelOdd
from sync.channel.fetching import ChannelFetcher
from sync.channel.latest import latest_of
from sync.channel.model import LATEST, Channel, File, Latest
from sync.channel.signs import is_harmless
from sync.channel.trouble import channel_trouble
from sync.channel.trusted import Trusted
from sync.downloads.fetching import my_turn
from sync.troubles import disk_trouble
from sync.work import Progress, Work

VISITING = "visiting"  # folder in which the TUF client works; nothing in it outlives a visit


class CarefulUpdater(Updater):
    """The TUF client with a clock that is never behind what was seen, and without links in the file system."""

    def __init__(self, channel: Channel, folder: Path, fetcher: ChannelFetcher, since: datetime) -> None:
        most = channel.limits.metadata
        config = UpdaterConfig(
            max_delegations=0,  # only the targets role speaks for this program; see docs/decisions/0013
            root_max_length=most,
            timestamp_max_length=most,
            snapshot_max_length=most,
            targets_max_length=most,
        )
        super().__init__(
            str(folder), f"{channel.address}/metadata/", fetcher=fetcher, config=config, bootstrap=channel.root
        )
        self._trusted_set.reference_time = max(channel.clock(), since)

    @property
    def time(self) -> datetime:
        """What is taken for now."""
        return self._trusted_set.reference_time

    @property
    def is_consistent(self) -> bool:
        """Whether files carry their hash in their address, so that a changing channel never mixes."""
        return bool(self._trusted_set.root.consistent_snapshot)

    def _download_metadata(self, rolename: str, length: int, version: int | None = None) -> bytes:
        """Keep to our own limit: the length that is asked for may come from a file that a thief signed."""
        return super()._download_metadata(rolename, min(length, self.config.targets_max_length), version)

    def _update_root_symlink(self) -> None:
        """Make no link: some disks know none, and the root is never read from it."""


class Visit:
    """What one visit found; lives inside `visit`.

    Attributes:
        latest: what the channel offers.
    """

    def __init__(self, updater: CarefulUpdater, fetcher: ChannelFetcher) -> None:
        self._updater, self._fetcher = updater, fetcher
        self._limits = fetcher.channel.limits
        info = self._info(LATEST)
        content = self._small(info, self._limits.latest)
        self.latest: Latest = latest_of(content, fetcher.host, self._limits)

    def pack(self, file: File) -> bytes:
        """Return a rule pack's bytes, verified.

        Raises:
            ChannelOdd: it holds signs that play tricks, or is no JSON.
            KnownError: of kind NETWORK.
        """
        with channel_trouble(self._fetcher):
            content = self._small(self._agreed(file), self._limits.pack)
        if not is_harmless(content):
            raise ChannelOdd(host=self._fetcher.host, field=file.name)
        return content

    def setup(self, file: File, folder: Path) -> Path:
        """Bring a Setup into a folder, going on where an earlier try stopped; return the verified file.

        Raises:
            KnownError: of kind NETWORK or STORE; what has come stays for the next try.
            Cancelled: a stop was asked for; the same.
        """
        turn = my_turn(self._fetcher.channel.folder)
        with turn, channel_trouble(self._fetcher), disk_trouble(folder / "setup"):
            return bring(self._fetcher, self._address(self._agreed(file)), file, folder)

    def _info(self, name: str) -> TargetFile:
        found = self._updater.get_targetinfo(name)
        if found is None:
            raise ChannelIncomplete(host=self._fetcher.host, file=name)
        return found

    def _agreed(self, file: File) -> TargetFile:
        """Return what is signed about a file, if `LATEST` says the same."""
        info = self._info(file.name)
        if (info.length, info.hashes.get("sha256")) != (file.size, file.sha256):
            raise ChannelOdd(host=self._fetcher.host, field=file.name)
        return info

    def _small(self, info: TargetFile, most: int) -> bytes:
        content = self._fetcher.download_bytes(self._address(info), min(info.length, most))
        info.verify_length_and_hashes(content)
        return content

    def _address(self, info: TargetFile) -> str:
        if "sha256" not in info.hashes or not self._updater.is_consistent:
            raise ChannelOdd(host=self._fetcher.host, field="sha256")
        folder, slash, name = info.path.rpartition("/")
        return f"{self._fetcher.channel.address}/targets/{folder}{slash}{info.hashes['sha256']}.{name}"


@contextmanager
def visit(channel: Channel, work: Work) -> Iterator[Visit]:
    """Ask the channel for its newest word and yield what it says, all of it verified.

    What was verified is kept, whole or not at all, also where something after it was refused.

    Raises:
        KnownError: of kind NETWORK, STORE or REFUSED; what this desk trusts is as it was, or newer.
        Cancelled: a stop was asked for.
    """
    fetcher = ChannelFetcher(channel, work)
    try:
        with my_turn(channel.folder), channel_trouble(fetcher):
            work.step(Progress("updates.check"))
            with _kept(channel) as (folder, before):
                updater = CarefulUpdater(channel, folder, fetcher, before.since)
                updater.refresh()
                found = Visit(updater, fetcher)
            _note(channel, updater.time)
        yield found
    finally:
        fetcher.close()


@contextmanager
def _kept(channel: Channel) -> Iterator[tuple[Path, Trusted]]:
    """Lend the TUF client what is trusted as files, and keep what it has verified."""
    before, folder = trusted.read(channel.folder), channel.folder / VISITING
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    before.unpack(folder)
    try:
        yield folder, before
    finally:
        after = trusted.packed(folder, before.since)
        if after.files != before.files:
            trusted.write(channel.folder, after)
        with suppress(OSError):
            shutil.rmtree(folder)


def _note(channel: Channel, time: datetime) -> None:
    """Keep the time of a visit at which everything was signed and valid."""
    known = trusted.read(channel.folder)
    trusted.write(channel.folder, Trusted(max(known.since, time), known.files))
