"""What an organization's policy holds: values by setting, where each came from, and what of it cannot be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from desktop.settings import Value

UPDATES = "updates"  # the one name that is no setting of a person


class UpdatePolicy(Enum):
    """What the channel may be asked for."""

    ASK = "ask"  # all that it has; the person decides
    OFF = "off"  # nothing
    RULES_ONLY = "rules-only"  # rule packs; the administrator brings the programs


class Origin(Enum):
    """Where a policy stands."""

    COMPUTER = "computer"  # HKEY_LOCAL_MACHINE
    PERSON = "person"  # HKEY_CURRENT_USER
    FILE = "file"  # the policy file, where there is no registry


class Why(Enum):
    """What is the matter with a part of a policy."""

    VALUE = "value"  # it cannot be used for this setting
    NAME = "name"  # there is no such setting, or it is left to the person
    SOURCE = "source"  # the whole place is there and cannot be read or trusted


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of a policy that is not taken; ``name`` is that of the value, "" for the whole place."""

    why: Why
    origin: Origin
    name: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What stands at one place.

    Attributes:
        origin: which place.
        values: as they were found, unchecked, by lower-case name.
        is_sound: False where something is there that cannot be read or trusted.
    """

    origin: Origin
    values: Mapping[str, object] = field(default_factory=dict)
    is_sound: bool = True


@dataclass(frozen=True, slots=True)
class Policy:
    """What the organization fixes.

    Attributes:
        values: checked values by setting.
        origins: where each fixed name came from; also `UPDATES`, where it is fixed.
        updates: what the channel may be asked for.
        problems: what is not taken.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    updates: UpdatePolicy = UpdatePolicy.ASK
    problems: tuple[Problem, ...] = ()

    def fixes(self, name: str) -> bool:
        """Tell whether a setting, or `UPDATES`, is the organization's."""
        return name in self.origins
