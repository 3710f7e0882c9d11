"""Writes files for people whole or not at all."""

from __future__ import annotations

from desktop.standing.memo.keeping import _write as write_whole

__all__ = ["write_whole"]
