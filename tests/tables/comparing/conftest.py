"""Small tables to compare."""

from tests.tables.exporting.conftest import making

__all__ = ["making"]
