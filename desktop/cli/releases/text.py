"""What ``deidentify`` answers as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from desktop.cli.layout import Layout
from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Score
from desktop.deidentification.spec import Column
from desktop.releases.describing import Scored
from desktop.releases.model import Assessment, Look, Saved
from desktop.releases.specs import document_of
from desktop.releases.telling import lines_told, problem_told, step_name, step_told, variable_told, verdict_told


def scored(page: Layout, found: Scored) -> Iterator[str]:
    """Lay out a score by itself."""
    yield from _points(page, found.score, found.edition)
    yield from page.row(_said(page, "verdict"), verdict_told(found.verdict, page.words))
    yield from _notes(page, found.edition)


def suggested(page: Layout, look: Look) -> Iterator[str]:
    """Lay out what the columns seem to be, and the spec to go on from."""
    yield from page.row(_said(page, "file"), look.name)
    yield _said(page, "columns")
    reasons = [page.text("deidentification_reasons", one.reason, {"word": one.word}) for one in look.suggested]
    columns = zip(look.suggested, reasons, strict=True)
    yield from page.bullets(f"{_column(page, one.column)}. {reason}" for one, reason in columns)
    yield ""
    yield from page.wrapped(_said(page, "spec_follows"))
    yield json.dumps(document_of(look.spec), ensure_ascii=False, indent=2)


def assessed(page: Layout, found: Assessment, saved: Saved | None) -> Iterator[str]:
    """Lay out what the procedure came to."""
    yield from page.row(_said(page, "file"), found.look.name)
    yield from page.row(_said(page, "edition"), found.edition.title.said(page.words.language))
    if found.problems:
        yield _said(page, "problems")
        yield from page.bullets(
            (f"{_said(page, 'stops')}: " if one.stops else "") + problem_told(one, found.edition, page.words)
            for one in found.problems
        )
    if found.score:
        yield from _points(page, found.score, found.edition)
    if found.steps:
        yield _said(page, "steps")
        yield from page.bullets(f"{step_name(one, page.words)}: {step_told(one, page.words)}" for one in found.steps)
    if found.verdict:
        yield from page.row(_said(page, "verdict"), verdict_told(found.verdict, page.words))
    yield from _saving(page, found, saved)
    yield from _notes(page, found.edition)


def _points(page: Layout, score: Score, edition: Edition) -> Iterator[str]:
    total = page.text("deidentification", "total", {"total": score.total, "limit": score.limit})
    yield from page.row(_said(page, "score"), total)
    yield from page.bullets(lines_told(score.lines, edition, page.words))


def _saving(page: Layout, found: Assessment, saved: Saved | None) -> Iterator[str]:
    if saved is None:
        yield from page.wrapped(_said(page, "not_saved" if found.can_be_saved else "not_saved_open"))
        return
    facts: dict[str, str | int | date] = {
        "file": Path(saved.file).name,
        "rows": saved.rows,
        "masked": saved.masked,
        "blanked": saved.blanked,
    }
    yield from page.wrapped(page.text("deidentification", "saved", facts))
    if saved.reordered:
        yield from page.wrapped(_said(page, "reordered"))
    if saved.left_out:
        yield from page.wrapped(page.text("deidentification", "left_out", {"columns": ", ".join(saved.left_out)}))


def _notes(page: Layout, edition: Edition) -> Iterator[str]:
    for note in edition.notes:
        yield from page.wrapped(note.said(page.words.language))


def _column(page: Layout, column: Column) -> str:
    role = page.text("deidentification_roles", column.role.value)
    if not column.variable:
        return page.text("deidentification", "column", {"column": column.name, "role": role})
    from desktop.releases.editions import editions

    variable = variable_told(editions()[0], column.variable, page.words)
    facts = {"column": column.name, "role": role, "variable": variable}
    return page.text("deidentification", "column_variable", facts)


def _said(page: Layout, key: str) -> str:
    return page.text("deidentification", key)
