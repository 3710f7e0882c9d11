"""A real FHIR server for the tests of delivery; where it cannot be installed they are skipped, but never in CI."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.servers.environment import NotMade
from tests.servers.proxy import Proxy, proxy_before
from tests.servers.sekmet import Sekmet, running


@pytest.fixture(scope="session")
def sekmet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sekmet]:
    """A running sekmet-fhir with a database of its own."""
    try:
        with running(tmp_path_factory.mktemp("sekmet")) as server:
            yield server
    except NotMade as trouble:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"sekmet-fhir could not be installed from requirements/servers.txt: {trouble}")


@pytest.fixture
def proxy(sekmet: Sekmet) -> Iterator[Proxy]:
    """A proxy before that server that can be told to spoil what passes."""
    with proxy_before(sekmet.base) as running_proxy:
        yield running_proxy
