"""Checks what a spec says against the file and the edition, before anything is read by it."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.deidentification.editions import Edition
from desktop.deidentification.scoring import category_of
from desktop.deidentification.spec import Role, Spec
from desktop.deidentification.trouble import SpecTrouble
from desktop.releases.model import Look

LONGEST = 80  # characters of a name that are said back


def check(look: Look, spec: Spec, rules: Edition) -> None:
    """Refuse a spec that cannot be meant for this file.

    Raises:
        SpecTrouble: naming what cannot be used.
    """
    if tuple(column.name for column in spec.columns) != look.header:
        raise trouble("columns", "column", look.header)
    counts = {column.name for column in spec.named(Role.COUNT)}
    for column in spec.columns:
        if column.of and column.of not in counts:
            raise trouble(f"columns.{column.name}.of", "column", counts)
    _check_across(spec, counts)
    _check_sums(look, spec)
    for variable, said in spec.variables.items():
        known = rules.variable(variable)
        for answer in said if known else ():
            category_of(known, answer) if known else None


def trouble(field: str, wanted: str, allowed: Iterable[str]) -> SpecTrouble:
    """Return the trouble with a field of a spec."""
    return SpecTrouble(field=field[:LONGEST], wanted=wanted, allowed=", ".join(sorted(allowed))[:600])


def _check_across(spec: Spec, counts: set[str]) -> None:
    taken: set[str] = set()
    names = [column.name for column in spec.named(Role.GROUP)]
    for one in spec.across:
        if one.name in names or not one.name:
            raise trouble("across.name", "text", ())
        names.append(one.name)
        if len(one.columns) < 2 or len(set(one.columns)) < len(one.columns) or not set(one.columns) <= counts - taken:
            raise trouble(f"across.{one.name}.columns", "column", counts - taken)
        taken |= set(one.columns)


def _check_sums(look: Look, spec: Spec) -> None:
    groups = {column.name: look.header.index(column.name) for column in spec.named(Role.GROUP)}
    across = {one.name: one.columns for one in spec.across}
    for name, sums in spec.sums.items():
        if name not in groups and name not in across:
            raise trouble(f"totals.{name}", "column", (*groups, *across))
        values = set(across.get(name) or {" ".join(row[groups[name]].split()) for row in look.rows})
        for one in sums:
            if not one.parts or not {one.whole, *one.parts} <= values or one.whole in one.parts:
                raise trouble(f"totals.{name}.{one.whole}", "value", values)
