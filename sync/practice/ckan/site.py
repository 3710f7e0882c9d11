"""What every answer of the CKAN part needs to know, and how it says that something went wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sync.practice.answers import Answer, Asked, failure
from sync.practice.ckan.collection import Collection


@dataclass(frozen=True, slots=True)
class Site:
    """The portal's settings and its datasets."""

    collection: Collection
    base_url: str
    version: str
    rows_cap: int

    def help_url(self, action: str) -> str:
        """Return the address CKAN puts on top of each answer."""
        return f"{self.base_url}/api/3/action/help_show?name={action}"

    @property
    def release(self) -> tuple[int, ...]:
        """The version as numbers, such as (2, 9)."""
        return tuple(int(part) for part in self.version.split(".")[:2])


class ActionError(Exception):
    """An action refuses: a status and CKAN's error object."""

    def __init__(self, status: int, error: Mapping[str, object]) -> None:
        super().__init__(status, error)
        self.status = status
        self.error = error

    def answer(self, site: Site, action: str) -> Answer:
        """Return the refusal as CKAN words it."""
        return failure(site.help_url(action), self.status, self.error)


def trouble(status: int, kind: str, message: str) -> ActionError:
    """Return a refusal with a message."""
    return ActionError(status, {"__type": kind, "message": message})


def invalid(**fields: list[str]) -> ActionError:
    """Return a 409 that lists what is wrong field by field, and has no message."""
    return ActionError(409, {**fields, "__type": "Validation Error"})


def text_of(asked: Asked, name: str, default: str = "") -> str:
    """Return a parameter as text; the last one when it was repeated."""
    value = asked.params.get(name)
    if isinstance(value, list):
        value = value[-1] if value else None
    return default if value is None else str(value)


def number_of(asked: Asked, name: str, default: int) -> int:
    """Return a parameter as a whole number from 0.

    Raises:
        ActionError: 409 with the two sentences CKAN uses.
    """
    text = text_of(asked, name)
    if not text:
        return default
    try:
        number = int(text)
    except ValueError:
        raise invalid(**{name: ["Invalid integer", "Please enter an integer value"]}) from None
    if number < 0:
        raise invalid(**{name: ["Must be a natural number"]})
    return number


def flag_of(asked: Asked, name: str, *, default: bool = False) -> bool:
    """Return a parameter as yes or no."""
    text = text_of(asked, name).lower()
    return text in ("true", "yes", "t", "y", "1", "on") if text else default


def list_of(asked: Asked, name: str) -> list[str]:
    """Return a parameter as a list: repeated, a JSON list, or separated by commas or spaces."""
    value = asked.params.get(name)
    if value is None:
        return []
    found: list[str] = []
    for part in value if isinstance(value, list) else [value]:
        text = str(part)
        found += [str(v) for v in json.loads(text)] if text.startswith("[") else text.replace(",", " ").split()
    return found
