"""Masking: which cells of a table are hidden besides the small ones, and the attack that shows that it is enough."""

from __future__ import annotations

from desktop.deidentification.masking.attacking import attack
from desktop.deidentification.masking.lines import Line, Lines, lines_of
from desktop.deidentification.masking.masking import mask

__all__ = ["Line", "Lines", "attack", "lines_of", "mask"]
