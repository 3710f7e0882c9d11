"""The command ``programs``: asks the desk for the counts and hands the answer to the terminal."""

from __future__ import annotations

from desktop.cli.job import Commands, Job
from desktop.cli.programs import answers, text
from desktop.programs.choosing import Wish, spot_of
from desktop.programs.model import Level, Period
from desktop.programs.telling import Telling
from desktop.programs.trouble import DistrictWithoutLevel


def programs(job: Job) -> int:
    """Show all programs in one place, one program in detail, or every place of a level."""
    reading = job.desk.programs.read(job.work)
    telling = Telling(job.desk.words)
    asked = answers.Asked(
        reading,
        telling,
        spot_of(reading.counts, wish_of(job), telling, reading.shelf),
        is_detailed=bool(job.typed.program),
        level=_level_listed(job),
    )
    job.answer(answers.answer(asked), lambda page: text.answer(page, asked))
    return 0


def wish_of(job: Job) -> Wish:
    """Return what was typed as a wish.

    Raises:
        DistrictWithoutLevel: a district's number without what it is a district of.
    """
    typed = job.typed
    period = Period.JULY if typed.july else Period.ANNUAL
    if typed.district:
        if typed.level not in {"congress", "assembly", "senate"}:
            raise DistrictWithoutLevel(district=typed.district)
        return Wish(typed.program, Level(typed.level), typed.district, typed.year, period)
    level = Level.COUNTY if typed.county else Level.STATE
    return Wish(typed.program, level, typed.county, typed.year, period)


def _level_listed(job: Job) -> Level | None:
    """Return the level of which every place is wanted; None where one place is meant."""
    typed = job.typed
    return Level(typed.level) if typed.level and not typed.district and not typed.county else None


COMMANDS: Commands = {"programs": programs}
