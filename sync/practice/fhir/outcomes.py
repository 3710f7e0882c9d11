"""What the practice endpoint says: FHIR's JSON answers and OperationOutcomes."""

from __future__ import annotations

from collections.abc import Mapping

from sync.practice.answers import Answer, Headers, compact

FHIR_TYPE = "application/fhir+json; charset=utf-8"

Json = dict[str, object]


class Refused(Exception):
    """The endpoint says no; ``code`` is of FHIR's issue types."""

    def __init__(self, status: int, code: str, text: str, *, at: str = "", headers: Headers = ()) -> None:
        super().__init__(text)
        self.status, self.code, self.text, self.at, self.headers = status, code, text, at, headers

    @property
    def answer(self) -> Answer:
        """The refusal as it goes over the connection."""
        return fhir_answer(outcome(self.code, self.text, at=self.at), self.status, self.headers)


def outcome(code: str, text: str, *, severity: str = "error", at: str = "") -> Json:
    """Return an OperationOutcome with one issue; ``at`` is the element it is about."""
    issue: Json = {"severity": severity, "code": code, "diagnostics": text}
    if at:
        issue["expression"] = [at]
    return {"resourceType": "OperationOutcome", "issue": [issue]}


def fhir_answer(resource: Mapping[str, object], status: int = 200, headers: Headers = ()) -> Answer:
    """Return an answer with this resource."""
    return Answer(status, compact(resource).encode(), FHIR_TYPE, (("Cache-Control", "no-store"), *headers))
