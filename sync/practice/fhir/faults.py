"""The ways in which a delivery goes wrong, as faults that the practice portal can be told to have."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sync.practice.answers import Answer
from sync.practice.faults import Ending, Fault
from sync.practice.fhir.outcomes import Refused, fhir_answer

CUT = 40  # bytes that a truncated answer lacks


def lost_answer() -> Fault:
    """Do the work and close the connection without a word."""
    return replace(Fault.drop_after(0), name="lost answer")


def lost_request() -> Fault:
    """Close the connection without a word and without having done the work."""
    return replace(Fault.drop_after(0), name="lost request", times=0)


def gateway_timeout(*, is_done: bool = True) -> Fault:
    """Answer 504 with the proxy's page, after the work or without it."""
    return replace(Fault.status(504), name=f"504, done: {is_done}", times=int(is_done))


def doubled_request() -> Fault:
    """Do the same work twice, as a proxy does that tries again by itself; the second answer is sent."""
    return Fault("doubled request", times=2)


def truncated_answer() -> Fault:
    """Do the work and send all of the answer but its end."""
    return Fault("truncated answer", ending=Ending.CLOSE, after=-CUT)


def garbage() -> Fault:
    """Answer 200 with something that is not JSON, without having done the work."""
    return replace(Fault.not_json("\x00\x1f{'resourceType'"), name="garbage", times=0)


def web_page() -> Fault:
    """Answer 200 with a web page, without having done the work, as captive portals do."""
    return replace(Fault.html_page(), name="web page", times=0)


def reset(*, is_done: bool = True) -> Fault:
    """Tear the connection down, after the work or without it."""
    return replace(Fault.reset(), name=f"reset, done: {is_done}", times=int(is_done))


def stall(*, is_done: bool = True) -> Fault:
    """Say nothing until released, after the work or without it."""
    return replace(Fault.hang(), name=f"stall, done: {is_done}", times=int(is_done))


def late_work() -> Fault:
    """Do the work only when released, when nobody waits for the answer any more."""
    return Fault("late work", is_late=True)


def unauthorized() -> Fault:
    """Answer 401 whatever the token is."""
    headers = (("WWW-Authenticate", 'Bearer error="invalid_token"'),)
    return _refusal("401", Refused(401, "login", "The token is not good any more", headers=headers))


def forbidden() -> Fault:
    """Answer 403."""
    return _refusal("403", Refused(403, "forbidden", "This token may not create here"))


def unprocessable(text: str = "Practice refusal: the license number is not known") -> Fault:
    """Answer 422 with what is wrong."""
    return _refusal("422", Refused(422, "business-rule", text, at="QuestionnaireResponse.item"))


def too_many_requests(retry_after: int | str | None = 1) -> Fault:
    """Answer 429 without having done the work."""
    return replace(Fault.too_many_requests(retry_after), name="429", times=0)


def multiple_matches() -> Fault:
    """Answer 412 to a create whose work was not done, as after duplicates; see `PracticeEndpoint.double_last` too."""
    return _refusal("412", Refused(412, "multiple-matches", "The condition fits 2 resources"))


def doubling(double_last: Callable[[], None]) -> Fault:
    """Do the work, keep the resource twice and lose the answer: the next create is answered with 412."""

    def change(answer: Answer) -> Answer:
        double_last()
        return answer

    return Fault("doubled resource, lost answer", change=change, ending=Ending.CLOSE, after=0)


def other_answers() -> Fault:
    """Do the work, and send the resource back with one answer changed; of a search, each that it found."""
    return Fault("other answers", change=_with_other_answers)


def older_body() -> Fault:
    """Do the work, and answer 200 with a body that lacks the last item."""
    return Fault("older body", change=_with_older_body)


DELIVERY_FAULTS: Mapping[str, Callable[[], Fault]] = {
    "lost answer": lost_answer,
    "lost request": lost_request,
    "504 after the work": gateway_timeout,
    "504 without the work": lambda: gateway_timeout(is_done=False),
    "doubled request": doubled_request,
    "truncated answer": truncated_answer,
    "garbage": garbage,
    "web page": web_page,
    "reset after the work": reset,
    "reset without the work": lambda: reset(is_done=False),
    "stall after the work": stall,
    "stall without the work": lambda: stall(is_done=False),
    "late work": late_work,
    "401": unauthorized,
    "403": forbidden,
    "412": multiple_matches,
    "422": unprocessable,
    "429": too_many_requests,
    "other answers": other_answers,
    "older body": older_body,
}


def _refusal(name: str, refused: Refused) -> Fault:
    return replace(Fault.always(name, refused.answer), times=0)


def _with_other_answers(answer: Answer) -> Answer:
    whole = _resource(answer)
    for resource in _responses(whole):
        if not _change_first_answer(resource.get("item")):
            resource["language"] = "fr"
    return replace(answer, body=fhir_answer(whole).body)


def _with_older_body(answer: Answer) -> Answer:
    whole = _resource(answer)
    for resource in _responses(whole):
        items = resource.get("item")
        if isinstance(items, list):
            resource["item"] = items[:-1] or [{"linkId": "older"}]
    return replace(answer, status=200, body=fhir_answer(whole).body)


def _responses(whole: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the resources of an answer: those of a search's bundle, or the one that it is."""
    if whole.get("resourceType") == "Bundle":
        return [entry["resource"] for entry in whole.get("entry", [])]
    return [whole]


def _resource(answer: Answer) -> dict[str, Any]:
    """Return the resource of an answer, which may be an empty body or a web page."""
    try:
        found = json.loads(answer.body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _change_first_answer(items: Any) -> bool:
    """Change the first text, number or choice that is answered, in place; tell whether there was one."""
    for item in items if isinstance(items, list) else []:
        for given in item.get("answer", []):
            for name, value in given.items():
                given[name] = _other(value)
                return True
        if _change_first_answer(item.get("item")):
            return True
    return False


def _other(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, dict):
        return {**value, "code": "changed"}
    return f"{value} changed"
