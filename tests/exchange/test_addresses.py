"""An endpoint is spoken to securely or not at all; nothing is made secure behind a person's back."""

from __future__ import annotations

import pytest

from sync.connections import checked_endpoint
from sync.errors import AddressTrouble, EndpointNotSecure
from sync.exchange.endpoint import Endpoint


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" https://fhir.example/r4/ ", "https://fhir.example/r4"),
        ("HTTPS://fhir.example:443", "https://fhir.example"),
        ("http://127.0.0.1:8080/fhir", "http://127.0.0.1:8080/fhir"),
        ("http://localhost/fhir", "http://localhost/fhir"),
        ("http://[::1]:8080/fhir", "http://[::1]:8080/fhir"),
    ],
)
def test_a_secure_address_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert checked_endpoint(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "http://fhir.example/r4",
        "HTTP://fhir.example",
        "http://10.0.0.7/fhir",
        "http://localhost.example/fhir",
        "http://127.0.0.1.example/",
    ],
)
def test_plain_http_to_another_computer_is_refused(typed: str) -> None:
    with pytest.raises(EndpointNotSecure) as trouble:
        checked_endpoint(typed)

    assert trouble.value.facts == {"address": typed}


@pytest.mark.parametrize(
    "typed", ["", "fhir.example", "ftp://fhir.example", "https://", "https://me:secret@fhir.example", "https://h/?a=b"]
)
def test_what_is_no_address_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(AddressTrouble) as trouble:
        checked_endpoint(typed)

    assert type(trouble.value) is AddressTrouble


def test_no_endpoint_is_opened_at_an_address_that_is_not_secure() -> None:
    with pytest.raises(EndpointNotSecure):
        Endpoint("http://fhir.example/r4")
