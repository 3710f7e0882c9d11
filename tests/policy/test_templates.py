"""The templates for group policy offer what the program reads, no more and no less, in two languages."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop.policy.checking import FIXABLE, checked
from desktop.policy.registry import KEY
from desktop.settings import DEFAULTS

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "windows" / "policy"
LANGUAGES = ("en-US", "es-ES")
NAMESPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
NAMED = re.compile(r"\$\((string|presentation)\.([^)]+)\)")


def tree(name: str) -> ET.Element:
    return ET.parse(FOLDER / name).getroot()


def found(root: ET.Element, name: str) -> list[ET.Element]:
    return list(root.iter(f"{NAMESPACE}{name}"))


def policies() -> dict[str, ET.Element]:
    """The policies by the name of the value that they write."""
    all_ = {}
    for policy in found(tree("dxf-desk.admx"), "policy"):
        writing = [one.get("valueName") for one in policy.iter() if one.get("valueName")]
        assert len(set(writing)) == 1, policy.get("name")
        all_[str(writing[0])] = policy
    return all_


def test_the_templates_fix_what_the_program_reads() -> None:
    assert set(policies()) == set(FIXABLE)


def test_every_policy_stands_in_the_key_that_the_program_reads_for_computer_and_person() -> None:
    for name, policy in policies().items():
        assert (policy.get("key"), policy.get("class"), policy.get("name")) == (KEY, "Both", name)


@pytest.mark.parametrize("name", FIXABLE)
def test_what_a_template_writes_is_what_the_program_takes(name: str) -> None:
    policy = policies()[name]
    is_yes_or_no = isinstance(DEFAULTS.get(name), bool)

    assert [one.get("value") for one in found(policy, "decimal")] == (["1", "0"] if is_yes_or_no else [])
    for one in found(policy, "string"):
        assert checked(name, one.text or "") == (one.text or "")
    assert is_yes_or_no != bool(found(policy, "text") or found(policy, "enum"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_and_none_is_left_over(language: str) -> None:
    admx = ET.tostring(tree("dxf-desk.admx"), encoding="unicode")
    texts = tree(f"{language}/dxf-desk.adml")

    wanted = {kind: {name for of, name in NAMED.findall(admx) if of == kind} for kind in ("string", "presentation")}

    assert {str(one.get("id")) for one in found(texts, "string")} == wanted["string"]
    assert {str(one.get("id")) for one in found(texts, "presentation")} == wanted["presentation"]
    assert all((one.text or "").strip() for one in found(texts, "string"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_presentation_shows_the_part_of_its_policy(language: str) -> None:
    shown = {
        presentation.get("id"): [one.get("refId") for one in presentation.iter() if one.get("refId")]
        for presentation in found(tree(f"{language}/dxf-desk.adml"), "presentation")
    }

    for name, policy in policies().items():
        parts = [one.get("id") for kind in ("text", "enum") for one in found(policy, kind)]
        assert shown.get(name, []) == parts


def test_both_languages_say_the_same_things() -> None:
    english, spanish = (
        {one.get("id") for one in tree(f"{one}/dxf-desk.adml").iter() if one.get("id")} for one in LANGUAGES
    )

    assert english == spanish
