"""What the practice endpoint says it can do: its CapabilityStatement."""

from __future__ import annotations

from sync.practice.fhir.checking import TYPE
from sync.practice.fhir.outcomes import Json

OAUTH_URIS = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris"
SECURITY_SERVICES = "http://terminology.hl7.org/CodeSystem/restful-security-service"


def capability_statement(base: str, *, is_conditional: bool, needs_token: bool) -> Json:
    """Return the statement; ``is_conditional`` tells whether it says that it can create conditionally."""
    resource: Json = {
        "type": TYPE,
        "interaction": [{"code": code} for code in ("create", "read", "search-type")],
        "versioning": "versioned",
        "conditionalCreate": is_conditional,
        "searchParam": [
            {"name": "identifier", "type": "token", "documentation": "The identifier of the response"},
            {"name": "_id", "type": "token"},
        ],
    }
    rest: Json = {"mode": "server", "resource": [resource]}
    if needs_token:
        rest["security"] = _security(base)
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-22",
        "kind": "instance",
        "software": {"name": "Practice endpoint", "version": "1"},
        "implementation": {"description": "Practice endpoint: nothing here is real", "url": base},
        "fhirVersion": "4.0.1",
        "format": ["application/fhir+json", "json"],
        "rest": [rest],
    }


def _security(base: str) -> Json:
    addresses = [("authorize", f"{base}/auth/authorize"), ("token", f"{base}/auth/token")]
    uris = [{"url": name, "valueUri": address} for name, address in addresses]
    return {
        "cors": False,
        "service": [{"coding": [{"system": SECURITY_SERVICES, "code": "SMART-on-FHIR"}]}],
        "extension": [{"url": OAUTH_URIS, "extension": uris}],
    }
