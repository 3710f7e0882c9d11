"""What doctor looks at, each part over what it is about."""

from __future__ import annotations

from tests.channel.conftest import first, rules_as_packaged, shelf, written

__all__ = ["first", "rules_as_packaged", "shelf", "written"]
