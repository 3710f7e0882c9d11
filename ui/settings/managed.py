"""Marks a setting that the organization fixes: it can be read, by eye and by ear, and not be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from ui.icons import Icon
from ui.pages.field import Field
from ui.theme import Role, TextStyle
from ui.widgets.inputs import Check
from ui.widgets.status import Status

if TYPE_CHECKING:
    from desktop.desk import Desk


class ManagedMark(Status):
    """The line below the control; the Tab key stops at it where the control itself cannot be reached."""

    def __init__(self, about: str) -> None:
        """``about`` is the name of the setting."""
        super().__init__(TextStyle.SMALL, wrap=True)
        said = sentence()
        self.say(Icon.SEALED, Role.QUIET, said)
        self.setAccessibleName(f"{about}: {said}" if about else said)


def sentence() -> str:
    """Return the words of the mark."""
    return QCoreApplication.translate("ManagedMark", "Set by your organization")


def show_managed(field: Field, desk: Desk, key: str) -> bool:
    """Mark the field where the organization fixes the setting, else take the mark away; return whether it does.

    Controls that were switched off for another reason stay off.
    """
    is_fixed = desk.is_managed(key)
    mark = field.findChild(ManagedMark)
    if is_fixed and mark is None:
        mark = _new_mark(field)
    if isinstance(mark, ManagedMark):
        mark.setVisible(is_fixed)
    field.describe(*([sentence()] if is_fixed else []))
    for control in field.findChildren(QWidget):
        _hold(control, is_fixed=is_fixed)
    return is_fixed


def _new_mark(field: Field) -> ManagedMark:
    about = (field.control.accessibleName() or field.label).replace("&", "")
    if not about and isinstance(field.control, QAbstractButton):
        about = field.control.text().replace("&", "")
    mark = ManagedMark(about)
    if not isinstance(field.control, QLineEdit):  # which can be reached and read
        mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if isinstance(field.control, Check):
        mark.setContentsMargins(Check.indent(), 0, 0, 0)
    field.add_line(mark)
    QWidget.setTabOrder(field.control, mark)
    return mark


def _hold(control: QWidget, *, is_fixed: bool) -> None:
    if isinstance(control, QLineEdit):
        control.setReadOnly(is_fixed)
    elif is_fixed and isinstance(control, QComboBox | QAbstractButton):
        control.setEnabled(False)
