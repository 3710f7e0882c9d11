"""Tables, dumps and downloads of the practice portal."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator

import pytest

from sync.practice import PracticePortal
from tests.practice.conftest import Clock, dataset
from tests.practice.reader import Reader, Reply

BODY = b'FACID,BEDS,NOTE\r\n010000001,59,\r\n010000002,99,"a, b"\r\n010000003,120,x\r\n'
DICTIONARY = {"BEDS": {"label": "Beds", "notes": "Licensed beds", "type": "int4"}}
PATH = "/dataset/dataset-1/resource/table/download/beds.csv"


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    table = {
        "id": "table", "name": "Beds", "format": "CSV", "url_type": "upload", "mimetype": "text/csv",
        "url": f"https://data.chhs.ca.gov{PATH}", "datastore_active": True, "_body": BODY, "_dictionary": DICTIONARY,
    }  # fmt: skip
    named = {"id": "named", "datastore_active": True, "_datastore": {"total": 40_000, "fields": ["x", "y"]}}
    listed = {"id": "listed", "url_type": "upload", "url": "https://data.chhs.ca.gov/listed.xlsx"}
    with PracticePortal([dataset(1, resources=[table, named, listed])], clock=Clock()) as running:
        yield running


def table(reader: Reader, **params: object) -> Reply:
    return reader.action("datastore_search", **({"resource_id": "table"} | params))


def test_a_table_without_rows_tells_its_columns_and_its_dictionary(reader: Reader) -> None:
    result = table(reader, limit=0).result

    assert (result["total"], result["records"], result["limit"]) == (3, [], 0)
    assert result["fields"] == [
        {"id": "_id", "type": "int"},
        {"id": "FACID", "type": "text"},
        {"id": "BEDS", "type": "int4", "info": {"label": "Beds", "notes": "Licensed beds", "type_override": ""}},
        {"id": "NOTE", "type": "text"},
    ]


def test_rows_keep_leading_zeros_and_come_in_the_order_asked_for(reader: Reader) -> None:
    result = table(reader, sort="BEDS desc", limit=2, offset=1).result

    assert result["records"] == [
        {"_id": 2, "FACID": "010000002", "BEDS": 99, "NOTE": "a, b"},
        {"_id": 1, "FACID": "010000001", "BEDS": 59, "NOTE": None},
    ]


def test_rows_can_be_filtered_searched_and_narrowed_to_columns(reader: Reader) -> None:
    filtered = table(reader, filters='{"BEDS": [59, 120]}', fields="FACID", records_format="lists").result
    searched = table(reader, q="A, B", records_format="csv").result

    assert filtered["records"] == [["010000001"], ["010000003"]]
    assert (searched["total"], searched["records"]) == (1, '2,010000002,99,"a, b"\n')


def test_a_table_known_by_its_columns_answers_and_caps_at_32000_rows(reader: Reader) -> None:
    result = table(reader, resource_id="named", limit=100_000, records_format="lists").result

    assert (result["total"], result["limit"], len(result["records"])) == (40_000, 32_000, 32_000)
    assert [field["id"] for field in result["fields"]] == ["_id", "x", "y"]


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"resource_id": "nope"}, 404),
        ({"resource_id": "listed"}, 404),
        ({"filters": '{"zzz": 1}'}, 409),
        ({"sort": "zzz"}, 409),
        ({"fields": "zzz"}, 409),
        ({"include_next_page": "true"}, 409),
    ],
)
def test_a_table_that_cannot_be_read_is_refused(reader: Reader, params: dict[str, object], status: int) -> None:
    assert table(reader, **params).status == status


def test_the_table_of_a_private_dataset_is_not_served(portal: PracticePortal, reader: Reader) -> None:
    portal.make_private("dataset-1")

    assert table(reader).status == 404
    assert reader.ask(PATH).status == 404
    assert reader.ask("/datastore/dump/table").status == 404


def test_the_next_page_of_a_newer_portal_leads_to_the_rest_of_the_table(portal: PracticePortal, reader: Reader) -> None:
    portal.version = "2.12.0"

    first = table(reader, limit=2, include_next_page="true").result
    rest = table(reader, filters=json.dumps(first["next_page"]), include_next_page="true").result

    assert ([row["_id"] for row in rest["records"]], "next_page" in rest) == ([3], False)


def test_a_dump_holds_every_row_with_its_number_in_front(reader: Reader) -> None:
    plain = reader.ask("/datastore/dump/table")
    rows = list(csv.reader(io.StringIO(plain.body.decode(), newline="")))

    assert plain.headers["content-type"] == "application/octet-stream"
    assert rows[0] == ["_id", "FACID", "BEDS", "NOTE"]
    assert [row[1] for row in rows[1:]] == ["010000001", "010000002", "010000003"]
    assert reader.ask("/datastore/dump/table?format=json").json["records"][0] == [1, "010000001", 59, None]
    assert reader.ask("/datastore/dump/table?format=zzz").kind == "text/html"


def test_a_download_leads_to_a_signed_link_with_the_published_fingerprint(
    portal: PracticePortal, reader: Reader
) -> None:
    resource = portal.package("dataset-1")["resources"][0]

    first, file = reader.ask(PATH), reader.follow(PATH)

    assert resource["url"] == portal.url + PATH
    assert (first.status, "X-Amz-Signature" in first.headers["location"]) == (302, True)
    assert (file.status, file.body) == (200, BODY)
    assert (resource["hash"], resource["size"]) == (hashlib.md5(BODY).hexdigest(), len(BODY))
    assert file.headers["content-length"] == str(len(BODY))


def test_a_download_can_be_taken_up_again_where_it_stopped(portal: PracticePortal, reader: Reader) -> None:
    tag = reader.follow(PATH).headers["etag"]

    rest = reader.follow(PATH, {"Range": "bytes=10-", "If-Range": tag})
    last = reader.follow(PATH, {"Range": "bytes=-5"})
    portal.replace_file("table", BODY + b"010000004,1,\r\n")
    anew = reader.follow(PATH, {"Range": "bytes=10-", "If-Range": tag})

    assert (rest.status, rest.body, rest.headers["content-range"]) == (
        206,
        BODY[10:],
        f"bytes 10-{len(BODY) - 1}/{len(BODY)}",
    )
    assert last.body == BODY[-5:]
    assert (anew.status, len(anew.body)) == (200, len(BODY) + 14)


def test_a_range_past_the_end_and_a_known_fingerprint_need_no_body(reader: Reader) -> None:
    tag = reader.follow(PATH).headers["etag"]

    past = reader.follow(PATH, {"Range": "bytes=999999-"})
    known = reader.follow(PATH, {"If-None-Match": tag})

    assert (past.status, past.headers["content-range"]) == (416, f"bytes */{len(BODY)}")
    assert (known.status, known.body) == (304, b"")


def test_a_signed_link_is_for_reading_only_and_expires(portal: PracticePortal, reader: Reader) -> None:
    place = reader.ask(PATH).headers["location"].removeprefix(portal.url)

    assert reader.ask(place, "HEAD").status == 403
    portal.expire_links()
    assert (reader.ask(place).status, reader.follow(PATH).status) == (403, 200)


def test_a_resource_without_a_file_says_so(reader: Reader) -> None:
    reply = reader.ask("/dataset/dataset-1/resource/listed/download/listed.xlsx")

    assert (reply.status, reply.kind) == (404, "text/html")


def test_addresses_for_people_answer_in_html(portal: PracticePortal, reader: Reader) -> None:
    moved = reader.ask(f"/dataset/{dataset(1)['id']}")

    assert moved.headers["location"] == f"{portal.url}/dataset/dataset-1"
    assert "Dataset 1" in reader.ask("/dataset/dataset-1").text
    assert "Dataset 1" in reader.ask("/").text
    assert reader.ask("/robots.txt").kind == "text/plain"
    for path, method, status in (
        ("/api/3/actionx/package_list", "GET", 404),
        ("/api/3/action/package_list", "PUT", 405),
    ):
        reply = reader.ask(path, method)
        assert (reply.status, reply.kind) == (status, "text/html")
