"""Tries the keyring in the installed program: a token is written, read by another run, replaced, used and forgotten."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from product import NAME, ROOT
from steps import must, note, step

if TYPE_CHECKING:
    from trial.machine import Machine

CREDENTIALS = r"HKCU\Software\Wine\Credential Manager"  # where Wine's Credential Manager keeps what it is given
FOLD = b"\\\n  "  # how the registry's file breaks a long line
FIRST, SECOND = "trial-token-the-first", "trial-token-the-second"


def round_trip(machine: Machine, made: str) -> None:
    """Keep a token, read it in another run, replace it, send with it what was left unsent, and forget it."""
    sys.path.append(str(ROOT))
    from sync.practice import PracticePortal  # the checkout's own, for the endpoint

    with (
        step("keyring: a token goes into the Credential Manager, comes back, is replaced, and arrives at the endpoint"),
        PracticePortal() as portal,
    ):
        must(not is_kept(machine), "the Credential Manager holds a token before one was given")
        typed = ("attest", "endpoint", "--token-from-input")
        written = machine.ask(*typed, "--set", f"{portal.url}/fhir", typed=f"{FIRST}\n")["token_kept"]
        must(written == "keyring" and is_kept(machine), f"the token is kept: {written}")
        again = machine.ask("attest", "endpoint")["token_kept"]
        must(again == "keyring", f"another run finds the token: {again}")
        machine.ask(*typed, typed=f"{SECOND}\n")
        sent = machine.ask("attest", "send")
        must(sent["received"] == [made], f"sent: {sent}")
        must(len(portal.fhir.accepted) == 1, "the endpoint does not hold it")
        said = " ".join(text for request in portal.requests for text in request.headers.values())
        must(SECOND in said, "the token did not arrive at the endpoint as it was typed")
        must(FIRST not in said.partition(SECOND)[2], "the token that was replaced was sent")
        must(not is_readable(machine), f"the token can be read in {is_readable(machine)}")
        gone = machine.ask("attest", "endpoint", "--forget-token")["token_kept"]
        must(gone == "nowhere" and not is_kept(machine), f"the token is forgotten: {gone}")
        machine.ask(*typed, typed=f"{SECOND}\n")  # for the remover to take away
        note("written, read by another run, replaced, sent, forgotten; nowhere readable on the disk")


def is_kept(machine: Machine) -> bool:
    """Tell whether the Credential Manager has a token of ours."""
    return NAME in machine.wine.run("reg", "query", CREDENTIALS, "/s").said


def is_readable(machine: Machine) -> list[str]:
    """Return the files of the person in which a token stands as it was typed."""
    machine.wine.wait()  # until the registry lies on the disk
    files = [*machine.data.rglob("*"), machine.wine.prefix / "user.reg"]
    forms = [token.encode(kind) for token in (FIRST, SECOND) for kind in ("utf-8", "utf-16-le")]
    forms += [form.hex(",").encode() for form in forms]  # as the registry's file writes bytes
    contents = ((file, file.read_bytes().replace(FOLD, b"")) for file in files if file.is_file())
    return [str(file) for file, content in contents if any(form in content for form in forms)]
