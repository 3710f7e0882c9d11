"""Changes as rows of a table on the screen, and one of them in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.tables.model import ColumnChange, Differences, RowChange
from ui.statewide.tables.figures import Column, Row
from ui.tables.values.amounts import Amount

_LONGEST = 200  # characters of a cell
_MOST_TOLD = 3  # changed cells in one row of the table


class Rows(QObject):
    """Only a QObject's `tr` is found with its plural forms."""

    def columns(self) -> tuple[Column, ...]:
        """Return the headings."""
        return (
            Column(self.tr("What"), weight=1),
            Column(self.tr("Row"), weight=3),
            Column(self.tr("Change"), weight=5),
        )

    def rows(self, shown: Sequence[RowChange], differences: Differences) -> list[Row]:
        """Return a row for each change; the first cell knows which change it is."""
        return [
            (Amount(number, self.what(one)), self.named(one, differences), self.told(one, differences))
            for number, one in enumerate(shown)
        ]

    def what(self, one: RowChange) -> str:
        """Return what became of a row."""
        if one.before is None:
            return self.tr("Added")
        return self.tr("Removed") if one.after is None else self.tr("Changed")

    def named(self, one: RowChange, differences: Differences) -> str:
        """Return by what a row is told apart; without a key, how it begins."""
        cells = one.key or (one.after or one.before or ())[:3]
        return ", ".join(_cut(cell) for cell in cells) if differences.key or cells else ""

    def told(self, one: RowChange, differences: Differences) -> str:
        """Return the changed cells, or how an added or removed row reads, in one line."""
        lines = self.cells(one, differences)
        text = "; ".join(lines[:_MOST_TOLD])
        more = len(lines) - _MOST_TOLD
        return "; ".join((text, self.tr("%Ln more", "", more))) if more > 0 and one.changed else text

    def cells(self, one: RowChange, differences: Differences) -> list[str]:
        """Return a line for each cell that matters: the changed ones, or all that are not blank."""
        names, nothing = differences.compared, self.tr("nothing")
        if one.before is not None and one.after is not None:
            return [
                self.tr("{column}: {before} → {now}").format(
                    column=names[place],
                    before=_cut(one.before[place]) or nothing,
                    now=_cut(one.after[place]) or nothing,
                )
                for place in one.changed
            ]
        cells = one.after if one.after is not None else one.before or ()
        text = self.tr("{column}: {value}")
        pairs = zip(names, cells, strict=False)
        return [text.format(column=name, value=_cut(cell)) for name, cell in pairs if cell.strip()]

    def column(self, one: ColumnChange) -> str:
        """Return what became of a column."""
        if not one.before:
            return self.tr("Column {name} is new").format(name=one.after)
        if not one.after:
            return self.tr("Column {name} is gone").format(name=one.before)
        return self.tr("Column {before} is now called {after}").format(before=one.before, after=one.after)

    def matched(self, differences: Differences) -> str:
        """Return how rows were matched."""
        if not differences.key:
            return self.tr("No columns tell the rows apart, so whole rows were compared.")
        text = self.tr("Rows were matched by {columns}, which you chose.")
        if not differences.is_key_chosen:
            text = self.tr("Rows were matched by {columns}. No two rows of a version are alike there.")
        said = text.format(columns=", ".join(differences.key))
        if differences.twice:
            left = self.tr(
                "%Ln row(s) were left out because these columns do not tell them apart.", "", differences.twice
            )
            said = f"{said} {left}"
        return said


def _cut(cell: str) -> str:
    plain = " ".join(cell.split())
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST] + " …"
