"""However often and wherever a download is cut, it ends with the bytes of one version, and never with others."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sync.connections import Patience
from sync.downloads.model import Fetched, Wanted
from sync.errors import KnownError
from sync.practice import Fault, PracticePortal
from sync.practice.ckan.collection import Storage
from sync.practice.ckan.spoiling import without_headers
from tests.downloads.conftest import ONE_TRY, RESOURCE, Fetching, dataset, rows_of

BODY, AFTER = rows_of(90), rows_of(90, seed=2)
MOST_TRIES = 30
PATIENT = Patience(tries=20, first_wait=0.0)

# A fault for one request: where it is cut, counted in bytes of the wire (header and body), and how.
places = st.one_of(st.integers(0, 700), st.integers(0, len(BODY) + 700))
faults = st.builds(lambda at, is_reset: (Fault.reset if is_reset else Fault.drop_after)(at), places, st.booleans())
storages = st.builds(Storage, st.booleans(), st.booleans(), st.booleans())


@given(cuts=st.lists(st.tuples(st.integers(1, 12), faults), max_size=8), is_hashed=st.booleans(), storage=storages)
@settings(max_examples=120)
@example(cuts=[(1, Fault.drop_after(120)), (3, Fault.drop_after(700))], is_hashed=False, storage=Storage())
def test_a_download_cut_anywhere_ends_with_the_right_bytes(
    cuts: list[tuple[int, Fault]], is_hashed: bool, storage: Storage
) -> None:
    with TemporaryDirectory() as folder, PracticePortal([dataset(BODY)]) as portal:
        fetching, portal.collection.storage = Fetching(portal, Path(folder)), storage
        wanted = fetching.wanted(**({} if is_hashed else {"hash": ""}))
        for number, fault in cuts:
            portal.fail_request(number, fault)

        fetched = persistently(fetching, wanted, {BODY})

        assert fetched.file.read_bytes() == BODY


@given(
    cuts=st.lists(st.tuples(st.integers(1, 10), faults), max_size=5),
    change_before=st.integers(1, 12),
    is_hashed=st.booleans(),
    storage=storages,
    is_nameless=st.booleans(),
)
@settings(max_examples=120)
def test_a_file_changed_at_any_moment_is_never_mixed(
    cuts: list[tuple[int, Fault]], change_before: int, is_hashed: bool, storage: Storage, is_nameless: bool
) -> None:
    with TemporaryDirectory() as folder, PracticePortal([dataset(BODY)]) as portal:
        fetching, portal.collection.storage = Fetching(portal, Path(folder)), storage
        wanted = fetching.wanted(**({} if is_hashed else {"hash": ""}))
        if is_nameless:
            portal.fail_path("^/storage/", without_headers("ETag"))
        for number, fault in cuts:
            portal.fail_request(number, fault)
        portal.before_request(change_before, lambda _: portal.replace_file(RESOURCE, AFTER))

        fetched = persistently(fetching, wanted, {BODY, AFTER})

        assert fetched.file.read_bytes() in (BODY, AFTER)


def persistently(fetching: Fetching, wanted: Wanted, right: set[bytes]) -> Fetched:
    """Fetch until it succeeds; what is called whole on the way has to be right."""
    for _ in range(MOST_TRIES):
        try:
            fetched = fetching.fetch(wanted, patience=ONE_TRY)
        except KnownError:
            continue
        assert fetched.file.read_bytes() in right
        return fetched
    raise AssertionError("no try succeeded")


@given(cuts=st.lists(st.tuples(st.integers(1, 12), faults), max_size=6))
@settings(max_examples=40)
def test_one_patient_download_survives_cuts_by_itself(cuts: list[tuple[int, Fault]]) -> None:
    with TemporaryDirectory() as folder, PracticePortal([dataset(BODY)]) as portal:
        for number, fault in cuts:
            portal.fail_request(number, fault)

        fetched = Fetching(portal, Path(folder)).fetch(patience=PATIENT)

        assert fetched.file.read_bytes() == BODY
