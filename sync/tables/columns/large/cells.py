"""SQL for one cell: blank, folded, as a number, as a day; in step with `sync.tables.asking`."""

from __future__ import annotations

from sync.tables.asking.days import AMERICAN, ISO
from sync.tables.asking.numbers import PATTERN
from sync.tables.asking.texts import WHITE

TABLE = "cells"
# A text that begins with a letter is neither a number nor a day; told by its first bytes, which costs next to nothing.
_BEGINS_WITH_LETTER = "{c} >= ':' AND {c} < '\u00a0'"


def cell(column: int) -> str:
    """Return the name of a column in DuckDB."""
    return f"c{int(column)}"


def trimmed(sql: str) -> str:
    """Return SQL for a text without white space at its ends; most have none, and looking is cheaper than trimming."""
    return f"(CASE WHEN {_white_first(sql)} OR {_white_last(sql)} THEN trim({sql}, '{WHITE}') ELSE {sql} END)"


def left_trimmed(sql: str) -> str:
    """Return SQL for a text without white space before it."""
    return f"(CASE WHEN {_white_first(sql)} THEN ltrim({sql}, '{WHITE}') ELSE {sql} END)"


def blank(sql: str) -> str:
    """Return SQL that is true where nothing but white space is in a text; the first byte tells it of most."""
    return f"(CASE WHEN {sql} >= '!' AND {sql} < '\u00a0' THEN false ELSE trim({sql}, '{WHITE}') = '' END)"


def number(sql: str) -> str:
    """Return SQL for the number in a text, NULL where there is none.

    DuckDB reads most numbers by itself; what it takes too much (``1_000``, ``inf``, ``nan``) is refused, and what it
    does not take (dollars, per cent, thousands) is undressed.
    """
    bare, letter = sql, _BEGINS_WITH_LETTER.format(c=sql)
    for dress in "$%,\u00a0":
        bare = f"replace({bare}, '{dress}', '')"
    undressed = f"TRY_CAST({bare} AS DOUBLE)"
    plain = f"TRY_CAST(CASE WHEN {letter} OR contains({sql}, '_') THEN NULL ELSE {sql} END AS DOUBLE)"
    return (
        f"(CASE WHEN isfinite({plain}) THEN {plain} WHEN {letter} THEN NULL "
        f"WHEN regexp_full_match({sql}, '{PATTERN}') AND isfinite({undressed}) THEN {undressed} END)"
    )


def day(sql: str) -> str:
    """Return SQL for the day in a text, NULL where there is none."""
    return (
        f"(CASE WHEN {_BEGINS_WITH_LETTER.format(c=sql)} THEN NULL "
        f"WHEN regexp_full_match({sql}, '{ISO}') THEN TRY_CAST(regexp_extract({sql}, '{ISO}', 1) AS DATE) "
        f"WHEN regexp_full_match({sql}, '{AMERICAN}') "
        f"THEN CAST(try_strptime(regexp_extract({sql}, '{AMERICAN}', 1), '%m/%d/%Y') AS DATE) END)"
    )


def _white_first(sql: str) -> str:
    """Return SQL that is true where a text begins with white space, or with a sign below it."""
    return f"({sql} < '!' OR starts_with({sql}, '\u00a0'))"


def _white_last(sql: str) -> str:
    """Return SQL that is true where a text ends with white space."""
    return "(" + " OR ".join(f"suffix({sql}, '{white}')" for white in WHITE) + ")"
