"""Back and forward remember places, and forget those that were only walked over."""

from __future__ import annotations

from ui.library.trail import MOST, Place, Trail


def test_what_was_only_walked_over_is_no_place_to_go_back_to() -> None:
    trail = Trail()
    trail.go(Place("start"), 0)
    for page in ("one", "two", "three"):
        trail.go(Place(page, passing=True), 7)

    back = trail.back(0)

    assert back is not None
    assert back.page == "start"
    assert trail.forward(0) == Place("three", height=0)


def test_a_place_that_was_settled_in_stays() -> None:
    trail = Trail()
    trail.go(Place("one", passing=True), 0)
    trail.settle()
    trail.go(Place("two"), 40)

    assert trail.back(0) == Place("one", height=40)


def test_going_on_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for page in ("one", "two", "three"):
        trail.go(Place(page), 0)
    trail.back(0)
    trail.back(0)

    trail.go(Place("four"), 0)

    assert not trail.has_forward
    assert trail.back(0) == Place("one", height=0)


def test_an_empty_trail_leads_nowhere_and_a_long_one_ends() -> None:
    trail = Trail()
    assert trail.back(0) is None
    assert trail.forward(0) is None
    for number in range(2 * MOST):
        trail.go(Place(str(number)), 0)

    steps = sum(trail.back(0) is not None for _ in range(3 * MOST))

    assert steps == MOST - 1
