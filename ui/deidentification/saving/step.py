"""The last step: save the result and the choices, begin the record, and see what people still have to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.releases.model import KINDS
from ui.deidentification.columns.choosers import Pick, beside
from ui.deidentification.saving.asking import ask_where, suggested
from ui.deidentification.score.problems import Problems
from ui.deidentification.score.procedure import Procedure
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.tables.exporting.writing import show_in_folder
from ui.theme import Role, TextStyle
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from desktop.releases.model import Assessment, Saved
    from desktop.words import Words

_BY_PEOPLE = frozenset({"mask", "attack", "legal", "release"})  # steps; the others are open for want of an answer


class SavingStep(ScrolledColumn):
    """Says what became of each wish beside its button."""

    result_wanted = Signal(str, str)  # file, kind
    choices_wanted = Signal(str)  # file
    record_wanted = Signal()

    def __init__(self, sentences: Words) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sentences = sentences
        self._file = Path()
        self._title = ""
        self._make()
        self._lay_out()
        self._connect()

    def begin(self, found: Assessment) -> None:
        """Show what can be saved of an assessment."""
        self._title = found.spec.title or Path(found.look.name).stem
        self.problems.show_problems([one for one in found.problems if one.stops], found.edition)
        self.save.setEnabled(found.can_be_saved)
        self._why_not.setVisible(not found.can_be_saved)
        self._why_not.say(Icon.ATTENTION, Role.BAD, self._refusal(found))
        self.open.show_steps([step for step in found.steps if step.is_open and step.id in _BY_PEOPLE])
        for status in (self.saved, self.kept, self.recorded):
            status.hide()
        self.folder.hide()

    def focus_first(self) -> None:
        """Give the keyboard to the first thing that can be done."""
        (self.kind if self.save.isEnabled() else self.choices).setFocus(Qt.FocusReason.OtherFocusReason)

    def kind_chosen(self) -> str:
        """Return the kind of file."""
        return str(self.kind.picked())

    def ask_for_result(self) -> QFileDialog:
        """Open the dialog for the file of the result."""
        kind = self.kind_chosen()
        name = self._sentences.text("export_kinds", kind).replace("(", "").replace(")", "")
        dialog = ask_where(self, self.tr("Save the result"), suggested(self._title, kind), name)
        dialog.fileSelected.connect(self._want_result)
        return dialog

    def ask_for_choices(self) -> QFileDialog:
        """Open the dialog for the file of the choices."""
        file = suggested(self.tr("{title} choices").format(title=self._title), "json")
        dialog = ask_where(self, self.tr("Save your choices"), file, self.tr("Choices"))
        dialog.fileSelected.connect(self.choices_wanted)
        return dialog

    def tell_saved(self, saved: Saved) -> None:
        """Say what was written."""
        self._file = Path(saved.file)
        said = [self.tr("%Ln row(s) are written to {file}.", "", saved.rows)]
        said[0] = said[0].format(file=QDir.toNativeSeparators(saved.file))
        if saved.masked:
            said.append(self.tr("%Ln count(s) are masked and left blank.", "", saved.masked))
        if saved.blanked:
            said.append(self.tr("%Ln rate(s), share(s) and amount(s) are blank with them.", "", saved.blanked))
        if saved.reordered:
            said.append(self.tr("The rows stand in another order, because the file's order followed the counts."))
        if saved.left_out:
            said.append(self.tr("Left out: {columns}.").format(columns=", ".join(saved.left_out)))
        self._tell(self.saved, " ".join(said))
        self.folder.show()

    def tell_kept(self, file: Path) -> None:
        """Say where the choices are."""
        text = self.tr("Your choices are saved in {file}. The file's counts are not in it.")
        self._tell(self.kept, text.format(file=QDir.toNativeSeparators(str(file))))

    def tell_recorded(self) -> None:
        """Say that the record was begun."""
        self._tell(self.recorded, self.tr("The record is begun. You find it under Attestations, too."))

    def _refusal(self, found: Assessment) -> str:
        if not found.is_safe:
            return self.tr(
                "The result cannot be saved: a reader could work out a masked number. Go back and combine groups, or "
                "leave out a breakdown."
            )
        return self.tr("The result cannot be saved before the following is settled.")

    def _tell(self, where: Status, sentence: str) -> None:
        where.say(Icon.CHECK, Role.GOOD, sentence, ink=Role.TEXT)
        where.show()
        announce(where, sentence)

    def _want_result(self, file: str) -> None:
        self.result_wanted.emit(file, self.kind_chosen())

    def _show_folder(self) -> None:
        show_in_folder(self._file)

    def _make(self) -> None:
        self.kind = Pick(self.tr("Kind of file"), 280)
        self.kind.offer([(self._sentences.text("export_kinds", one), one) for one in KINDS], "xlsx")
        self.save = Button(self.tr("Save the resu&lt…"), Icon.DOWNLOAD, Weight.PRIMARY)
        self.choices = Button(self.tr("Save your choices…"), Icon.DOWNLOAD)
        self.record = Button(self.tr("Begin the &record"), Icon.EDIT)
        self.folder = Button(self.tr("Show in folder"), Icon.FOLDER)
        self.saved, self.kept, self.recorded, self._why_not = (Status(wrap=True) for _ in range(4))
        self.problems = Problems(self._sentences)
        self.open = Procedure(self._sentences, self.tr("What people still have to do"))

    def _lay_out(self) -> None:
        result = self.tr(
            "Masked counts are blank, with a column beside them that says so; a zero stays a zero. Rates and amounts "
            "of masked counts are blank, too. A footnote names the guidelines."
        )
        choices = self.tr("What each column is and what you answered, without any count: for the next file like this.")
        record = self.tr(
            "Begins the form for the expert's determination, with title, score and steps filled in. You complete and "
            "sign it under Attestations."
        )
        ways = [beside(self.tr("Kind of file"), self.kind), self.save, self.folder]
        self.column.addWidget(_card(self.tr("The result"), result, ways, self._why_not, self.saved))
        self.column.addWidget(self.problems)
        self.column.addWidget(self.open)
        self.column.addWidget(_card(self.tr("The record"), record, [self.record], self.recorded))
        self.column.addWidget(_card(self.tr("Your choices"), choices, [self.choices], self.kept))
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.save.clicked.connect(self.ask_for_result)
        self.choices.clicked.connect(self.ask_for_choices)
        self.record.clicked.connect(self.record_wanted)
        self.folder.clicked.connect(self._show_folder)


def _card(heading: str, about: str, ways: list[QWidget], *below: QWidget) -> Card:
    card, row = Card(), QWidget()
    flow = FlowLayout(row)
    for way in ways:
        flow.addWidget(way)
    card.column.addWidget(Text(heading, TextStyle.SECTION, wrap=True))
    card.column.addWidget(Text(about, TextStyle.BODY, Role.QUIET, wrap=True))
    card.column.addWidget(row)
    for part in below:
        card.column.addWidget(part)
    return card
