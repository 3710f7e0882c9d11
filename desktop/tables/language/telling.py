"""Writes a condition as the filter that `desktop.tables.language.parsing` reads into the same condition."""

from __future__ import annotations

from desktop.tables.language.names import EVERYTHING, NOTHING, name_at
from desktop.tables.language.tokens import BARE_VALUE
from sync.tables.asking.model import Both, Condition, Either, Not, Test, Where
from sync.tables.model import Part

_WORDS = {
    Test.CONTAINS: "contains",
    Test.BEGINS: "begins",
    Test.EQUALS: "=",
    Test.LESS: "<",
    Test.AT_MOST: "<=",
    Test.MORE: ">",
    Test.AT_LEAST: ">=",
}


def told(condition: Condition, part: Part) -> str:
    """Return the filter; ``parse(told(condition, part), part)`` is the condition in its simplest form."""
    return _told(simplified(condition), part)


def simplified(condition: Condition) -> Condition:
    """Return the condition with nothing joined that stands alone; it means the same."""
    if isinstance(condition, Where):
        return condition
    if isinstance(condition, Not):
        return Not(simplified(condition.part))
    parts = tuple(simplified(part) for part in condition.parts)
    return parts[0] if len(parts) == 1 else type(condition)(parts)


def _told(condition: Condition, part: Part) -> str:
    match condition:
        case Where():
            return _where(condition, part)
        case Not(Where(test=Test.EQUALS | Test.BLANK) as where):
            return _where(where, part, is_negated=True)
        case Not(inner):
            return f"not {_enclosed(inner, part)}"
        case Both(parts):
            return " and ".join(_enclosed(one, part) for one in parts) or EVERYTHING
        case Either(parts):
            return " or ".join(_enclosed(one, part) for one in parts) or NOTHING


def _enclosed(condition: Condition, part: Part) -> str:
    """Return what can stand beside others without being torn apart."""
    text = _told(condition, part)
    return f"({text})" if isinstance(condition, Both | Either) and condition.parts else text


def _where(where: Where, part: Part, *, is_negated: bool = False) -> str:
    column = name_at(part, where.column)
    if where.test is Test.BLANK:
        return f"{column} is {'not ' if is_negated else ''}blank"
    if where.test is Test.ONE_OF:
        return f"{column} in ({', '.join(_value(value) for value in where.values)})"
    sign = "!=" if is_negated else _WORDS[where.test]
    return f"{column} {sign} {_value(where.values[0])}"


def _value(value: str) -> str:
    if BARE_VALUE.fullmatch(value):
        return value
    doubled = value.replace('"', '""')
    return f'"{doubled}"'
