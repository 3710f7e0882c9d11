"""The page about the command line names every command, option, exit code and key of the answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from desktop.cli.commands import FAMILIES
from desktop.cli.parser import parser
from desktop.determining import ProfileTrouble
from resources import packaged
from sync.errors import Kind, KnownError
from sync.practice import PracticePortal
from tests.cli.conftest import Answer, Run, commands
from tests.cli.documents import directory, organization, written

NOT_OURS = ("details", "facts", "sources", "list_dates", "answers", "origins", "dropped", "spec", "totals", "yours")
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")


def section(command: str) -> str:
    found = re.search(rf"^## `{re.escape(command)}`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"the page has no section about {command}"
    return found.group(1)


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_has_its_section_with_every_option(command: str) -> None:
    options = {name for action in commands()[command]._actions for name in action.option_strings} - {"-h", "--help"}

    missing = [option for option in options - {"--json"} if f"`{option}" not in section(command)]
    assert missing == []


def test_no_option_is_described_that_does_not_exist() -> None:
    known = {name for action in parser()._actions for name in action.option_strings}
    known |= {name for one in commands().values() for action in one._actions for name in action.option_strings}

    assert set(re.findall(r"`(--[a-z-]+)", PAGE)) <= known


def test_every_global_option_is_described() -> None:
    for action in parser()._actions:
        for option in action.option_strings:
            assert option == "-h" or f"`{option}" in PAGE


def test_every_exit_code_is_described() -> None:
    for kind in Kind:
        assert re.search(rf"^\| {kind.value} \|", PAGE, re.MULTILINE)


def kinds_of_error(kind: type[KnownError] = KnownError) -> Iterator[type[KnownError]]:
    for below in kind.__subclasses__():
        yield below
        yield from kinds_of_error(below)


def test_every_error_code_is_listed() -> None:
    for family in FAMILIES.values():  # loaded, so that their errors are known
        family()
    codes = {kind.code for kind in kinds_of_error()} | {ProfileTrouble.code}

    assert [code for code in sorted(codes) if f"`{code}`" not in PAGE] == []


def test_every_key_of_the_answers_is_described(run: Run, portal: PracticePortal) -> None:
    run("sync", "--portal", portal.url)
    portal.advance()
    typed = {
        "sync": ["sync", "--portal", portal.url],
        "search": ["search"],
        "dataset": ["dataset", "healthcare-facility-locations"],
        "changes": ["changes"],
        "doctor": ["doctor"],
        "self-test": ["self-test"],
    }

    for command, words in typed.items():
        assert undescribed(command, run(*words, "--json")) == [], command


def test_every_key_about_lists_and_standing_is_described(run: Run, tmp_path: Path) -> None:
    practise = partial(run, "--practice")
    memo = str(tmp_path / "memo.html")
    center = ("--facility", "care center")
    practise("organization", "set", written(tmp_path / "set.json", organization()))
    found = practise("organization", "candidates", *center, "--json").json["candidates"][0]["dxf_id"]
    typed = {
        "organization confirm": ["organization", "confirm", found, *center],
        "standing": ["standing"],
        "memo save": ["memo", "save", memo],
        "memo check": ["memo", "check", memo],
        "statewide": ["statewide"],
        "determine": ["determine", written(tmp_path / "profile.json", {"entity_type": "clinic"})],
        "lists import": ["lists", "import", str(directory(tmp_path / "list.csv", choices={"DXF000001": "Maybe"}))],
        "lists fetch": ["lists", "fetch"],
        "lists show": ["lists", "show", "--changes", "--oddities"],
        "organization show": ["organization", "show"],
        "organization candidates": ["organization", "candidates", *center],
        "organization refuse": ["organization", "refuse", "DXF900101", *center],
        "organization unconfirm": ["organization", "unconfirm", *center],
    }

    for command, words in typed.items():
        assert undescribed(command, practise(*words, "--json")) == [], command


def test_every_key_about_attestations_is_described(run: Run, tmp_path: Path) -> None:
    practise = partial(run, "--practice")
    practise("organization", "set", written(tmp_path / "set.json", organization()))
    made = practise("attest", "new", "F3", "--facility", "care center", "--json").json["id"]
    answers = [f"choices.{name}=Manifest MedEx" for name in ("request", "delivery", "adt")]
    receipt, sealed = str(tmp_path / "receipt.html"), str(tmp_path / "one.dxf-attestation")
    typed = {
        "attest forms": ["forms"],
        "attest new": ["new", "F5"],
        "attest set": ["set", made, *answers, "organization.dxf-id=DXF900101"],
        "attest check": ["check", made],
        "attest sign": ["sign", made, "--name", "Ana Reyes", "--title", "Administrator", "--declare"],
        "attest show": ["show", made],
        "attest send": ["send", made],
        "attest list": ["list"],
        "attest packet": ["packet", made],
        "attest endpoint": ["endpoint"],
        "attest seal": ["seal", made, sealed],
        "attest receipt": ["receipt", made, receipt],
        "attest verify": ["verify", receipt],
    }

    for command, words in typed.items():
        assert undescribed(command, practise("attest", *words, "--json")) == [], command
    assert undescribed("attest verify", practise("attest", "verify", "--json")) == []
    assert undescribed("backup", practise("backup", str(tmp_path / "copy.db"), "--json")) == []
    assert undescribed("restore", practise("restore", str(tmp_path / "copy.db"), "--json")) == []


def test_every_key_about_tables_is_described(run: Run, tmp_path: Path) -> None:
    practise = partial(run, "--practice")
    file = tmp_path / "rates.csv"
    file.write_text("county,rate\nKern,5\nInyo,*\n", encoding="utf-8")
    practise("organization", "set", written(tmp_path / "set.json", organization()))
    practise("sync", "--columns", "40")
    practise("table", "import", str(file))
    file.write_text("county,rate\nKern,6\nInyo,*\nMono,1\n", encoding="utf-8")
    typed = {
        "table import": ["table", "import", str(file)],
        "table fetch": ["table", "fetch", "healthcare-facility-locations"],
        "table list": ["table", "list"],
        "table describe": ["table", "describe", "rates"],
        "table query": ["table", "query", "rates", "--where", "rate > 1"],
        "table export": ["table", "export", "rates", str(tmp_path / "out.csv")],
        "table changes": ["table", "changes", "rates"],
        "table header": ["table", "header", "rates", "--row", "1"],
        "table storage": ["table", "storage"],
        "table remove": ["table", "remove", "rates"],
        "mine": ["mine", "--suggest"],
    }

    for command, words in typed.items():
        assert undescribed(command, practise(*words, "--json")) == [], command


def test_every_key_of_groups_is_described(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rates.csv"
    file.write_text("county,rate\nKern,5\n", encoding="utf-8")
    run("table", "import", str(file))

    assert undescribed("table query", run("table", "query", "rates", "--group-by", "county", "--json")) == []


def test_every_key_of_the_offline_pages_is_described(run: Run, tmp_path: Path) -> None:
    practise = partial(run, "--practice")
    example = packaged("deidentification/example.csv")
    spec = tmp_path / "spec.json"
    sites = tmp_path / "sites.csv"
    sites.write_text("Site name,City\nGolden Practice Care Center,Fresno\n", encoding="utf-8")
    practise("sync")
    for name in ("annual", "annual masking key"):
        practise("table", "fetch", resource_of(practise, name))
    suggested = practise("deidentify", str(example), "--json")
    spec.write_text(json.dumps(suggested.json["spec"]), encoding="utf-8")
    typed = {
        "programs": ["--level", "county", "--program", "wic"],
        "library list": [],
        "library show": ["get-connected"],
        "library search": ["nursing"],
        "deidentify": [str(example), "--spec", str(spec), "--out", str(tmp_path / "masked.csv")],
        "compare": [str(sites), "--out", str(tmp_path / "compared.csv")],
        "news": ["--all"],
    }

    assert undescribed("deidentify", suggested) == []
    for command, words in typed.items():
        assert undescribed(command, practise(*command.split(), *words, "--json")) == [], command


def resource_of(practise: Callable[..., Answer], name: str) -> str:
    """Return the id of a resource of the program counts by its name."""
    found = practise("dataset", "health-and-human-services-program-counts", "--json").json["resources"]
    return next(str(one["id"]) for one in found if name in one["name"].casefold())


def undescribed(command: str, answer: Answer) -> list[str]:
    """Return the keys of an answer that no section names which its own section points at."""
    here = section(command)
    pointed_at = [section(name) for name in commands() if f"`{name}`" in here]
    return [
        key for key in sorted(set(keys_of(answer.json))) if not any(f"`{key}`" in text for text in (here, *pointed_at))
    ]


def keys_of(content: object, *, deep: bool = True) -> list[str]:
    """Return the names of an answer; of ``details``, ``facts`` and the like the names are not the answer's own."""
    if isinstance(content, dict):
        inside = [key for name, value in content.items() if name not in NOT_OURS for key in keys_of(value)]
        return [*(content if deep else ()), *inside]
    if isinstance(content, list):
        return [key for one in content for key in keys_of(one)]
    return []
