"""Every pair of colours that is used can be read: text at 4.5 to 1, lines and icons at 3 to 1."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import icons, theme
from ui.icons import Icon
from ui.theme import Role, Scheme, TextStyle
from ui.widgets.text import Text

SCHEMES = (Scheme.LIGHT, Scheme.DARK)
TEXTS = (Role.TEXT, Role.QUIET, Role.ACCENT, Role.GOOD, Role.ATTENTION, Role.BAD)
GROUNDS = (Role.PAGE, Role.CARD, Role.TINT, Role.HOVER, Role.NOTICE)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", TEXTS)
def test_text_can_be_read_on_every_ground(scheme: Scheme, ground: Role, ink: Role) -> None:
    colours = theme.palette(scheme)

    assert theme.contrast(theme.colour(ink, colours), theme.colour(ground, colours)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_matched_words_can_be_read(scheme: Scheme) -> None:
    colours = theme.palette(scheme)

    assert theme.contrast(theme.colour(Role.TEXT, colours), theme.colour(Role.MARK, colours)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", [QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button])
def test_disabled_text_can_be_read(scheme: Scheme, ground: QPalette.ColorRole) -> None:
    colours, off = theme.palette(scheme), QPalette.ColorGroup.Disabled

    for ink in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        assert theme.contrast(colours.color(off, ink), colours.color(off, ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_selected_text_can_be_read_and_the_selection_is_seen(scheme: Scheme) -> None:
    colours, roles = theme.palette(scheme), QPalette.ColorRole

    assert theme.contrast(colours.color(roles.HighlightedText), colours.color(roles.Highlight)) >= 4.5
    assert theme.contrast(colours.color(roles.Highlight), colours.color(roles.Base)) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", [Role.PAGE, Role.CARD])
@pytest.mark.parametrize("line", [Role.OUTLINE, Role.ACCENT])
def test_edges_of_controls_and_the_focus_ring_are_seen(scheme: Scheme, ground: Role, line: Role) -> None:
    colours = theme.palette(scheme)

    assert theme.contrast(theme.colour(line, colours), theme.colour(ground, colours)) >= 3


def test_high_contrast_keeps_the_colours_of_the_system() -> None:
    system = QPalette(QColor("black"), QColor("black"))
    for place in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        system.setColor(place, QColor("yellow"))
    system.setColor(QPalette.ColorRole.Window, QColor("black"))
    system.setColor(QPalette.ColorRole.Base, QColor("black"))

    assert theme.scheme_of(system) is Scheme.CONTRAST
    assert {theme.colour(ink, system).name() for ink in TEXTS} == {"#ffff00"}
    assert {theme.colour(ground, system).name() for ground in GROUNDS} == {"#000000"}


def test_texts_follow_a_change_of_scheme_and_size(qapp: QApplication, qtbot: QtBot) -> None:
    text = Text("Catalog", TextStyle.TITLE, Role.QUIET)
    qtbot.addWidget(text)
    text.show()

    theme.apply(qapp, Scheme.DARK, 200)

    qtbot.waitUntil(lambda: text.palette().color(QPalette.ColorRole.WindowText).name().upper() == "#AEB6BF")
    assert text.font().pointSizeF() == pytest.approx(36)


@pytest.mark.parametrize("icon", list(Icon))
def test_every_icon_can_be_drawn_in_the_colour_asked_for(icon: Icon) -> None:
    image = icons.pixmap(icon, QColor("#123456"), size=20, ratio=2).toImage()

    assert (image.width(), image.height()) == (40, 40)
    colours = {
        image.pixelColor(x, y).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 250
    }
    assert colours if icon is Icon.APP else "#123456" in colours
