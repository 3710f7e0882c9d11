"""What the actions of ``lists`` answer under ``--json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from desktop.cli.answers import Answer, moment
from sync.lists.model import HeldList, ImportReport, ListKind, Oddity, RowChange

EXAMPLES = 3  # of each sort of oddity


@dataclass(frozen=True, slots=True)
class Sort:
    """Oddities of one sort, counted, with the first few as examples."""

    code: str
    column: str
    is_left_out: bool
    count: int
    examples: tuple[Oddity, ...]


def sorts(oddities: Iterable[Oddity]) -> list[Sort]:
    """Return the oddities by code and column, the most frequent sort first."""
    found: dict[tuple[str, str, bool], list[Oddity]] = {}
    for oddity in oddities:
        found.setdefault((oddity.code, oddity.column, oddity.is_left_out), []).append(oddity)
    counted = [Sort(*key, len(those), tuple(those[:EXAMPLES])) for key, those in found.items()]
    return sorted(counted, key=lambda sort: -sort.count)


def imported(report: ImportReport) -> Answer:
    """Return an import's report; oddities are counted by sort, with examples."""
    content = asdict(report)
    return {
        **content,
        "kind": report.kind.value,
        "report_date": report.report_date.isoformat(),
        "oddities": [
            {**asdict(sort), "examples": [_example(oddity) for oddity in sort.examples]}
            for sort in sorts(report.oddities)
        ],
    }


def _example(oddity: Oddity) -> Answer:
    return {"row": oddity.row, "value": oddity.value}


def shown(
    lists: Sequence[HeldList],
    changes: Mapping[ListKind, Sequence[RowChange]] | None,
    oddities: Mapping[ListKind, Sequence[Oddity]] | None,
) -> Answer:
    """Return the lists held, and what was asked for besides, by kind."""
    content: dict[str, object] = {"lists": [_held(one) for one in lists]}
    for name, more in (("changes", changes), ("oddities", oddities)):
        if more is not None:
            content[name] = [{"kind": kind.value, **asdict(one)} for kind, those in more.items() for one in those]
    return content


def _held(one: HeldList) -> Answer:
    return {
        **asdict(one),
        "kind": one.kind.value,
        "report_date": one.report_date.isoformat(),
        "imported": moment(one.imported),
    }
