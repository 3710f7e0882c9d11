"""JSON of every shape that portals give, and maps, as rows."""

from __future__ import annotations

import json

import pytest

from sync.tables import errors
from sync.tables.formats.model import LARGEST_JSON
from sync.tables.importing import take_in
from sync.work import Work
from tests.tables.importing.taking import Desk, names_of, odd, rows_of, source


def test_an_array_of_objects_has_a_column_for_each_key(desk: Desk) -> None:
    version = desk.take('[{"id": "007", "n": 1.10}, {"id": null, "more": true, "n": 12345678901234567890}]')

    assert names_of(version.parts[0]) == ["id", "n", "more"]
    assert rows_of(version) == [["007", "1.10", ""], ["", "12345678901234567890", "true"]]
    assert version.original.name == "original.json"


def test_what_is_nested_stays_json(desk: Desk) -> None:
    version = desk.take('[{"a": {"b": [1.0, null, "é\\n"]}, "c": []}]')

    assert rows_of(version) == [['{"b": [1.0, null, "é\\n"]}', "[]"]]


def test_the_dump_of_the_portal_is_read(desk: Desk) -> None:
    fields = [{"id": "_id", "type": "int"}, {"id": "FACID", "type": "text"}]

    arrays = desk.take(json.dumps({"fields": fields, "records": [[1, "006962"], [2, None]]}))
    objects = desk.take(json.dumps({"result": {"fields": fields, "records": [{"FACID": "006962", "_id": 1}]}}))

    assert names_of(arrays.parts[0]) == ["_id", "FACID"]
    assert rows_of(arrays) == [["1", "006962"], ["2", ""]]
    assert rows_of(objects) == [["1", "006962"]]


def test_arrays_may_be_columns_or_rows(desk: Desk) -> None:
    columns = desk.take('{"county": ["Alameda", "Yolo"], "rate": [1, 2.50]}')
    rows = desk.take('[["county", "rate"], ["Alameda", 1], ["Yolo"]]')

    assert (names_of(columns.parts[0]), rows_of(columns)) == (
        ["county", "rate"], [["Alameda", "1"], ["Yolo", "2.50"]],
    )  # fmt: skip
    assert (names_of(rows.parts[0]), rows_of(rows)) == (["county", "rate"], [["Alameda", "1"], ["Yolo", ""]])


def test_an_object_of_tables_has_a_part_for_each(desk: Desk) -> None:
    version = desk.take('{"meta": {"x": 1}, "homes": [{"a": 1}], "clinics": [{"b": 2}, {"b": 3}]}')

    assert [(part.name, part.rows) for part in version.parts] == [("homes", 1), ("clinics", 2)]


def test_one_object_a_line_is_read(desk: Desk) -> None:
    assert rows_of(desk.take('{"a": 1}\n{"a": "2"}\n\n')) == [["1"], ["2"]]


def test_one_object_a_line_may_hold_other_line_ends_in_its_text(desk: Desk) -> None:
    version = desk.take('{"a": "x\u2028y"}\r\n{"a": "z\x85"}\r\n')

    assert rows_of(version) == [["x\u2028y"], ["z\x85"]]


def test_the_number_of_a_feature_stays_beside_a_property_of_that_name(desk: Desk) -> None:
    feature = {"type": "Feature", "id": 7, "properties": {"id": "A-1"}, "geometry": None}

    version = desk.take(json.dumps({"type": "FeatureCollection", "features": [feature]}))

    assert names_of(version.parts[0]) == ["id (feature)", "id"]
    assert rows_of(version) == [["7", "A-1"]]


def test_a_row_with_nothing_in_it_is_a_row(desk: Desk) -> None:
    version = desk.take('[{"a": 1}, {"a": null}, {}]')

    assert rows_of(version) == [["1"], [""], [""]]
    assert version.parts[0].oddities == ()


def test_features_have_their_properties_and_where_they_are(desk: Desk) -> None:
    shape = {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]}
    features = [
        {"type": "Feature", "properties": {"NAME": "A"}, "geometry": {"type": "Point", "coordinates": [-121.50, 38.5]}},
        {"type": "Feature", "properties": {"NAME": "B", "latitude": "x"}, "geometry": shape},
        {"type": "Feature", "properties": None, "geometry": None},
    ]

    version = desk.take(json.dumps({"type": "FeatureCollection", "features": features}).replace("-121.5", "-121.50"))

    assert names_of(version.parts[0]) == [
        "NAME", "latitude", "geometry type", "longitude", "latitude (shape)", "geometry",
    ]  # fmt: skip
    assert rows_of(version)[0] == ["A", "", "Point", "-121.50", "38.5", ""]
    assert rows_of(version)[1] == ["B", "x", "Polygon", "", "", json.dumps(shape)]
    assert rows_of(version)[2] == [""] * 6


def test_half_a_character_is_told(desk: Desk) -> None:
    version = desk.take('[{"a": "x\\ud800", "b": "\\ud83d\\ude00"}]')

    assert rows_of(version) == [["x?", "\U0001f600"]]
    assert odd(version.parts[0], "half-characters").count == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(desk: Desk, encoding: str) -> None:
    assert rows_of(desk.take('[{"a": "José"}]'.encode(encoding))) == [["José"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[{"a": 1}, {"a"', errors.FileDamaged),
        ("[" * 100_000, errors.FileDamaged),
        ('{"a": 1, "b": {"c": 2}}', errors.NotATable),
        ("[]", errors.FileEmpty),
        ("{}", errors.FileEmpty),
    ],
)
def test_json_without_a_table_is_refused(desk: Desk, text: str, expected: type[Exception]) -> None:
    with pytest.raises(expected):
        desk.take(text)


def test_json_that_is_too_large_is_refused(desk: Desk) -> None:
    huge = desk.write('[{"a": 1},' + " " * 100_000)
    with huge.open("r+b") as opened:
        opened.truncate(LARGEST_JSON + 1)

    with pytest.raises(errors.TableTooLarge):
        take_in(huge, source(), desk.tables, Work.quiet())
    assert huge.exists()
