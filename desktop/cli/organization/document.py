"""Reads the JSON document that describes an organization; every mistake names its field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import uuid4

from desktop.cli.terminal import plain
from desktop.cli.troubles import FieldTrouble
from desktop.organization.identifiers import check
from desktop.organization.model import Facility, Fact, Identifiers, Organization
from desktop.rules.model import Value
from desktop.rules.pack import FactDefinition, Pack
from sync.lists.cells import storable

LONGEST_TEXT = 300
MOST_FACILITIES = 2000
TOLD_ONLY = frozenset({"confirmed", "sources", "from_registry", "notes"})  # written by "show", and not read back
IDENTIFIERS = tuple(one.name for one in fields(Identifiers))

Known = Callable[[str], Facility | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document is read with.

    Attributes:
        pack: says which entity types and facts there are.
        now: the organization as it is; its facilities keep their ids.
        registered: returns what the registry on this desk says of a FACID, as a facility, or None.
        today: the day of what the person answers.
    """

    pack: Pack
    now: Organization | None
    registered: Known
    today: date


def organization_from(content: object, reading: Reading) -> Organization:
    """Return the organization that a document describes.

    Raises:
        FieldTrouble: a field is missing, unknown or of the wrong kind.
    """
    document = _mapping(content, "", {"name", "legal_name", "facilities"} | TOLD_ONLY)
    listed = document.get("facilities")
    if not isinstance(listed, list) or not 0 < len(listed) <= MOST_FACILITIES:
        raise FieldTrouble(field="facilities", wanted="list", choices="")
    ids = _Ids(reading.now.facilities if reading.now else (), listed)
    facilities = tuple(_facility(one, f"facilities[{number}]", reading, ids) for number, one in enumerate(listed, 1))
    name = _text(document, "name", "") or (facilities[0].name if len(facilities) == 1 else "")
    if not name:
        raise FieldTrouble(field="name", wanted="present", choices="")
    return Organization(name=name, facilities=facilities, legal_name=_text(document, "legal_name", ""))


def _facility(content: object, path: str, reading: Reading, ids: _Ids) -> Facility:
    names = {"name", "legal_name", "city", "zip", "entity_type", "identifiers", "facts"}
    document = _mapping(content, path, names | TOLD_ONLY)
    identifiers = _identifiers(document.get("identifiers"), f"{path}.identifiers")
    registered = reading.registered(identifiers.facid) if identifiers.facid else None
    name = _text(document, "name", path) or (registered.name if registered else "")
    if not name:
        raise FieldTrouble(field=f"{path}.name", wanted="present", choices="")
    before = ids.facility(name, identifiers.facid)
    return Facility(
        id=before.id if before else uuid4().hex,
        name=name,
        legal_name=_text(document, "legal_name", path) or (registered.legal_name if registered else ""),
        city=_text(document, "city", path) or (registered.city if registered else ""),
        zip=check("zip", _text(document, "zip", path)).value or (registered.zip if registered else ""),
        entity_type=_entity_type(document, path, reading.pack) or (registered.entity_type if registered else None),
        identifiers=_completed(identifiers, registered),
        facts={**(registered.facts if registered else {}), **_facts(document, path, reading, before)},
        from_registry=registered.from_registry if registered else None,
    )


class _Ids:
    """Finds the facility that one of the document was before, each only once."""

    def __init__(self, before: Iterable[Facility], listed: Iterable[object]) -> None:
        """``listed``: the facilities of the document; one that names a FACID is kept for the one with that FACID."""
        self._left = list(before)
        self._named = {_facid(one) for one in listed} - {""}

    def facility(self, name: str, facid: str) -> Facility | None:
        """Return the facility of the same FACID, or else of the same name; another FACID is another facility."""
        same = [one for one in self._left if facid and one.identifiers.facid == facid]
        same += [one for one in self._left if self._has_name(one, name, facid)]
        if not same:
            return None
        self._left.remove(same[0])
        return same[0]

    def _has_name(self, one: Facility, name: str, facid: str) -> bool:
        known = one.identifiers.facid
        is_free = not known or (not facid and known not in self._named)
        return is_free and one.name.casefold() == name.casefold()


def _facid(content: object) -> str:
    identifiers = content.get("identifiers") if isinstance(content, dict) else None
    typed = identifiers.get("facid") if isinstance(identifiers, dict) else None
    return check("facid", typed).value if isinstance(typed, str) else ""


def _identifiers(content: object, path: str) -> Identifiers:
    document = _mapping({} if content is None else content, path, set(IDENTIFIERS))
    return Identifiers(**{name: check(name, _text(document, name, path)).value for name in document})


def _completed(typed: Identifiers, registered: Facility | None) -> Identifiers:
    if registered is None:
        return typed
    known = registered.identifiers
    return Identifiers(**{name: getattr(typed, name) or getattr(known, name) for name in IDENTIFIERS})


def _entity_type(document: Mapping[str, Any], path: str, pack: Pack) -> str | None:
    typed = _text(document, "entity_type", path)
    if typed and pack.entity_type(typed) is None:
        choices = ", ".join(one.id for one in pack.entity_types)
        raise FieldTrouble(field=f"{path}.entity_type", wanted="choice", choices=choices)
    return typed or None


def _facts(document: Mapping[str, Any], path: str, reading: Reading, before: Facility | None) -> dict[str, Fact]:
    """Return the facts; one that says what it said before keeps its source and day."""
    definitions = {one.id: one for one in reading.pack.facts}
    typed = _mapping(document.get("facts") or {}, f"{path}.facts", set(definitions))
    facts = {}
    for name, content in typed.items():
        value = _value(content, f"{path}.facts.{name}", definitions[name])
        kept = before.facts.get(name) if before else None
        facts[name] = kept if kept is not None and kept.value == value else Fact(value, "person", reading.today)
    return facts


def _value(content: object, path: str, definition: FactDefinition) -> Value:
    if content is None or (isinstance(content, bool) and definition.kind == "yes_no"):
        return content
    is_count = isinstance(content, int) and not isinstance(content, bool) and definition.kind == "count"
    if is_count and isinstance(content, int) and 0 <= content <= (definition.most or content):
        return content
    raise FieldTrouble(field=path, wanted=definition.kind, choices=str(definition.most or ""))


def _mapping(content: object, path: str, known: set[str] | frozenset[str]) -> Mapping[str, Any]:
    if not isinstance(content, dict):
        raise FieldTrouble(field=path or "{}", wanted="object" if path else "document", choices="")
    for name in content:
        if name not in known:
            where = f"{path}.{name}" if path else name
            raise FieldTrouble(field=where[:120], wanted="unknown", choices=", ".join(sorted(known - TOLD_ONLY)))
    return content


def _text(document: Mapping[str, Any], name: str, path: str) -> str:
    content = document.get(name)
    if content is None:
        return ""
    if not isinstance(content, str) or len(content) > LONGEST_TEXT or "\0" in content or storable(content) != content:
        raise FieldTrouble(field=f"{path}.{name}" if path else name, wanted="text", choices="")
    return " ".join(plain(content).split())
