"""Two thousand runs take minutes by design, so nobody has to be told where they were after two of them."""

from __future__ import annotations

import faulthandler

import pytest


@pytest.fixture(autouse=True)
def takes_long() -> None:
    """Keep pytest from printing where a test is that seems to hang."""
    faulthandler.cancel_dump_traceback_later()
