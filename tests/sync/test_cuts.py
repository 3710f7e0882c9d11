"""A sync may be cut anywhere, as often as it likes; resumed, it leaves the replica an uncut one would have left."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.errors import KnownError
from sync.practice import Fault, PracticePortal
from tests.sync.replicas import content, package, sync, titles

MOST_TRIES = 60
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@cache
def uncut(later: bool) -> tuple[dict[str, list[Any]], int]:
    """The content of a replica that was never cut, and the bytes its sync took."""
    with TemporaryDirectory() as folder, PracticePortal(catalog(), rows_cap=9, clock=lambda: NOON) as portal:
        file = Path(folder) / "catalog.db"
        sync(portal.url, file)
        if later:
            edit(portal)
            sync(portal.url, file)
        return content(file), sum(request.bytes_sent for request in portal.requests)


def catalog() -> list[dict[str, Any]]:
    return [package(number) for number in range(1, 31)]


def edit(portal: PracticePortal) -> None:
    ids = portal.public_ids()
    for ident in ids[4:9]:
        portal.edit(ident, notes="Edited")
    portal.make_private(ids[20])


cuts = st.lists(st.tuples(st.integers(1, 8), st.integers(0, 9000)), min_size=1, max_size=4)


@given(first=cuts, second=cuts)
@settings(max_examples=200)
def test_a_sync_cut_at_any_byte_and_resumed_leaves_the_same_replica(
    first: list[tuple[int, int]], second: list[tuple[int, int]]
) -> None:
    with TemporaryDirectory() as folder, PracticePortal(catalog(), rows_cap=9, clock=lambda: NOON) as portal:
        file = Path(folder) / "catalog.db"

        sync_through(portal, file, first)
        edit(portal)
        sync_through(portal, file, second, full=True)

        assert content(file) == uncut(True)[0]


def sync_through(portal: PracticePortal, file: Path, cut: list[tuple[int, int]], *, full: bool = False) -> None:
    """Sync until it succeeds; the n-th request from now on is cut after so many bytes, for each pair given."""
    for number, after in cut:
        portal.fail_request(portal.request_count + number, Fault.drop_after(after))
    for _ in range(MOST_TRIES):
        before = content(file) if file.exists() else None
        try:
            sync(portal.url, file, full=full)
        except KnownError:
            if before and before["found"]:
                assert content(file) == before  # readers still see the old catalog, whole
        else:
            portal.heal()
            return
    raise AssertionError("no sync succeeded")


edits = st.lists(
    st.tuples(st.integers(1, 12), st.sampled_from(["edit", "delete", "hide", "show", "add"]), st.integers(0, 29)),
    max_size=12,
)


@given(plan=edits)
@settings(max_examples=150)
def test_a_portal_edited_and_pruned_between_pages_loses_nothing(plan: list[tuple[int, str, int]]) -> None:
    with TemporaryDirectory() as folder, PracticePortal(catalog(), rows_cap=7) as portal:
        file = Path(folder) / "catalog.db"
        ids = portal.public_ids()
        untouched = set(ids) - {ids[which] for _, _, which in plan}
        for number, (request, what, which) in enumerate(plan):
            portal.before_request(request, partial(change, portal, what, ids[which], number))

        sync(portal.url, file)
        seen_at_once = titles(file)
        portal.heal()
        sync(portal.url, file, accept_withdrawals=True)

        assert untouched <= set(seen_at_once)
        assert titles(file) == {ident: portal.package(ident)["title"] for ident in portal.public_ids()}


def change(portal: PracticePortal, what: str, ident: str, number: int, _request: int) -> None:
    if what == "edit":
        portal.edit(ident, title=f"Edit {number}")
    elif what == "delete":
        portal.delete(ident)
    elif what == "hide":
        portal.make_private(ident)
    elif what == "show":
        portal.make_public(ident)
    else:
        portal.add(package(100 + number))
