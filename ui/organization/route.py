"""The screens of the assistant in order: which there are for an organization, and which comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.organization.model import WHOLE, Facility, Organization
from desktop.rules.pack import Pack
from ui.organization.drafting import asked


class Step(Enum):
    """One of the four steps; the value is what `Assistant.begin` is told."""

    FIND = "find"
    FACILITIES = "facilities"
    QUESTIONS = "questions"
    CONFIRM = "confirm"


STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: a step, and whom it is about (a facility's id or `WHOLE`)."""

    step: Step
    party: str = WHOLE


def screens(organization: Organization | None, pack: Pack) -> tuple[Screen, ...]:
    """Return all screens for an organization, in order; a facility of which nothing is to be asked has no questions."""
    start = (Screen(Step.FIND), Screen(Step.FACILITIES))
    if organization is None:
        return start
    questions = (Screen(Step.QUESTIONS, one.id) for one in organization.facilities if asked(one, pack))
    rows = (Screen(Step.CONFIRM, party) for party in parties(organization))
    return (*start, *questions, *rows)


def parties(organization: Organization) -> Iterator[str]:
    """Yield whose row in the lists is to be found: the organization itself first, where it has several facilities."""
    if len(organization.facilities) > 1:
        yield WHOLE
    yield from (one.id for one in organization.facilities)


def facility_of(organization: Organization, party: str) -> Facility | None:
    """Return the facility of an id, or None."""
    return next((one for one in organization.facilities if one.id == party), None)


def entered(organization: Organization | None, pack: Pack, at: str, party: str) -> tuple[Sequence[Screen], Screen]:
    """Return the screens to walk and the first of them: those of one party only, where one is asked for.

    Args:
        organization: as it is known now.
        pack: the rules that say what is asked.
        at: a value of `Step`, or "" for the start.
        party: a facility's id, or "" for none in particular.
    """
    every = screens(organization, pack)
    if organization is None:
        return every, every[0]
    wanted = Step(at) if at else Step.FACILITIES
    of_step = [screen for screen in every if screen.step is wanted]
    if party and (only := [screen for screen in of_step if screen.party == party]):
        return only, only[0]
    return every, of_step[0] if of_step else every[STEPS.index(Step.FACILITIES)]


@dataclass(slots=True)
class Walk:
    """Where a person is among the screens.

    Attributes:
        screens: in order; one only, where only that one was asked for.
        here: the screen shown, which may be one that is not needed any more.
        passed_by: facilities that took over the answers of another one, and are asked nothing.
    """

    screens: Sequence[Screen] = ()
    here: Screen = Screen(Step.FIND)
    passed_by: frozenset[str] = frozenset()

    def is_of_one(self) -> bool:
        """Tell whether only one screen was asked for."""
        return len(self.screens) == 1

    def renew(self, organization: Organization | None, pack: Pack) -> None:
        """Find the screens again, after the organization was changed."""
        if not self.is_of_one():
            self.screens = screens(organization, pack)

    def after(self, organization: Organization | None) -> Screen | None:
        """Return the next screen; None after the last."""
        place = _places(organization)
        later = (one for one in self.screens if place(one) > place(self.here))
        return next((one for one in later if one.step is not Step.QUESTIONS or one.party not in self.passed_by), None)

    def before(self, organization: Organization | None) -> Screen | None:
        """Return where "Back" leads, from a search for a further facility to those there are; None for nowhere."""
        if self.here.step is Step.FIND and organization is not None:
            return Screen(Step.FACILITIES)
        if self.here.step is Step.FACILITIES:
            return None
        place = _places(organization)
        return next((one for one in reversed(self.screens) if place(one) < place(self.here)), None)

    def is_last(self, organization: Organization | None) -> bool:
        """Tell whether no screen comes after this one; more come as soon as there is a facility."""
        return self.here.step in (Step.QUESTIONS, Step.CONFIRM) and self.after(organization) is None


def _places(organization: Organization | None) -> Callable[[Screen], tuple[int, int]]:
    order = list(parties(organization)) if organization else []

    def place(screen: Screen) -> tuple[int, int]:
        return STEPS.index(screen.step), order.index(screen.party) if screen.party in order else -1

    return place
