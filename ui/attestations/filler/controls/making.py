"""Makes the control that fits an item."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.forms.model import Item, ItemType
from ui.attestations.filler.controls.control import Control
from ui.attestations.filler.controls.drop_down import DropDownControl, OpenChoiceControl
from ui.attestations.filler.controls.fixed import FixedControl
from ui.attestations.filler.controls.line import DateControl, LineControl
from ui.attestations.filler.controls.long_text import ListControl, TextControl
from ui.attestations.filler.controls.options import ChecksControl, RadioControl

MOST_RADIOS = 5
_CHOICES = frozenset({ItemType.CHOICE, ItemType.OPEN_CHOICE})


class Controls(QObject):
    """Makes controls in one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def make(self, item: Item) -> Control:
        """Return a new control for an item that may have an answer."""
        if item.is_read_only:
            return FixedControl(item, self._language)
        if item.type is ItemType.BOOLEAN:
            return RadioControl(
                ((self.tr("Yes"), True), (self.tr("No"), False)), can_clear=not item.is_required, in_a_row=True
            )
        if item.type in _CHOICES:
            return self._choice(item)
        if item.repeats:
            return ListControl(item, self._language)
        if item.type is ItemType.TEXT:
            return TextControl()
        if item.type is ItemType.DATE:
            return DateControl(item, self._language)
        return LineControl(item, self._language)

    def _choice(self, item: Item) -> Control:
        options = tuple((one.display.said(self._language), one.code) for one in item.options)
        if item.repeats:
            return ChecksControl(options)
        if item.type is ItemType.OPEN_CHOICE:
            return OpenChoiceControl(options)
        if len(options) <= MOST_RADIOS:
            return RadioControl(options, can_clear=not item.is_required)
        return DropDownControl(options)
