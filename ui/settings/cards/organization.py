"""The card of the Settings page that says whose desk this is, and leads to where that is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from desktop.organization.model import Organization
from sync.errors import KnownError
from sync.work import Work
from ui import words
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.settings.card import SettingsCard, in_line
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

SHOWN = 5  # facilities named here; all of them are in the assistant


class OrganizationCard(SettingsCard):
    """Reads when it is asked to; nothing is changed here."""

    change_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("OrganizationCard", "Organization"))
        self._desk, self._jobs = desk, jobs
        self.name, self.facilities = Text("", TextStyle.STRONG, wrap=True), Text("", wrap=True)
        self.said = Status(wrap=True)
        self.change = Button(self.tr("Find your organization…"), Icon.FACILITY)
        explained = self.tr(
            "The standing, the rows about you in tables and lists, and what is filled in for you rest on this."
        )
        for part in (
            self.name,
            self.facilities,
            self.said,
            Text(explained, TextStyle.SMALL, Role.QUIET, wrap=True),
            in_line(self.change),
        ):
            self.column.addWidget(part)
        self.change.clicked.connect(self.change_asked)
        self._show(None)

    def read(self) -> None:
        """Show what this desk is set to."""
        self._jobs.start(Lane.LOCAL, self._read, on_result=self._show, on_trouble=self._tell_trouble)

    def _read(self, _work: Work) -> Organization | None:
        return self._desk.organization.current() if self._desk.folder.desk_db.exists() else None

    def _show(self, organization: Organization | None) -> None:
        for part in (self.name, self.facilities):
            part.setVisible(organization is not None)
        self.said.setVisible(organization is None)
        if organization is None:
            self.said.say(words.QUIET.icon, words.QUIET.role, self.tr("No organization is set on this desk yet."))
            self.change.setText(self.tr("Find your organization…"))
            return
        self.name.setText(organization.name)
        self.facilities.setText("\n".join(self._lines(organization)))
        self.change.setText(self.tr("Change the organization…"))

    def _lines(self, organization: Organization) -> list[str]:
        every, legal = organization.facilities, organization.legal_name
        lines = [self.tr("Legal name: {name}").format(name=legal)] if legal not in ("", organization.name) else []
        lines.append(self.tr("%n facility(ies):", "", len(every)))
        lines += [" · ".join(part for part in (one.name, one.city) if part) for one in every[:SHOWN]]
        if len(every) > SHOWN:
            lines.append(self.tr("and %n more", "", len(every) - SHOWN))
        return lines

    def _tell_trouble(self, trouble: KnownError) -> None:
        self.said.say(words.ATTENTION.icon, Role.BAD, str(self._desk.words.error(trouble)))
        self.said.show()
