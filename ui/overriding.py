"""The mark ``@override``: for type checkers the real one, while running nothing at all.

Before Python 3.12 the real one comes from `typing_extensions`, whose import takes 3 % of the time to the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - so that type checkers take it as ours to give
else:
    Method = TypeVar("Method", bound=Callable)

    def override(method: Method) -> Method:
        """Return the method unchanged."""
        return method
