"""The guide for administrators names what a policy can fix, what Setup says, and whom the program asks."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from desktop.policy.checking import FIXABLE, policy_of
from desktop.policy.model import Origin, Policy, Source
from desktop.policy.registry import KEY, REG_DWORD, REG_SZ, source_of
from desktop.settings import DEFAULTS, Services

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "administrators.md").read_text(encoding="utf-8")
INSTALLER = (ROOT / "packaging" / "windows" / "installer.nsi").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without the row of names."""
    below = PAGE.partition(f"\n{heading}\n")[2]
    table = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)
    assert table, heading
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in table.group().splitlines()[2:]]


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found, language
    return found.group(1)


def example_of_the_registry() -> Policy:
    data = {"dword": (lambda text: int(text, 16), REG_DWORD)}
    lines = re.findall(r'^"(\w+)"=(?:"(.*)"|(dword):([0-9a-f]{8}))$', block("reg"), re.MULTILINE)
    values = [
        (name, data[kind][0](number), data[kind][1]) if kind else (name, text, REG_SZ)
        for name, text, kind, number in lines
    ]
    return policy_of([source_of(Origin.FILE, values)])


def test_the_table_has_every_name_with_its_type() -> None:
    listed = {name.strip("`"): kind for name, kind, _ in rows("## Policy")}

    wanted = {name: "REG_DWORD" if isinstance(DEFAULTS.get(name), bool) else "REG_SZ" for name in FIXABLE}
    assert listed == wanted


def test_both_examples_are_taken_wholly_and_say_the_same() -> None:
    of_the_file = policy_of([Source(Origin.FILE, json.loads(block("json")))])

    assert f"[HKEY_LOCAL_MACHINE\\{KEY}]" in block("reg")
    assert of_the_file.problems == ()
    assert example_of_the_registry() == of_the_file


def test_every_exit_code_of_setup_is_listed() -> None:
    refusals = re.findall(r'!insertmacro Refuse "\$\(\w+\)" (\d+)', INSTALLER)
    levels = re.findall(r"SetErrorLevel (\d+)", INSTALLER)

    listed = {int(code) for code, _ in rows("## Setup's exit codes")}

    assert {int(code) for code in (*refusals, *levels)} | {0, 1} == listed


def test_every_host_that_is_asked_without_a_setting_is_listed() -> None:
    services = Services()
    hosts = {urlsplit(address).hostname for address in (services.portal_url, services.signatory_url)}

    listed = {host.strip("`") for host, _ in rows("## Firewall")}

    assert hosts <= listed
