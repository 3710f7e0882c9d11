"""The queue of downloads outlives the program."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sync.downloads.model import Download, State, Wanted
from sync.errors import FolderReadOnly
from sync.tables.store import downloads, drop_download, open_store, save_download, versions
from tests.tables.importing.taking import Desk

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def wanted(resource: str) -> Wanted:
    return Wanted(resource, "d", "https://portal.example/x", "Table", "CSV", 1000, "ab" * 16, "dump", 7)


def test_downloads_stay_in_their_order_whatever_becomes_of_them(desk: Desk) -> None:
    for resource in ("b", "a", "c"):
        save_download(desk.tables, Download(wanted(resource), State.WAITING, asked=NOW))
    failed = Download(wanted("b"), State.FAILED, 5, 1000, NOW, "offline", {"host": "portal.example", "seconds": 30})

    save_download(desk.tables, failed)
    drop_download(desk.tables, "a")

    assert [one.wanted.resource for one in downloads(desk.tables)] == ["b", "c"]
    assert downloads(desk.tables)[0] == failed
    assert downloads(desk.tables)[1] == Download(wanted("c"), State.WAITING, asked=NOW)


def test_nothing_is_made_by_looking(desk: Desk) -> None:
    assert (downloads(desk.tables), versions(desk.tables)) == ((), ())
    drop_download(desk.tables, "a")
    assert not desk.tables.exists()


def test_a_store_that_is_open_elsewhere_can_be_read(desk: Desk) -> None:
    save_download(desk.tables, Download(wanted("a"), State.WAITING, asked=NOW))
    other = open_store(desk.tables)
    other.execute("begin immediate")

    assert [one.wanted.resource for one in downloads(desk.tables)] == ["a"]

    other.rollback()
    other.close()


def test_a_folder_that_cannot_be_made_is_told(desk: Desk) -> None:
    desk.tables.write_text("a file is in the way", encoding="utf-8")

    with pytest.raises(FolderReadOnly):
        save_download(desk.tables, Download(wanted("a"), State.WAITING, asked=NOW))
