"""The action package_search: filter, order, page, fields and facets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sync.practice.answers import Asked, compact
from sync.practice.ckan.queries import DATE_FIELDS, Package, QuerySyntaxError, compile_query, values
from sync.practice.ckan.site import Site, flag_of, list_of, number_of, text_of, trouble

DEFAULT_SORT = "score desc, metadata_modified desc"
SORTABLE = ("id", "name", "title_string", "metadata_modified", "metadata_created", "score")
PARAMETERS = frozenset(
    (
        "q", "q.op", "fq", "fq_list", "rows", "start", "sort", "fl", "facet", "facet.field", "facet.limit",
        "facet.mincount", "include_private", "include_drafts", "include_deleted", "use_default_schema", "wt", "qf",
        "bf", "boost", "extras", "defType", "mm",
    )
)  # fmt: skip
MANY_VALUED = ("tags", "groups", "res_format", "res_name", "res_url", "res_description")


@dataclass(frozen=True, slots=True)
class Facet:
    """How many datasets carry each value of a field, most first."""

    field: str
    counts: tuple[tuple[str, int], ...]


def package_search(site: Site, asked: Asked) -> str:
    """Return the result of a search as JSON text."""
    _check_parameters(asked)
    rows = min(number_of(asked, "rows", 10), site.rows_cap)
    start = number_of(asked, "start", 0)
    found = _ordered(_matching(site, asked), text_of(asked, "sort"))
    page = found[start : start + rows]
    fields = list_of(asked, "fl")
    if fields:
        texts = [compact(_only(package, fields)) for package in page]
    else:
        texts = [site.collection.text(package) for package in page]
    facets = _facets(asked, found)
    around = {
        "count": len(found),
        "facets": {facet.field: dict(facet.counts) for facet in facets},
        "sort": text_of(asked, "sort") or DEFAULT_SORT,
        "search_facets": {facet.field: _described(site, facet) for facet in facets},
    }
    return f'{compact(around)[:-1]},"results":[{",".join(texts)}]}}'


def _check_parameters(asked: Asked) -> None:
    unknown = [name for name in asked.params if name not in PARAMETERS and not name.startswith("ext_")]
    if unknown:
        message = f'Search Query is invalid: "Invalid search parameters: {unknown}"'
        raise trouble(400, "Search Query Error", message)


def _matching(site: Site, asked: Asked) -> list[Package]:
    queries = [text_of(asked, "q")]
    for name in ("fq", "fq_list"):
        given = asked.params.get(name)
        queries += [str(part) for part in given] if isinstance(given, list) else [str(given or "")]
    try:
        tests = [compile_query(query) for query in queries if query.strip() not in ("", "*:*")]
    except QuerySyntaxError as error:
        raise trouble(409, "Search Error", f"Search error: 'SOLR returned an error running query: {error}'") from None
    return [package for package in site.collection.public() if all(test(package) for test in tests)]


def _ordered(packages: list[Package], sort: str) -> list[Package]:
    steps = [step.split() for step in (sort or DEFAULT_SORT).split(",")]
    if any(len(step) != 2 or step[1].lower() not in ("asc", "desc") for step in steps):
        raise trouble(400, "Search Query Error", "Search Query is invalid: 'Invalid \"sort\" parameter'")
    for field, _ in steps:
        if field not in SORTABLE:
            raise trouble(409, "Search Error", f"Search error: 'sort param field can not be found: {field}'")
    found = packages
    for field, direction in reversed(steps):
        if field != "score":
            found = sorted(found, key=_sort_key(field), reverse=direction.lower() == "desc")
    return found


def _sort_key(field: str) -> Callable[[Package], str]:
    return lambda package: next(iter(values(package, field)), "")


def _only(package: Package, fields: Iterable[str]) -> Mapping[str, Any]:
    """Return what the search index holds for these fields; dates are cut to milliseconds there."""
    chosen: dict[str, Any] = {}
    for field in fields:
        found = values(package, field)
        if field in MANY_VALUED and found:
            chosen[field] = found
        elif found:
            chosen[field] = found[0] if field in DATE_FIELDS else _as_indexed(package, field, found[0])
    return chosen


def _as_indexed(package: Package, field: str, text: str) -> Any:
    kept = package.get(field)
    return kept if isinstance(kept, bool | int) else text


def _facets(asked: Asked, found: list[Package]) -> list[Facet]:
    if not flag_of(asked, "facet", default=True):
        return []
    limit = text_of(asked, "facet.limit", "50")
    if not re.fullmatch(r"-?\d+", limit):
        raise trouble(409, "Search Error", f"Search error: 'For input string: {limit}'")
    most = None if int(limit) < 0 else int(limit)
    facets = []
    for field in list_of(asked, "facet.field"):
        counts = Counter(value for package in found for value in set(values(package, field)))
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        facets.append(Facet(field, tuple(ordered[:most])))
    return facets


def _described(site: Site, facet: Facet) -> Mapping[str, Any]:
    titles = {"organization": site.collection.organizations, "groups": site.collection.topics}.get(facet.field, {})
    items = [
        {"name": name, "display_name": titles.get(name, {}).get("title", name), "count": count}
        for name, count in facet.counts
    ]
    return {"title": facet.field, "items": sorted(items, key=lambda item: str(item["display_name"]), reverse=True)}
