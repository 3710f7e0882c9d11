"""Tries the channel in the installed program: attacks, an update that comes all the way, and new keys."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from product import ROOT
from steps import must, note, step

from trial import attacking, installing, opening, policies, using

if TYPE_CHECKING:
    from tests.channel.serving import Server
    from trial.machine import Machine

PLACE = Path("resources", "channel")


@dataclass(frozen=True, slots=True)
class Published:
    """A channel with its keys, served on this computer."""

    repo: Path
    keys: Path
    server: Server


def by_channel(machine: Machine) -> None:
    """Install the older version with the root of a channel in it, attack it, and let it update itself."""
    sys.path.append(str(ROOT))
    must(machine.setup(machine.older) == 0, "Setup did not end well")
    attacking.refuse_all(machine)
    update(machine)


def update(machine: Machine) -> None:
    """Publish the newer version, and let the installed older one find, bring and install it."""
    older, newer = machine.versions
    with channel(machine, machine.quick, newer) as published:
        with step("the channel offers the newer version; it is found and downloaded"):
            trust(machine, published.repo, published.server.url)
            found = machine.ask("update", "--check")
            must(found["version"] == older, f"the program says it is {found['version']}")
            must(found["program"]["version"] == newer, f"on offer is {found['program']}")
            saved = Path(machine.ask("update", "--download")["saved"].replace("\\", "/"))
            here = machine.data / "setups" / saved.name
            must(here.read_bytes() == machine.quick.read_bytes(), "what came is not what was published")
        policies.switched_off(machine)
        rotate(machine, published)
        install(machine)
        with step("the newer version asks the same channel and has nothing to do"):
            trust(machine, published.repo, published.server.url)
            found = machine.ask("update", "--check")
            must((found["version"], found["program"]) == (newer, None), f"the channel offers {found['program']}")


def install(machine: Machine) -> None:
    """Let the installed program start the Setup it has brought, and wait until the new version shows its window."""
    with step("the program starts Setup and ends; the new version comes back by itself, with the data kept"):
        left = using.listed(machine)
        shutil.rmtree(machine.data / opening.SIGN, ignore_errors=True)
        # Started, not run: Setup and the window hold the output that they were born with.
        program = machine.wine.start(machine.console, "update", "--install")
        must(program.wait(timeout=120) == 0, f"starting Setup ended with {program.returncode}")
        opening.wait_for_window(machine.data)
        machine.end_window()
        installing.is_registered(machine, machine.versions[1])
        must(installing.version(machine) == machine.versions[1], "the program is not the new one")
        must(len(list(machine.folder.glob("app-*"))) == 1, "files of the old version are left")
        must(using.listed(machine) == left, "the attestations are not as they were")


def rotate(machine: Machine, published: Published) -> None:
    """Put new keys in the place of all old ones: the program follows, and no longer counts what the old ones sign."""
    from sync.channel.errors import ChannelUnsigned
    from tests.channel import releasing

    with step("new keys are followed, old ones no longer count"):
        new = published.keys.with_name("new-keys")
        release = releasing.release(new.with_name("throw-away-release"), "9.9.9")
        releasing.published(release, "--to", new.with_name("throw-away"), "--keys", new, "--new-keys")
        releasing.published("--rotate", new, "--to", published.repo, "--keys", published.keys)
        found = machine.ask("update", "--check")
        must(found["program"]["version"] == machine.versions[1], f"on offer is {found['program']}")
        kept = json.loads((machine.data / "channel" / "trusted.json").read_text(encoding="utf-8"))["files"]
        must("root_history/2.root.json" in kept, f"the new root is not among what is trusted: {sorted(kept)}")
        honest = releasing.newest(published.repo, "timestamp").read_bytes()
        releasing.forge(published.repo, published.keys, "timestamp")
        said = machine.ask("update", "--check", code=ChannelUnsigned.kind.value)["error"]
        must(said["code"] == ChannelUnsigned.code, f"the old key's word: {said}")
        releasing.newest(published.repo, "timestamp").write_bytes(honest)
        note("the root is version 2; the old timestamp key is refused")


@contextmanager
def channel(machine: Machine, setup: Path, version: str) -> Iterator[Published]:
    """Publish a Setup with the program that an agency uses, and serve it."""
    from tests.channel.releasing import CHANGES, published
    from tests.channel.serving import serving

    place = machine.wine.root / "channel"
    shutil.rmtree(place, ignore_errors=True)
    (place / "release").mkdir(parents=True)
    shutil.copy2(setup, place / "release" / f"DxF-Desk-{version}-Setup.exe")
    notes = {"version": version, "changes": CHANGES}
    (place / "release" / "notes.json").write_text(json.dumps(notes), encoding="utf-8")
    published(place / "release", "--to", place / "repo", "--keys", place / "keys", "--new-keys")
    try:
        with serving(place / "repo") as server:
            yield Published(place / "repo", place / "keys", server)
    finally:
        shutil.rmtree(place)


def trust(machine: Machine, repo: Path, address: str) -> None:
    """Put the root of a channel and its address where the guide for agencies says, in what is installed."""
    place = next(machine.folder.glob("app-*")) / PLACE
    shutil.copy2(repo / "metadata" / "1.root.json", place / "root.json")
    (place / "address.txt").write_text(f"{address}\n", encoding="ascii")
