"""Resources to send to the practice endpoint, and how a careful client sends them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from tests.practice.reader import Reader, Reply

SYSTEM = "urn:ietf:rfc:3986"
ONE = "11111111-1111-4111-8111-111111111111"
TWO = "22222222-2222-4222-8222-222222222222"
AT = "/fhir/QuestionnaireResponse"


def response(uuid: str = ONE, **elements: Any) -> dict[str, Any]:
    """Return a small resource with this identifier."""
    return {
        "resourceType": "QuestionnaireResponse",
        "identifier": {"system": SYSTEM, "value": f"urn:uuid:{uuid}"},
        "questionnaire": "urn:dxf-desk:form:directory-choices|2026.1",
        "status": "completed",
        "authored": "2026-03-04T05:06:07-08:00",
        "item": [
            {"linkId": "choices", "item": [{"linkId": "choices.adt", "answer": [{"valueString": "yes"}]}]},
            {"linkId": "signature", "item": [{"linkId": "signature.authority", "answer": [{"valueBoolean": True}]}]},
        ],
    } | elements


def condition(uuid: str = ONE) -> dict[str, str]:
    """Return the header that keeps a create from being done twice."""
    return {"If-None-Exist": f"identifier={quote(f'{SYSTEM}|urn:uuid:{uuid}', safe='')}"}


def create(reader: Reader, resource: object, **headers: str) -> Reply:
    """Send a resource; underscores in the headers' names stand for hyphens."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    body = resource if isinstance(resource, bytes) else json.dumps(resource).encode()
    return reader.ask(AT, "POST", body, {"Content-Type": "application/fhir+json", **names})


def create_once(reader: Reader, uuid: str = ONE, **elements: Any) -> Reply:
    """Send a resource as one that may be there already."""
    return create(reader, response(uuid, **elements), If_None_Exist=condition(uuid)["If-None-Exist"])


def find(reader: Reader, uuid: str = ONE) -> Reply:
    """Ask for the resources with this identifier."""
    return reader.ask(f"{AT}?identifier={quote(f'{SYSTEM}|urn:uuid:{uuid}', safe='')}")
