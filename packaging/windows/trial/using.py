"""Tries the installed program as people use it: self-test, window, sync, search, standing, attestations."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from product import ROOT
from steps import must, note, step

if TYPE_CHECKING:
    from trial.machine import Machine

CHOICES = ("choices.request=Manifest MedEx", "choices.delivery=Manifest MedEx", "choices.adt=Manifest MedEx")
ORGANIZATION = {
    "name": "Golden Practice Group",
    "facilities": [
        {
            "name": "Golden Practice Care Center",
            "city": "Fresno",
            "zip": "93701",
            "entity_type": "skilled_nursing_facility",
            "facts": {"electronic_records": True},
        }
    ],
}
SIGNER = ("--name", "Ana Reyes", "--title", "Administrator", "--declare")
NOWHERE = "http://127.0.0.1:9/fhir"  # a port where nothing listens


def self_test(machine: Machine) -> None:
    """Let the installed program test itself."""
    with step("the installed program tests itself"):
        ended = machine.desk("--data-dir", r"C:\trial\self-test", "self-test")
        must(ended.code == 0, f"the self-test ended with {ended.code}:\n{ended.said}")
        note(f"{ended.said.count('OK  ')} parts are fine")


def window(machine: Machine, pictures: Path) -> None:
    """Let the window open off-screen, go through its pages, and save a picture of each."""
    with step("the window opens, and pictures of its pages are saved"):
        ended = machine.window("--tour", r"C:\trial\tour", seconds=600)
        must(ended.code == 0, f"the tour ended with {ended.code}:\n{ended.said[-2000:]}")
        found = sorted((machine.wine.disk / "trial" / "tour").glob("*.png"))
        must(len(found) >= 20, f"there are only {len(found)} pictures")
        must(all(one.stat().st_size > 5000 for one in found), "a picture is empty")
        shutil.rmtree(pictures, ignore_errors=True)
        shutil.copytree(machine.wine.disk / "trial" / "tour", pictures)
        note(f"{len(found)} pictures are in {pictures.relative_to(ROOT)}: look at them")


def practice(machine: Machine) -> None:
    """Do the main jobs on the practice portal, from the installed console program."""
    with step("sync, search and standing on the practice portal"):
        synced = machine.ask("--practice", "sync")
        must(synced["added"] > 20, f"the sync brought {synced['added']} datasets")
        found = machine.ask("--practice", "search", "nursing home")
        must(found["total"] > 0, "nothing was found")
        set_organization(machine, "--practice")
        standing = machine.ask("--practice", "standing")
        cards = {card["id"]: card["state"] for card in standing["cards"]}
        must(set(cards) == {"sign", "signed", "listed", "next"}, f"the cards are {cards}")
        note(f"{synced['added']} datasets, {found['total']} found, standing: {cards}")
    with step("an attestation is signed, sent to the practice endpoint and proved"):
        made = signed(machine, "--practice")
        sent = machine.ask("--practice", "attest", "send", made)
        must(sent["received"] == [made], f"sent: {sent}")
        machine.ask("--practice", "attest", "receipt", made, r"C:\trial\receipt.html")
        verdict = machine.ask("--practice", "attest", "verify", r"C:\trial\receipt.html")["verdict"]
        must(verdict == "intact", f"the receipt is {verdict}")


def set_organization(machine: Machine, *where: str) -> None:
    """Set the organization of a desk."""
    file = machine.wine.disk / "trial" / "organization.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(ORGANIZATION), encoding="utf-8")
    machine.ask(*where, "organization", "set", machine.wine.path(file))


def signed(machine: Machine, *where: str) -> str:
    """Fill in and sign an attestation and return its id."""
    made = str(machine.ask(*where, "attest", "new", "F3", "--facility", "care center")["id"])
    machine.ask(*where, "attest", "set", made, *CHOICES, "organization.dxf-id=DXF900101")
    state = machine.ask(*where, "attest", "sign", made, *SIGNER)["state"]
    must(state == "signed", f"after signing it is {state}")
    return made


def leave_unsent(machine: Machine) -> str:
    """Leave work on the desk that is not sent: a draft, and a signed one that waits for an endpoint; return its id."""
    with step("a draft and a signed attestation that cannot be sent are left on the desk"):
        set_organization(machine)
        machine.ask("attest", "new", "F3", "--facility", "care center")
        made = signed(machine)
        machine.desk("attest", "endpoint", "--set", NOWHERE)
        ended = machine.desk("attest", "send", made)
        must(ended.code == 3, f"sending to nowhere ended with {ended.code}: {ended.said[-800:]}")
        states = sorted(str(one["state"]) for one in listed(machine))
        must(states == ["draft", "queued"], f"the states are {states}")
    return made


def listed(machine: Machine) -> list[dict[str, object]]:
    """Return what the desk says of its attestations, but for when it next tries."""
    found = machine.ask("attest", "list")["attestations"]
    return [{key: value for key, value in one.items() if key != "next_try"} for one in found]
