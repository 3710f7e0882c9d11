"""Says plainly that the solving part of numpy does not ship, where something asks it to solve.

numpy itself, also for tables and charts, imports the part and does not use it. Nothing of ours does: a test looks.
"""

import sys
from types import ModuleType


class Absent(ModuleType):
    """A module in which whatever is looked for is not there."""

    def __getattr__(self, name: str) -> object:
        """Say which function is asked for.

        Raises:
            NotImplementedError: always; an AttributeError for the names that Python itself looks for.
        """
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotImplementedError(f"numpy.linalg does not ship with this program ({name})")


sys.modules["numpy.linalg._umath_linalg"] = Absent("numpy.linalg._umath_linalg")
