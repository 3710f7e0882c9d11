"""What the procedure comes to, in words: never that a table is safe, always that a person decides."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.deidentification.editions import Edition
from desktop.deidentification.model import Points, Verdict
from desktop.releases.model import Assessment
from ui import words
from ui.words import ATTENTION, GOOD, QUIET, Mark


class Saying(QObject):
    """Words for verdict and score."""

    def mark(self, verdict: Verdict | None) -> Mark:
        """Return the icon and colour of a verdict."""
        if verdict in (Verdict.MASK, Verdict.MASK_ALWAYS):
            return ATTENTION
        return GOOD if verdict in (Verdict.LARGE_ENOUGH, Verdict.WITHIN_SCORE) else QUIET

    def heading(self, found: Assessment) -> str:
        """Return the verdict in a few words."""
        verdict = found.verdict
        if verdict is None:
            return self.tr("The counts could not be read yet")
        if _has_nothing_to_mask(found):
            return self.tr("The score is above the limit, and no count is small enough to be masked")
        return {
            Verdict.NO_PERSONS: self.tr("Nothing to score: the counts are not about people"),
            Verdict.LARGE_ENOUGH: self.tr("Large enough to be published without a score"),
            Verdict.WITHIN_SCORE: self.tr("By the score, no more masking is asked for"),
            Verdict.MASK: self.tr("Small counts are to be masked before publishing"),
            Verdict.MASK_ALWAYS: self.tr("Small counts are masked, whatever the score"),
        }[verdict]

    def sentence(self, found: Assessment) -> str:
        """Return why, and who decides."""
        verdict, edition = found.verdict, found.edition
        decides = self.tr("The guidelines help to judge; a person decides, after the legal review.")
        if verdict is None:
            return self.tr("Settle what stands below, then come back to this step.")
        return f"{self._why(verdict, found, edition)} {decides}"

    def total(self, found: Assessment) -> str:
        """Return the total against the limit."""
        if found.score is None:
            return ""
        total, limit = found.score.total, found.score.limit
        if found.score.is_within:
            text = self.tr("Total: {total}. The guidelines ask for at most {limit}.")
        else:
            text = self.tr("Total: {total}. That is more than the {limit} that the guidelines ask for.")
        return text.format(total=plain(total), limit=words.number(limit))

    def line(self, points: Points, edition: Edition, language: str) -> str:
        """Return why a variable has its points."""
        variable = edition.variable(points.variable)
        if variable is None:
            return ""
        name, category = variable.name.said(language), variable.category(points.category)
        applies = category.name.said(language) if category else points.category
        text = self.tr("{variable}: {points}, because it is “{category}”. {help}")
        return text.format(
            variable=name, points=signed(points.points), category=applies, help=variable.help.said(language)
        )

    def _why(self, verdict: Verdict, found: Assessment, edition: Edition) -> str:
        least, most = words.number(edition.limits.smallest), words.number(edition.limit)
        if verdict is Verdict.NO_PERSONS:
            return self.tr("You said that no count is about people or can be traced to people.")
        if verdict is Verdict.LARGE_ENOUGH:
            text = self.tr("Every count that is not zero is {least} or more, and the population is more than {people}.")
            return text.format(least=least, people=words.number(edition.denominator))
        if verdict is Verdict.MASK_ALWAYS:
            text = self.tr("People at high risk are counted, and a count is below {least}.")
            return text.format(least=least)
        total = plain(found.score.total) if found.score else ""
        if verdict is Verdict.WITHIN_SCORE:
            return self.tr("The score is {total}, at most {limit}.").format(total=total, limit=most)
        if _has_nothing_to_mask(found):
            text = self.tr(
                "The score is {total}, more than {limit}. No count is below {least}: make groups wider, or document "
                "what lowers the risk."
            )
            return text.format(total=total, limit=most, least=least)
        text = self.tr("The score is {total}, more than {limit}. The next step shows what is masked.")
        return text.format(total=total, limit=most)


def _has_nothing_to_mask(found: Assessment) -> bool:
    return any(step.result == "mask.nothing-small" for step in found.steps)


def plain(total: int) -> str:
    """Return a total as people write it: "19", "−3"."""
    return signed(total).removeprefix("+")


def signed(points: int) -> str:
    """Return points as people write them: "+5", "−3", "0"."""
    if points == 0:
        return "0"
    return f"+{words.number(points)}" if points > 0 else f"\u2212{words.number(-points)}"
