"""What the practice endpoint asks of a QuestionnaireResponse before it keeps it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from sync.practice.fhir.outcomes import Json, Refused

TYPE = "QuestionnaireResponse"
STATUSES = frozenset({"in-progress", "completed", "amended", "entered-in-error", "stopped"})
ELEMENTS = frozenset(
    "resourceType id meta implicitRules language text contained extension modifierExtension identifier basedOn partOf "
    "questionnaire status subject encounter authored author source item".split()
)
ITEM_ELEMENTS = frozenset("id extension modifierExtension linkId definition text answer item".split())
DEEPEST = 20  # levels of items; no form has as many
MOMENT = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-](0\d|1[0-4]):[0-5]\d))?)?)?"
)


def checked_resource(body: bytes) -> Json:
    """Return the resource that a request holds.

    Raises:
        Refused: 400, and what is wrong with it.
    """
    try:
        resource = json.loads(body)
    except ValueError:
        raise Refused(400, "structure", "The request does not hold JSON") from None
    if not isinstance(resource, dict) or resource.get("resourceType") != TYPE:
        raise Refused(400, "invalid", f"The request does not hold a {TYPE}", at="resourceType")
    _check_elements(resource, ELEMENTS, TYPE)
    _check_identifier(resource)
    if resource.get("status") not in STATUSES:
        raise Refused(400, "code-invalid", "The status is missing or unknown", at=f"{TYPE}.status")
    authored = resource.get("authored")
    if authored is not None and not (isinstance(authored, str) and MOMENT.fullmatch(authored)):
        raise Refused(400, "value", "The moment is not one of FHIR's", at=f"{TYPE}.authored")
    _check_items(resource.get("item", []), f"{TYPE}.item", 0)
    return resource


def _check_elements(element: Json, known: Iterable[str], at: str) -> None:
    for name, value in element.items():
        if name.removeprefix("_") not in known:
            raise Refused(400, "structure", f"Unknown element {name[:80]}", at=at)
        if value in (None, "", [], {}):
            raise Refused(400, "structure", f"The element {name} is empty", at=at)


def _check_identifier(resource: Json) -> None:
    identifier = resource.get("identifier")
    if identifier is None:
        return
    if not isinstance(identifier, dict) or not isinstance(identifier.get("value"), str):
        raise Refused(400, "structure", "The identifier is not one object with a value", at=f"{TYPE}.identifier")


def _check_items(items: object, at: str, depth: int) -> None:
    if not isinstance(items, list) or depth > DEEPEST:
        raise Refused(400, "structure", "The items are not a list", at=at)
    for number, item in enumerate(items):
        here = f"{at}[{number}]"
        if not isinstance(item, dict) or not isinstance(item.get("linkId"), str):
            raise Refused(400, "required", "An item has no linkId", at=here)
        _check_elements(item, ITEM_ELEMENTS, here)
        if "answer" in item and "item" in item:
            raise Refused(400, "invariant", "An item has both items and an answer (qrs-1)", at=here)
        _check_answers(item.get("answer", []), here, depth)
        _check_items(item.get("item", []), f"{here}.item", depth + 1)


def _check_answers(answers: object, at: str, depth: int) -> None:
    if not isinstance(answers, list):
        raise Refused(400, "structure", "The answers are not a list", at=at)
    for answer in answers:
        values = [name for name in answer if name.startswith("value")] if isinstance(answer, dict) else []
        if len(values) != 1:
            raise Refused(400, "structure", "An answer does not have exactly one value", at=at)
        if values == ["valueBoolean"] and not isinstance(answer["valueBoolean"], bool):
            raise Refused(400, "value", "The answer is not true or false", at=at)
        _check_items(answer.get("item", []), f"{at}.answer.item", depth + 1)
