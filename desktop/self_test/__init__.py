"""The program tries every part of itself, also where it is frozen."""

from __future__ import annotations

from desktop.self_test.parts import PARTS, passes, self_test

__all__ = ["PARTS", "passes", "self_test"]
