"""What the steps are called, what each asks, and what is said of its state."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.deidentification.route import STAGES, Stage, State


class Naming(QObject):
    """Words for the six steps."""

    def name(self, stage: Stage) -> str:
        """Return the short name."""
        return {
            Stage.FILE: self.tr("File"),
            Stage.COLUMNS: self.tr("Columns"),
            Stage.COUNTS: self.tr("About the counts"),
            Stage.SCORE: self.tr("Score"),
            Stage.MASKED: self.tr("Masked table"),
            Stage.SAVE: self.tr("Save and record"),
        }[stage]

    def title(self, stage: Stage) -> str:
        """Return the heading."""
        return {
            Stage.FILE: self.tr("Open a file of counts"),
            Stage.COLUMNS: self.tr("Say what each column is"),
            Stage.COUNTS: self.tr("Say what is known about the counts"),
            Stage.SCORE: self.tr("What the guidelines ask for"),
            Stage.MASKED: self.tr("The table as it would be published"),
            Stage.SAVE: self.tr("Save the result and record the assessment"),
        }[stage]

    def line(self, stage: Stage) -> str:
        """Return the line that explains it."""
        return {
            Stage.FILE: self.tr(
                "A table that counts people: one row for each group, such as a county, an age and a sex. No rows about "
                "single people."
            ),
            Stage.COLUMNS: self.tr("The desk suggests what it reads from names and values. You decide."),
            Stage.COUNTS: self.tr(
                "The guidelines give points for these answers; the sum of the points is the score. What you do not "
                "know can stay open: then the cautious answer counts."
            ),
            Stage.SCORE: self.tr("Each step of the procedure with its result, and each variable with its points."),
            Stage.MASKED: self.tr("Each number that is shown, and why the others are not."),
            Stage.SAVE: self.tr("Your file stays as it is. The desk keeps nothing that you do not save."),
        }[stage]

    def state(self, state: State) -> str:
        """Return what is said of a state."""
        return {
            State.HERE: self.tr("you are here"),
            State.DONE: self.tr("done"),
            State.AGAIN: self.tr("to be done again"),
            State.LATER: self.tr("still to come"),
        }[state]

    def progress(self, stage: Stage) -> str:
        """Return how far it is."""
        return self.tr("Step {step} of {steps}").format(step=STAGES.index(stage) + 1, steps=len(STAGES))
