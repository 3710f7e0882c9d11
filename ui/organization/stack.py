"""The four steps of the assistant, and what stands in their fields."""

from __future__ import annotations

from desktop.desk import Desk
from desktop.organization.model import Organization
from ui.jobs import Jobs
from ui.organization.drafting import with_facility
from ui.organization.route import Step
from ui.organization.steps.confirming import ConfirmStep
from ui.organization.steps.facilities import FacilitiesStep
from ui.organization.steps.finding import FindStep
from ui.organization.steps.questions import QuestionsStep

AnyStep = FindStep | FacilitiesStep | QuestionsStep | ConfirmStep


class Steps:
    """Made once; each is filled anew whenever it is shown."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        self.find, self.facilities = FindStep(desk, jobs), FacilitiesStep()
        self.questions, self.confirm = QuestionsStep(), ConfirmStep(desk.words)
        self.every: dict[Step, AnyStep] = dict(zip(Step, self.each(), strict=True))

    def each(self) -> tuple[FindStep, FacilitiesStep, QuestionsStep, ConfirmStep]:
        """Return them in order."""
        return self.find, self.facilities, self.questions, self.confirm

    def draft(self, step: Step, organization: Organization | None, *, is_change: bool) -> Organization | None:
        """Return the organization with what stands in the fields of a step, or None where that changes nothing.

        Args:
            step: the one that is shown.
            organization: as it is known.
            is_change: whether the form is that of a facility that is there already.
        """
        facility = None
        if step is Step.FACILITIES:
            return self.facilities.draft()
        if step is Step.QUESTIONS:
            facility = self.questions.draft()
        elif step is Step.FIND and is_change:
            facility = self.find.by_hand.facility()
        return with_facility(organization, facility) if facility else None
