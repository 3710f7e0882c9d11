"""A drop-down list that may be narrower than its longest entry, which file and list alike may make very long."""

from __future__ import annotations

from PySide6.QtCore import QSize

from ui import theme
from ui.overriding import override
from ui.widgets.inputs import Choice

_LEAST, _USUAL = 120, 260  # px at 100 %


class NarrowChoice(Choice):
    """Its text is cut with an ellipsis where there is no room; the open list shows all of it."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(min(super().sizeHint().width(), theme.grown(_USUAL)), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.grown(_LEAST), super().sizeHint().height())
