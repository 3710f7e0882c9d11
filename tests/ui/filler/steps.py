"""What a person does with the filler, for the tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from ui.attestations.filler.field import AnswerField
from ui.attestations.filler.filler import Filler
from ui.jobs import Jobs
from ui.widgets.inputs import Choice, Entry

CHOICES, SUBORDINATES = "directory-choices", "dsa-subordinates"


def opened(desk: Desk, jobs: Jobs, qtbot: QtBot, form: str) -> Filler:
    """Show the filler with a new draft, in a window of its own, and wait for it."""
    made = Filler(desk, jobs)
    qtbot.addWidget(made)
    made.resize(900, 760)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    show(made, desk.attestations.begin(form).id, qtbot)
    return made


def show(filler: Filler, draft: str, qtbot: QtBot) -> None:
    """Open a draft and wait until every field is there."""
    filler.open(draft)
    qtbot.waitUntil(lambda: filler.is_open() and filler.fill.body.is_built())
    filler.focus_first()


def draft_of(filler: Filler) -> str:
    """Return the id of the draft that is open."""
    return filler._draft


def settled(filler: Filler, qtbot: QtBot) -> None:
    """Wait until everything that was asked for has arrived and was checked."""
    qtbot.waitUntil(lambda: not filler._job.is_busy and not filler.fill._checking.isActive())


def saved(filler: Filler, qtbot: QtBot) -> None:
    """Wait until what was typed is in the store."""
    qtbot.waitUntil(lambda: not filler.has_unsaved(), timeout=10_000)


def field(filler: Filler, key: str) -> AnswerField:
    """Return the field of a key, on the screen or not."""
    found = filler.fill.body.fields[key]
    assert isinstance(found, AnswerField)
    return found


def is_shown(filler: Filler, key: str) -> bool:
    """Tell whether a question is asked."""
    return field(filler, key).isVisible()


def type_into(filler: Filler, key: str, text: str, qtbot: QtBot) -> None:
    """Type an answer instead of the one that is there."""
    target = field(filler, key).control.targets()[0]
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(target, Qt.Key.Key_Delete)
    qtbot.keyClicks(target, text)
    settled(filler, qtbot)


def choose(filler: Filler, key: str, place: int, qtbot: QtBot) -> None:
    """Choose the option at a place, from 0, with the keyboard."""
    target = field(filler, key).control.targets()[0]
    target.setFocus()
    if isinstance(target, Choice):
        way = place + 1 - target.currentIndex()
        for _ in range(abs(way)):
            QTest.keyClick(target, Qt.Key.Key_Down if way > 0 else Qt.Key.Key_Up)
    else:
        button = field(filler, key).control.targets()[place]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    settled(filler, qtbot)


def press(filler: Filler, name: str, qtbot: QtBot) -> None:
    """Press the button of this text or name with the keyboard."""
    target = button(filler, name)
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_Return)
    settled(filler, qtbot)


def button(root: QWidget, name: str) -> QAbstractButton:
    """Return the visible button of this text or name."""
    shown = [one for one in root.findChildren(QAbstractButton) if one.isVisible()]
    return next(one for one in shown if name in (one.text().replace("&", ""), one.accessibleName()))


def fill_in(filler: Filler, qtbot: QtBot) -> None:
    """Answer everything that the three choices require."""
    type_into(filler, "organization.dxf-id", "DXF000001", qtbot)
    for key in ("choices.request", "choices.delivery", "choices.adt"):
        choose(filler, key, 0, qtbot)


def review(filler: Filler, qtbot: QtBot) -> None:
    """Go on to the page that is read before signing."""
    press(filler, "Review and sign", qtbot)
    qtbot.waitUntil(filler.review.isVisible)


def agree_and_type_name(filler: Filler, name: str, title: str) -> None:
    """Fill in the signature."""
    card = filler.review.signature
    for check in (card.authority, card.declaration):
        check.setFocus()
        QTest.keyClick(check, Qt.Key.Key_Space)
    for entry, text in ((card.name, name), (card.title, title)):
        entry.setFocus()
        QTest.keyClicks(entry, text)


def says(root: QWidget) -> str:
    """Return everything that can be read."""
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisible())


def focused(kind: type[QWidget] = QWidget) -> QWidget:
    """Return what has the keyboard."""
    found = QApplication.focusWidget()
    assert isinstance(found, kind)
    return found


def entry_of(filler: Filler, key: str) -> Entry:
    """Return the line to type into of a key."""
    found = field(filler, key).control.targets()[0]
    assert isinstance(found, Entry)
    return found


@contextmanager
def store_out_of_reach(desk: Desk) -> Iterator[None]:
    """Put a folder where the store is, so that nothing can be read or written."""
    file = desk.folder.desk_db
    aside = file.with_suffix(".aside")
    file.rename(aside)
    file.mkdir()
    yield
    file.rmdir()
    aside.rename(file)


def label_of(filler: Filler, widget: QWidget) -> str:
    """Return the text of the label that belongs to a widget."""
    labels = filler.findChildren(QLabel)
    return next((one.text().replace("&", "") for one in labels if one.buddy() is widget), "")
