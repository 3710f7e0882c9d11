"""Goes through the procedure of the guidelines for a file: reads, scores, masks, and attacks what it masked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from desktop.deidentification.cells import read_cell
from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Mark, Masked, Place, Step
from desktop.deidentification.procedure import MASKS, Situation, first_steps, last_steps, mask_step, verdict
from desktop.deidentification.scoring import Answers, is_high_risk, score
from desktop.deidentification.spec import Role, Spec
from desktop.deidentification.wholes import says_all
from desktop.releases.assessing.answering import answers_of
from desktop.releases.assessing.checking import check
from desktop.releases.assessing.consistency import filled_in, problems_of, telling_of
from desktop.releases.assessing.reading import Reading, ReadTable, read
from desktop.releases.editions import edition
from desktop.releases.model import Assessment, Look, Problem, Table
from sync.work import Progress, Work

_DOING = "releases.masking"


def assess(look: Look, spec: Spec, work: Work) -> Assessment:
    """Return what the procedure comes to; what is masked has been attacked.

    Raises:
        SpecTrouble: the spec names something that the edition or the file does not have.
        Cancelled: a stop was asked for.
    """
    rules = edition(spec.edition)
    check(look, spec, rules)
    reading = read(look, spec)
    if any(problem.stops for problem in reading.problems):
        return Assessment(look, spec, rules, _ordered(reading.problems))
    reading, problems = _whole(look, spec, reading)
    now, more = _situation(look, spec, rules, reading)
    problems += [*more, *(telling_of(look, spec, reading, rules.limits.smallest) if _masks(rules, spec, now) else ())]
    found = Assessment(look, spec, rules, _ordered(problems), smallest=now.smallest, denominator=now.denominator)
    if any(problem.stops for problem in found.problems):
        return replace(found, score=now.score)
    return _masked(found, now, reading, work)


def _whole(look: Look, spec: Spec, reading: Reading) -> tuple[Reading, list[Problem]]:
    """Return the reading with what follows from other cells filled in, and everything odd about it."""
    problems = list(reading.problems)
    tables = []
    for table in reading.tables:
        filled, count = filled_in(table)
        tables.append(filled)
        if table.masked:
            problems.append(Problem("already-masked", {"count": len(table.masked), "table": table.counts.name}))
        if count:
            problems.append(Problem("masked-cell-followed", {"count": count, "table": table.counts.name}))
    if reading.notes:
        problems.append(Problem("rows-left-out", {"count": len(reading.notes)}))
    whole = replace(reading, tables=tuple(tables))
    return whole, [*problems, *problems_of(look, spec, whole)]


def _situation(look: Look, spec: Spec, rules: Edition, reading: Reading) -> tuple[Situation, list[Problem]]:
    """Return what the procedure goes by."""
    numbers = [number for table in reading.tables for number in table.counts.cells.values() if number]
    smallest = min(numbers, default=None)
    if smallest is None and any(table.masked for table in reading.tables):
        smallest = 1
    if any(table.masked for table in reading.tables):  # what was masked before may have been one
        smallest = min(smallest or 1, rules.limits.smallest - 1)
    answers, problems = answers_of(spec, rules, reading)
    known = {variable: said for variable, said in answers.items() if rules.variable(variable)}
    points = score(rules, Answers(smallest or 0, known, spec.residents_only))
    people = _denominator(look, spec, reading)
    risk = spec.is_high_risk or is_high_risk(rules, known)
    return Situation(points, smallest, people, spec.has_persons, risk), problems


def _denominator(look: Look, spec: Spec, reading: Reading) -> int | None:
    """Return the smallest denominator, as it was said or in a column; None where a row of a group has none."""
    places = [look.header.index(column.name) for column in spec.named(Role.DENOMINATOR)]
    groups = [look.header.index(column.name) for column in spec.named(Role.GROUP)]
    numbers: list[int | None] = []
    for row in (row for number, row in enumerate(look.rows) if number not in reading.notes):
        found = [read_cell(row[place]).number for place in places]
        is_total = any(says_all(row[place]) for place in groups)
        numbers += [number for number in found if number is not None or not is_total]
    known = [number for number in (*numbers, spec.denominator) if number is not None]
    is_gap = None in numbers and spec.denominator is None
    return None if is_gap else min(known, default=None)


def _masked(found: Assessment, now: Situation, reading: Reading, work: Work) -> Assessment:
    """Return the assessment with its tables masked, where the procedure or the person asks for it."""
    rules, spec = found.edition, found.spec
    asked = verdict(rules, now)
    masks = _masks(rules, spec, now)
    tables = []
    for number, table in enumerate(reading.tables):
        work.step(Progress(_DOING, number, len(reading.tables)))
        tables.append(_table(found, table, _mask(table, rules, work) if masks else None))
    marks = Counter(mark.value for table in tables if table.masked for mark in table.masked.marks.values())
    counted = {mark.value: marks[mark.value] for mark in (Mark.SMALL, Mark.COMPLEMENTARY)}
    steps = [*first_steps(rules, now), mask_step(rules, now, counted, wished=spec.mask_always)]
    steps += [_attack_step(tables)] if sum(counted.values()) else []
    return replace(found, steps=(*steps, *last_steps()), verdict=asked, score=now.score, tables=tuple(tables))


def _masks(rules: Edition, spec: Spec, now: Situation) -> bool:
    """Tell whether small counts are masked: because the procedure asks for it, or a person."""
    return verdict(rules, now) in MASKS or spec.mask_always


def _mask(table: ReadTable, rules: Edition, work: Work) -> Masked:
    from desktop.deidentification.masking import mask

    return mask(table.counts, rules.limits, work=work)


def _table(found: Assessment, table: ReadTable, masked: Masked | None) -> Table:
    small = sum(0 < (number or 0) < found.edition.limits.smallest for number in table.counts.cells.values())
    return Table(table.counts, masked, table.cells, _unstable(found, table), small)


def _unstable(found: Assessment, table: ReadTable) -> frozenset[Place]:
    """Return the places of estimates that rest on too few sample cases (edition 2.0, section 5.2)."""
    look = found.look
    samples = [(look.header.index(column.name), column.of) for column in found.spec.named(Role.SAMPLE)]
    few = set()
    for place, (row, column) in table.cells.items():
        cases = [read_cell(look.rows[row][at]).number for at, of in samples if of in ("", look.header[column])]
        if any(number is not None and number < found.edition.sample for number in cases):
            few.add(place)
    return frozenset(few)


def _attack_step(tables: Sequence[Table]) -> Step:
    attacks = [table.masked.attack for table in tables if table.masked]
    facts = {
        "masked": sum(one.masked for one in attacks),
        "sums": sum(one.lines for one in attacks),
        "determined": sum(len(one.determined) for one in attacks),
        "narrow": sum(len(one.narrow) for one in attacks),
    }
    is_repelled = all(one.is_repelled for one in attacks)
    return Step("attack", "attack.repelled" if is_repelled else "attack.succeeded", facts, is_open=not is_repelled)


def _ordered(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return problems with those that stop first."""
    return tuple(sorted(problems, key=lambda problem: not problem.stops))
