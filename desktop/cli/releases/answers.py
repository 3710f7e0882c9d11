"""What ``deidentify`` answers under ``--json``; docs/deidentification.md describes every key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Attack, Mark, Score
from desktop.releases.describing import Scored
from desktop.releases.model import Assessment, Look, Problem, Saved, Table
from desktop.releases.specs import document_of
from desktop.releases.telling import category_told, plain, problem_told, step_told, variable_told, verdict_told
from desktop.words import Words

Answer = Mapping[str, object]


def scored(found: Scored, words: Words) -> Answer:
    """Return a score by itself."""
    return {
        "edition": found.edition.version,
        **_score(found.score, found.edition, words),
        "high_risk": found.is_high_risk,
        "verdict": found.verdict.value,
        "text": verdict_told(found.verdict, words),
    }


def suggested(look: Look, words: Words) -> Answer:
    """Return what the columns of a file seem to be, and the spec that says so."""
    columns = [
        {
            "column": one.column.name,
            "role": one.column.role.value,
            "reason": one.reason,
            "text": words.text("deidentification_reasons", one.reason, word=one.word),
        }
        for one in look.suggested
    ]
    return {"file": look.name, "sheets": list(look.parts), "columns": columns, "spec": document_of(look.spec)}


def assessed(found: Assessment, saved: Saved | None, words: Words) -> Answer:
    """Return what the procedure came to."""
    return {
        "file": found.look.name,
        "edition": found.edition.version,
        "problems": [_problem(one, found.edition, words) for one in found.problems],
        "smallest_cell": found.smallest,
        "denominator": found.denominator,
        "score": _score(found.score, found.edition, words) if found.score else None,
        "verdict": found.verdict.value if found.verdict else None,
        "steps": [
            {"id": one.id, "result": one.result, "open": one.is_open, "text": step_told(one, words)}
            for one in found.steps
        ],
        "tables": [_table(one) for one in found.tables],
        "can_be_saved": found.can_be_saved,
        "saved": _saved(saved) if saved else None,
        "spec": document_of(found.spec),
    }


def _score(score: Score, edition: Edition, words: Words) -> Answer:
    points = [
        {
            "variable": one.variable,
            "category": one.category,
            "points": one.points,
            "measured": int(one.measured) if one.measured else None,
            "name": variable_told(edition, one.variable, words),
            "why": category_told(edition, one, words),
        }
        for one in score.lines
    ]
    return {"points": points, "total": score.total, "limit": score.limit, "within": score.is_within}


def _problem(problem: Problem, edition: Edition, words: Words) -> Answer:
    return {
        "code": problem.code,
        "stops": problem.stops,
        "facts": plain(problem.facts),
        "text": problem_told(problem, edition, words),
    }


def _table(table: Table) -> Answer:
    """Return one table; which cells are masked is in the file that is saved, never here."""
    marks = Counter(table.masked.marks.values()) if table.masked else Counter[Mark]()
    return {
        "name": table.counts.name,
        "groups": [axis.name for axis in table.counts.axes],
        "totals": {axis.name: [one.whole for one in axis.sums] for axis in table.counts.axes if axis.sums},
        "cells": len(table.counts.cells),
        "small": table.small,
        "unstable": len(table.unstable),
        "masked": {
            "small": marks[Mark.SMALL],
            "complementary": marks[Mark.COMPLEMENTARY],
            "told_apart": table.masked.tells_apart,
        }
        if table.masked
        else None,
        "attack": _attack(table.masked.attack) if table.masked else None,
    }


def _attack(attack: Attack) -> Answer:
    return {
        "repelled": attack.is_repelled,
        "attacked": attack.masked,
        "sums": attack.lines,
        "determined": len(attack.determined),
        "narrow": len(attack.narrow),
        "knows_reasons": attack.knows_reasons,
    }


def _saved(saved: Saved) -> Answer:
    return {
        "name": Path(saved.file).name,
        "rows": saved.rows,
        "masked_counts": saved.masked,
        "blanked": saved.blanked,
        "reordered": saved.reordered,
        "left_out": list(saved.left_out),
    }
