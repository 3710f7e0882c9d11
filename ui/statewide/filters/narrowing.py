"""What the figures of the field are narrowed to."""

from __future__ import annotations

from dataclasses import dataclass, replace

NAMES = ("type", "sub_type", "city", "zip")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the figures are narrowed to; "" for all. The fields are `NAMES`."""

    type: str = ""
    sub_type: str = ""
    city: str = ""
    zip: str = ""

    def in_force(self) -> dict[str, str]:
        """Return the filters that narrow, by name."""
        return {name: getattr(self, name) for name in NAMES if getattr(self, name)}

    def without(self, name: str) -> Narrowing:
        """Return the same with one filter taken away."""
        return replace(self, **{name: ""})
