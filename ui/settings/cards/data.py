"""The card of the Settings page for the data folder, and for putting every setting back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.settings import DEFAULTS, Value
from sync.errors import KnownError
from sync.work import Work
from ui.icons import Icon
from ui.jobs import Jobs, Lane
from ui.pages.field import Field
from ui.settings.card import SettingsCard, in_line
from ui.theme import Role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.text import Text

if TYPE_CHECKING:
    from desktop.desk import Desk

KEPT = frozenset({"kept_tables"})  # chosen on the Tables page, table by table


class DataCard(SettingsCard):
    """What is reset can be put back for as long as the page stands."""

    reset = Signal()  # every setting is at its default
    put_back = Signal()  # every setting is as it was before that

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(QCoreApplication.translate("DataCard", "Data on this computer"))
        self._desk, self._jobs = desk, jobs
        self._before: Mapping[str, Value] = {}
        self._make()
        for part in (self.folder, self._folder_field, self._reset_field):
            self.column.addWidget(part)
        self.open.clicked.connect(self._open_folder)
        self.all.clicked.connect(self._reset_all)
        self.undo.clicked.connect(self._put_back)

    def _make(self) -> None:
        self.folder = Text(QDir.toNativeSeparators(str(self._desk.folder.root)), wrap=True)
        self.folder.make_selectable()
        self.folder.setAccessibleName(self.tr("Data folder"))
        self.open = Button(self.tr("&Open folder"), Icon.OPEN)
        self.all = Button(self.tr("Reset all setti&ngs"))
        self.undo = Button(self.tr("Put them back"), Icon.UNDO)
        self.undo.hide()
        self._folder_field = Field("", in_line(self.open), self._about_folder())
        self._reset_field = Field("", in_line(self.all, self.undo), self._about_reset())

    def _about_folder(self) -> str:
        return self.tr(
            "Everything that this program keeps is in this folder, on this computer only. Your secrets are in the "
            "keyring."
        )

    def _about_reset(self) -> str:
        return self.tr(
            "Your organization, attestations, catalog, lists, tables and favorites stay as they are. What your "
            "organization sets stays, too."
        )

    def _reset_all(self) -> None:
        self._jobs.start(Lane.LOCAL, self._to_defaults, on_result=self._note_reset, on_trouble=self._tell_trouble)

    def _put_back(self) -> None:
        self._jobs.start(Lane.LOCAL, self._to_before, on_result=self._note_put_back, on_trouble=self._tell_trouble)

    def _to_defaults(self, _work: Work) -> Mapping[str, Value]:
        free = [key for key in DEFAULTS if key not in KEPT and not self._desk.is_managed(key)]
        before = {key: self._desk.setting(key) for key in free}
        for key in free:
            self._desk.set_setting(key, DEFAULTS[key])
        return before

    def _to_before(self, _work: Work) -> None:
        for key, value in self._before.items():
            self._desk.set_setting(key, value)

    def _note_reset(self, before: Mapping[str, Value]) -> None:
        self._before = before
        self.undo.show()
        self._say(Role.GOOD, Icon.CHECK, self.tr("All settings are back to their defaults."))
        self.reset.emit()

    def _note_put_back(self, _nothing: object) -> None:
        if self.undo.hasFocus():
            self.all.setFocus(Qt.FocusReason.OtherFocusReason)
        self.undo.hide()
        self._say(Role.GOOD, Icon.CHECK, self.tr("All settings are as they were before."))
        self.put_back.emit()

    def _tell_trouble(self, trouble: KnownError) -> None:
        self._say(Role.BAD, Icon.ATTENTION, str(self._desk.words.error(trouble)))

    def _say(self, role: Role, icon: Icon, sentence: str) -> None:
        self._reset_field.say(icon, role, sentence)
        announce(self, sentence)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.folder.root)))
