"""The command ``news`` shows what is new and why, and marks it as read."""

from __future__ import annotations

import io
import json
from argparse import ArgumentParser
from dataclasses import dataclass
from typing import Any

import pytest

from desktop.cli.job import Job
from desktop.cli.news.commands import COMMANDS
from desktop.cli.news.options import add_news
from desktop.cli.terminal import Terminal
from desktop.desk import Desk
from sync.practice import PracticePortal
from sync.work import Work
from tests.news.conftest import name_organization
from tests.news.test_catalog_news import change
from tests.news.test_news_that_concern_us import take


@dataclass(frozen=True)
class Answer:
    code: int
    out: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def news(desk: Desk, *typed: str) -> Answer:
    """Run the command at a desk."""
    parser = ArgumentParser()
    add_news(parser.add_subparsers(dest="command"))
    options = parser.parse_args(["news", *typed])
    out = io.StringIO()
    code = COMMANDS["news"](Job(desk, options, Terminal(as_json=options.json, out=out), Work.quiet()))
    return Answer(code, out.getvalue())


@pytest.fixture
def changed(synced: Desk, portal: PracticePortal) -> Desk:
    """A desk after the second sync."""
    portal.advance()
    synced.sync(Work.quiet())
    return synced


def test_nothing_new_is_said_and_is_no_failure(desk: Desk) -> None:
    assert news(desk).code == 0
    assert "Nothing is new." in news(desk).out
    assert "There is no news yet." in news(desk, "--all").out


def test_it_tells_kind_title_reason_and_how_many(changed: Desk) -> None:
    answer = news(changed)

    assert answer.code == 0
    assert "Not read yet: 7" in answer.out
    assert "Dataset withdrawn · not read" in answer.out
    assert "You see this because everything new in the catalog is shown." in answer.out


def test_marking_as_read_is_kept_and_all_still_shows_everything(changed: Desk) -> None:
    marked = news(changed, "--mark-read", "--json").json

    assert marked["marked"] == marked["unread"] == 7
    assert news(changed, "--json").json["items"] == []
    again = news(changed, "--all", "--json").json
    assert (again["unread"], len(again["items"])) == (0, 7)
    assert all(item["is_read"] for item in again["items"])


def test_json_has_all_of_an_item(changed: Desk) -> None:
    change(changed, 7)

    items = {item["title"]: item for item in news(changed, "--json").json["items"]}

    assert set(items["7 datasets changed"]) == {
        *("id", "at", "day", "kind", "title", "text", "why", "concerns_us", "is_read", "action", "parts"),
    }
    assert set(items["7 datasets changed"]["parts"][0]) == {"id", "title", "text", "is_read", "action"}


def test_what_concerns_the_organization_comes_first_under_its_own_heading(changed: Desk) -> None:
    name_organization(changed)
    take(changed, "FACID,BEDS\n090100000,5\n090200000,6\n")
    take(changed, "FACID,BEDS\n090100000,9\n090200000,6\n")

    lines = news(changed).out.splitlines()

    assert lines[2] == "Concerns your organization"
    assert lines[3].strip() == "Beds by facility · Beds"


def test_it_speaks_spanish(changed: Desk) -> None:
    changed.set_setting("language", "es")

    assert "Conjunto retirado · sin leer" in news(changed).out
