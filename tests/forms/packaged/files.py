"""The files of the packaged forms as plain JSON, read without the program's own reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop.rules.pack import Pack
from resources import packaged

IDS = {
    "F1": "dsa-execution",
    "F2": "dsa-subordinates",
    "F3": "directory-choices",
    "F4": "delay-2026",
    "F5": "exchange-methods",
    "F6": "required-signatory",
    "F7": "cms-pi",
    "F8": "ddg-release",
    "F9": "dsa-ended",
}
EXTENSION = "http://hl7.org/fhir/StructureDefinition/"
OURS = "urn:dxf-desk:extension:"
VALUE_SET = "urn:dxf-desk:value-set:"


@dataclass
class Files:
    """The two files of a form, and its items by linkId.

    Attributes:
        groups: the repeating group of each linkId that stands in one.
    """

    questionnaire: dict[str, Any]
    rules: dict[str, Any]
    items: dict[str, dict[str, Any]] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for item, group in every_item(self.questionnaire["item"]):
            self.items[item["linkId"]] = item
            if group:
                self.groups[item["linkId"]] = group


def every_item(items: list[dict[str, Any]], group: str = "") -> Iterator[tuple[dict[str, Any], str]]:
    """Yield items and all items within them, each with the repeating group it stands in."""
    for item in items:
        yield item, group
        inner = item["linkId"] if item["type"] == "group" and item.get("repeats") else group
        yield from every_item(item.get("item", []), inner)


def parts(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object within a JSON value."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(one)


def extension(item: dict[str, Any], url: str) -> Any:
    """Return the value of an extension, or None."""
    found: dict[str, Any] = next((one for one in item.get("extension", []) if one["url"] == url), {})
    return next((one for key, one in found.items() if key.startswith("value")), None)


def codes(item: dict[str, Any], pack: Pack) -> set[str]:
    """Return the codes that a choice offers."""
    if "answerValueSet" in item:
        sets = item["answerValueSet"].removeprefix(VALUE_SET).split("+")
        return {value for one in sets for value in pack.value_sets[one].values}
    return {option["valueCoding"]["code"] for option in item.get("answerOption", [])}


def loaded(form: str) -> Files:
    """Return the files of a form."""
    folder = packaged("forms") / form / "2026.1"
    return Files(*(json.loads((folder / f"{name}.json").read_bytes()) for name in ("questionnaire", "rules")))


def spanish(part: dict[str, Any], key: str) -> str:
    """Return the translation that stands beside a text."""
    translation = part[f"_{key}"]["extension"][0]
    assert translation["url"] == f"{EXTENSION}translation"
    lang, content = translation["extension"]
    assert (lang["url"], lang["valueCode"], content["url"]) == ("lang", "es", "content")
    return str(content["valueString"])
