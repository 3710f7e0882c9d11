"""Sets a policy in the registry, as an administrator does, and sees that the installed program obeys and says so."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from product import NAME, ROOT
from steps import must, note, step

if TYPE_CHECKING:
    from trial.machine import Machine

KEY = rf"Software\Policies\{NAME}"
SETTING = "exchange_url"
OTHER = "http://127.0.0.1:9/fhir"  # a port where nothing listens


def managed(machine: Machine) -> None:
    """Fix the endpoint for the computer and another for the person: the computer's holds, is told, and stays."""
    sys.path.append(str(ROOT))
    from desktop.policy.trouble import SetByOrganization
    from sync.practice import PracticePortal

    with step("a policy in the registry holds, is told, and cannot be set otherwise"), PracticePortal() as portal:
        address = f"{portal.url}/fhir"
        with fixed(machine, "HKCU", SETTING, OTHER), fixed(machine, "HKLM", SETTING, address):
            used = machine.ask("attest", "endpoint")["endpoint"]
            must(used == address, f"the endpoint is {used}")
            refused = machine.ask("attest", "endpoint", "--set", OTHER, code=SetByOrganization.kind.value)["error"]
            must(refused["code"] == SetByOrganization.code, f"setting another is answered with: {refused}")
            told = told_by_doctor(machine)
            must(SETTING in told, f"doctor says: {told}")
            note(told)
        told = told_by_doctor(machine)
        must(SETTING not in told, f"after it was taken away doctor says: {told}")


def switched_off(machine: Machine) -> None:
    """Let a program that has a channel be told to leave it alone, then to take only rules from it."""
    from desktop.policy.trouble import SetByOrganization

    with step("a policy switches the channel off, or leaves only the rules"):
        with fixed(machine, "HKLM", "updates", "off"):
            refused = machine.ask("update", "--check", code=SetByOrganization.kind.value)["error"]
            must(
                refused["code"] == SetByOrganization.code, f"where updates are switched off the program says: {refused}"
            )
        with fixed(machine, "HKLM", "updates", "rules-only"):
            offered = machine.ask("update", "--check")["program"]
            must(offered is None, f"where only rules are allowed, on offer is {offered}")


@contextmanager
def fixed(machine: Machine, root: str, name: str, value: str) -> Iterator[None]:
    """Fix a setting, and take it away at the end."""
    key = rf"{root}\{KEY}"
    machine.wine.must("reg", "add", key, "/v", name, "/d", value, "/f")
    try:
        yield
    finally:
        machine.wine.must("reg", "delete", key, "/f")


def told_by_doctor(machine: Machine) -> str:
    """Return what doctor says of the policy; the services around may be out of reach here."""
    said = machine.desk("doctor", "--json").said
    checks: list[dict[str, Any]] = json.loads(said[said.find("{") :])["checks"]
    return " ".join(f"{one['sentence']} {one['advice']}" for one in checks if one["name"] == "policy")
