"""What is said of a cell: the word in it, the sentence about it, and what each mark means."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.deidentification.model import Attack, Interval, Limits, Mark, Masked, Place
from ui import words
from ui.deidentification.masked.arranging import Arranged

_MOST = 5  # cells that are named


class Saying(QObject):
    """Words for marks, cells and what an attack found."""

    def mark(self, mark: Mark) -> str:
        """Return the word that stands in a cell and in the legend."""
        return {
            Mark.SHOWN: self.tr("shown"),
            Mark.SMALL: self.tr("small"),
            Mark.COMPLEMENTARY: self.tr("complementary"),
            Mark.NO_NUMBER: self.tr("no number"),
        }[mark]

    def meaning(self, mark: Mark, limits: Limits) -> str:
        """Return what a mark means."""
        return {
            Mark.SHOWN: self.tr("published as it is; a zero identifies nobody"),
            Mark.SMALL: self.tr("masked, because it is from 1 to {most}").format(most=limits.smallest - 1),
            Mark.COMPLEMENTARY: self.tr("masked, because a small one could be worked out from it"),
            Mark.NO_NUMBER: self.tr("your file has no number there"),
        }[mark]

    def cell(self, shown: Arranged, place: Place, *, is_before: bool) -> str:
        """Return a cell as it reads, "" where the table has none."""
        mark, number = shown.mark(place), shown.number(place)
        if mark is None:
            return ""
        if number is None:
            return self.mark(Mark.NO_NUMBER)
        if is_before:
            return words.number(number)
        if mark is Mark.SHOWN:
            return self.unstable() if place in shown.unstable else words.number(number)
        return self.mark(mark)

    def unstable(self) -> str:
        """Return the word for an estimate that rests on too few survey cases."""
        return self.tr("unstable")

    def sentence(self, shown: Arranged, place: Place, *, is_before: bool) -> str:
        """Return everything there is to know of a cell."""
        where, mark, number = " · ".join(place), shown.mark(place), shown.number(place)
        if mark is None:
            return self.tr("{where}: your file has no such row").format(where=where)
        if number is None or mark is Mark.NO_NUMBER:
            return self.tr("{where}: no number in your file").format(where=where)
        if mark is Mark.SHOWN and place in shown.unstable:
            text = self.tr("{where}: left blank, because too few survey cases are behind it; {number} in your file")
            return text.format(where=where, number=words.number(number))
        if mark is Mark.SHOWN:
            return self.tr("{where}: {number}, shown").format(where=where, number=words.number(number))
        small = mark is Mark.SMALL
        if is_before:
            text = self.tr("{where}: {number}, to be masked because it is small")
            other = self.tr("{where}: {number}, to be masked because a small one could be worked out from it")
        else:
            text = self.tr("{where}: masked because it is small; {number} in your file")
            other = self.tr("{where}: masked because a small one could be worked out from it; {number} in your file")
        return (text if small else other).format(where=where, number=words.number(number))

    def tried(self, attack: Attack) -> str:
        """Return what the attack knew."""
        lines = self.tr("%Ln sum(s)", "", attack.lines)
        cells = self.tr("%Ln masked cell(s)", "", attack.masked)
        text = self.tr(
            "The desk played a reader who knows every number shown and {lines}, and tried to work out {cells} from "
            "them."
        )
        return text.format(lines=lines, cells=cells)

    def found(self, attack: Attack) -> str:
        """Return what the attack found, in one sentence."""
        if not attack.masked:
            return self.tr("Nothing is masked, so there was nothing to work out.")
        if attack.is_repelled:
            return self.tr(
                "Not from this table: the desk could neither find a masked number nor narrow a small one down."
            )
        parts = [self.tr("Yes.")]
        if attack.determined:
            parts.append(self.tr("%Ln masked number(s) can be worked out exactly.", "", len(attack.determined)))
        if attack.narrow:
            parts.append(self.tr("%Ln small number(s) can be narrowed down too far.", "", len(attack.narrow)))
        return " ".join(parts)

    def learnt(self, attack: Attack) -> list[str]:
        """Return the cells that were worked out or narrowed down, the first few by name."""
        every = (*attack.determined, *attack.narrow)
        said = [self._interval(one) for one in every[:_MOST]]
        if len(every) > _MOST:
            said.append(self.tr("and %Ln more", "", len(every) - _MOST))
        return said

    def reasons(self, masked: Masked) -> str:
        """Return whether the published table may say why a cell is masked."""
        if masked.tells_apart:
            return self.tr(
                "The saved file may say which cells are small and which complementary: the attack knew it, too."
            )
        return self.tr(
            "The saved file has one code for both kinds of masked cells: telling them apart would help a reader to "
            "work out a number. The two words here are for you only."
        )

    def _interval(self, one: Interval) -> str:
        where = " · ".join(one.place)
        if one.high is None:
            return self.tr("{where}: {low} or more").format(where=where, low=words.number(one.low))
        if one.low == one.high:
            return self.tr("{where}: {number}").format(where=where, number=words.number(one.low))
        text = self.tr("{where}: from {low} to {high}")
        return text.format(where=where, low=words.number(one.low), high=words.number(one.high))
