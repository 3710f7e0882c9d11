"""Settings: typed, checked when written, forgiving when read."""

from __future__ import annotations

from dataclasses import astuple, fields
from pathlib import Path

import pytest

from desktop import settings
from desktop.desk import Desk
from desktop.paths import DataFolder
from desktop.settings import Language, Preferences, Services, practice_services
from desktop.store.opening import opened
from sync.errors import AddressTrouble


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(DataFolder(tmp_path), Services())


def test_every_setting_has_a_check_and_a_default() -> None:
    named = {one.name for one in (*fields(Services), *fields(Preferences))}

    assert named == set(settings.CHECKS) == set(settings.DEFAULTS)


def test_a_desk_that_never_kept_a_setting_has_the_defaults_and_makes_no_store(desk: Desk) -> None:
    assert desk.preferences() == Preferences()
    assert desk.setting("portal_url") == "https://data.chhs.ca.gov"
    assert not desk.folder.desk_db.exists()


def test_what_is_kept_comes_back_on_another_desk(desk: Desk) -> None:
    desk.set_setting("language", "es")
    desk.set_setting("read_columns", False)

    again = Desk(desk.folder, Services())
    assert again.preferences() == Preferences(language=Language.SPANISH, read_columns=False)
    assert again.setting("read_columns") is False


def test_a_new_portal_holds_from_the_next_job_on(desk: Desk) -> None:
    desk.set_setting("portal_url", "https://data.ca.gov/")

    assert desk.services.portal_url == "https://data.ca.gov"


def test_a_setting_never_replaces_the_practice_portal(tmp_path: Path) -> None:
    desk = Desk(DataFolder(tmp_path), Services("http://127.0.0.1:1"), practice=True)

    desk.set_setting("portal_url", "https://data.ca.gov")

    assert desk.services.portal_url == "http://127.0.0.1:1"


def test_an_address_that_cannot_be_used_is_not_kept(desk: Desk) -> None:
    with pytest.raises(AddressTrouble):
        desk.set_setting("portal_url", "data.chhs.ca.gov")

    assert desk.setting("portal_url") == settings.PORTAL


@pytest.mark.parametrize("key", ["signatory_url", "directory_url", "registry_url"])
def test_the_address_of_a_list_may_ask_something_or_be_left_empty(desk: Desk, key: str) -> None:
    desk.set_setting(key, " https://hcai.ca.gov/list.xlsx?download=1 ")
    kept = getattr(desk.services, key)
    desk.set_setting(key, "  ")

    assert kept == "https://hcai.ca.gov/list.xlsx?download=1"
    assert getattr(desk.services, key) == ""


@pytest.mark.parametrize("typed", ["list.xlsx", "file:///list.xlsx", "https://a b/list", "https://hcai.ca.gov/x?a=1#b"])
def test_the_address_of_a_list_that_cannot_be_used_is_not_kept(desk: Desk, typed: str) -> None:
    with pytest.raises(AddressTrouble):
        desk.set_setting("directory_url", typed)

    assert desk.setting("directory_url") == ""


def test_the_practice_services_lead_to_the_practice_portal_alone() -> None:
    services = practice_services("http://127.0.0.1:1")

    assert [value for value in astuple(services) if value and not value.startswith("http://127.0.0.1:1")] == ["none"]
    assert services.signatory_url.endswith(".xlsx")


def test_another_language_speaks_at_once(desk: Desk) -> None:
    desk.set_setting("language", "en")
    assert desk.words.language == "en"

    desk.set_setting("language", "es")

    assert desk.words.language == "es"


@pytest.mark.expected_log("could not be read; its default is used")
@pytest.mark.parametrize("kept", ["{", '"fr"', "17", "null"])
def test_a_setting_that_cannot_be_read_falls_back_to_its_default(desk: Desk, kept: str) -> None:
    with opened(desk.folder.desk_db) as store, store:
        store.execute("insert into setting (key, value) values ('language', ?)", (kept,))

    assert desk.preferences().language is Language.AUTO


def test_a_value_of_the_wrong_kind_is_a_bug_of_the_caller(desk: Desk) -> None:
    with pytest.raises(ValueError, match="yes or no"):
        desk.set_setting("read_columns", "yes")
    with pytest.raises(KeyError):
        desk.setting("colour")


@pytest.mark.expected_log("could not be read; its default is used")
@pytest.mark.parametrize("odd", ["null", "5", "[]", '{"of": "a newer version"}', "no JSON", "[" * 100_000])
def test_what_another_version_kept_never_keeps_the_desk_from_opening(desk: Desk, odd: str) -> None:
    with opened(desk.folder.desk_db) as store, store:
        store.executemany("insert into setting values (?, ?)", [(key, odd) for key in settings.CHECKS])

    desk.reread()

    assert {key: desk.setting(key) for key in settings.CHECKS} == settings.DEFAULTS
