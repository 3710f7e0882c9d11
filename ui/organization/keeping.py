"""The jobs of the assistant: read what is known, save the organization, confirm a row or take that back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from desktop.organization.model import Organization, Pin
from desktop.organization.profiles import facts_of
from desktop.rules.pack import Pack
from sync.errors import KnownError
from sync.lists.model import HeldList, ListKind
from sync.work import Work
from ui.jobs import Job, Jobs, Lane


@dataclass(frozen=True, slots=True)
class Known:
    """What the assistant begins with; ``registry`` is None where there is none on this desk."""

    organization: Organization | None
    registry: HeldList | None
    pack: Pack


@dataclass(frozen=True, slots=True)
class ReadKnown:
    """The job that reads it; in practice mode it first brings in the practice lists.

    Attributes:
        given: the organization as it is known now; None for what is saved on this desk, if anything.
    """

    desk: Desk
    given: Organization | None = None

    def __call__(self, work: Work) -> Known:
        """Return what is known; what filed replies settle stands among the facts of a facility."""
        from desktop.rule_packs import newest_pack

        self.desk.lists.load_practice(work)
        lists, record = self.desk.lists, self.desk.organization
        registry = lists.newest(ListKind.REGISTRY) or lists.newest(ListKind.CROSSWALK)
        organization, replies = self.given or record.current(), record.replies()
        if organization is not None:
            facilities = tuple(replace(one, facts=facts_of(one, replies)) for one in organization.facilities)
            organization = replace(organization, facilities=facilities)
        return Known(organization, registry, newest_pack())


@dataclass(frozen=True, slots=True)
class Save:
    """The job that saves the organization."""

    desk: Desk
    organization: Organization

    def __call__(self, _work: Work) -> Organization:
        """Return what was saved."""
        self.desk.organization.save(self.organization)
        return self.organization


@dataclass(frozen=True, slots=True)
class Confirm:
    """The job that keeps which row of the Signatory List a party is."""

    desk: Desk
    party: str
    dxf_id: str

    def __call__(self, _work: Work) -> Pin:
        """Return what was kept."""
        return self.desk.organization.confirm(self.party, self.dxf_id)


@dataclass(frozen=True, slots=True)
class Refuse:
    """The job that keeps that none of the rows shown is the party; a confirmation ends with that."""

    desk: Desk
    party: str
    dxf_ids: tuple[str, ...]

    def __call__(self, _work: Work) -> None:
        """Keep it."""
        self.desk.organization.refuse(self.party, self.dxf_ids)
        self.desk.organization.unconfirm(self.party)


class OneJob(QObject):
    """Runs jobs on the local lane one at a time; while one is under way, ``is_busy`` is true."""

    failed = Signal(object)  # KnownError, where nobody else was told to take it

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self.is_busy = jobs, False
        self._current: Job | None = None
        self._receive: Callable[[Any], object] | None = None
        self._refuse: Callable[[KnownError], object] | None = None

    def run(
        self,
        job: Callable[[Work], Any],
        receive: Callable[[Any], object] | None = None,
        refuse: Callable[[KnownError], object] | None = None,
    ) -> None:
        """Run a job; ``receive`` gets its result, ``refuse`` its trouble; an earlier one goes unheard."""
        if self._current is not None:
            self._current.on_result = self._current.on_trouble = None
        self.is_busy, self._receive, self._refuse = True, receive, refuse
        self._current = self._jobs.start(Lane.LOCAL, job, on_result=self._pass_on, on_trouble=self._pass_on_trouble)

    def _pass_on(self, result: object) -> None:
        self.is_busy = False
        if self._receive is not None:
            self._receive(result)

    def _pass_on_trouble(self, trouble: KnownError) -> None:
        self.is_busy = False
        if self._refuse is not None:
            self._refuse(trouble)
        else:
            self.failed.emit(trouble)
