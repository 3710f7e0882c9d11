"""What the guideline asks of each line whose whole is shown (Edition 2.0 §4.4), whatever an attacker could reckon."""

from __future__ import annotations

from collections.abc import Iterable, Set

from desktop.deidentification.masking.lines import Line, Lines
from desktop.deidentification.model import Limits


def breaks_rule(lines: Lines, line: Line, masked: Set[int], limits: Limits) -> bool:
    """Whether a line has too few, too small, or together too small masked cells.

    A line is left alone where nothing in it is masked, where its whole is masked or hidden, and where a hidden cell is
    among its parts: its reader has no sum of the masked cells.
    """
    if line.whole in masked or lines.is_hidden(line.whole):
        return False
    hit = [lines.values[part] for part in line.parts if part in masked]
    if not hit or lines.is_hidden(max(line.parts)):
        return False
    return len(hit) < limits.in_line or max(hit) <= limits.tiny or sum(hit) < limits.together


def broken(lines: Lines, masked: Set[int], limits: Limits, among: Iterable[int] | None = None) -> list[Line]:
    """Return the lines that break a rule, of all or of those with the numbers given, in the table's order."""
    looked = lines.lines if among is None else [lines.lines[number] for number in among]
    return [line for line in looked if breaks_rule(lines, line, masked, limits)]
