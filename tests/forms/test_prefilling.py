"""A form begins with what this desk knows, and says of each answer where it is from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.forms.checking import check
from desktop.forms.gathering import gather_known
from desktop.forms.library import form, forms
from desktop.forms.model import Answers, Origin, Severity, Value
from desktop.forms.prefilling import Found, KnownForForms, is_nothing, prefill
from desktop.organization.model import WHOLE, Facility, Fact, Identifiers, Organization
from desktop.paths import open_folder
from desktop.rule_packs import newest_pack
from desktop.settings import Services
from sync.lists.model import ListKind
from sync.work import Work
from tests.forms.little import context, little

LISTED = Origin("directory", date(2024, 4, 29))
PREFILL = {
    "about.name": "organization.legal_name",
    "about.beds": "fact.acute_beds",
    "about.opened": "directory.ceased",
    "about.note": "determination.reasons",
    "about.phone": "directory.phone",
    "choices.joins": "directory.delaying",
    "choices.network": "directory.request",
    "site.npi": "facility.npi",
}


def filled(**values: Value) -> Answers:
    known = {name.replace("__", "."): Found(value, LISTED) for name, value in values.items()}
    return prefill(little(prefill=PREFILL), KnownForForms(known)).answers


def test_what_is_known_becomes_an_answer_of_the_right_type() -> None:
    answers = filled(
        organization__legal_name="Golden Care, Inc.",
        fact__acute_beds=99,
        directory__ceased="2024-01-31",
        directory__delaying=False,
        directory__request="MANIFEST\u00a0MEDEX",
        facility__npi="1234567893",
    )

    assert answers == {
        "about.name": ("Golden Care, Inc.",),
        "about.beds": (99,),
        "about.opened": ("2024-01-31",),
        "choices.joins": (False,),
        "choices.network": ("Manifest MedEx",),
        "site.1.npi": ("1234567893",),
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("directory__request", "NONE SELECTED"),
        ("directory__request", "NA"),
        ("directory__request", "Some network of 2030"),
        ("directory__request", ""),
        ("directory__ceased", "some time in 2024"),
        ("directory__delaying", "Yes"),
        ("fact__acute_beds", True),
        ("organization__legal_name", " "),
        ("facility__zip", "95814"),
    ],
)
def test_what_does_not_fit_leaves_the_item_empty(name: str, value: Value) -> None:
    assert filled(**{name: value}) == {}


def test_each_answer_says_where_it_is_from() -> None:
    known = KnownForForms({"directory.phone": Found("916-555-0100", LISTED)})

    result = prefill(little(prefill=PREFILL), known)

    assert result.origins == {"about.phone": LISTED}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A practice desk with its lists and no organization yet."""
    made = Desk(open_folder(tmp_path / "data"), Services("http://127.0.0.1:9"), practice=True)
    made.lists.load_practice(Work.quiet())
    return made


def facility(desk: Desk, id_: str = "a", name: str = "Golden Practice Care Center") -> Facility:
    """Return a nursing facility of the practice registry that its person knows by number and little else."""
    found = desk.lists.find_facilities(name)[0].row
    facts = {"acute_beds": Fact(9, "person", date(2026, 11, 1)), "rural": Fact(None)}
    return Facility(
        id_,
        found.names[0],
        "",
        "",
        "",
        "skilled_nursing_facility",
        Identifiers(facid=found.key, clia="05D0000000"),
        facts,
    )


def test_a_desk_without_an_organization_knows_nothing(tmp_path: Path) -> None:
    bare = Desk(open_folder(tmp_path / "bare"), Services("http://127.0.0.1:9"))

    assert gather_known(bare).values == {}
    assert not bare.folder.desk_db.exists()


def test_what_only_the_registry_knows_is_said_to_be_from_it(desk: Desk) -> None:
    one = facility(desk)
    desk.organization.save(Organization("Golden Practice", (one,), "Golden Practice, Inc."))

    known = gather_known(desk, WHOLE).values

    listed = desk.lists.newest(ListKind.REGISTRY)
    row = desk.lists.facility(one.identifiers.facid)
    assert listed is not None
    assert row is not None
    assert known["organization.legal_name"] == Found("Golden Practice, Inc.", Origin("profile"))
    assert known["facility.address"] == Found(row.address, Origin("registry", listed.report_date))
    assert known["facility.city"] == Found(row.city, Origin("registry", listed.report_date))
    assert known["facility.clia"] == Found("05D0000000", Origin("profile"))
    assert known["facility.entity_type"].value == "skilled_nursing_facility"
    assert known["fact.acute_beds"] == Found(9, Origin("profile", date(2026, 11, 1)))
    assert known["determination.pack"].value == newest_pack().id
    assert "fact.rural" not in known
    assert "pin.dxf_id" not in known


def test_the_confirmed_row_of_the_lists_is_known_with_its_day(desk: Desk) -> None:
    desk.organization.save(Organization("Golden Practice", (facility(desk),)))
    row = next(one for one in desk.lists.signatories() if desk.lists.entry(one.dxf_id) and chose(desk, one.dxf_id))
    desk.organization.confirm("a", row.dxf_id)

    known = gather_known(desk, "a").values
    answers = prefill(form("directory-choices"), gather_known(desk, "a")).answers

    entry, directory = desk.lists.entry(row.dxf_id), desk.lists.newest(ListKind.DIRECTORY)
    assert entry is not None
    assert directory is not None
    assert known["pin.dxf_id"].value == row.dxf_id
    assert known["signatory.name"].value == row.name
    assert known["directory.request"] == Found(entry.choices.request, Origin("directory", directory.report_date))
    assert answers["organization.dxf-id"] == (row.dxf_id,)
    assert answers["choices.request"] == (entry.choices.request,)


def test_the_whole_of_several_facilities_is_not_one_of_them(desk: Desk) -> None:
    two = (facility(desk, "a"), facility(desk, "b"))
    desk.organization.save(Organization("Golden Practice", two))

    whole, one = gather_known(desk, WHOLE).values, gather_known(desk, "b").values

    assert whole["facility.name"].value == "Golden Practice"
    assert whole["organization.name"].value == "Golden Practice"
    assert one["facility.name"].value == two[1].name
    assert gather_known(desk, "no such facility").values.keys() == whole.keys()


def test_every_packaged_form_begins_with_answers_that_fit(desk: Desk) -> None:
    desk.organization.save(Organization("Golden Practice", (facility(desk),), "Golden Practice, Inc."))
    known = gather_known(desk)

    for one in forms():
        result = prefill(one, known)
        wrong = {problem.key for problem in check(one, result.answers, context()) if problem.severity is Severity.ERROR}
        assert result.answers, one.id
        assert result.origins.keys() | {"effective.date", "decision.on"} >= result.answers.keys(), one.id
        assert not wrong & result.answers.keys(), one.id


def chose(desk: Desk, dxf_id: str) -> bool:
    entry = desk.lists.entry(dxf_id)
    return entry is not None and not is_nothing(entry.choices.request)
