"""What a log says of trouble holds nothing that a person typed."""

from __future__ import annotations

from desktop.tables.language import FilterNotUnderstood
from sync.errors import NotFound, ServerTrouble


def test_a_log_has_the_code_and_the_server_but_nothing_that_was_typed() -> None:
    assert (
        ServerTrouble(host="data.example", status=500).logged
        == "server-trouble {'host': 'data.example', 'status': 500}"
    )
    assert NotFound(wanted="Ana Reyes").logged == "not-found"
    assert (
        FilterNotUnderstood(place=1, text="name = Ana", wanted="joint", said="", nearest="").logged
        == "filter-not-understood"
    )
