"""The examples of Appendix I of edition 2.0, each with the total that it gives."""

from __future__ import annotations

import pytest

from desktop.deidentification.scoring import Answers, score
from desktop.releases.editions import edition

STATE = 39_000_000
MEDI_CAL, CALFRESH, WIC, HSP = 14_000_000, 5_000_000, 1_000_000, 13_000
ALPINE = 1_163

VECTORS = {
    "Alpine county": ({"residence": ALPINE}, 14),
    "area of 10,000": ({"residence": 10_000}, 12),
    "area of 30,000": ({"residence": 30_000}, 11),
    "Medi-Cal statewide": ({"residence": STATE, "program": MEDI_CAL}, 2),
    "CalFresh statewide": ({"residence": STATE, "program": CALFRESH}, 4),
    "WIC statewide": ({"residence": STATE, "program": WIC}, 5),
    "HSP statewide": ({"residence": STATE, "program": HSP}, 10),
    "Medi-Cal, Alpine": ({"residence": ALPINE, "program": MEDI_CAL}, 14),
    "CalFresh, Alpine": ({"residence": ALPINE, "program": CALFRESH}, 16),
    "WIC, Alpine": ({"residence": ALPINE, "program": WIC}, 17),
    "HSP, Alpine": ({"residence": ALPINE, "program": HSP}, 22),
    "plan of 10,000": ({"residence": STATE, "insurance": 10_000}, 12),
    "plan of 30,000": ({"residence": STATE, "insurance": 30_000}, 11),
    "plan of 10,000 and WIC": ({"residence": STATE, "insurance": 10_000, "program": WIC}, 15),
    "plan of 150,000 and WIC": ({"residence": STATE, "insurance": 150_000, "program": WIC}, 11),
}


@pytest.mark.parametrize("smallest", [1, 3, 5, 10])
@pytest.mark.parametrize("name", VECTORS)
def test_an_example_of_the_appendix_has_its_total(name: str, smallest: int) -> None:
    variables, total = VECTORS[name]

    found = score(
        edition("2.0"), Answers(smallest, {**{key: (one,) for key, one in variables.items()}, "time": ("year",)})
    )

    assert found.total == total
    assert found.is_within == (total <= 12)
