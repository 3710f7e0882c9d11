"""One question: label, help with its source, control, where a prefilled answer came from, and problems."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.model import Item, Origin, Problem, Values
from ui import theme, words
from ui.attestations.filler.controls.control import Control
from ui.attestations.filler.parts.beside import Beside
from ui.attestations.filler.parts.lines import ProblemLines
from ui.attestations.filler.parts.saying import Saying
from ui.icons import Icon
from ui.theme import Role, TextStyle
from ui.widgets.status import Status
from ui.widgets.text import Text


class AnswerField(QWidget):
    """Tells when the person changes the answer; everything about it is said in its accessible description, too."""

    changed = Signal(object)  # its key

    def __init__(self, item: Item, key: str, control: Control, language: str, *, about: str = "") -> None:
        """``about`` names the entry of a repeating group, for those who do not see where the field stands."""
        super().__init__()
        self.item, self.key, self.control = item, key, control
        self.label = item.text.said(language)
        self._saying = Saying(self)
        self._about = about
        self._help = item.help.said(language) if item.help else ""
        self._origin_words = ""
        self._beside: Beside | None = None
        self._said = ProblemLines(self)
        self._lay_out()
        control.be_called(self.full_name())
        self._describe()
        control.changed.connect(self._tell)

    def show_answer(self, values: Values, origin: Origin | None) -> None:
        """Show an answer that the person did not type here."""
        self.control.show_values(values)
        self.show_origin(origin)

    def show_origin(self, origin: Origin | None) -> None:
        """Say where the answer came from; None for the person."""
        self._origin_words = self._saying.origin(origin) if origin else ""
        self._origin.say(Icon.INFO, Role.ACCENT, self._origin_words, ink=Role.QUIET)
        self._origin.setVisible(bool(origin))
        if self._beside is not None:
            self._beside.arrange()
        self._describe()

    def show_problems(self, problems: Sequence[Problem]) -> bool:
        """Say what is wrong with the answer; return whether that is something else than before."""
        is_other = self._said.show_problems(problems)
        if is_other:
            self._describe()
        return is_other

    def says(self) -> str:
        """Return everything that is said of the answer below the control."""
        return self._said.says()

    def full_name(self) -> str:
        """Return the label, with the entry where the group repeats."""
        return self.tr("{label} ({entry})").format(label=self.label, entry=self._about) if self._about else self.label

    def is_typed(self) -> bool:
        """Tell whether the answer is typed letter by letter."""
        return not self.control.is_chosen

    def focus(self) -> None:
        """Give the keyboard to the control."""
        self.control.start().setFocus(Qt.FocusReason.OtherFocusReason)

    def _describe(self) -> None:
        said = [self._help, self._source(), self._origin_words, self._said.says()]
        self.control.describe(" ".join(part for part in said if part))

    def _source(self) -> str:
        if not self.item.source:
            return ""
        return self.tr("Source: {source}").format(source=words.with_days(self.item.source))

    def _tell(self) -> None:
        self.changed.emit(self.key)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        is_needed = self.item.is_required or self.item.is_read_only
        label = self.label if is_needed else self.tr("{label} (optional)").format(label=self.label)
        name = Text(label, TextStyle.STRONG, wrap=True)
        name.setBuddy(self.control.start())
        self._column.addWidget(name)
        for line in (self._help, self._source()):
            if line:
                self._column.addWidget(Text(line, TextStyle.SMALL, Role.QUIET, wrap=True))
        self._origin = Status(TextStyle.SMALL, wrap=True)
        self._origin.hide()
        if self.control.is_line:
            self._beside = Beside(self.control, self._origin)
            self._column.addWidget(self._beside)
        else:
            self._column.addWidget(self.control)
            self._column.addWidget(self._origin)
        self._column.addLayout(self._said.lines)
