"""The record that is signed: answers as a FHIR R4 QuestionnaireResponse, with the signature in it, and back. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.forms.enabling import Asked, all_asked, repeating
from desktop.forms.keys import in_order, key_of, numbers
from desktop.forms.model import Answers, Form, Item, ItemType, Value, Values
from desktop.forms.reading import cleaned
from desktop.forms.record.canonical import canonical, hash_of
from desktop.forms.record.identifying import UUIDS, organization_reference, practitioner, urn
from desktop.forms.record.provenance import provenance
from desktop.forms.record.values import answer, value_of

if TYPE_CHECKING:
    from desktop.attestations.model import Signature

__all__ = [
    "SUPERSEDES",
    "answers_of",
    "canonical",
    "hash_of",
    "is_of_practice",
    "provenance",
    "response",
    "signature_of",
]
SUPERSEDES = "urn:dxf-desk:extension:supersedes"
PRACTICE_MARK: dict[str, object] = {"url": "urn:dxf-desk:extension:practice", "valueBoolean": True}
DEEPEST = 12  # groups within groups that are looked into when a record is read


def response(  # noqa: PLR0913 -- everything that a record holds
    form: Form,
    answers: Answers,
    *,
    id: str,  # noqa: A002 -- ids are called id throughout
    organization: str,
    identifiers: Mapping[str, str],
    author: str,
    signature: Signature,
    language: str,
    signed: datetime,
    supersedes: str = "",
    is_practice: bool = False,
) -> dict[str, object]:
    """Return the QuestionnaireResponse; it holds only what is asked, and nothing empty, and never fails for content.

    Args:
        form: the form that was filled in.
        answers: by key; those to items that are not asked, and unknown keys, are left out.
        id: UUID of the attestation.
        organization: its legal name.
        identifiers: its numbers by kind (``dxf_id``, ``license_number``, ``npi``, ``clia``, ``ein``, ``facid``); the
            first that is known stands in the record.
        author: full name of who signs.
        signature: what the signer typed and agreed to.
        language: in which the questions stand in the record; the one they were read in.
        signed: the moment with its zone.
        supersedes: id of the attestation that this one corrects, "" for none.
        is_practice: whether nothing of it is real; the record says so itself, wherever it is shown.
    """
    about = organization_reference(organization, identifiers)
    items = [*_groups(form, answers, language), _signature(form.signature, signature, signed, language)]
    record: dict[str, object] = {
        "resourceType": "QuestionnaireResponse",
        "identifier": {"system": UUIDS, "value": urn(id)},
        "questionnaire": f"{form.url}|{form.version}",
        "status": "completed",
        "authored": signed.isoformat(timespec="seconds"),
        "author": practitioner(author),
        "source": about,
        "subject": about,
        "language": language,
        "item": items,
    }
    corrects = {"url": SUPERSEDES, "valueIdentifier": {"system": UUIDS, "value": urn(supersedes)}}
    extensions = [*([corrects] if supersedes else []), *([PRACTICE_MARK] if is_practice else [])]
    if extensions:
        record["extension"] = extensions
    return record


def is_of_practice(record: object) -> bool:
    """Tell whether a QuestionnaireResponse says that nothing of it is real."""
    marks = record.get("extension") if isinstance(record, dict) else None
    return isinstance(marks, list) and PRACTICE_MARK in marks


def answers_of(form: Form, record: object) -> dict[str, Values]:
    """Return the answers that a QuestionnaireResponse holds to the form's items, without the signature.

    What the record holds beside them, or in a shape that FHIR does not have, is left out.
    """
    return _read(form.items, record, repeating(form))


def signature_of(form: Form, record: object) -> dict[str, Values]:
    """Return what a QuestionnaireResponse holds of the signature group."""
    return _read((form.signature,), record, {})


def _groups(form: Form, answers: Answers, language: str) -> list[object]:
    now = all_asked(form, answers)
    in_turn = in_order(now.answers, {item.link_id for item in _repeating(form.items)})
    asked = Asked(now.items, now.keys, in_turn, now.groups)
    return list(_written(form.items, asked, language, "", 0))


def _repeating(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        if item.type is ItemType.GROUP:
            yield from (item,) if item.repeats else _repeating(item.items)


def _written(
    items: tuple[Item, ...], now: Asked, language: str, group: str, entry: int
) -> Iterator[Mapping[str, object]]:
    """Yield items that hold an answer; a repeating group is written once per entry."""
    for item in items:
        if item.type is ItemType.GROUP:
            entries = numbers(now.answers, item.link_id) if item.repeats else (entry,)
            within = item.link_id if item.repeats else group
            for number in entries:
                inner = list(_written(item.items, now, language, within, number))
                if inner:
                    yield {**_head(item, language), "item": inner}
            continue
        values = now.answers.get(key_of(item.link_id, group, entry), ())
        found = [one for one in (answer(item, value, language) for value in values) if one]
        if found:
            yield {**_head(item, language), "answer": found}


def _head(item: Item, language: str) -> dict[str, object]:
    return {"linkId": item.link_id, "text": cleaned(item.text.said(language))}


def _signature(group: Item, signature: Signature, signed: datetime, language: str) -> Mapping[str, object]:
    """Return the last group: what was typed and agreed to, with the statements as they were read."""
    given: dict[str, Value] = {
        "signature.name": " ".join(signature.name.split()),
        "signature.title": " ".join(signature.title.split()),
        "signature.authority": signature.has_authority,
        "signature.declaration": signature.declares,
        "signature.date": signed.isoformat(timespec="seconds"),
        "signature.zone": str(getattr(signed.tzinfo, "key", "") or signed.tzname() or ""),
    }
    items: list[object] = []
    for item in group.items:
        found = answer(item, given[item.link_id], language) if item.link_id in given else {}
        if found:
            items.append({**_head(item, language), "answer": [found]})
    return {**_head(group, language), "item": items}


def _read(items: tuple[Item, ...], record: object, groups: Mapping[str, str]) -> dict[str, Values]:
    known = {one.link_id: one for one in _all(items)}
    found: dict[str, Values] = {}
    counted: dict[str, int] = {}

    def walk(inside: object, group: str, entry: int, depth: int) -> None:
        for one in inside if isinstance(inside, list) and depth < DEEPEST else ():
            link = one.get("linkId") if isinstance(one, dict) else None
            item = known.get(link) if isinstance(link, str) else None
            if item is None:
                continue
            if item.type is ItemType.GROUP:
                if item.repeats:
                    counted[item.link_id] = counted.get(item.link_id, 0) + 1
                walk(
                    one.get("item"),
                    *((item.link_id, counted[item.link_id]) if item.repeats else (group, entry)),
                    depth + 1,
                )
            elif groups.get(item.link_id, "") == group:
                values = tuple(value for value in map(value_of, _answers(one)) if value is not None)
                key = key_of(item.link_id, group, entry)
                if values and key not in found:
                    found[key] = values

    walk(record.get("item") if isinstance(record, dict) else None, "", 0, 0)
    return found


def _answers(item: Mapping[str, object]) -> list[object]:
    listed = item.get("answer")
    return listed if isinstance(listed, list) else []


def _all(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _all(item.items)
