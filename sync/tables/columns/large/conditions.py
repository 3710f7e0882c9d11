"""Conditions as SQL; what a person typed is a bound parameter and never part of the statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sync.tables.asking.days import day_of
from sync.tables.asking.model import Both, Condition, Either, Not, Test, Where
from sync.tables.asking.numbers import number_of
from sync.tables.asking.texts import WHITE, fold, is_blank, stripped
from sync.tables.columns.large.cells import blank, cell, day, left_trimmed, number, trimmed
from sync.tables.columns.large.running import Parameter

_SIGNS = {Test.LESS: "<", Test.AT_MOST: "<=", Test.MORE: ">", Test.AT_LEAST: ">="}


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of SQL that is true or false, never NULL, with the parameters of its question marks in order."""

    sql: str
    parameters: tuple[Parameter, ...] = ()


NEVER, ALWAYS = Clause("false"), Clause("true")


def compiled(condition: Condition | None, width: int) -> Clause:
    """Return the SQL of a condition on a table of so many columns."""
    match condition:
        case None:
            return ALWAYS
        case Both(parts):
            return _joined(" AND ", [compiled(part, width) for part in parts], ALWAYS)
        case Either(parts):
            return _joined(" OR ", [compiled(part, width) for part in parts], NEVER)
        case Not(part):
            inner = compiled(part, width)
            return Clause(f"(NOT {inner.sql})", inner.parameters)
        case Where(-1, test, values):
            return _joined(" OR ", [_tested(cell(each), test, values) for each in range(width)], NEVER)
        case Where(column, test, values):
            return _tested(cell(column), test, values)


def _joined(word: str, clauses: Sequence[Clause], none: Clause) -> Clause:
    """Return clauses joined by a word, or what holds where there are none."""
    if not clauses:
        return none
    parameters = tuple(parameter for clause in clauses for parameter in clause.parameters)
    return Clause(f"({word.join(clause.sql for clause in clauses)})", parameters)


def _tested(name: str, test: Test, values: tuple[str, ...]) -> Clause:
    """Return the test of one column."""
    match test:
        case Test.BLANK:
            return Clause(blank(name))
        case Test.CONTAINS:
            return _contained(name, values[0])
        case Test.BEGINS:
            return _found(
                f"starts_with(lower({left_trimmed(name)}), ?)", name, values[0], fold(values[0].lstrip(WHITE))
            )
        case Test.EQUALS | Test.ONE_OF:
            return _equal(name, values)
        case _:
            return _compared(name, _SIGNS[test], values[0])


def _contained(name: str, value: str) -> Clause:
    """Return the clause of a text within cells; DuckDB is a little faster with ILIKE, where nothing needs escaping."""
    if is_blank(value) or any(special in value for special in "%_\\"):
        return _found(f"contains(lower({name}), ?)", name, value, fold(value))
    return Clause(f"({name} ILIKE ?)", (f"%{fold(value)}%",))


def _found(sql: str, name: str, value: str, folded: str) -> Clause:
    """Return the clause of a text that is looked for; a blank one would be found in blank cells too."""
    return Clause(f"({sql} AND NOT {blank(name)})" if is_blank(value) else sql, (folded,))


def _equal(name: str, values: tuple[str, ...]) -> Clause:
    """Return the clause of cells that equal any of the values."""
    numbers = [found for value in values if (found := number_of(value)) is not None]
    texts = [fold(stripped(value)) for value in values if number_of(value) is None and not is_blank(value)]
    clauses = []
    if len(texts) == 1:  # what contains the text is looked at closely, which is quicker than trimming all cells
        clauses.append(Clause(f"(contains(lower({name}), ?) AND lower({trimmed(name)}) = ?)", (texts[0], texts[0])))
    elif texts:
        clauses.append(Clause(f"lower({trimmed(name)}) IN ({_marks(texts)})", tuple(texts)))
    if numbers:
        clauses.append(Clause(f"coalesce({number(name)} IN ({_marks(numbers)}), false)", tuple(numbers)))
    return _joined(" OR ", clauses, NEVER)


def _compared(name: str, sign: str, value: str) -> Clause:
    """Return the clause of a comparison: by number, by day or by text, as the value is."""
    if (wanted := number_of(value)) is not None:
        return Clause(f"coalesce({number(name)} {sign} ?, false)", (wanted,))
    if (when := day_of(value)) is not None:
        return Clause(f"coalesce({day(name)} {sign} ?, false)", (when,))
    return Clause(f"(lower({trimmed(name)}) {sign} ? AND NOT {blank(name)})", (fold(stripped(value)),))


def _marks(values: Sequence[object]) -> str:
    """Return a question mark for each value."""
    return ", ".join("?" * len(values))
