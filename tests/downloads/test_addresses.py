"""Where a file is asked for, and where a redirect may lead."""

from __future__ import annotations

import pytest

from sync.downloads.addresses import Place, next_place, place_of
from sync.downloads.errand import name_of
from sync.downloads.errors import DownloadMoved
from sync.downloads.model import Wanted

PORTAL = "https://data.chhs.ca.gov"
HERE = Place(PORTAL, "/dataset/d/resource/r/download/f.csv")


def place(url: str, *, resource: str = "r", dataset: str = "d", portal: str = PORTAL) -> str:
    found = place_of(Wanted(resource, dataset, url, "Name", "CSV"), portal)
    return found.server + found.path


def test_an_uploaded_file_is_asked_of_the_portal_in_the_settings() -> None:
    url = "https://old.example/dataset/x/resource/r/download/beds 2026?.csv"

    assert place(url) == f"{PORTAL}/dataset/d/resource/r/download/beds%202026"
    assert place(url, portal="http://127.0.0.1:80/ckan") == (
        "http://127.0.0.1:80/ckan/dataset/d/resource/r/download/beds%202026"
    )


def test_ids_cannot_lead_out_of_their_place() -> None:
    url = f"{PORTAL}/dataset/x/resource/../../api/download/f.csv"

    assert place(url, resource="../../api", dataset="a?b#c") == (
        f"{PORTAL}/dataset/a%3Fb%23c/resource/..%2F..%2Fapi/download/f.csv"
    )


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("http://gis.example/a b/é.csv?where=1=1&x=ä", "https://gis.example/a%20b/%C3%A9.csv?where=1=1&x=%C3%A4"),
        ("https://gis.example:443/a%20b.csv#part", "https://gis.example/a%20b.csv"),
        ("https://gis.example:8443", "https://gis.example:8443/"),
        ("http://127.0.0.1:9/secret", "https://127.0.0.1:9/secret"),
        (
            "https://data.ca.gov/dataset/d/resource/x/download/f.csv",
            "https://data.ca.gov/dataset/d/resource/x/download/f.csv",
        ),
        (" https://gis.example/x\n", "https://gis.example/x"),
    ],
)
def test_a_link_is_asked_for_securely(url: str, asked: str) -> None:
    assert place(url) == asked


@pytest.mark.parametrize(
    ("location", "server", "path"),
    [
        (
            "https://s3.amazonaws.com:443/b/k?X-Amz-Signature=a%2Fb&y=1",
            "https://s3.amazonaws.com",
            "/b/k?X-Amz-Signature=a%2Fb&y=1",
        ),
        ("https://s3.example:9000/k", "https://s3.example:9000", "/k"),
        ("/elsewhere?x=1", PORTAL, "/elsewhere?x=1"),
        ("//other.example/k", "https://other.example", "/k"),
        ("https://[::1]:443/k", "https://[::1]", "/k"),
    ],
)
def test_a_redirect_is_followed_without_the_port_that_goes_without_saying(
    location: str, server: str, path: str
) -> None:
    assert next_place(HERE, location, "Name") == Place(server, path)


@pytest.mark.parametrize(
    "location",
    ["http://s3.example/k", "http://127.0.0.1/k", "ftp://x/y", "https://u@s3.example/", "https://x:99999/", ""],
)
def test_a_redirect_that_is_not_secure_is_refused(location: str) -> None:
    if not location:
        assert next_place(HERE, location, "Name") == HERE
        return
    with pytest.raises(DownloadMoved):
        next_place(HERE, location, "Name")


def test_only_this_computer_may_lead_itself_over_plain_http() -> None:
    practice = Place("http://127.0.0.1:5000", "/x")

    assert next_place(practice, "http://127.0.0.1:5000/y", "Name").path == "/y"
    with pytest.raises(DownloadMoved):
        next_place(practice, "http://s3.example/y", "Name")


def test_names_of_files_here_are_never_those_of_somebody_else() -> None:
    assert name_of("11111111-2222-4333-8444-55555555555A") == "11111111-2222-4333-8444-55555555555a"
    for odd in ("..", "a/b", "con", "", "x" * 300, "\ud800"):
        assert len(name_of(odd)) == 34
        assert name_of(odd).startswith("r-")
