"""The organization that the tour names for itself: the one the practice lists are about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.desk import Desk
from desktop.organization.model import Fact, Organization
from sync.errors import NotFound
from sync.lists.model import ListKind
from sync.work import Work

FACID = "090100000"


@dataclass(frozen=True, slots=True)
class PracticeOrganization:
    """The job that saves it and confirms the likeliest row of the practice list."""

    desk: Desk

    def __call__(self, _work: Work) -> None:
        """Save it.

        Raises:
            NotFound: the practice lists are not on this desk.
        """
        from desktop.organization.profiles import facility_from
        from desktop.rule_packs import newest_pack

        registered, registry = self.desk.lists.facility(FACID), self.desk.lists.newest(ListKind.REGISTRY)
        if registered is None or registry is None:
            raise NotFound(wanted=FACID)
        facility = facility_from(registered, newest_pack(), registry.report_date)
        today = datetime.now().astimezone().date()
        facility = replace(facility, facts={**facility.facts, "electronic_records": Fact(True, on=today)})
        record = self.desk.organization
        record.save(Organization(facility.name, (facility,)))
        for likeliest in record.candidates(facility.id, limit=1):
            record.confirm(facility.id, likeliest.row.key)
