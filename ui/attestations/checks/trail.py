"""The audit trail: whether it is unbroken, and its last lines."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.attestations.model import Event
from desktop.proof.model import TrailCheck
from sync.errors import KnownError
from sync.work import Work
from ui import theme, words
from ui.attestations.saying import Saying
from ui.jobs import Jobs, Lane
from ui.standing.why.fitted import FittedText
from ui.theme import Role, TextStyle
from ui.widgets.card import Card
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

LINES = 30  # the last ones


@dataclass(frozen=True, slots=True)
class TrailSeen:
    """The check of the whole trail, and its last lines, oldest first."""

    check: TrailCheck
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class ReadTrail:
    """The job that checks and reads it; None while there is no store."""

    desk: Desk

    def __call__(self, _work: Work) -> TrailSeen | None:
        """Return it."""
        if not self.desk.folder.desk_db.exists():
            return None
        return TrailSeen(self.desk.proof.check_trail(), self.desk.proof.trail(limit=LINES))


class TrailCard(Card):
    """Tells what the check found."""

    def __init__(self, desk: Desk, jobs: Jobs, saying: Saying) -> None:
        super().__init__()
        self._desk, self._jobs, self._saying = desk, jobs, saying
        self._status, self._head = Status(wrap=True), Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._head.make_selectable()
        self._head.setAccessibleName(self.tr("Head of the audit trail"))
        self.text = FittedText(self.tr("Last lines of the audit trail"))
        self.text.document().setDocumentMargin(0)
        self.column.addWidget(Text(self.tr("Audit trail of this desk"), TextStyle.SECTION, wrap=True))
        explained = self.tr(
            "Everything that was signed, sent, answered and saved is written down in order. Each line rests on the one "
            "before, so a line that is changed, taken out or moved is found."
        )
        self.column.addWidget(Text(explained, role=Role.QUIET, wrap=True))
        inner = QVBoxLayout()
        inner.setSpacing(theme.SMALL)
        for part in (self._status, self._head, self.text):
            inner.addWidget(part)
        self.column.addLayout(inner)

    def read(self) -> None:
        """Check the trail and show its last lines."""
        self._jobs.start(Lane.LOCAL, ReadTrail(self._desk), on_result=self._show, on_trouble=self._tell_trouble)

    def says(self) -> str:
        """Return what the check found."""
        return self._status.words()

    def _show(self, seen: TrailSeen | None) -> None:
        check = None if seen is None else seen.check
        if check is None or seen is None or not check.lines:
            self._say(words.QUIET, self.tr("Nothing was signed on this desk yet."), "", "")
            return
        if check.is_intact:
            mark, said = words.GOOD, self._desk.words.text("proof", "trail.intact", lines=check.lines)
        else:
            reason = self._desk.words.text("proof", check.reason, number=check.broken_at)
            safe = self.tr("Keep a copy of your data folder as it is, and restore a backup from before.")
            mark, said = words.BAD, f"{reason} {safe}"
        head = self.tr("Head: {hash}").format(hash=" ".join(_groups(check.head)))
        self._say(mark, said, head, self._written(seen.events))

    def _written(self, events: tuple[Event, ...]) -> str:
        rows = "".join(
            f"<tr><td>{words.number(one.number)}</td><td>{html.escape(words.moment(one.at))}</td>"
            f"<td>{html.escape(self._saying.line(one))}</td>"
            f"<td class='quiet'>{html.escape(one.attestation[:8])}</td></tr>"
            for one in reversed(events)
        )
        return f"<table width='97%' cellspacing='0' cellpadding='4'>{rows}</table>"

    def _say(self, mark: words.Mark, said: str, head: str, table: str) -> None:
        self._status.say(mark.icon, mark.role, said)
        self._head.setText(head)
        self._head.setVisible(bool(head))
        self.text.show_html(table)
        self.text.setVisible(bool(table))

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(words.ATTENTION, str(self._desk.told(trouble)), "", "")


def _groups(code: str) -> list[str]:
    return [code[at : at + 8] for at in range(0, len(code), 8)]
