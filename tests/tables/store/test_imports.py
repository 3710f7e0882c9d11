"""Several imports may be under way at once, and none sweeps what another is making."""

from __future__ import annotations

import pytest

from sync.tables.importing import take_in
from sync.tables.store import imports, versions
from sync.work import Work
from tests.tables.importing.taking import Desk, source


def test_what_is_being_made_is_not_swept(desk: Desk) -> None:
    with imports.under_way(desk.tables) as first:
        (first / "half.csv").write_text("half", encoding="utf-8")

        assert not imports.sweep(desk.tables)
        version = desk.take("a,b\n1,2\n")

        assert (first / "half.csv").exists()
    assert imports.sweep(desk.tables)
    assert not first.exists()
    assert versions(desk.tables) == (version,)


def test_a_name_that_is_taken_gets_a_number(desk: Desk) -> None:
    folder = desk.tables / "resource" / "0123456789ab"
    folder.mkdir(parents=True)

    assert imports.free_name(folder).name == "0123456789ab-2"
    assert imports.free_name(folder.with_name("other")).name == "other"


def test_a_file_that_is_gone_is_told(desk: Desk) -> None:
    from sync.errors import NotFound

    with pytest.raises(NotFound):
        take_in(desk.folder / "gone.csv", source(), desk.tables, Work.quiet())
