"""A desk under a policy: the organization's values hold, a person's are kept for later, practice is left alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.desk import Desk
from desktop.opening import desk_in
from desktop.policy.model import Policy
from desktop.policy.reading import current_policy, take
from desktop.policy.trouble import SetByOrganization
from desktop.settings import Language, Preferences
from sync.errors import KnownError, Offline
from sync.work import Work
from tests.policy.conftest import Set

PORTAL = "https://data.example.org"


def test_a_policy_holds_where_nothing_was_ever_set(desk: Desk, organization_sets: Set) -> None:
    organization_sets(portal_url=PORTAL, language="es", notify=1)

    desk.reread()

    assert desk.services.portal_url == desk.setting("portal_url") == PORTAL
    assert desk.preferences() == Preferences(language=Language.SPANISH, notify=True)
    assert desk.words.language == "es"
    assert not desk.folder.desk_db.exists()


def test_a_policy_wins_over_what_a_person_set_and_gives_it_back_when_it_goes(
    desk: Desk, organization_sets: Set
) -> None:
    desk.set_setting("portal_url", "https://own.example.org")
    desk.set_setting("check_updates", True)
    organization_sets(portal_url=PORTAL, check_updates=0)
    desk.reread()
    under = desk.services.portal_url, desk.preferences().check_updates

    take(Policy())
    desk.reread()

    assert under == (PORTAL, False)
    assert (desk.services.portal_url, desk.preferences().check_updates) == ("https://own.example.org", True)


def test_what_the_organization_set_cannot_be_set_by_a_person(desk: Desk, organization_sets: Set) -> None:
    organization_sets(portal_url=PORTAL)

    with pytest.raises(SetByOrganization) as met:
        desk.set_setting("portal_url", "https://own.example.org")
    desk.set_setting("portal_url", PORTAL)
    desk.set_setting("contact", "me@example.org")

    assert met.value.facts == {"setting": "portal_url"}
    assert desk.is_managed("portal_url")
    assert not desk.is_managed("contact")
    assert desk.setting("contact") == "me@example.org"


def test_a_value_that_cannot_be_used_leaves_the_persons_own(desk: Desk, organization_sets: Set) -> None:
    desk.set_setting("language", "es")
    organization_sets(language="fr")

    desk.set_setting("notify", True)

    assert not desk.is_managed("language")
    assert desk.preferences().language is Language.SPANISH


def test_an_endpoint_that_cannot_be_used_is_not_replaced_by_the_persons_own(desk: Desk, organization_sets: Set) -> None:
    desk.set_setting("exchange_url", "https://own.example.org/fhir")
    organization_sets(exchange_url="http://fhir.example.org")

    desk.reread()

    assert desk.services.exchange_url == ""
    with pytest.raises(SetByOrganization):
        desk.set_setting("exchange_url", "https://own.example.org/fhir")


def test_practice_keeps_its_own_services_and_takes_the_choices(practice: Desk, organization_sets: Set) -> None:
    organization_sets(portal_url=PORTAL, exchange_url="", proxy="http://proxy:80", language="es")

    practice.set_setting("portal_url", "https://own.example.org")

    assert practice.services.portal_url == "http://127.0.0.1:9"
    assert practice.setting("portal_url") == "https://own.example.org"
    assert not practice.is_managed("exchange_url")
    assert practice.is_managed("language")
    assert practice.words.language == "es"


def test_another_portal_for_one_time_is_refused_where_the_organization_set_it(
    desk: Desk, organization_sets: Set
) -> None:
    organization_sets(portal_url=PORTAL)

    with pytest.raises(SetByOrganization), desk_in(desk.folder, portal_url="https://own.example.org"):
        pass
    with desk_in(desk.folder, portal_url=f"{PORTAL}/") as opened:
        assert opened.services.portal_url == PORTAL


def test_a_desk_that_cannot_read_its_settings_has_the_organizations(desk: Desk, organization_sets: Set) -> None:
    organization_sets(portal_url=PORTAL)
    desk.folder.desk_db.write_bytes(b"no store" * 200)

    with pytest.raises(KnownError), desk_in(desk.folder):
        pass
    with desk_in(desk.folder, without_settings=True) as opened:
        assert opened.services.portal_url == PORTAL


def test_the_command_line_says_that_the_organization_set_it(
    tmp_path: Path, organization_sets: Set, capsys: pytest.CaptureFixture[str]
) -> None:
    organization_sets(portal_url=PORTAL, exchange_url="", language="en")
    data = ["--data-dir", str(tmp_path / "data")]

    codes = [
        main([*data, "sync", "--portal", "https://own.example.org"]),
        main([*data, "attest", "endpoint", "--set", "https://own.example.org/fhir"]),
    ]

    said = capsys.readouterr().err
    assert codes == [1, 1]
    assert "Your organization has set this (portal_url)" in said
    assert "Your organization has set this (exchange_url)" in said


def test_a_sync_asks_the_organizations_portal(desk: Desk, organization_sets: Set) -> None:
    organization_sets(portal_url="http://127.0.0.1:9")
    desk.reread()

    with pytest.raises(Offline):
        desk.sync(Work.quiet())


def test_a_policy_is_read_once_by_a_process(organization_sets: Set) -> None:
    take(None)

    assert current_policy() is current_policy()


def test_reading_the_policy_loads_nothing_heavy() -> None:
    ask = (
        "import sys; from desktop.desk.desk import Desk; from desktop.policy.reading import current_policy; "
        "current_policy(); print(sorted({'ssl', 'requests', 'truststore', 'sync.connections'} & set(sys.modules)))"
    )

    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"
