"""Every kind of item has a control that gives back what it was shown and what a person enters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.model import Item, ItemType, Option, Values
from desktop.rules.model import Wording
from ui.attestations.filler.controls.control import Control
from ui.attestations.filler.controls.making import Controls
from ui.widgets.inputs import Choice

LONG = "A network that serves several counties and has a name as long as names of networks are"


def worded(text: str) -> Wording:
    """Return a text that is the same in both languages."""
    return Wording({"en": text, "es": text})


def options(count: int) -> tuple[Option, ...]:
    """Return so many options."""
    return tuple(Option(f"code-{place}", worded(f"{LONG} {place}")) for place in range(count))


def item(kind: ItemType, *, repeats: bool = False, count: int = 0, read_only: bool = False) -> Item:
    """Return an item of a kind that need not be answered."""
    return Item("one", kind, worded("One"), repeats=repeats, options=options(count), is_read_only=read_only)


ROUND_TRIPS: tuple[tuple[Item, Values], ...] = (
    (item(ItemType.STRING), ("Ana & Ruiz",)),
    (item(ItemType.STRING, repeats=True), ("North", "South")),
    (item(ItemType.TEXT), ("First line\nsecond line",)),
    (item(ItemType.INTEGER), (1200,)),
    (item(ItemType.INTEGER), ("many",)),
    (item(ItemType.DATE), ("2026-03-04",)),
    (item(ItemType.DATE), ("in spring",)),
    (item(ItemType.URL), ("https://clinic.example",)),
    (item(ItemType.BOOLEAN), (True,)),
    (item(ItemType.BOOLEAN), (False,)),
    (item(ItemType.CHOICE, count=3), ("code-2",)),
    (item(ItemType.CHOICE, count=9), ("code-8",)),
    (item(ItemType.CHOICE, count=9), ("no longer there",)),
    (item(ItemType.CHOICE, count=9, repeats=True), ("code-1", "code-7")),
    (item(ItemType.CHOICE, count=3, repeats=True), ("code-1", "no longer there")),
    (item(ItemType.OPEN_CHOICE, count=3), ("code-1",)),
    (item(ItemType.OPEN_CHOICE, count=3), ("my own way",)),
    (item(ItemType.STRING, read_only=True), ("2026.1",)),
)


@pytest.mark.parametrize(("wanted", "values"), ROUND_TRIPS)
def test_a_control_gives_back_what_it_was_shown(wanted: Item, values: Values, qtbot: QtBot) -> None:
    control = shown(wanted, qtbot)

    control.show_values(values)

    assert control.values() == values


@pytest.mark.parametrize(("wanted", "values"), ROUND_TRIPS)
def test_a_control_can_be_emptied_again(wanted: Item, values: Values, qtbot: QtBot) -> None:
    control = shown(wanted, qtbot)
    control.show_values(values)

    control.show_values(())

    assert control.values() == ()


@pytest.mark.parametrize("wanted", [one for one, _ in ROUND_TRIPS])
def test_showing_an_answer_tells_nobody_that_it_changed(wanted: Item, qtbot: QtBot) -> None:
    control = shown(wanted, qtbot)
    value: Values = (True,) if wanted.type is ItemType.BOOLEAN else ("code-1",)

    with qtbot.assertNotEmitted(control.changed):
        control.show_values(value)
        control.show_values(())


@pytest.mark.parametrize("wanted", [one for one, _ in ROUND_TRIPS])
def test_every_part_of_a_control_has_a_name_and_a_description(wanted: Item, qtbot: QtBot) -> None:
    control = shown(wanted, qtbot)

    control.be_called("Requests")
    control.describe("How you ask.")

    assert all(one.accessibleName().startswith("Requests") for one in control.targets())
    assert all(one.accessibleDescription() == "How you ask." for one in control.targets())


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        (item(ItemType.STRING), QLineEdit),
        (item(ItemType.TEXT), QPlainTextEdit),
        (item(ItemType.STRING, repeats=True), QPlainTextEdit),
    ],
)
def test_every_letter_typed_is_told(wanted: Item, kind: type[QWidget], qtbot: QtBot) -> None:
    control = shown(wanted, qtbot)
    target = control.start()
    assert isinstance(target, kind)

    with qtbot.waitSignals([control.changed, control.changed]):
        QTest.keyClicks(target, "ab")

    assert control.values() == ("ab",)


def test_a_few_options_are_radio_buttons_that_arrow_keys_walk(qtbot: QtBot) -> None:
    control = shown(item(ItemType.CHOICE, count=3), qtbot)
    control.start().setFocus()

    QTest.keyClick(control.start(), Qt.Key.Key_Space)
    QTest.keyClick(control.start(), Qt.Key.Key_Down)

    assert control.values() == ("code-1",)


def test_many_options_are_a_list_whose_wheel_does_not_change_the_answer(qtbot: QtBot) -> None:
    control = shown(item(ItemType.CHOICE, count=9), qtbot)

    assert isinstance(control.start(), Choice)
    assert not control.start().focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus


def test_an_answer_that_need_not_be_given_can_be_cleared_and_the_keyboard_stays(qtbot: QtBot) -> None:
    control = shown(item(ItemType.BOOLEAN), qtbot)
    control.show_values((True,))
    clear = next(one for one in control.findChildren(QWidget) if one.accessibleName().startswith("Clear"))
    clear.setFocus()

    QTest.keyClick(clear, Qt.Key.Key_Return)

    assert control.values() == ()
    assert control.targets()[0].hasFocus()


def test_something_else_is_typed_below_the_list(qtbot: QtBot) -> None:
    control = shown(item(ItemType.OPEN_CHOICE, count=2), qtbot)
    choice = control.start()
    QTest.keyClick(choice, Qt.Key.Key_End)

    own = control.targets()[1]
    QTest.keyClicks(own, "by courier")

    assert own.isVisible()
    assert control.values() == ("by courier",)


def test_long_words_of_an_option_go_on_in_the_next_line(qtbot: QtBot) -> None:
    control = shown(item(ItemType.CHOICE, count=2), qtbot)

    control.resize(240, 400)

    first = control.targets()[0]
    assert first.heightForWidth(240) > first.heightForWidth(2000)
    assert first.width() <= 240


def shown(wanted: Item, qtbot: QtBot) -> Control:
    """Return the control of an item, on the screen."""
    control = Controls("en").make(wanted)
    control.be_called("One")
    qtbot.addWidget(control)
    control.show()
    qtbot.waitExposed(control)
    control.activateWindow()
    qtbot.waitUntil(control.isActiveWindow)
    return control
