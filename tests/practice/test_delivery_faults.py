"""Each fault of a delivery looks on the wire as it should, and does the work as often as it says."""

from __future__ import annotations

import http.client
import json

import pytest

from sync.practice import Fault, PracticePortal
from sync.practice.fhir import faults
from tests.practice.fhir import ONE, create_once, find
from tests.practice.reader import Reader

TIMES_DONE = {
    "lost answer": 1,
    "lost request": 0,
    "504 after the work": 1,
    "504 without the work": 0,
    "doubled request": 1,  # the condition keeps the second from being done
    "truncated answer": 1,
    "garbage": 0,
    "web page": 0,
    "reset after the work": 1,
    "reset without the work": 0,
    "stall after the work": 1,
    "stall without the work": 0,
    "late work": 0,
    "401": 0,
    "403": 0,
    "412": 0,
    "422": 0,
    "429": 0,
    "other answers": 1,
    "older body": 1,
}
STATUS = {
    "504 after the work": 504,
    "504 without the work": 504,
    "doubled request": 200,
    "garbage": 200,
    "web page": 200,
    "401": 401,
    "403": 403,
    "412": 412,
    "422": 422,
    "429": 429,
    "other answers": 201,
    "older body": 200,
}


@pytest.mark.parametrize("name", faults.DELIVERY_FAULTS)
def test_a_fault_does_the_work_as_often_as_it_says(portal: PracticePortal, name: str) -> None:
    portal.fail_next(faults.DELIVERY_FAULTS[name]())

    status = 0
    try:
        with Reader(portal.url, timeout=0.05 if "stall" in name or "late" in name else 30) as reader:
            status = create_once(reader).status
    except (OSError, http.client.HTTPException):
        pass

    assert status == STATUS.get(name, 0)
    assert portal.fhir.accepted == [ONE] * TIMES_DONE[name]


@pytest.mark.parametrize("name", ["other answers", "older body"])
def test_a_spoilt_answer_is_a_good_resource_that_says_something_else(
    portal: PracticePortal, reader: Reader, name: str
) -> None:
    portal.fail_next(faults.DELIVERY_FAULTS[name]())

    said = create_once(reader).json

    kept = portal.fhir.held(ONE)[0].resource
    assert said["identifier"] == kept["identifier"]
    assert said["item"] != kept["item"]


@pytest.mark.parametrize("name", ["other answers", "older body"])
def test_a_search_is_spoilt_as_well(portal: PracticePortal, reader: Reader, name: str) -> None:
    kept = create_once(reader).json
    portal.fail_next(faults.DELIVERY_FAULTS[name]())

    (entry,) = find(reader).json["entry"]

    assert (entry["resource"]["id"], entry["resource"]["item"] == kept["item"]) == (kept["id"], False)


def test_late_work_is_done_when_it_is_released(portal: PracticePortal) -> None:
    portal.fail_next(faults.late_work())
    with Reader(portal.url, timeout=0.05) as impatient, pytest.raises(TimeoutError):
        create_once(impatient)
    assert portal.fhir.accepted == []

    portal.stop()

    assert portal.fhir.accepted == [ONE]


def test_a_truncated_answer_lacks_its_end(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(faults.truncated_answer())

    with pytest.raises(http.client.IncompleteRead) as cut:
        create_once(reader)

    assert cut.value.expected == faults.CUT


def test_a_doubled_resource_is_met_with_412_by_the_next_create(portal: PracticePortal) -> None:
    portal.fail_next(faults.doubling(portal.fhir.double_last))
    with Reader(portal.url) as reader, pytest.raises(http.client.RemoteDisconnected):
        create_once(reader)

    with Reader(portal.url) as reader:
        assert create_once(reader).status == 412
        assert find(reader).json["total"] == 2


def test_a_refusal_says_in_an_outcome_what_is_wrong(portal: PracticePortal, reader: Reader) -> None:
    portal.fail_next(faults.unprocessable("The license number is not known"))

    said = json.loads(create_once(reader).body)

    assert said["issue"][0]["diagnostics"] == "The license number is not known"


def test_faults_of_reading_still_do_their_work_once() -> None:
    assert (Fault.status(504).times, Fault.hang().times, Fault.drop_after(3).times) == (1, 1, 1)
