"""What a support file is made of, and what the window tells of the screen it stands on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen; sizes in logical pixels."""

    width: int
    height: int
    scale: float  # device pixels for each logical one
    points_per_inch: float


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown.

    Attributes:
        qt: version of Qt.
        platform: Qt's plug-in for the system's windows.
        scheme: colours chosen, and those in use.
        zoom: text size in percent.
        rounding: what Qt does with scale factors that are no whole numbers.
        screens: the one with the window first.
    """

    qt: str
    platform: str
    scheme: str
    zoom: int
    rounding: str
    screens: tuple[Screen, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One text in a support file.

    Attributes:
        name: of the member; never anything that a person typed.
        title: what it is called for people.
        about: what it holds, for people.
        text: the content.
    """

    name: str
    title: str
    about: str
    text: str
