"""A channel as an agency publishes it, its server, and a desk that asks it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.desk import Desk
from desktop.forms import library
from desktop.paths import DataFolder, open_folder
from desktop.rules import place
from desktop.settings import Services
from desktop.updates.book import Updates
from desktop.updates.source import Source
from resources import packaged
from sync.channel.model import Channel, Latest, Limits
from sync.channel.visiting import visit
from sync.connections import Patience
from sync.work import Work
from tests.channel.releasing import next_pack, published, release
from tests.channel.serving import Server, serving

HASTE = Limits(metadata=200_000, seconds=0.4, window=0.2, least=1000)
ONE_TRY = Patience(tries=1, silence=2.0)


@dataclass
class Shelf:
    """A published channel and everything around it; ``desk`` is how one desk sees it."""

    repo: Path
    keys: Path
    folder: Path
    server: Server
    desk: Channel

    def look(self, **changed: Any) -> Latest:
        """Visit the channel."""
        with visit(replace(self.desk, **changed), Work.quiet()) as found:
            return found.latest

    def setup(self, work: Work | None = None, **changed: Any) -> Path:
        """Visit it and bring the Setup."""
        with visit(replace(self.desk, **changed), work or Work.quiet()) as found:
            assert found.latest.program is not None
            assert found.latest.program.setup is not None
            return found.setup(found.latest.program.setup, self.folder / "incoming")

    def publish(self, version: str, **more: Any) -> None:
        """Publish another release."""
        folder = release(self.folder / f"release-{version}", version, **more)
        published(folder, "--to", self.repo, "--keys", self.keys)

    def update(self, to: Path) -> None:
        """Serve what another folder holds from now on."""
        shutil.rmtree(self.repo)
        shutil.copytree(to / "repo", self.repo)

    def trusted(self) -> bytes:
        """Return what the desk keeps of the channel."""
        file = self.desk.folder / "trusted.json"
        return file.read_bytes() if file.exists() else b""

    def desk_folder(self) -> DataFolder:
        """Return the data folder of the desk."""
        return open_folder(self.folder / "data")

    def later(self, days: float) -> Any:
        """Return a clock that is so many days ahead, or behind."""
        return lambda: datetime.now(UTC) + timedelta(days=days)


def updates_of(shelf: Shelf, *, desk: Desk | None = None, running: str = "1.0.0", **more: Any) -> Updates:
    """Return the updates of a desk that asks the shelf's channel."""
    place.look_in(shelf.desk_folder().root / "rules")
    asking = desk or Desk(shelf.desk_folder(), Services())
    return Updates(asking, Source(shelf.desk.root, shelf.server.url), running=running, **more)


@pytest.fixture(autouse=True)
def rules_as_packaged() -> Iterator[None]:
    """Leave no desk's rules to the next test."""
    yield
    place.look_in(None)
    library.forget()


@pytest.fixture(scope="session")
def written() -> dict[str, Any]:
    """The packaged rule pack as it is written."""
    found: dict[str, Any] = json.loads((packaged("rules") / "dxf-2026-11.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory, written: dict[str, Any]) -> Path:
    """A channel with one release and one rule pack, and its keys."""
    folder = tmp_path_factory.mktemp("channel")
    release(folder / "release", packs=(next_pack(written),))
    published(folder / "release", "--to", folder / "repo", "--keys", folder / "keys", "--new-keys")
    return folder


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory, first: Path) -> Path:
    """The same channel with a later release."""
    folder = tmp_path_factory.mktemp("channel-later")
    shutil.copytree(first, folder, dirs_exist_ok=True)
    release(folder / "later", "1.3.0")
    published(folder / "later", "--to", folder / "repo", "--keys", folder / "keys")
    return folder


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody else's channel."""
    folder = tmp_path_factory.mktemp("channel-of-others")
    release(folder / "release", "9.9.9")
    published(folder / "release", "--to", folder / "repo", "--keys", folder / "keys", "--new-keys")
    return folder


@pytest.fixture
def shelf(first: Path, tmp_path: Path) -> Iterator[Shelf]:
    """A copy of that channel, served."""
    shutil.copytree(first / "repo", tmp_path / "repo")
    shutil.copytree(first / "keys", tmp_path / "keys")
    root = (first / "repo" / "metadata" / "1.root.json").read_bytes()
    with serving(tmp_path / "repo") as server:
        desk = Channel(server.url, root, tmp_path / "desk", ONE_TRY, HASTE)
        yield Shelf(tmp_path / "repo", tmp_path / "keys", tmp_path, server, desk)
