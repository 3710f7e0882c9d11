"""Attacks the channel of the installed program the ways a server, a thief or a wrong date can; each is refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steps import must, note, step

from trial import updating

if TYPE_CHECKING:
    from sync.errors import KnownError
    from tests.channel.conftest import Shelf
    from trial.machine import Machine

LEAST = 20
# They need the tests' own haste: with the limits of people's desks they would take minutes.
SLOW = ("drip", "swell")
DESK = r"C:\trial\channel"  # the desk that is attacked


@dataclass(frozen=True, slots=True)
class Attack:
    """What is done to a channel, what is asked of it then, and the trouble that must be named."""

    name: str
    carry_out: Callable[[Shelf], None]
    refusal: type[KnownError]
    asked: str = "--check"


@dataclass(frozen=True, slots=True)
class Shelves:
    """The channel as it was, as it is now, somebody else's; and the place of the one under attack."""

    first: Path
    second: Path
    other: Path
    used: Path


def refuse_all(machine: Machine) -> None:
    """Let the installed program look at an honest channel, then at what each attack makes of it."""
    with step("attacks on the channel are refused, each with a sentence"):
        shelves = published(machine.wine.root / "attacked")
        try:
            count = sum(1 for _ in _tried(machine, shelves))
        finally:
            shutil.rmtree(shelves.used.parent)
        must(count >= LEAST, f"only {count} attacks were tried")
        note(f"{count} attacks, {count} refusals")


def _tried(machine: Machine, shelves: Shelves) -> Iterator[Attack]:
    desk, honest = machine.wine.disk / "trial" / "channel", machine.wine.disk / "trial" / "honest"
    with on_shelf(shelves, shelves.first) as shelf:
        updating.trust(machine, shelves.used / "repo", shelf.server.url)
        seen = machine.ask("--data-dir", DESK, "update", "--check")
        must(seen["program"]["version"] == "1.2.0", f"the honest channel offers {seen['program']}")
    shutil.copytree(desk, honest)
    for attack in attacks(machine, shelves):
        shutil.rmtree(desk)
        shutil.copytree(honest, desk)
        with on_shelf(shelves, shelves.second) as shelf:
            updating.trust(machine, shelves.first / "repo", shelf.server.url)
            attack.carry_out(shelf)
            refused(machine, attack, desk)
        yield attack
    shutil.rmtree(honest)


def refused(machine: Machine, attack: Attack, desk: Path) -> None:
    """See to it that the installed program refuses what it is given now, in words, and takes nothing of it."""
    code = attack.refusal.kind.value
    said = machine.ask("--data-dir", DESK, "update", attack.asked, code=code)["error"]
    must(said["code"] == attack.refusal.code, f"{attack.name}: {said}")
    must(said["what"].endswith(".") and said["safe"], f"{attack.name} is refused without a sentence: {said}")
    must(not list((desk / "setups").glob("*.exe")), f"{attack.name} left a Setup")
    note(f"{attack.name.replace('_', ' ')}: {said['what']}")


def published(place: Path) -> Shelves:
    """Publish a channel, the same with a later release, and one of somebody else."""
    from tests.channel.releasing import published, release

    shutil.rmtree(place, ignore_errors=True)
    first, second, other = (place / name for name in ("first", "second", "other"))
    published(release(first / "release"), "--to", first / "repo", "--keys", first / "keys", "--new-keys")
    shutil.copytree(first, second)
    published(release(second / "later", "1.3.0"), "--to", second / "repo", "--keys", second / "keys")
    published(release(other / "release", "9.9.9"), "--to", other / "repo", "--keys", other / "keys", "--new-keys")
    return Shelves(first, second, other, place / "used")


@contextmanager
def on_shelf(shelves: Shelves, shown: Path) -> Iterator[Shelf]:
    """Serve a copy of a channel, for attacks to change."""
    from sync.channel.model import Channel
    from tests.channel.conftest import Shelf
    from tests.channel.serving import serving

    shutil.rmtree(shelves.used, ignore_errors=True)
    shutil.copytree(shown, shelves.used)
    root = (shown / "repo" / "metadata" / "1.root.json").read_bytes()
    with serving(shelves.used / "repo") as server:
        desk = Channel(server.url, root, shelves.used / "unused")
        yield Shelf(shelves.used / "repo", shelves.used / "keys", shelves.used, server, desk)


def attacks(machine: Machine, shelves: Shelves) -> Iterator[Attack]:
    """Yield the attacks of the channel's own tests, and some that need an installed program or another channel."""
    from sync.channel import errors
    from tests.channel.attacks import ATTACKS

    for done, named in ATTACKS:
        if done.__name__ not in SLOW:
            yield Attack(done.__name__, done, named)

    def go_back(shelf: Shelf) -> None:
        machine.ask("--data-dir", DESK, "update", "--check")
        shelf.update(shelves.first)

    yield Attack("show_an_older_channel_after_a_newer", go_back, errors.ChannelRolledBack)
    yield Attack("serve_somebody_elses_channel", lambda shelf: shelf.update(shelves.other), errors.ChannelUnsigned)
    yield Attack("hold_back_until_it_expires", _expire, errors.ChannelExpired)
    yield Attack("send_elsewhere", _send_elsewhere, errors.ChannelMoved)
    yield Attack("name_a_setup_outside_its_folder", _name_oddly, errors.ChannelOdd)
    yield Attack("flip_one_bit_of_the_setup", _flip_setup, errors.ChannelMixed, "--download")
    yield Attack("send_a_page_for_the_setup", _send_page_for_setup, errors.ChannelWebPage, "--download")


def _expire(shelf: Shelf) -> None:
    """Sign with the agency's own key what was valid until yesterday: what a server that holds back shows one day."""
    from tests.channel.releasing import forge

    def end(timestamp: Any) -> None:
        timestamp.expires = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)

    forge(shelf.repo, shelf.keys, "timestamp", end)


def _send_elsewhere(shelf: Shelf) -> None:
    from tests.channel.attacks import TIMESTAMP
    from tests.channel.serving import Lie

    shelf.server.lies[TIMESTAMP] = Lie(b"", status=302, headers={"Location": "https://example.org/timestamp.json"})


def _name_oddly(shelf: Shelf) -> None:
    from tests.channel.releasing import forge_latest

    forge_latest(shelf.repo, shelf.keys, lambda latest: latest["setup"].update({"file": "setup/../../evil.exe"}))


def _flip_setup(shelf: Shelf) -> None:
    from tests.channel.attacks import address_of, body, flipped
    from tests.channel.serving import Lie

    path = address_of(shelf, "-1.3.0-Setup.exe")
    shelf.server.lies[path] = Lie(flipped(body(shelf, path)))


def _send_page_for_setup(shelf: Shelf) -> None:
    from tests.channel.attacks import address_of
    from tests.channel.serving import Lie

    page = b"<!DOCTYPE html><html>Sign in</html>"
    shelf.server.lies[address_of(shelf, "-1.3.0-Setup.exe")] = Lie(page, headers={"Content-Type": "text/html"})
