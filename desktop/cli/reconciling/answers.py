"""What ``compare`` answers under ``--json``."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.cli.answers import Answer
from desktop.reconciling.book import Saved
from desktop.reconciling.deciding import Outcome, counts
from desktop.reconciling.model import Comparison, Near


def compared(done: Comparison, found: Sequence[Outcome], saved: Saved | None) -> Answer:
    """Return what was compared with what, the counts, and every row."""
    header = done.sheet.header
    content: dict[str, object] = {
        "file": done.sheet.name,
        "list": done.published.against.value,
        "report_date": done.published.report_date.isoformat(),
        "columns": {field.value: header[place] for field, place in done.columns.items()},
        "counts": {verdict.value: count for verdict, count in counts(tuple(found)).items()},
        "rows": [_row(one) for one in found],
    }
    if saved is not None:
        content["saved"] = saved.file
    return content


def _row(one: Outcome) -> Answer:
    own = one.pairing.own
    others = [near for near in one.pairing.near if one.near is None or near.key != one.near.key]
    return {
        "row": own.number,
        "yours": {field.value: text for field, text in own.values.items()},
        "verdict": one.verdict.value,
        "listed": _near(one.near) if one.near else None,
        "others": [_near(near) for near in others],
        "fits_too": one.fits_too or None,
    }


def _near(near: Near) -> Answer:
    row = near.listed.row
    return {
        "key": near.key,
        "names": row.names,
        "city": row.city,
        "zip": row.zip,
        "type": row.type,
        "part_of": row.part_of,
        "numbers": {field.value: number for field, number in near.listed.numbers.items()},
        "told": dict(near.listed.told),
        "points": near.points,
        "evidence": [
            {"about": one.about, "yours": one.ours, "listed": one.theirs, "agreement": one.agreement.value}
            for one in near.evidence
        ],
    }
