"""What the catalog's commands answer under ``--json``; docs/command-line.md describes it, and scripts rely on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from desktop.cli.answers import Answer, moment
from sync.catalog.model import Change, Dataset, Facet, Hit, Relief, Results, SyncReport

MARKS = str.maketrans("", "", "\x02\x03")


def synced(report: SyncReport, columns_read: int, columns_trouble: str = "") -> dict[str, object]:
    """Return a sync's counts, the tables read after it, and the code of the trouble that ended the reading."""
    counts = {**asdict(report), "seconds": round(report.seconds, 3), "columns_read": columns_read}
    return {**counts, "columns_trouble": columns_trouble}


def found(results: Results) -> Answer:
    """Return a search's answer."""
    return {
        "total": results.total,
        "read_as": results.read_as,
        "left_out": {"withdrawn": results.withdrawn, "hidden": results.hidden},
        "datasets": [_hit(hit) for hit in results.hits],
        "facets": {
            facet.value: [{"value": value, "count": count} for value, count in results.facets.get(facet, ())]
            for facet in Facet
        },
        "relief": [_relief(way) for way in results.relief],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "slug": hit.slug,
        "title": hit.title.translate(MARKS),
        "excerpt": hit.excerpt.translate(MARKS),
        "department": hit.department,
        "formats": list(hit.formats),
        "modified": moment(hit.modified),
        "withdrawn": moment(hit.withdrawn),
        "hidden": hit.hidden,
    }


def _relief(way: Relief) -> dict[str, Any]:
    return {"facet": way.facet.value if way.facet else None, "value": way.value, "count": way.count}


def dataset(one: Dataset) -> Answer:
    """Return a dataset with everything the portal says about it; descriptions are as published."""
    content = {**asdict(one), "details": dict(one.details)}
    del content["number"]
    for name in ("created", "modified", "withdrawn"):
        content[name] = moment(content[name])
    for resource in content["resources"]:
        resource["last_modified"] = moment(resource["last_modified"])
    return content


def changed(changes: Iterable[Change]) -> Answer:
    """Return changes, newest first."""
    return {"changes": [{**asdict(one), "at": moment(one.at), "kind": one.kind.value} for one in changes]}
