"""What is on offer, as parts of the card: a version of the program, and a rule pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme, words
from ui.icons import Icon
from ui.settings.card import in_line
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.card import Hairline
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.updates.model import ProgramOffer, RulesOffer


class OfferPart(QWidget):
    """Heading, day and size, what changed, what comes next, and the buttons."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self.heading, self.about = (
            Text("", TextStyle.STRONG, wrap=True),
            Text("", TextStyle.SMALL, Role.QUIET, wrap=True),
        )
        self.changes, self.next = Text("", wrap=True), Text("", wrap=True)
        self.next.make_selectable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        for part in (Hairline(), self.heading, self.about, self.changes, self.next, in_line(*buttons)):
            column.addWidget(part)
        self.hide()

    def says(self) -> str:
        """Return all that the part says, "" while it is hidden."""
        parts = (self.heading, self.about, self.changes, self.next)
        return "" if self.isHidden() else "\n".join(one.text() for one in parts if not one.isHidden())

    def show_changes(self, changes: tuple[str, ...]) -> None:
        """Show what changed, a line each."""
        self.changes.setText("\n".join(f"• {one}" for one in changes))
        self.changes.setVisible(bool(changes))

    def show_next(self, sentence: str) -> None:
        """Say what comes next; "" for nothing."""
        self.next.setText(sentence)
        self.next.setVisible(bool(sentence))


class ProgramPart(OfferPart):
    """A newer version: brought on wish, installed on consent, or only saved where Setup cannot start from here."""

    def __init__(self) -> None:
        self.download, self.install = Button(self.tr("Download"), Icon.DOWNLOAD), Button(self.tr("Install…"))
        self.folder = Button(self.tr("Open folder"), Icon.OPEN)
        super().__init__(self.download, self.install, self.folder)
        self.offer: ProgramOffer | None = None
        self.folder.setAccessibleName(self.tr("Open the folder that Setup is saved in"))
        self.folder.clicked.connect(self._open_folder)

    def show_offer(self, offer: ProgramOffer | None) -> None:
        """Show what is on offer; None for nothing."""
        self.offer = offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        self.heading.setText(self.tr("Version {version} is on offer").format(version=offer.version))
        about = self.tr("{day} · {size}") if offer.size else self.tr("{day}")
        self.about.setText(about.format(day=words.day(offer.published), size=words.size(offer.size)))
        self.show_changes(offer.changes)
        self.show_next(self._next_of(offer))
        self.download.setVisible(bool(offer.size) and offer.saved is None)
        self.download.setAccessibleName(self.tr("Download version {version}").format(version=offer.version))
        self.install.setVisible(offer.saved is not None and offer.can_start)
        self.install.setAccessibleName(self.tr("Install version {version}").format(version=offer.version))
        self.folder.setVisible(offer.saved is not None and not offer.can_start)

    def _next_of(self, offer: ProgramOffer) -> str:
        if not offer.size:
            return self.tr("Setup is not offered here. Ask whoever gave you the program for it.")
        if offer.saved is None:
            return ""
        if offer.can_start:
            return self.tr("Setup is on this computer, exactly as it was signed.")
        said = self.tr(
            "Setup is saved, exactly as it was signed: {path}. It cannot be started from here, because this is not "
            "Windows, or because the program is installed for all users of this computer. Give it to whoever installs "
            "programs for you."
        )
        return said.format(path=QDir.toNativeSeparators(str(offer.saved)))

    def _open_folder(self) -> None:
        if self.offer is not None and self.offer.saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.offer.saved.parent)))


class RulesPart(OfferPart):
    """Newer rules: what they would change is shown before anybody can take them."""

    def __init__(self) -> None:
        self.look = Button(self.tr("Show which answers change…"))
        super().__init__(self.look)

    def show_offer(self, offer: RulesOffer | None) -> None:
        """Show what is on offer; None for nothing."""
        self.setVisible(offer is not None)
        if offer is None:
            return
        self.heading.setText(self.tr("Newer rules are on offer: {pack}").format(pack=offer.id))
        self.about.setText(self.tr("Rules of {day}").format(day=words.day(offer.date)))
        self.show_changes(offer.changes)
        needs = self.tr("They need version {version} of the program, which has to be installed first.").format(
            version=offer.needs
        )
        self.show_next(needs if offer.needs else "")
        self.look.setVisible(not offer.needs)
