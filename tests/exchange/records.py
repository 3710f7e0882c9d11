"""Records to send, and how the tests write them."""

from __future__ import annotations

import json
from typing import Any

SYSTEM = "urn:ietf:rfc:3986"
ONE = "urn:uuid:11111111-1111-4111-8111-111111111111"
TWO = "urn:uuid:22222222-2222-4222-8222-222222222222"


def resource(value: str = ONE, **elements: Any) -> dict[str, Any]:
    return {
        "authored": "2026-03-04T05:06:07-08:00",
        "identifier": {"system": SYSTEM, "value": value},
        "item": [{"answer": [{"valueString": "Señal — yes"}], "linkId": "organization.name"}],
        "questionnaire": "urn:dxf-desk:form:directory-choices|2026.1",
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
    } | elements


def record(value: str = ONE, **elements: Any) -> bytes:
    return json.dumps(resource(value, **elements), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def held(value: str = ONE, id_: str = "a1", at: str = "2026-03-04T13:00:00Z", **elements: Any) -> dict[str, Any]:
    """A record as a server holds it."""
    return resource(value, **elements) | {"id": id_, "meta": {"versionId": "1", "lastUpdated": at}}


def searchset(*resources: object, **elements: Any) -> dict[str, Any]:
    return {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in resources]} | elements
