"""The last step: exactly what will be signed, on one page, and the signature below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.forms.model import Severity
from ui import theme
from ui.attestations.filler.parts.bar import Bar
from ui.attestations.filler.parts.heading import Heading
from ui.attestations.filler.parts.in_sight import InSight
from ui.attestations.filler.parts.saying import MARKS, Saying
from ui.attestations.filler.parts.strip import Strip
from ui.attestations.filler.review.exact import ExactRecord
from ui.attestations.filler.review.paper import Paper, Wording
from ui.attestations.filler.review.reading import Reviewed
from ui.attestations.filler.review.signing import SignatureCard
from ui.icons import Icon
from ui.layouts.flow import FlowLayout
from ui.organization.reading_order import put_in_reading_order
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, Weight
from ui.widgets.card import Card
from ui.widgets.page import ScrolledColumn, in_column
from ui.widgets.status import Status

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter


class ReviewStep(QWidget):
    """Shows a `Reviewed`; tells when the person wants back, out, the exact record, or to sign."""

    back_asked = Signal()
    left = Signal()
    record_asked = Signal(object)  # Signature, perhaps not complete
    sign_asked = Signal(object)  # Signature, complete

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._reviewed: Reviewed | None = None
        self._wording, self._saying = Wording(self), Saying(self)
        self.heading, self.paper = Heading(), Paper(self.tr("What you sign"))
        self.worth_a_look = Strip(self.tr("Change the answers"))
        self.signature, self.exact = SignatureCard(), ExactRecord()
        self.down = Button(self.tr("Go &down to the signature"), Icon.CHEVRON_DOWN)
        self._print = Button(self.tr("&Print…"), Icon.PRINT)
        self._leave = Button(self.tr("L&eave"), weight=Weight.QUIET)
        self._leave.setToolTip(self.tr("The draft stays as it is (Esc)"))
        self._back = Button(self.tr("&Back to the answers"))
        self.sign = Button(self.tr("Si&gn"), weight=Weight.PRIMARY)
        self._trouble = Status(wrap=True)
        saved = self.tr("Your answers are saved. Name and title are kept once you sign.")
        self.bar = Bar(saved, self._leave, self._back, self.sign)
        self._lay_out()
        self._connect()

    def show_reviewed(self, reviewed: Reviewed) -> None:
        """Show what will be signed; the statements have to be agreed to anew."""
        self._reviewed = reviewed
        self.paper.show_html(self._wording.screen(reviewed, self._language))
        look = [self._saying.problem(one.severity, one.says) for one in reviewed.problems]
        self.worth_a_look.hide()
        if look:
            worst = min((one.severity for one in reviewed.problems), key=list(Severity).index)
            is_error = worst is Severity.ERROR
            said = self.tr("This has to be corrected before you can sign:") if is_error else self.tr("Worth a look:")
            self.worth_a_look.say(MARKS[worst], said, look, aloud=False)
        self.signature.begin(reviewed.form, self._language)
        self.exact.fold()
        self.say_trouble("")
        self.area.verticalScrollBar().setValue(0)
        put_in_reading_order(self)

    def forget(self) -> None:
        """Forget the name typed, for another draft."""
        self.signature.forget()

    def focus_first(self) -> None:
        """Give the keyboard to the page that is to be read."""
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_trouble(self, sentence: str) -> None:
        """Say above the buttons that it was not signed, and why; "" for nothing."""
        self._trouble.say(Icon.OVERDUE, Role.BAD, sentence)
        self._trouble.setVisible(bool(sentence))
        if sentence:
            announce(self._trouble, sentence)

    def says(self) -> str:
        """Return the trouble that is shown."""
        return self._trouble.words()

    def print_paper(self) -> QPrintDialog:
        """Ask on which printer, then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog only borrows it
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._print_on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants a receiver
        return dialog

    def print_on(self, printer: QPrinter) -> None:
        """Print, black on white whatever the colours of the screen are."""
        document = QTextDocument()
        document.setHtml(self.printed())
        document.print_(printer)

    def printed(self) -> str:
        """Return the page for paper, with what was typed for the signature so far."""
        if self._reviewed is None:
            return ""
        typed = self.signature.signature()
        return self._wording.print(self._reviewed, self._language, typed.name, typed.title)

    def _go_down(self) -> None:
        """Bring the whole signature into sight, and give the keyboard to its first place."""
        self.area.ensureWidgetVisible(self.signature, 0, theme.SMALL)
        self.signature.authority.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_sign(self) -> None:
        self.say_trouble("")
        if self.signature.is_complete():
            self.sign_asked.emit(self.signature.signature())
        else:
            missing = self.signature.missing()
            announce(self, " ".join((self.tr("Not signed yet."), *missing)))
            focus = self.focusWidget()
            if focus is not None:
                self.area.ensureWidgetVisible(focus, 0, theme.HUGE)

    def _ask_for_record(self) -> None:
        self.record_asked.emit(self.signature.signature())

    def _renew_record(self) -> None:
        """Make the record again where it is shown, because the signature changed."""
        if self.exact.button.isChecked():
            self._ask_for_record()

    def _print_on_chosen(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = self.sender()
        if isinstance(dialog, QPrintDialog):
            self.print_on(dialog.printer())

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.down, self._print):
            flow.addWidget(button)
        sheet = Card()
        sheet.column.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        sheet.column.addWidget(self.paper)
        self.area = ScrolledColumn()
        self.area.setAccessibleName(self.tr("Review and sign"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        InSight(self.area)
        for part in (self.heading, buttons, self.worth_a_look, sheet, self.signature, self.exact):
            self.area.column.addWidget(part)
        self.area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.area, 1)
        column.addWidget(in_column(self._trouble, self.bar))
        self._trouble.hide()

    def _connect(self) -> None:
        self.down.clicked.connect(self._go_down)
        self._print.clicked.connect(self.print_paper)
        self._leave.clicked.connect(self.left)
        self._back.clicked.connect(self.back_asked)
        self.worth_a_look.pressed.connect(self.back_asked)
        self.sign.clicked.connect(self._ask_to_sign)
        self.exact.asked.connect(self._ask_for_record)
        self.signature.changed.connect(self._renew_record)
