"""Doctor names the step that fails, skips what needs it, and says nothing personal."""

from __future__ import annotations

import socket
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.doctor import Check, Notes, State, lists_store, proxy_for
from desktop.paths import open_folder
from desktop.settings import Services
from sync.lists.model import ListKind
from sync.practice import PracticePortal
from sync.work import Cancelled, Work

ORDER = [
    "data-folder",
    "desk-store",
    "catalog-store",
    "lists-store",
    "rule-pack",
    "audit-trail",
    "outbox",
    "keyring",
    "policy",
    "updates",
    "proxy",
    "name",
    "connection",
    "certificate",
    "portal",
    "search-filter",
    "clock",
    "list-addresses",
    "endpoint",
]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def states(checks: list[Check]) -> dict[str, State]:
    return {check.name: check.state for check in checks}


def test_everything_between_a_synced_desk_and_its_portal_is_looked_at(synced: Desk) -> None:
    synced.set_favourite("one", True)

    checks = synced.doctor(Work.quiet())

    found = states(checks)
    assert list(found) == ORDER
    assert State.BROKEN not in found.values()
    assert [found[name] for name in ("desk-store", "catalog-store", "connection", "portal", "search-filter")] == [
        State.FINE
    ] * 5
    assert all(check.title and check.sentence for check in checks)


def test_a_desk_that_never_synced_is_advised_to_sync(desk: Desk) -> None:
    checks = {check.name: check for check in desk.doctor(Work.quiet())}

    assert checks["catalog-store"].state is State.ATTENTION
    assert "Sync" in checks["catalog-store"].advice


def test_the_newest_lists_are_named_with_their_days(desk: Desk) -> None:
    desk.lists.load_practice(Work.quiet())

    checks = {check.name: check for check in desk.doctor(Work.quiet())}

    assert checks["lists-store"].state in {State.FINE, State.ATTENTION}  # they grow old
    assert "Signatory List of 12 Oct 2026" in checks["lists-store"].sentence
    assert checks["rule-pack"].state is State.FINE
    assert "dxf-" in checks["rule-pack"].sentence


def test_a_list_of_long_ago_is_noted(desk: Desk, tmp_path: Path) -> None:
    desk.lists.load_practice(Work.quiet())
    newest = desk.lists.newest(ListKind.SIGNATORY)
    assert newest

    today = newest.report_date + timedelta(days=400)
    check = lists_store(desk, Notes(desk.words), today)

    assert check.state is State.ATTENTION
    assert "More than a year old" in check.sentence
    assert lists_store(desk, Notes(desk.words), newest.report_date).state is State.FINE


def test_a_name_that_nobody_knows_breaks_that_step_and_skips_the_later(tmp_path: Path) -> None:
    desk = Desk(open_folder(tmp_path), Services("https://portal.invalid"))

    found = states(desk.doctor(Work.quiet()))

    assert found["name"] is State.BROKEN
    assert [found[name] for name in ("connection", "certificate", "portal", "search-filter")] == [State.SKIPPED] * 4


def test_a_port_where_nobody_listens_breaks_the_connection(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        desk = Desk(open_folder(tmp_path), Services(f"http://127.0.0.1:{taken.getsockname()[1]}"))

        found = states(desk.doctor(Work.quiet()))

    assert (found["name"], found["connection"], found["portal"]) == (State.FINE, State.BROKEN, State.SKIPPED)


def test_an_address_that_cannot_be_used_is_the_portals_trouble(tmp_path: Path) -> None:
    desk = Desk(open_folder(tmp_path), Services("data.chhs.ca.gov"))

    assert states(desk.doctor(Work.quiet()))["portal"] is State.BROKEN


def test_an_untried_version_is_told(tmp_path: Path) -> None:
    with PracticePortal(version="3.1.0") as portal:
        desk = Desk(open_folder(tmp_path), Services(portal.url))

        assert states(desk.doctor(Work.quiet()))["portal"] is State.ATTENTION


def test_a_damaged_store_is_told_and_left(synced: Desk) -> None:
    synced.words  # noqa: B018 - read while the store is still whole
    synced.folder.desk_db.write_bytes(b"not a database " * 300)

    found = states(synced.doctor(Work.quiet()))

    assert found["desk-store"] is State.BROKEN
    assert synced.folder.desk_db.read_bytes() == b"not a database " * 300


def test_a_stop_ends_the_examination(desk: Desk) -> None:
    with pytest.raises(Cancelled):
        desk.doctor(Work(print, lambda: True))


@pytest.mark.parametrize("slip", ["proxy:notaport", "[broken"])
def test_a_proxy_with_a_slip_in_its_address_is_shown_as_it_was_written(
    slip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://rosa:secret@{slip}/")

    assert proxy_for("https://data.chhs.ca.gov") == slip


def test_the_proxy_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://rosa:secret@proxy.example:3128")
    monkeypatch.setenv("no_proxy", "localhost,.internal")

    assert proxy_for("https://data.chhs.ca.gov") == "proxy.example:3128"
    assert proxy_for("https://portal.internal") == ""
    assert proxy_for("http://data.chhs.ca.gov") == ""


def test_nothing_personal_is_told(synced: Desk, own_profile: Path) -> None:
    told = " ".join(f"{check.sentence} {check.advice}" for check in synced.doctor(Work.quiet()))

    assert str(own_profile) not in told
    assert str(synced.folder.root) not in told
