"""What stands above each screen of the assistant: how far it is, what is asked, and a line that explains it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.organization.model import WHOLE, Organization
from ui.organization.route import STEPS, Screen, Step, facility_of


class Headings(QObject):
    """Words for every screen."""

    def progress(self, screen: Screen, screens: Sequence[Screen]) -> str:
        """Return how far the person is, for example "Step 3 of 4 · 2 of 3"; "" where there is one screen only."""
        if len(screens) < 2:
            return ""
        step = self.tr("Step {step} of {steps}").format(step=STEPS.index(screen.step) + 1, steps=len(STEPS))
        of_step = [one for one in screens if one.step is screen.step]
        if len(of_step) < 2 or screen not in of_step:
            return step
        place = self.tr("{place} of {places}").format(place=of_step.index(screen) + 1, places=len(of_step))
        return f"{step}  ·  {place}"

    def title(self, screen: Screen, organization: Organization | None, *, by_hand: bool, is_change: bool) -> str:
        """Return what is asked."""
        if screen.step is Step.FIND:
            return self._find_title(organization, by_hand=by_hand, is_change=is_change)
        if screen.step is Step.FACILITIES:
            return self.tr("Your facilities")
        name = name_of(organization, screen.party)
        if screen.step is Step.QUESTIONS:
            return self.tr("A few questions about {name}").format(name=name)
        if is_itself(organization, screen):
            return self.tr("Did {name} sign as one organization?").format(name=name)
        return self.tr("Which row of the Signatory List is {name}?").format(name=name)

    def line(self, screen: Screen, organization: Organization | None, *, by_hand: bool) -> str:
        """Return the line that explains it."""
        if screen.step is Step.FIND:
            return self._find_line(organization, by_hand=by_hand)
        if is_itself(organization, screen):
            return self.tr(
                "The Signatory List is the public list of everybody who signed the State's Data Sharing Agreement. An "
                "organization that signed for its facilities has a row of its own. The facilities come next."
            )
        lines = {
            Step.FACILITIES: self.tr(
                "Every place of care that belongs to your organization. You can change this later."
            ),
            Step.QUESTIONS: self.tr("Only what the rules need to know. You can change every answer later."),
            Step.CONFIRM: self.tr(
                "The public list of everybody who signed the State's Data Sharing Agreement. You decide what is yours."
            ),
        }
        return lines[screen.step]

    def _find_title(self, organization: Organization | None, *, by_hand: bool, is_change: bool) -> str:
        if is_change:
            return self.tr("Change this facility")
        if by_hand:
            return self.tr("Describe your facility")
        return self.tr("Find your facility") if organization is None else self.tr("Add a facility")

    def _find_line(self, organization: Organization | None, *, by_hand: bool) -> str:
        if by_hand:
            return self.tr("Only the name is needed. The more is known, the surer your row in the lists is found.")
        if organization is None:
            return self.tr("Start with one; others can be added in the next step. Nothing leaves this computer.")
        return self.tr("Choose another one, or continue with those you have.")


def is_itself(organization: Organization | None, screen: Screen) -> bool:
    """Tell whether a screen asks for the row of an organization that has several facilities."""
    is_whole = screen.step is Step.CONFIRM and screen.party == WHOLE
    return is_whole and organization is not None and len(organization.facilities) > 1


def name_of(organization: Organization | None, party: str) -> str:
    """Return the name of a facility, or of the organization itself."""
    if organization is None:
        return ""
    facility = None if party == WHOLE else facility_of(organization, party)
    return facility.name if facility else organization.name
