"""Circles of objects are taken apart on the window's thread, and on no other."""

from __future__ import annotations

import gc
import threading
import weakref

from ui.collecting import Collector


class Link:
    """One half of a circle; notes the thread in which it ends."""

    def __init__(self, ended_in: list[int]) -> None:
        self.other: Link | None = None
        weakref.finalize(self, lambda: ended_in.append(threading.get_ident())).atexit = False


def circle(ended_in: list[int]) -> None:
    one, two = Link(ended_in), Link(ended_in)
    one.other, two.other = two, one


def many_circles() -> None:
    for _ in range(20_000):
        circle([])


def test_a_worker_that_makes_many_objects_takes_nothing_apart() -> None:
    ended_in: list[int] = []
    circle(ended_in)

    worker = threading.Thread(target=many_circles)
    worker.start()
    worker.join()

    assert ended_in == []
    gc.collect()
    assert ended_in == [threading.get_ident()] * 2


def test_the_collector_comes_when_many_objects_were_made() -> None:
    ended_in: list[int] = []
    collector = Collector()
    collector.start()
    circle(ended_in)
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]

    collector.collect_if_due()

    assert ended_in == [threading.get_ident()] * 2
    assert len(kept) == 2 * gc.get_threshold()[0]
    collector.stop()


def test_after_the_window_the_automatic_collector_is_on_again() -> None:
    collector = Collector()
    collector.start()
    was_on = gc.isenabled()

    collector.stop()

    assert (was_on, gc.isenabled()) == (False, True)
    gc.disable()  # as the fixture left it
