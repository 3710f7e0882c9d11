"""Keeps a choice as soon as it is made, and tells below it when it could not be kept."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.settings import Value
from sync.errors import KnownError
from sync.work import Work
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.pages.field import Field
from ui.settings.managed import show_managed
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.inputs import Check, Choice

if TYPE_CHECKING:
    from desktop.desk import Desk


class KeptChoice(QObject):
    """A check box or a list of choices that is a setting; what the control shows is what holds."""

    kept = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, key: str, field: Field) -> None:
        """The control of ``field`` is a `Check`, or a `Choice` whose items carry the values."""
        super().__init__()
        self._desk, self._jobs, self._key, self.field = desk, jobs, key, field
        control = field.control
        if isinstance(control, Check):
            control.clicked.connect(self._keep)
        elif isinstance(control, Choice):
            control.activated.connect(self._keep)

    def show_kept(self) -> None:
        """Show what holds; where the store cannot be read that is told, and the control stays as it is."""
        try:
            self._show(self._desk.setting(self._key))
        except KnownError as trouble:
            self.field.say(Icon.ATTENTION, Role.BAD, str(self._desk.words.error(trouble)))

    def _show(self, value: Value) -> None:
        control = self.field.control
        if isinstance(control, Check):
            control.setChecked(bool(value))
        elif isinstance(control, Choice):
            control.setCurrentIndex(max(0, control.findData(value)))
        show_managed(self.field, self._desk, self._key)

    def _keep(self) -> None:
        value = self._chosen()

        def keep(_work: Work) -> None:
            self._desk.set_setting(self._key, value)

        self._jobs.start(Lane.LOCAL, keep, on_result=self._note_kept, on_trouble=self._show_trouble)

    def _chosen(self) -> Value:
        control = self.field.control
        if isinstance(control, Check):
            return control.isChecked()
        return str(control.currentData()) if isinstance(control, Choice) else ""

    def _note_kept(self, _nothing: object) -> None:
        self.field.say(Icon.CHECK, Role.GOOD, "")
        self.kept.emit()

    def _show_trouble(self, trouble: KnownError) -> None:
        with suppress(KnownError):  # where the store cannot be read either, the control stays as it is
            self._show(self._desk.setting(self._key))
        sentence = str(self._desk.words.error(trouble))
        self.field.say(Icon.ATTENTION, Role.BAD, sentence)
        announce(self.field, sentence)
