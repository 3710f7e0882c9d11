"""Reads resources as servers send them, with care, and tells whether two hold the same answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

Resource = dict[str, object]

QUESTIONNAIRE_RESPONSE = "QuestionnaireResponse"
MAY_ADD = frozenset({"id", "meta", "text", "implicitRules"})  # what a server may add to a record of ours
LONGEST_TOLD = 2000  # characters
ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_PLACE = re.compile(rf"(?:^|/){QUESTIONNAIRE_RESPONSE}/({ID.pattern})(?:/_history/({ID.pattern}))?/?")


def parsed(body: bytes) -> Resource | None:
    """Return the JSON object in ``body``, or None where there is none, or one that can be read in two ways."""
    try:
        found = json.loads(
            body.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_once
        )
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def is_ours(resource: object, system: str, value: str) -> bool:
    """Tell whether it is a QuestionnaireResponse that carries our identifier."""
    if not isinstance(resource, dict) or resource.get("resourceType") != QUESTIONNAIRE_RESPONSE:
        return False
    identifier = resource.get("identifier")
    return isinstance(identifier, dict) and (identifier.get("system"), identifier.get("value")) == (system, value)


def same_answers(sent: Resource, theirs: Resource) -> bool:
    """Tell whether all that we sent is there unchanged, and nothing more than a server may add."""
    kept = {name: part for name, part in theirs.items() if name in sent or name not in MAY_ADD}
    return same(_without_id(sent), _without_id(kept))


def same(one: object, other: object) -> bool:
    """Tell whether two JSON values are equal; 1, 1.0 and true are three different things."""
    waiting = [(one, other)]
    while waiting:
        left, right = waiting.pop()
        if type(left) is not type(right):
            return False
        if isinstance(left, dict) and isinstance(right, dict):
            if left.keys() != right.keys():
                return False
            waiting += [(part, right[name]) for name, part in left.items()]
        elif isinstance(left, list) and isinstance(right, list):
            if len(left) != len(right):
                return False
            waiting += zip(left, right, strict=True)
        elif left != right:
            return False
    return True


def id_of(resource: Resource) -> str:
    """Return the id the server gave it, "" where it is none that FHIR allows."""
    return _matching(resource.get("id"))


def version_of(resource: Resource) -> str:
    """Return the version the server gives it, "" where it says none."""
    meta = resource.get("meta")
    return _matching(meta.get("versionId")) if isinstance(meta, dict) else ""


def place_of(location: str) -> tuple[str, str]:
    """Return id and version that a ``Location`` names, "" for what it does not."""
    found = _PLACE.search(location) if len(location) < 2000 else None
    return (found[1], found[2] or "") if found and found.end() == len(location) else ("", "")


def is_outcome(resource: Resource | None) -> bool:
    """Tell whether it is an OperationOutcome, in which servers say what they think of a request."""
    return resource is not None and resource.get("resourceType") == "OperationOutcome"


def told(resource: Resource | None) -> str:
    """Return what an OperationOutcome says, as plain text of at most 2,000 characters; "" for anything else."""
    issues = resource.get("issue") if resource is not None and is_outcome(resource) else None
    said = [text for issue in issues if (text := _said(issue))] if isinstance(issues, list) else []
    return "; ".join(dict.fromkeys(said))[:LONGEST_TOLD]


def plain(text: object) -> str:
    """Return a text of a server in one line, without control characters; "" for what is no text."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split()) if isinstance(text, str) else ""


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Yield the objects in a list; nothing where it is no list."""
    yield from (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _said(issue: object) -> str:
    if not isinstance(issue, dict):
        return ""
    details = issue.get("details")
    text = plain(details.get("text")) if isinstance(details, dict) else ""
    expression = issue.get("expression")
    where = plain(expression[0]) if isinstance(expression, list) and expression else ""
    said = plain(issue.get("diagnostics")) or text or plain(issue.get("code"))
    return f"{said} ({where})" if where and where not in said else said


def _matching(text: object) -> str:
    return text if isinstance(text, str) and ID.fullmatch(text) else ""


def _without_id(resource: Resource) -> Resource:
    """Leave out what the server numbers by itself, even where we had sent something of our own."""
    return {name: part for name, part in resource.items() if name not in {"id", "meta"}}


def _once(pairs: list[tuple[str, object]]) -> Resource:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_number(text: str) -> object:
    raise ValueError(f"{text} is no number of JSON")
