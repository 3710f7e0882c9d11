"""What the tests of the Settings page do again and again."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from ui.pages.field import Field


def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with what a screen reader is told from now on."""
    sentences: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            sentences.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return sentences


def said(root: QWidget) -> str:
    """Return what the fields below a widget say."""
    return "\n".join(field.says() for field in root.findChildren(Field) if field.says())
