"""The policy of this computer, read once by each process; nothing that a person could set leads around it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.policy.model import Policy

_taken: list[Policy] = []  # at most one


def current_policy() -> Policy:
    """Return what the organization fixes at this computer."""
    if not _taken:
        _taken[:] = [_of_this_computer()]
    return _taken[0]


def take(policy: Policy | None) -> None:
    """Work under another policy than that of this computer; None for that of the computer, read anew."""
    _taken[:] = [] if policy is None else [policy]


def _of_this_computer() -> Policy:
    from desktop.policy.checking import policy_of

    if sys.platform == "win32":
        from desktop.policy.registry import sources

        return policy_of(sources())
    from desktop.policy.file import source_in

    return policy_of([source_in()])
