"""The Provenance that goes with a signed record: who signed, when, for whom, and the hash of what was signed."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping

from desktop.forms.record.canonical import hash_of

AUTHORS_SIGNATURE = {
    "system": "urn:iso-astm:E1762-95:2013",
    "code": "1.2.840.10065.1.12.1.1",
    "display": "Author's Signature",
}
HASHES = "urn:dxf-desk:sha-256"
PARTICIPANTS = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"


def provenance(record: Mapping[str, object]) -> dict[str, object]:
    """Return the Provenance of a QuestionnaireResponse as `desktop.forms.response.response` made it.

    Its signature data is the sentence that was agreed to and the name that was typed, no more: this is an electronic
    signature, not a cryptographic one.
    """
    who, when = record["author"], record["authored"]
    target = {"type": "QuestionnaireResponse", "identifier": record["identifier"]}
    author = {"coding": [{"system": PARTICIPANTS, "code": "author", "display": "Author"}]}
    return {
        "resourceType": "Provenance",
        "target": [target],
        "recorded": when,
        "agent": [{"type": author, "who": who, "onBehalfOf": record["source"]}],
        "entity": [{"role": "source", "what": {"identifier": {"system": HASHES, "value": hash_of(record)}}}],
        "signature": [
            {
                "type": [AUTHORS_SIGNATURE],
                "when": when,
                "who": who,
                "onBehalfOf": record["source"],
                "sigFormat": "text/plain",
                "data": base64.b64encode(_sentence(record).encode()).decode(),
            }
        ],
    }


def _sentence(record: Mapping[str, object]) -> str:
    """Return the statements that were agreed to, each on a line, and below them who signed."""
    items = record["item"]
    last = items[-1] if isinstance(items, list) else {}
    return "\n".join(_lines(last))


def _lines(group: Mapping[str, object]) -> Iterator[str]:
    items = group.get("item", ())
    for item in items if isinstance(items, list) else ():
        value = item["answer"][0]
        if value.get("valueBoolean") is True:
            yield str(item["text"])
        elif "valueBoolean" not in value:
            yield f"{item['text']}: {next(iter(value.values()))}"
