"""The same desks and pages as for the figures."""

from tests.ui.statewide.conftest import *  # noqa: F403
