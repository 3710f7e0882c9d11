"""The record of the determination: a draft of the form, filled in with what was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.attestations.trouble import NoOrganization
from desktop.desk import Desk
from desktop.organization.model import Organization
from desktop.paths import open_folder
from desktop.releases.book import ReleaseBook
from desktop.settings import Services
from sync.work import Work
from tests.releases.conftest import ABOUT, LONG, Written, assessed
from tests.standing.cases import facility

NOWHERE = Services("http://127.0.0.1:9")  # nothing answers there, and nothing here asks


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(open_folder(tmp_path / "data"), NOWHERE)
    made.organization.save(Organization("Olive Care Center", (facility(),)))
    return made


def answers(desk: Desk, draft: str) -> dict[str, object]:
    return {key: values[0] for key, values in desk.attestations.draft(draft).answers.items()}


def test_the_record_is_begun_with_what_was_found(desk: Desk, written: Written) -> None:
    found = assessed(written(LONG), {**ABOUT, "title": "Visits by county", "denominator": 1_163})

    told = answers(desk, ReleaseBook(desk).record(found))

    assert told["report.name"] == "Visits by county"
    assert told["report.edition"] == "calhhs-2.0"
    assert (told["presence.result"], told["condition.result"], told["risk.result"]) == ("present", "not_met", "high")
    assert (told["condition.smallest-cell"], told["condition.smallest-denominator"]) == (3, 1_163)
    assert told["risk.score"] == 17
    assert "Where people live" in str(told["risk.summary"])
    assert (told["masking.result"], told["masking.complementary"]) == ("masked", True)
    assert "attack" in str(told["masking.summary"])
    assert told["organization.legal-name"]
    assert not {"expert.name", "review.legal", "report.reason", "report.safe-harbor"} & told.keys()


def test_the_answers_are_none_that_the_form_objects_to(desk: Desk, written: Written) -> None:
    draft = ReleaseBook(desk).record(assessed(written(LONG), {**ABOUT, "denominator": 1_163}))

    ours = {key for key in answers(desk, draft) if not key.startswith("organization")}
    assert [one for one in desk.attestations.check(draft) if one.key in ours] == []


@pytest.mark.parametrize(
    ("about", "result"),
    [
        ({"variables": {"residence": 39_000_000, "time": "five-years"}}, "not_needed"),
        ({"variables": {"residence": 39_000_000, "time": "five-years"}, "high_risk": True}, "masked"),
    ],
)
def test_the_record_says_whether_it_was_masked(
    desk: Desk, written: Written, about: dict[str, object], result: str
) -> None:
    told = answers(desk, ReleaseBook(desk).record(assessed(written(LONG), about)))

    assert (told["risk.result"], told["masking.result"]) == ("low", result)
    assert told["risk.high-risk"] == ("high_risk" in about)


def test_what_is_not_about_people_is_recorded_in_one_step(desk: Desk, written: Written) -> None:
    told = answers(desk, ReleaseBook(desk).record(assessed(written(LONG), {"persons": False})))

    assert told["presence.result"] == "absent"
    assert not [key for key in told if key.startswith(("condition", "risk", "masking"))]


def test_a_desk_without_an_organization_says_what_is_missing(tmp_path: Path, written: Written) -> None:
    bare = ReleaseBook(Desk(open_folder(tmp_path / "bare"), NOWHERE))

    with pytest.raises(NoOrganization):
        bare.record(assessed(written(LONG)))


def test_the_book_does_it_all_and_keeps_nothing(desk: Desk, written: Written, tmp_path: Path) -> None:
    book, file = ReleaseBook(desk), written(LONG)
    look = book.look(file, Work.quiet())
    book.save_spec(look.spec, tmp_path / "spec.json")
    spec = book.read_spec(tmp_path / "spec.json", look)

    saved = book.save(book.assess(look, spec, Work.quiet()), tmp_path / "out.xlsx", Work.quiet(), kind="xlsx")

    assert (saved.rows, saved.file) == (9, str(tmp_path / "out.xlsx"))
    assert [one.version for one in book.editions()] == ["2.0", "1.0"]
    kept = [one for one in (tmp_path / "data").rglob("*") if one.is_file() and b"Alpine" in one.read_bytes()]
    assert kept == []
