"""A quiet strip above the pages when something is on offer; it leads to the settings, or goes for this time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import theme
from ui.icons import Icon
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Strip
from ui.widgets.status import Picture
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.updates.model import UpdateStatus
    from ui.errands.updating import Updating

WAY = "settings/updates"


class OfferStrip(Strip):
    """Says once what is new; "Not now" hides it until something else is on offer or the program starts again."""

    asked = Signal(str)  # what the window has to do: an action of `Window.act`

    def __init__(self, updating: Updating) -> None:
        super().__init__()
        self._updating, self._offered = updating, ("", "")
        self._words = Text("", wrap=True)
        self.look, self.later = Button(self.tr("Look at it")), Button(self.tr("Not now"))
        self._lay_out()
        self.look.clicked.connect(self._lead_there)
        self.later.clicked.connect(self._put_it_off)
        updating.noted.connect(self._show_offer)
        updating.ended.connect(self._note_end)
        self._show_offer()

    def words(self) -> str:
        """Return what the strip says, "" while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def _note_end(self, _outcome: object) -> None:
        self._show_offer()

    def _show_offer(self) -> None:
        said, offered = self._said(self._updating.status), _offered_by(self._updating.status)
        is_new, self._offered = offered != self._offered, offered
        self._words.setText(said)
        self.setVisible(bool(said) and offered != self._updating.put_off)
        if is_new and self.isVisible() and not self._updating.was_asked:  # else the card, where they asked, tells
            announce(self, said)

    def _said(self, status: UpdateStatus | None) -> str:
        program, rules = _offered_by(status)
        if program and rules:
            said = self.tr("Version {version} of DxF Desk and newer rules are on offer.")
        elif program:
            said = self.tr("Version {version} of DxF Desk is on offer.")
        else:
            said = self.tr("Newer rules are on offer.") if rules else ""
        return said.format(version=program)

    def _lead_there(self) -> None:
        self.asked.emit(WAY)

    def _put_it_off(self) -> None:
        self._updating.put_off = self._offered
        self.focusNextChild()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.PAGE_MARGIN, theme.SMALL, theme.PAGE_MARGIN, theme.SMALL)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(Picture(Icon.INFO, Role.ACCENT))
        row.addWidget(self._words, 1)
        for button, name in (
            (self.look, self.tr("Look at what is on offer")),
            (self.later, self.tr("Not now: hide this line")),
        ):
            button.setAccessibleName(name)
            row.addWidget(button)
        self.hide()


def _offered_by(status: UpdateStatus | None) -> tuple[str, str]:
    """Return the version of the program and the rule pack on offer, "" for none; a newer program comes first."""
    program = status.program_offer if status else None
    rules = status.rules_offer if status else None
    return program.version if program else "", rules.id if rules and not rules.needs else ""
