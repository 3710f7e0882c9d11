"""How the practice endpoint reads search parameters, and the bundles it answers with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl, urlencode

from sync.practice.fhir.checking import TYPE
from sync.practice.fhir.outcomes import Json, Refused
from sync.practice.fhir.records import Record, Records

KNOWN = frozenset({"identifier", "_id", "_count", "_offset"})
PAGE = 20  # entries where nobody asks for another number
MOST = 100


def query_pairs(query: str) -> list[tuple[str, str]]:
    """Return the parameters of an ``If-None-Exist``, percent-encoded or not."""
    return parse_qsl(query.removeprefix(f"{TYPE}?").removeprefix("?"), keep_blank_values=True)


def pairs_of(params: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return the parameters of an address, those sent twice too."""
    pairs = []
    for name, found in params.items():
        pairs += [(name, str(value)) for value in (found if isinstance(found, list) else [found])]
    return pairs


def matching(records: Records, pairs: Sequence[tuple[str, str]], *, is_strict: bool) -> list[Record]:
    """Return the records that fit every parameter; an empty value does not narrow, as on real servers.

    Raises:
        Refused: 400, where parameters are taken strictly and one is unknown.
    """
    found = records.all()
    for name, value in pairs:
        if name not in KNOWN and is_strict:
            raise Refused(400, "not-supported", f"Unknown search parameter '{name}' for {TYPE}")
        if name == "identifier" and value:
            ids = {record.id for record in _with_identifier(records, value)}
            found = [record for record in found if record.id in ids]
        elif name == "_id":
            found = [record for record in found if record.id in value.split(",")]
    return found


def _with_identifier(records: Records, token: str) -> list[Record]:
    """Return what a token finds: ``system|value``, ``|value`` (no system), ``system|`` (any value) or ``value``."""
    system, bar, value = token.partition("|")
    if not bar:
        return records.find(None, token)
    return records.find(system, value or None)


def searchset(base: str, pairs: Sequence[tuple[str, str]], found: Sequence[Record], page: int) -> Json:
    """Return one page of what was found."""
    asked = dict(pairs)
    count = min(_number(asked.get("_count"), page), MOST)
    offset = _number(asked.get("_offset"), 0)
    rest = [(name, value) for name, value in pairs if name not in ("_count", "_offset")]

    def link(relation: str, start: int) -> Json:
        query = urlencode([*rest, ("_count", str(count)), ("_offset", str(start))])
        return {"relation": relation, "url": f"{base}/{TYPE}?{query}"}

    links = [link("self", offset)]
    if offset + count < len(found) and count:
        links.append(link("next", offset + count))
    entries = [
        {"fullUrl": f"{base}/{TYPE}/{record.id}", "resource": record.resource, "search": {"mode": "match"}}
        for record in found[offset : offset + count]
    ]
    bundle: Json = {"resourceType": "Bundle", "type": "searchset", "total": len(found), "link": links}
    return {**bundle, "entry": entries} if entries else bundle


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() else otherwise
