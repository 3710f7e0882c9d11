"""The parts of the page that are not in sight at first, each built when needed: filler, chooser, packet, checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.attestations.saying import Saying
from ui.jobs import Jobs
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.desk import Desk
    from ui.attestations.checks.view import ChecksView
    from ui.attestations.choosing.view import FormChooser
    from ui.attestations.filler.filler import Filler
    from ui.attestations.packet.view import PacketView


class Parts(QStackedWidget):
    """Shows the list or one of the parts in its place.

    Attributes:
        filler, chooser, packet, checks: once they were asked for.
    """

    filler_left = Signal(str)  # id of the draft
    signed = Signal(str)  # id of the attestation
    begun = Signal(str, str)  # id of a form, party
    gone_on = Signal(str)  # id of a draft
    entered = Signal(str, str)  # id of the attestation, and the route it took
    save_asked = Signal(str, str)  # id and title of a packet
    imported = Signal()
    organization_asked = Signal()
    left = Signal()  # any other part than the filler

    def __init__(self, desk: Desk, jobs: Jobs, saying: Saying, main: QWidget) -> None:
        super().__init__()
        self._desk, self._jobs, self._saying, self._main = desk, jobs, saying, main
        self.filler: Filler | None = None
        self.chooser: FormChooser | None = None
        self.packet: PacketView | None = None
        self.checks: ChecksView | None = None
        self.addWidget(main)

    def is_at_list(self) -> bool:
        """Tell whether the list is shown."""
        return self.currentWidget() is self._main

    def show_list(self) -> None:
        """Show the list again."""
        self.setCurrentWidget(self._main)

    def fill(self, draft: str) -> None:
        """Show a draft in the filler."""
        if self.filler is None:
            from ui.attestations.filler.filler import Filler

            self.filler = Filler(self._desk, self._jobs)
            self.filler.left.connect(self.filler_left)
            self.filler.signed.connect(self.signed)
            self._add(self.filler)
        self.filler.open(draft)
        self.setCurrentWidget(self.filler)
        self.filler.focus_first()

    def choose(self) -> None:
        """Show the forms."""
        if self.chooser is None:
            from ui.attestations.choosing.view import FormChooser

            self.chooser = FormChooser(self._desk, self._jobs, self._saying)
            self.chooser.left.connect(self.left)
            self.chooser.begun.connect(self.begun)
            self.chooser.gone_on.connect(self.gone_on)
            self.chooser.organization_asked.connect(self.organization_asked)
            self._add(self.chooser)
        self.chooser.read()
        self.setCurrentWidget(self.chooser)
        self.chooser.focus_first()

    def show_packet(self, attestation: str) -> PacketView:
        """Show what to enter in the portal."""
        if self.packet is None:
            from ui.attestations.packet.view import PacketView

            self.packet = PacketView(self._desk, self._jobs)
            self.packet.left.connect(self.left)
            self.packet.entered.connect(self.entered)
            self.packet.save_asked.connect(self.save_asked)
            self._add(self.packet)
        self.packet.read(attestation)
        self.setCurrentWidget(self.packet)
        self.packet.focus_first()
        return self.packet

    def check(self) -> ChecksView:
        """Show the checks."""
        if self.checks is None:
            from ui.attestations.checks.view import ChecksView

            self.checks = ChecksView(self._desk, self._jobs, self._saying)
            self.checks.left.connect(self.left)
            self.checks.imported.connect(self.imported)
            self._add(self.checks)
        self.checks.begin()
        self.setCurrentWidget(self.checks)
        self.checks.focus_first()
        return self.checks

    def save_draft(self) -> None:
        """Save at once what is being filled in."""
        if self.filler is not None and self.currentWidget() is self.filler:
            self.filler.save_now()

    def _add(self, part: QWidget) -> None:
        calm_bars(part)
        self.addWidget(part)
