"""Who a record is about and who signed it, as references of FHIR."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.forms.reading import cleaned

UUIDS = "urn:ietf:rfc:3986"  # the identifier system for a URN, as FHIR asks
SYSTEMS = {  # in order: the first number that is known stands in the record
    "dxf_id": "urn:dxf-desk:dxf-id",
    "license_number": "urn:dxf-desk:license-number",
    "npi": "http://hl7.org/fhir/sid/us-npi",
    "clia": "urn:oid:2.16.840.1.113883.4.7",
    "ein": "urn:oid:2.16.840.1.113883.4.4",
    "facid": "urn:dxf-desk:facid",
}


def urn(id: str) -> str:  # noqa: A002 -- ids are called id throughout
    """Return a UUID as a URN."""
    return f"urn:uuid:{id}"


def practitioner(name: str) -> dict[str, object]:
    """Return a reference to the person who signs, by name."""
    return {"type": "Practitioner", **({"display": _line(name)} if _line(name) else {})}


def organization_reference(name: str, identifiers: Mapping[str, str]) -> dict[str, object]:
    """Return a reference to the organization: its legal name, and its first known number."""
    known = ((system, _line(identifiers.get(kind, ""))) for kind, system in SYSTEMS.items())
    number = next(((system, value) for system, value in known if value), None)
    found: dict[str, object] = {"type": "Organization"}
    if number is not None:
        found["identifier"] = {"system": number[0], "value": number[1]}
    return {**found, "display": _line(name)} if _line(name) else found


def _line(text: str) -> str:
    return " ".join(cleaned(text).split())
