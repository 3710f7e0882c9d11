"""Profiles for the properties: any type, any fact known or not."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop.rule_packs import newest_pack
from desktop.rules.model import Profile, Value
from desktop.rules.pack import FactDefinition

PACK = newest_pack()
TYPES = [entity_type.id for entity_type in PACK.entity_types]
NEAR_A_THRESHOLD = sorted({limit + step for limit in PACK.thresholds.values() for step in (-1, 0, 1)} | {0, 1, 1000})


def values(fact: FactDefinition) -> st.SearchStrategy[Value]:
    """Return known values of a fact."""
    return st.booleans() if fact.kind == "yes_no" else st.sampled_from(NEAR_A_THRESHOLD)


def profiles() -> st.SearchStrategy[Profile]:
    """Return profiles in which every fact is known, not known, or not spoken of."""
    facts = st.fixed_dictionaries({}, optional={fact.id: st.none() | values(fact) for fact in PACK.facts})
    return st.builds(Profile, st.none() | st.sampled_from(TYPES), facts)
