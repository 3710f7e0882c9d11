"""The filter language: what a person may type to ask a table, read into conditions and told from them.

No SQL is read or made here. The grammar is in ``docs/tables.md``; `parse` and `told` are each other's inverse.
"""

from desktop.tables.language.lists import (
    parse_columns,
    parse_measure,
    parse_sort,
    told_columns,
    told_measure,
    told_sort,
)
from desktop.tables.language.parsing import parse
from desktop.tables.language.telling import simplified, told
from desktop.tables.language.trouble import FilterNotUnderstood

__all__ = [
    "FilterNotUnderstood",
    "parse",
    "parse_columns",
    "parse_measure",
    "parse_sort",
    "simplified",
    "told",
    "told_columns",
    "told_measure",
    "told_sort",
]
