"""Specs as JSON: read, written, and refused by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.deidentification.model import Sum
from desktop.deidentification.spec import Across, Column, Role
from desktop.deidentification.trouble import SpecTrouble
from desktop.releases.specs import document_of, read_document, read_spec, save_spec, sheet_of, spec_from
from desktop.releases.trouble import SpecUnreadable
from tests.releases.conftest import LONG, Written, opened

WIDE = [["County", "Male", "Female", "Total"], ["Alpine", 3, 20, 23], ["Kern", 30, 40, 70]]
FULL: dict[str, object] = {
    "title": "Visits",
    "edition": "1.0",
    "sheet": 1,
    "columns": {"County": {"role": "group", "variable": "service"}, "Cost": "left-out",
                "Rate per 1,000": {"role": "rate", "of": "Visits"}},
    "totals": {"Age": [{"whole": "Total", "parts": ["0-17", "18+"]}], "County": []},
    "variables": {"service": 1_200, "time": "year", "age": [18, 30]},
    "denominator": 30_000,
    "persons": True,
    "high_risk": True,
    "residents_only": True,
    "mask_always": True,
}  # fmt: skip


def test_a_spec_says_all_that_it_can(written: Written) -> None:
    found = spec_from(FULL, opened(written(LONG)))

    assert found.columns[0] == Column("County", Role.GROUP, "service")
    assert found.columns[1] == Column("Age", Role.GROUP, "age")  # not named, so as suggested
    assert [column.role for column in found.columns[3:]] == [Role.RATE, Role.LEFT_OUT]
    assert found.sums == {"Age": (Sum("Total", ("0-17", "18+")),), "County": ()}
    assert found.variables == {"service": (1_200,), "time": ("year",), "age": (18, 30)}
    assert (found.denominator, found.edition, found.title) == (30_000, "1.0", "Visits")
    assert found.has_persons
    assert found.is_high_risk
    assert found.residents_only
    assert found.mask_always


@pytest.mark.parametrize("about", [{}, FULL])
def test_a_spec_comes_back_as_it_was_saved(written: Written, tmp_path: Path, about: dict[str, object]) -> None:
    look = opened(written(LONG))
    spec = spec_from(about, look)

    save_spec(spec, tmp_path / "spec.json")

    assert read_spec(tmp_path / "spec.json", look) == spec
    assert json.loads((tmp_path / "spec.json").read_text(encoding="utf-8")) == document_of(spec)


def test_a_suggested_breakdown_comes_back_with_its_total(written: Written, tmp_path: Path) -> None:
    look = opened(written(WIDE))

    save_spec(look.spec, tmp_path / "spec.json")

    assert read_spec(tmp_path / "spec.json", look) == look.spec
    assert look.spec.across == (Across("sex", ("Male", "Female", "Total"), "sex"),)


def test_a_breakdown_whose_columns_are_something_else_is_dropped(written: Written) -> None:
    look = opened(written(WIDE))

    assert spec_from({"columns": {"Total": "denominator"}}, look).across == ()


REFUSED: dict[str, tuple[object, str, str]] = {
    "a list": ([], "", "object"),
    "an unknown key": ({"colums": {}}, "colums", "key"),
    "a column that is not there": ({"columns": {"Shoe": "group"}}, "columns.Shoe", "column"),
    "a role that is none": ({"columns": {"Age": "grup"}}, "columns.Age.role", "role"),
    "a role that is no text": ({"columns": {"Age": {"role": []}}}, "columns.Age.role", "role"),
    "an unknown key of a column": ({"columns": {"Age": {"rôle": "group"}}}, "columns.Age.rôle", "key"),
    "a sheet of number zero": ({"sheet": 0}, "sheet", "number"),
    "a number in quotes": ({"denominator": "30000"}, "denominator", "number"),
    "a number below zero": ({"denominator": -1}, "denominator", "number"),
    "yes in words": ({"high_risk": "yes"}, "high_risk", "yes_no"),
    "a decimal": ({"variables": {"age": 1.5}}, "variables.age", "number"),
    "true as an answer": ({"variables": {"sex": True}}, "variables.sex", "number"),
    "breakdowns that are no list": ({"across": {}}, "across", "list"),
    "a breakdown without a name": ({"across": [{"columns": ["Visits"]}]}, "across.1.name", "text"),
    "totals that are no list": ({"totals": {"Age": "Total"}}, "totals.Age", "list"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_spec_cannot_say_is_refused_by_name(written: Written, name: str) -> None:
    document, field, wanted = REFUSED[name]
    look = opened(written(LONG))

    with pytest.raises(SpecTrouble) as refused:
        (sheet_of(document), spec_from(document, look))

    assert (refused.value.facts["field"], refused.value.facts["wanted"]) == (field, wanted)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_file_that_is_no_json_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "spec.json"
    file.write_bytes(content)

    with pytest.raises(SpecUnreadable):
        read_document(file)


def test_a_spec_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecUnreadable):
        read_document(tmp_path / "none.json")
