"""What each command answers under ``--json``; docs/command-line.md describes it, and scripts rely on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from desktop.doctor import Check
from desktop.words import Sentence
from sync.catalog.model import Change, Dataset, Facet, Hit, Relief, Results, SyncReport
from sync.errors import KnownError

Answer = Mapping[str, object]
MARKS = str.maketrans("", "", "\x02\x03")


def synced(report: SyncReport, columns_read: int, columns_trouble: str = "") -> Answer:
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
        "modified": _moment(hit.modified),
        "withdrawn": _moment(hit.withdrawn),
        "hidden": hit.hidden,
    }


def _relief(way: Relief) -> dict[str, Any]:
    return {"facet": way.facet.value if way.facet else None, "value": way.value, "count": way.count}


def dataset(one: Dataset) -> Answer:
    """Return a dataset with everything the portal says about it; descriptions are as published."""
    content = {**asdict(one), "details": dict(one.details)}
    del content["number"]
    for name in ("created", "modified", "withdrawn"):
        content[name] = _moment(content[name])
    for resource in content["resources"]:
        resource["last_modified"] = _moment(resource["last_modified"])
    return content


def changed(changes: Iterable[Change]) -> Answer:
    """Return changes, newest first."""
    return {"changes": [{**asdict(one), "at": _moment(one.at), "kind": one.kind.value} for one in changes]}


def checked(checks: Iterable[Check]) -> Answer:
    """Return Doctor's or the self-test's checks, in order."""
    return {"checks": [{**asdict(check), "state": check.state.value} for check in checks]}


def failed(trouble: KnownError, told: Sentence) -> Answer:
    """Return trouble: its code, its facts, and what people are told."""
    return {
        "error": {
            "code": trouble.code,
            "exit_code": trouble.kind.value,
            "retry_may_help": trouble.retry_may_help,
            "facts": dict(trouble.facts),
            "what": told.what,
            "safe": told.safe,
            "do": told.do,
        }
    }


def stopped(told: str) -> Answer:
    """Return that the person stopped the command."""
    return {"error": {"code": "stopped", "exit_code": 1, "retry_may_help": True, "facts": {}, "what": told}}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
