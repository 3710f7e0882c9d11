"""From what a person types or picks to one spot of the counts."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.programs.counts import Counts
from desktop.programs.model import STATE, Level, Period, Place, Shelf, Spot
from desktop.programs.naming import normal, program_of
from desktop.programs.telling import Telling
from desktop.programs.trouble import NoSuchCount, NoSuchPlace, NoSuchProgram, NoSuchYear


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted; "" and 0 stand for whatever comes first: the State, the newest year.

    Attributes:
        program: id or name.
        place: name of a county or number of a district of ``level``.
    """

    program: str = ""
    level: Level = Level.STATE
    place: str = ""
    year: int = 0
    period: Period = Period.ANNUAL


def spot_of(counts: Counts, wish: Wish, telling: Telling, shelf: Shelf) -> Spot:
    """Return the spot that is wanted.

    Raises:
        NoSuchCount: only the other count of a year is on this desk.
        NoSuchProgram, NoSuchPlace, NoSuchYear: the counts do not have it.
    """
    years = counts.years(wish.period)
    if not years:
        missing = shelf.lacks(wish.period, is_key=False)
        raise NoSuchCount(name=missing.name if missing else telling.period(wish.period))
    if wish.year and wish.year not in years:
        raise NoSuchYear(wanted=str(wish.year), years=", ".join(map(str, years)))
    return Spot(wish.period, _program(counts, wish.program, telling), _place(counts, wish), wish.year or years[0])


def first_spot(counts: Counts) -> Spot:
    """Return what is shown before anything is chosen."""
    period = counts.periods[0]
    level = counts.levels[0]
    return Spot(period, counts.programs[0], counts.places(level)[0], counts.years(period)[0])


def nearest(counts: Counts, spot: Spot) -> Spot:
    """Return the spot itself, or with what the counts do not have any more replaced by what comes first."""
    first = first_spot(counts)
    period = spot.period if spot.period in counts.periods else first.period
    years = counts.years(period)
    return Spot(
        period,
        spot.program if spot.program in counts.programs else first.program,
        spot.place if spot.place in counts.places(spot.place.level) else first.place,
        spot.year if spot.year in years else years[0],
    )


def _program(counts: Counts, wanted: str, telling: Telling) -> str:
    if not wanted:
        return counts.programs[0]
    names = {normal(telling.program(one)): one for one in counts.programs}
    found = names.get(normal(wanted)) or program_of(wanted)
    if found in counts.programs:
        return found
    raise NoSuchProgram(wanted=wanted, programs=", ".join(telling.program(one) for one in counts.programs))


def _place(counts: Counts, wish: Wish) -> Place:
    places = counts.places(wish.level)
    if wish.level is Level.STATE and not wish.place:
        return STATE
    plain = normal(wish.place.casefold().removeprefix("county of ").removesuffix(" county"))
    plain = plain.lstrip("0") if plain.isdecimal() else plain
    for place in places:
        if plain in {place.key, normal(place.name)}:
            return place
    raise NoSuchPlace(wanted=wish.place)
