"""Walks a window the way assistive technology and the Tab key do; for the tests of every page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

FOCUSABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.Link,
        QAccessible.Role.List,
        QAccessible.Role.PageTabList,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Slider,
        QAccessible.Role.SpinBox,
        QAccessible.Role.Table,
        QAccessible.Role.Tree,
    }
)


def interfaces(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield what assistive technology sees below a widget, in order; rows of lists are left out."""
    top = QAccessible.queryAccessibleInterface(root)
    yield from _below(top)


def _below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield one
    if one.role() in (QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree):
        return
    for place in range(one.childCount()):
        child = one.child(place)
        if child.isValid():
            yield from _below(child)


def nameless(root: QWidget) -> list[str]:
    """Return each visible control that has no name to read aloud."""
    found = []
    for one in interfaces(root):
        widget = one.object()
        if one.role() not in FOCUSABLE or not isinstance(widget, QWidget):
            continue
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if not _name(one, widget):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def _name(one: QAccessibleInterface, widget: QWidget) -> str:
    """Return the name; of a combo box the one Windows reads, since Linux reads its current item instead."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName() or _buddy_text(widget)
    return one.text(QAccessible.Text.Name)


def _buddy_text(widget: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


def in_reach(root: QWidget) -> list[QWidget]:
    """Return the visible, enabled widgets that the Tab key should reach."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and one.window() is root.window()
    ]


def tabbed(window: QWidget, steps: int, *, back: bool = False) -> list[QWidget]:
    """Return the widgets that get the focus when Tab, or Shift+Tab, is pressed so many times."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    found = []
    for _ in range(steps):
        focus = QApplication.focusWidget() or window
        QTest.keyClick(focus, key, shift)
        now = QApplication.focusWidget()
        if now is not None:
            found.append(now)
    return found


def name_of(widget: QWidget) -> str:
    """Return what a failed test calls a widget."""
    text = getattr(widget, "text", str)
    return f"{type(widget).__name__} {widget.accessibleName() or text() or widget.objectName()}"


def squeezed(root: QWidget) -> list[str]:
    """Return each visible widget that is smaller than the least it asks for."""
    found = []
    for one in root.findChildren(QWidget):
        least = one.minimumSizeHint()
        is_part = one.objectName().startswith("qt_") or not one.isVisible()
        if is_part or not least.isValid():
            continue
        if one.width() < min(least.width(), one.maximumWidth()) or one.height() < min(
            least.height(), one.maximumHeight()
        ):
            found.append(f"{name_of(one)}: {one.width()}x{one.height()} < {least.width()}x{least.height()}")
    return found


def small_targets(root: QWidget, least: int) -> list[str]:
    """Return each visible control to click that is smaller than ``least`` logical pixels on a side."""
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    return [
        f"{name_of(one)}: {one.width()}x{one.height()}"
        for one in root.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QComboBox | QLineEdit)
        and one.isVisible()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and min(one.width(), one.height()) < least
    ]
