"""How lists come to the desk by themselves: fetched from their addresses, or, for practice, from the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.cli.answers import Answer
from desktop.cli.job import Job
from desktop.cli.layout import Layout

if TYPE_CHECKING:
    from desktop.lists import Fetched


def load_practice(job: Job) -> None:
    """In practice mode, bring the practice lists onto the desk where there are none; no request is made."""
    if job.desk.practice:
        job.desk.lists.load_practice(job.work)


@dataclass(frozen=True, slots=True)
class Fetching:
    """What came of fetching the lists, one address after another."""

    fetched: Sequence[Fetched]

    @classmethod
    def nothing(cls) -> Fetching:
        """Return that no list was asked for."""
        return cls(())

    @classmethod
    def of(cls, job: Job) -> Fetching:
        """Fetch every list whose address is configured; trouble with one is kept and does not stop the others."""
        load_practice(job)  # the older ones, too, so that practice has changes to show
        return cls(job.desk.lists.fetch(job.work))

    @property
    def exit_code(self) -> int:
        """The exit code of the first trouble, 0 for none."""
        return next((one.trouble.kind.value for one in self.fetched if one.trouble), 0)

    def answer(self) -> list[Answer]:
        """Return what is said of each list under ``--json``."""
        from desktop.cli.lists import answers

        return [
            {
                "kind": one.kind.value,
                "report": answers.imported(one.report) if one.report else None,
                "not_modified": one.report is None and one.trouble is None,
                "trouble": one.trouble.code if one.trouble else "",
            }
            for one in self.fetched
        ]

    def lines(self, page: Layout) -> list[str]:
        """Return what is said of each list that came, or had not changed; where none did, that."""
        from desktop.cli.lists import text

        lines: list[str] = []
        for one in self.fetched:
            if one.report is not None:
                lines += text.brought(page, one.report)
                if one.report.oddities:
                    lines += page.wrapped(page.said("oddities_counted", count=len(one.report.oddities)))
            elif one.trouble is None:
                lines += page.wrapped(page.said("list_not_modified", list=page.said(f"list_{one.kind.value}")))
        if not lines and self.fetched:
            lines = page.wrapped(page.said("lists_none_fetched"))
        return lines

    def tell(self, job: Job) -> None:
        """Tell of every list that met trouble, unless the answer is JSON, which holds it."""
        if job.typed.json:
            return
        page = job.layout
        for one in self.fetched:
            if one.trouble is not None:
                told = page.words.error(one.trouble)
                kind = page.said(f"list_{one.kind.value}")
                job.terminal.tell(
                    "\n".join(page.wrapped(page.said("list_trouble", list=kind, what=told.what, do=told.do)))
                )
