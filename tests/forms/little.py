"""A little form for the tests: of every type of item one, a group that repeats, conditions, and rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from functools import partial
from typing import Any

from desktop.attestations.model import Signature
from desktop.forms.checking import Context
from desktop.forms.library import parse_form
from desktop.forms.model import Form
from desktop.rule_packs import newest_pack
from desktop.words import Words

FHIR = "http://hl7.org/fhir/StructureDefinition/"
TODAY = date(2026, 11, 23)
PACIFIC = timezone(timedelta(hours=-8), "PST")
SIGNATURE = Signature("Ana Ruiz", "Administrator", True, True, datetime(2026, 11, 23, 9, 41, tzinfo=PACIFIC))
ID = "0b5c1c86-2a4e-4f0a-9a53-0f6a3f6a1d11"


def translated(spanish: str) -> dict[str, Any]:
    parts = [{"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": spanish}]
    return {"extension": [{"url": f"{FHIR}translation", "extension": parts}]}


def item(link: str, kind: str, text: str = "", **more: object) -> dict[str, Any]:
    said = text or link
    return {"linkId": link, "type": kind, "text": said, "_text": translated(f"{said} (es)"), **more}


def option(code: str, display: str, spanish: str = "") -> dict[str, Any]:
    coding = {"system": "urn:dxf-desk:codes:little", "code": code, "display": display}
    return {"valueCoding": {**coding, "_display": translated(spanish or display)}}


def pattern(expression: str, says: str) -> list[dict[str, Any]]:
    beside = {"_valueString": translated(f"{says} (es)")}
    return [
        {"url": f"{FHIR}regex", "valueString": expression},
        {"url": "urn:dxf-desk:extension:pattern-says", "valueString": says, **beside},
    ]


def when(question: str, operator: str = "=", **answer: object) -> dict[str, Any]:
    return {"enableWhen": [{"question": question, "operator": operator, **answer}]}


def helped(link: str, text: str, source: str) -> dict[str, Any]:
    control = {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help"}]}
    extensions = [
        {"url": f"{FHIR}questionnaire-itemControl", "valueCodeableConcept": control},
        {"url": "urn:dxf-desk:extension:source", "valueString": source},
    ]
    return item(f"{link}.help", "display", text, extension=extensions)


def signature() -> dict[str, Any]:
    inner = [
        item("signature.name", "string", required=True),
        item("signature.title", "string", required=True),
        item("signature.authority", "boolean", "I may sign for the organization.", required=True),
        item(
            "signature.declaration", "boolean", "What is said here is true to the best of my knowledge.", required=True
        ),
        item("signature.date", "dateTime", required=True),
        item("signature.zone", "string"),
    ]
    return item("signature", "group", "Signature", item=inner)


def limits() -> list[dict[str, Any]]:
    return [{"url": f"{FHIR}minValue", "valueInteger": 0}, {"url": f"{FHIR}maxValue", "valueInteger": 5000}]


def about() -> dict[str, Any]:
    name_help = helped("about.name", "As on the license.", "A list of 2024")
    inner = [
        item("about.name", "string", "Legal name", required=True, maxLength=40, item=[name_help]),
        item("about.phone", "string", "Phone", extension=pattern("[0-9-]{7,14}", "Type a phone number.")),
        item("about.beds", "integer", "Beds", extension=limits()),
        item("about.opened", "date", "Opened"),
        item("about.seen", "dateTime", "Last seen"),
        item("about.site", "url", "Web address"),
        item("about.note", "text", "Note"),
        item("about.tags", "string", "Tags", repeats=True),
    ]
    return item("about", "group", "About you", item=inner)


def choices() -> dict[str, Any]:
    sets = "urn:dxf-desk:value-set:qhio+self+not_applicable"
    kinds = [option("shares", "Shares", "Comparte"), option("asks", "Asks", "Pregunta")]
    inner = [
        item("choices.joins", "boolean", "Do you join?", required=True),
        item("choices.network", "choice", "Network", answerValueSet=sets, **when("choices.joins", answerBoolean=True)),
        item("choices.kind", "choice", "Kind", answerOption=kinds, repeats=True),
        item("choices.other", "open-choice", "Other", answerOption=kinds),
        item("choices.why", "text", "Why not?", required=True, **when("choices.joins", answerBoolean=False)),
        item("choices.since", "string", "Since", **when("choices.why", "exists", answerBoolean=True)),
    ]
    return item("choices", "group", "Choices", item=inner)


def sites() -> dict[str, Any]:
    inner = [
        item("site.name", "string", "Name of the site", required=True),
        item("site.npi", "string", "NPI of the site"),
        item("site.closed", "boolean", "Is it closed?"),
        item("site.closed-on", "date", "Closed on", required=True, **when("site.closed", answerBoolean=True)),
    ]
    return item("site", "group", "Sites", repeats=True, item=inner)


def questionnaire(*groups: dict[str, Any], version: str = "2026.1") -> dict[str, Any]:
    return {
        "resourceType": "Questionnaire",
        "url": "urn:dxf-desk:form:little",
        "version": version,
        "name": "Little",
        "title": "A little form",
        "_title": translated("Un formulario pequeño"),
        "status": "active",
        "date": "2026-11-23",
        "description": "For tests.",
        "_description": translated("Para pruebas."),
        "item": [*(groups or (about(), choices(), sites())), signature()],
    }


def rule(name: str, condition: object, *at: str, **more: object) -> dict[str, Any]:
    says = {"en": f"Says {name}.", "es": f"Dice {name}."}
    return {"id": name, "severity": "warning", "when": condition, "at": list(at), "says": says, **more}


def rules(*listed: dict[str, Any], **more: object) -> dict[str, Any]:
    made: dict[str, Any] = {"number": "F1", "routes": ["endpoint"], "link": "", "prefill": {}}
    return {**made, "rules": list(listed), **more}


def little(*listed: dict[str, Any], groups: tuple[dict[str, Any], ...] = (), **more: object) -> Form:
    """Return the little form with these rules."""
    return parse_form(questionnaire(*groups), rules(*listed, **more), newest_pack())


def context(language: str = "en", entity_type: str | None = None, facts: Mapping[str, Any] | None = None) -> Context:
    say = partial(Words(language).text, "forms")
    return Context(TODAY, entity_type, facts or {}, newest_pack(), say, language)
