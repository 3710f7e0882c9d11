"""Reads the extensions of FHIR that our forms use: translations, help, patterns, limits, examples, sources."""

from __future__ import annotations

from desktop.rules.model import Wording
from desktop.rules.reading import Place

FHIR = "http://hl7.org/fhir/StructureDefinition/"
OURS = "urn:dxf-desk:extension:"
TRANSLATION, CONTROL = f"{FHIR}translation", f"{FHIR}questionnaire-itemControl"
PATTERN, PATTERN_SAYS = f"{FHIR}regex", f"{OURS}pattern-says"
LEAST, HIGHEST, EXAMPLE = f"{FHIR}minValue", f"{FHIR}maxValue", f"{FHIR}entryFormat"
SOURCE = f"{OURS}source"
OF_AN_ITEM = (CONTROL, PATTERN, PATTERN_SAYS, LEAST, HIGHEST, EXAMPLE, SOURCE)


def has(place: Place, url: str) -> bool:
    """Tell whether an element carries an extension."""
    return any(one["url"].text() == url for one in _extensions(place))


def extension(place: Place, url: str) -> Place:
    """Return the only extension of that address on an element."""
    found = [one for one in _extensions(place) if one["url"].text() == url]
    if len(found) != 1:
        raise place.trouble(f"one extension {url}")
    return found[0]


def extension_text(place: Place, url: str) -> str:
    """Return the text of an extension, "" where the element does not carry it."""
    return extension(place, url)["valueString"].text() if has(place, url) else ""


def extension_number(place: Place, url: str) -> int | None:
    """Return the whole number of an extension, None where the element does not carry it."""
    if not has(place, url):
        return None
    number = extension(place, url)["valueInteger"]
    if isinstance(number.value, bool) or not isinstance(number.value, int):
        raise number.trouble("whole number")
    return number.value


def extension_wording(place: Place, url: str) -> Wording | None:
    """Return the translated text of an extension, None where the element does not carry it."""
    return wording(extension(place, url), "valueString") if has(place, url) else None


def wording(place: Place, key: str) -> Wording:
    """Return a text of an element with its Spanish translation, which stands beside it under ``_key``."""
    english, beside = place[key].text(), place[f"_{key}"]
    for one in _extensions(beside):
        if one["url"].text() == TRANSLATION and extension(one, "lang")["valueCode"].text() == "es":
            content = extension(one, "content")
            value = content["valueMarkdown"] if content.has("valueMarkdown") else content["valueString"]
            return Wording({"en": english, "es": value.text()})
    raise beside.trouble("a translation into es")


def is_help(place: Place) -> bool:
    """Tell whether an item is the help of the item it stands in."""
    if not has(place, CONTROL):
        return False
    codings = extension(place, CONTROL)["valueCodeableConcept"]["coding"].items(at_least=1)
    return codings[0]["code"].text() == "help"


def _extensions(place: Place) -> list[Place]:
    return place["extension"].items() if place.has("extension") else []
