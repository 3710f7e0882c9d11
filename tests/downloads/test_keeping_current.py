"""Tables that are kept current are fetched anew when the portal has newer ones, and only then."""

from __future__ import annotations

import pytest

from desktop.desk import Desk
from sync.downloads.errors import FileNotThere
from sync.practice import Fault, PracticePortal
from sync.work import Work
from tests.downloads.conftest import DATASET, RESOURCE, SECOND, rows_of

STORAGE = "^/storage/"


def test_a_kept_table_is_due_when_it_is_not_here_and_when_it_changed(desk: Desk, portal: PracticePortal) -> None:
    book = desk.downloads
    book.keep_current(RESOURCE, True)
    before = book.due()
    book.ask(RESOURCE)
    while_queued = book.due()
    book.run(RESOURCE, Work.quiet())
    when_here = book.due()
    portal.replace_file(RESOURCE, rows_of(301))
    desk.sync(Work.quiet())
    when_changed = book.due()
    book.keep_current(RESOURCE, False)

    assert (before, while_queued, when_here, when_changed) == ((RESOURCE,), (), (), (RESOURCE,))
    assert (book.kept(), book.due()) == (frozenset(), ())


def test_tables_of_favourites_are_due_only_when_they_are_here(desk: Desk, portal: PracticePortal) -> None:
    book = desk.downloads
    book.ask(RESOURCE)
    book.run(RESOURCE, Work.quiet())
    for one in (RESOURCE, SECOND):
        portal.replace_file(one, rows_of(302))
    desk.sync(Work.quiet())

    before = book.due()
    desk.set_favourite(DATASET, True)

    assert (before, book.due()) == ((), (RESOURCE,))


def test_what_failed_is_not_tried_unasked_until_something_is_new(desk: Desk, portal: PracticePortal) -> None:
    book = desk.downloads
    book.keep_current(RESOURCE, True)
    book.ask(RESOURCE)
    portal.fail_path(STORAGE, Fault.status(404))
    with pytest.raises(FileNotThere):
        book.run(RESOURCE, Work.quiet())
    portal.heal()

    after_failing = book.due()
    portal.replace_file(RESOURCE, rows_of(303))
    desk.sync(Work.quiet())

    assert (after_failing, book.due()) == ((), (RESOURCE,))


def test_a_table_whose_dataset_was_withdrawn_is_not_due(desk: Desk, portal: PracticePortal) -> None:
    desk.downloads.keep_current(RESOURCE, True)
    portal.delete(DATASET)
    desk.sync(Work.quiet(), accept_withdrawals=True)

    assert desk.downloads.due() == ()
