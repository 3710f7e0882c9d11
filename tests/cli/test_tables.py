"""Tables on the command line: fetched, asked, described, exported, compared, and searched for our own facilities."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desktop.cli.tables.options import KINDS
from desktop.tables import exporting
from tests.cli.conftest import Run
from tests.cli.documents import organization, written

RATES = """county,rate,code,note
Alameda,7.5,001,=1+1
Kern,"1,200",002,
Kern,*,003,late
Alameda,3,004,"two
lines"
"""


@pytest.fixture
def rates(tmp_path: Path, run: Run) -> Path:
    """A table on the desk, made of a file."""
    file = tmp_path / "rates.csv"
    file.write_text(RATES, encoding="utf-8", newline="")
    assert run("table", "import", str(file)).code == 0
    return file


def rows(answer: object) -> list[list[str]]:
    assert isinstance(answer, dict)
    return list(answer["rows"])


def test_a_desk_without_tables_says_how_to_get_one(run: Run) -> None:
    answer = run("table", "list")

    assert answer.code == 1
    assert "table fetch" in answer.out


def test_a_file_becomes_a_table_and_stays_where_it_is(run: Run, rates: Path) -> None:
    (table,) = run("table", "list", "--json").json["tables"]

    assert (table["name"], table["parts"][0]["rows"]) == ("rates.csv", 4)
    assert rates.read_text(encoding="utf-8") == RATES.replace("\r", "")


def test_a_filter_and_an_order_choose_the_rows(run: Run, rates: Path) -> None:
    typed = ["table", "query", "rates", "--where", 'county = "Alameda" and rate > 5', "--json"]

    assert rows(run(*typed).json) == [["Alameda", "7.5", "001", "=1+1"]]
    ordered = run("table", "query", "rates", "--sort", "-rate", "--columns", "code, rate", "--json").json
    assert rows(ordered) == [["002", "1,200"], ["001", "7.5"], ["004", "3"], ["003", "*"]]


def test_the_counts_say_how_many_of_how_many(run: Run, rates: Path) -> None:
    answer = run("table", "query", "rates", "--find", "kern", "--limit", "1")

    assert "Rows: 2 of 4" in answer.out
    assert "Shown: 1 to 1." in answer.out


def test_nothing_found_is_exit_code_one(run: Run, rates: Path) -> None:
    assert run("table", "query", "rates", "--where", "rate > 9000").code == 1


def test_groups_are_counted_and_summed_and_marks_left_out(run: Run, rates: Path) -> None:
    found = run("table", "query", "rates", "--group-by", "county", "--sum", "rate", "--json").json

    groups = {one["cells"][0]: (one["rows"], one["figures"][1], one["left_out"][1]) for one in found["groups"]}
    assert groups == {"Alameda": (2, 10.5, 0), "Kern": (2, 1200, 1)}


def test_a_filter_that_is_not_understood_changes_nothing_and_names_the_column(run: Run, rates: Path) -> None:
    answer = run("table", "query", "rates", "--where", "countty = 5", "--json")

    assert answer.code == 2
    assert "county" in answer.json["error"]["do"]


def test_rows_cannot_be_put_together_by_three_columns(run: Run, rates: Path) -> None:
    answer = run("table", "query", "rates", "--group-by", "county, rate, code")

    assert answer.code == 2
    assert "3 columns" in answer.err


@pytest.mark.parametrize("name", ["out.csv", "out.tsv"])
def test_an_export_has_exactly_the_rows_asked_for(run: Run, rates: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / name

    done = run("table", "export", "rates", str(file), "--where", 'county = "Alameda"', "--json")

    assert done.json["rows"] == 2
    with file.open(encoding="utf-8", newline="") as opened:
        read = list(csv.reader(opened, delimiter="\t" if name.endswith("tsv") else ","))
    assert read[1:] == [["Alameda", "7.5", "001", "=1+1"], ["Alameda", "3", "004", "two\nlines"]]


def test_formulas_are_made_harmless_for_a_spreadsheet_and_counted(run: Run, rates: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"

    done = run("table", "export", "rates", str(file), "--kind", "csv-excel", "--json")

    assert done.json["guarded"] == 1
    assert "'=1+1" in file.read_text(encoding="utf-8-sig")


def test_a_newer_file_of_the_same_place_is_compared_to_the_row(run: Run, rates: Path, tmp_path: Path) -> None:
    assert run("table", "changes", "rates").code == 1  # there is nothing to compare with
    rates.write_text(RATES.replace("Alameda,3", "Alameda,4") + "Inyo,1,005,\n", encoding="utf-8", newline="")
    run("table", "import", str(rates))

    found = run("table", "changes", "rates", "--key", "code", "--save", str(tmp_path / "changes.csv"), "--json").json

    assert (found["added"], found["removed"], found["changed"], found["same"]) == (1, 0, 1, 3)
    assert (tmp_path / "changes.csv").exists()
    assert "~ 004" in run("table", "changes", "rates", "--key", "code").out


def test_another_row_can_be_the_header(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("a,b\nname,size\nx,1\n", encoding="utf-8")
    run("table", "import", str(file))

    changed = run("table", "header", "odd.csv", "--row", "2", "--json").json

    assert [one["name"] for one in changed["parts"][0]["columns"]] == ["name", "size"]
    assert changed["parts"][0]["rows"] == 1


def test_a_table_can_be_removed_and_room_be_limited(run: Run, rates: Path) -> None:
    assert run("table", "storage", "--limit", "2GB", "--json").json["limit"] == 2_000_000_000
    assert run("table", "storage", "--limit", "2 gallons").code == 2

    assert run("table", "remove", "rates").code == 0

    assert run("table", "list", "--json").json["tables"] == []


def test_a_table_of_the_catalog_is_fetched_and_our_facilities_found_in_it(run: Run, tmp_path: Path) -> None:
    center = {**organization()["facilities"][0], "identifiers": {"facid": "090100000", "ccn": "55P001"}}  # type: ignore[index]
    run("--practice", "organization", "set", written(tmp_path / "set.json", organization(facilities=[center])))
    run("--practice", "sync")
    resources = run("--practice", "dataset", "healthcare-facility-locations", "--json").json["resources"]
    table = next(one["id"] for one in resources if one["format"] == "CSV")

    fetched = run("--practice", "table", "fetch", table, "--keep", "--json")

    assert fetched.code == 0
    assert fetched.json["parts"][0]["rows"] > 0
    mine = run("--practice", "mine", "--json")
    assert mine.code == 0
    (row,) = mine.json["rows"]
    assert (row["facility"], row["cells"]["FACID"]) == ("Golden Practice Care Center", "90100000")
    assert run("--practice", "mine").code == 0


def test_a_cell_about_us_that_became_blank_is_told(run: Run, tmp_path: Path) -> None:
    center = {**organization()["facilities"][0], "identifiers": {"facid": "090100000"}}  # type: ignore[index]
    run("organization", "set", written(tmp_path / "set.json", organization(facilities=[center])))
    file = tmp_path / "beds.csv"
    for beds, note in (("5", ""), ("", "late")):
        file.write_text(f"FACID,Year,Beds,Note\n90100000,2020,{beds},{note}\n000000001,2020,1,x\n", encoding="utf-8")
        run("table", "import", str(file))

    told = run("mine").out

    assert "Beds: blank (was: 5)" in told
    assert "Note: late (was: blank)" in told


def test_datasets_that_may_have_our_facilities_are_suggested_before_anything_is_fetched(run: Run) -> None:
    run("--practice", "sync", "--columns", "40")

    found = run("--practice", "mine", "--suggest", "--json")

    assert found.code == 0
    assert found.json["suggestions"][0]["columns"]


def test_the_kinds_of_export_that_can_be_typed_are_those_there_are() -> None:
    assert KINDS == exporting.KINDS


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("--sum", "rate"), "measure-without-groups"),
        (("--group-by", "county", "--sort", "rate"), "not-with-groups"),
        (("--group-by", "county", "--columns", "rate"), "not-with-groups"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(run: Run, rates: Path, typed: tuple[str, ...], code: str) -> None:
    answer = run("table", "query", "rates", *typed, "--json")

    assert (answer.code, answer.json["error"]["code"]) == (2, code)


def test_figures_are_written_out_with_all_of_their_digits(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "money.csv"
    file.write_text("county,paid,share\nKern,1254094.165,0.0000125\nKern,7000000,0\n", encoding="utf-8")
    run("table", "import", str(file))

    told = run("table", "query", "money", "--group-by", "county", "--sum", "paid", "--most", "share").out

    assert "8,254,094.165" in told
    assert "1.25e-05" in told


def test_a_place_far_down_is_not_another_place(run: Run, rates: Path) -> None:
    answer = run("table", "query", "rates", "--offset", "5000000", "--json")

    assert answer.json["offset"] == 5_000_000


def test_a_limit_that_is_too_small_is_said_to_be(run: Run) -> None:
    answer = run("table", "storage", "--limit", "1KB")

    assert answer.code == 2
    assert "100MB" in answer.err


def test_only_what_the_portal_has_makes_room_and_it_is_told(run: Run, tmp_path: Path) -> None:
    ours, large = tmp_path / "ours.csv", tmp_path / "large.json"
    ours.write_text("a,b\n1,2\n", encoding="utf-8")
    large.write_bytes(b'[{"a": 1}]' + b" " * 100_000_000)
    run("--practice", "sync")
    fetched = run("--practice", "table", "fetch", "healthcare-facility-locations", "--json").json["name"]
    run("--practice", "table", "import", str(ours))
    run("--practice", "table", "storage", "--limit", "100MB")

    answer = run("--practice", "table", "import", str(large), "--json")

    assert answer.json["made_room"] == [fetched]
    names = [one["name"] for one in run("--practice", "table", "storage", "--json").json["versions"]]
    assert sorted(names) == ["large.json", "ours.csv"]


def test_a_file_that_is_not_there_is_told_apart_from_a_table_that_is_not(run: Run, tmp_path: Path) -> None:
    answer = run("table", "import", str(tmp_path / "none.csv"), "--json")

    assert (answer.code, answer.json["error"]["code"]) == (1, "no-file-here")


def test_an_imported_table_that_is_removed_is_not_promised_back_by_the_portal(run: Run, rates: Path) -> None:
    told = run("table", "remove", "rates").out

    assert "portal" not in told
    assert rates.exists()
