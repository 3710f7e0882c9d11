"""Searching the practice portal: queries, order, paging, fields and facets."""

from __future__ import annotations

from typing import Any

import pytest

from sync.practice import PracticePortal
from sync.practice.ckan.queries import QuerySyntaxError, compile_query
from tests.practice.conftest import dataset
from tests.practice.reader import Reader


def found_by(query: str, **fields: Any) -> bool:
    package = PracticePortal([dataset(7, **fields)]).package("dataset-7")
    return compile_query(query)(package)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "*:*",
        "id:00000007-0000-4000-8000-000000000000",
        'id:{"00000006-0000-4000-8000-000000000000" TO *]',
        'id:["00000007-0000-4000-8000-000000000000" TO "00000007-0000-4000-8000-000000000000"]',
        'id:("x" OR "00000007-0000-4000-8000-000000000000" OR "y")',
        "metadata_modified:[2026-01-08T10:00:00Z TO *]",
        "metadata_modified:[* TO 2026-01-08T10:00:00.000Z]",
        "metadata_modified:[2026-01-08T09:00:00Z TO *] AND organization:department-1",
        "organization:department-1 groups:healthcare",
        "organization:department-0 OR groups:healthcare",
        "+groups:healthcare -organization:department-0",
        "NOT tags:staffing",
        "(tags:staffing OR tags:beds) AND res_format:CSV",
        "name:dataset-*",
        "COUNTS practice",
        'title:"Dataset 7"',
        r"id:00000007\-0000\-4000\-8000\-000000000000",
    ],
)
def test_a_query_finds_the_dataset_it_describes(query: str) -> None:
    assert found_by(query)


@pytest.mark.parametrize(
    "query",
    [
        'id:{"00000007-0000-4000-8000-000000000000" TO *]',
        'id:("x" OR "y")',
        "metadata_modified:{2026-01-08T10:00:00Z TO *]",
        "metadata_modified:[2027-01-01T00:00:00Z TO *]",
        "organization:department-0",
        "groups:healthcare AND organization:department-0",
        "-groups:healthcare",
        "nowhere:anything",
        "counts missing",
    ],
)
def test_a_query_leaves_out_what_it_does_not_describe(query: str) -> None:
    assert not found_by(query)


@pytest.mark.parametrize(
    "query", ["title:[", "(", "a OR", "id:{x TO", 'title:"open', "metadata_modified:[2026 TO *]", ")"]
)
def test_a_query_that_cannot_be_read_is_refused(query: str) -> None:
    with pytest.raises(QuerySyntaxError):
        compile_query(query)


def test_keyset_paging_reads_every_dataset_once(reader: Reader) -> None:
    seen: list[str] = []
    query = "*:*"

    while page := reader.search(rows=5, sort="id asc", fq=query)["results"]:
        seen += [entry["id"] for entry in page]
        query = f'id:{{"{seen[-1]}" TO *]'

    assert seen == [dataset(number)["id"] for number in range(1, 13)]


def test_rows_are_ten_by_default_and_cut_silently(portal: PracticePortal, reader: Reader) -> None:
    portal.rows_cap = 11

    assert len(reader.search()["results"]) == 10
    assert len(reader.search(rows=1000)["results"]) == 11
    assert reader.search(rows=1000)["count"] == 12
    assert len(reader.search(rows=1000, start=11)["results"]) == 1


def test_several_filters_must_all_hold(reader: Reader) -> None:
    filters = ["organization:department-1", 'id:{"00000006-0000-4000-8000-000000000000" TO *]']

    assert reader.search(fq=filters)["count"] == 3


def test_fields_asked_for_come_alone_with_dates_cut_to_milliseconds(reader: Reader) -> None:
    both = ["id,name,metadata_modified", "id name metadata_modified"]

    answers = [reader.search(rows=1, sort="id asc", fl=fields)["results"] for fields in both]

    expected = {"id": dataset(1)["id"], "name": "dataset-1", "metadata_modified": "2026-01-02T10:00:00.000Z"}
    assert answers == [[expected], [expected]]
    assert reader.search(rows=1, fl="organization,groups,nothing")["results"][0].keys() == {"organization", "groups"}


def test_datasets_come_in_the_order_asked_for(reader: Reader) -> None:
    oldest = reader.search(rows=1, sort="metadata_modified asc")["results"][0]["name"]
    newest = reader.search(rows=1, sort="metadata_modified desc, id asc")["results"][0]["name"]

    assert (oldest, newest, reader.search(rows=1)["results"][0]["name"]) == ("dataset-1", "dataset-12", "dataset-12")


def test_facets_count_and_are_cut_to_the_limit(reader: Reader) -> None:
    result = reader.search(rows=0, facet__field='["organization","groups"]', facet__limit=1)

    assert result["facets"] == {"organization": {"department-0": 6}, "groups": {"healthcare": 12}}
    items = result["search_facets"]["organization"]["items"]
    assert items == [{"name": "department-0", "display_name": "Department 0", "count": 6}]
    everything = reader.search(rows=0, facet__field='["organization"]', facet__limit=-1)
    assert len(everything["facets"]["organization"]) == 2


@pytest.mark.parametrize(
    ("params", "status", "kind"),
    [
        ({"sort": "bogus"}, 400, "Search Query Error"),
        ({"sort": "bogus asc"}, 409, "Search Error"),
        ({"foo": 1}, 400, "Search Query Error"),
        ({"q": "title:["}, 409, "Search Error"),
        ({"rows": "many"}, 409, "Validation Error"),
        ({"rows": -1}, 409, "Validation Error"),
        ({"fq": "metadata_modified:[yesterday TO *]"}, 409, "Search Error"),
    ],
)
def test_a_search_that_cannot_be_done_is_refused(
    reader: Reader, params: dict[str, object], status: int, kind: str
) -> None:
    reply = reader.action("package_search", **params)

    assert (reply.status, reply.json["success"], reply.json["error"]["__type"]) == (status, False, kind)


def test_the_api_answers_without_a_version_and_to_json_in_a_post(reader: Reader) -> None:
    body = b'{"q": "practice", "rows": 2, "fq": "organization:department-1"}'

    short = reader.ask("/api/action/package_search?rows=2")
    posted = reader.ask("/api/3/action/package_search", "POST", body, {"Content-Type": "application/json"})

    assert (short.result["count"], posted.result["count"], len(posted.result["results"])) == (12, 6, 2)


def test_a_body_that_is_not_a_json_object_gets_a_bare_string(reader: Reader) -> None:
    for body in (b"{bad", b"[1]"):
        reply = reader.ask("/api/3/action/package_search", "POST", body)

        assert (reply.status, type(reply.json)) == (400, str)


def test_departments_and_topics_are_listed_in_full_at_most_25_at_a_time() -> None:
    many = [dataset(n, organization={"id": f"o{n}", "name": f"d-{n:02d}", "title": f"D {n:02d}"}) for n in range(30)]

    with PracticePortal(many) as portal, Reader(portal.url) as reader:
        names = reader.action("organization_list").result
        full = reader.action("organization_list", all_fields="true", limit=1000).result
        rest = reader.action("organization_list", all_fields="true", offset=25).result
        topics = reader.action("group_list", all_fields="true").result

    assert (len(names), len(full), len(rest)) == (30, 25, 5)
    assert [entry["name"] for entry in full + rest] == names
    assert [(topic["name"], topic["package_count"]) for topic in topics] == [("healthcare", 30)]
