"""Asks which rules of a packaged form have something to say about answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.forms.checking import Context, check
from desktop.forms.library import form
from desktop.forms.model import Value
from desktop.rule_packs import newest_pack

TODAY = date(2026, 11, 23)
NURSING, PRACTICE = "skilled_nursing_facility", "physician_organization"


def found(
    id: str,  # noqa: A002 -- ids are called id throughout
    answers: Mapping[str, Value | tuple[Value, ...]],
    *,
    kind: str | None = None,
    facts: Mapping[str, bool | int] | None = None,
) -> set[str]:
    """Return the ids of the rules that have something to say about answers."""
    one = form(id)
    context = Context(TODAY, kind, facts or {}, newest_pack(), lambda key, **_: key)
    given = {key: value if isinstance(value, tuple) else (value,) for key, value in answers.items()}
    said = {problem.says for problem in check(one, given, context)}
    return {rule.id for rule in one.rules if rule.says.said("en") in said}
