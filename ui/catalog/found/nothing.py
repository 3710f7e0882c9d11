"""Stands where the list would be: nothing found and why, no catalog yet, or a trouble, each with the way on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.words import Sentence, Words
from sync.catalog.model import Results
from ui import theme
from ui.catalog.filters import question
from ui.catalog.filters.question import Filter
from ui.icons import Icon
from ui.layouts.flow import FlowLayout, empty
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight
from ui.widgets.status import Picture
from ui.widgets.text import Text

MOST_WAYS = 4


@dataclass(frozen=True, slots=True)
class Way:
    """A button that leads on; ``key`` comes back when it is pressed."""

    text: str
    key: object
    icon: Icon | None = None


class Nothing(QScrollArea):
    """A picture, a heading, sentences and buttons; scrolls where there is little room."""

    chosen = Signal(object)  # key of the way taken

    def __init__(self, vocabulary: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = vocabulary
        self._picture = Picture(Icon.SEARCH, Role.QUIET, size=40)
        self._heading = Text("", TextStyle.SECTION, wrap=True)
        self._sentences = Text("", TextStyle.BODY, Role.QUIET, wrap=True)
        self._ways = FlowLayout()
        self._lay_out()

    def say(self, icon: Icon, heading: str, sentences: str, ways: Sequence[Way] = ()) -> None:
        """Show a message; the first way is the one most likely wanted."""
        self._picture.show_icon(icon, Role.QUIET)
        self._heading.setText(heading)
        self._sentences.setText(sentences)
        empty(self._ways)
        for place, way in enumerate(ways):
            weight = Weight.PRIMARY if place == 0 else Weight.PLAIN
            button = Button(way.text.replace("&", "&&"), way.icon, weight)
            button.clicked.connect(partial(self.chosen.emit, way.key))
            self._ways.addWidget(button)

    def words(self) -> str:
        """Return heading and sentences as one text."""
        return f"{self._heading.text()}\n{self._sentences.text()}"

    def buttons(self) -> list[Button]:
        """Return the ways on, in order."""
        found = (self._ways.itemAt(place) for place in range(self._ways.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, Button)]

    def say_nothing_found(self, results: Results) -> None:
        """Say why a list is empty and offer what to take away."""
        ways = [Way(self._words.relief(way), Filter(way.facet, way.value)) for way in results.relief]
        self.say(Icon.SEARCH, self.tr("No dataset matches"), self._why(results), ways[:MOST_WAYS])

    def say_no_catalog(self) -> None:
        """Say what to do on a desk that has never synced."""
        text = self.tr(
            "Sync once to fetch the catalog from the State's open data portal. It takes about a minute; "
            "after that, searching works without a network. If the sync fails, Doctor finds out why."
        )
        ways = [Way(self.tr("Sync now"), "sync", Icon.SYNC), Way(self.tr("Open Doctor"), "doctor", Icon.DOCTOR)]
        self.say(Icon.CATALOG, self.tr("There is no catalog on this desk yet"), text, ways)

    def say_trouble(self, sentence: Sentence) -> None:
        """Say what went wrong and what to do."""
        action = sentence.action if sentence.action in {"sync", "doctor"} else "retry"
        way = Way(self._words.action(action), action, {"sync": Icon.SYNC, "doctor": Icon.DOCTOR}.get(action))
        self.say(Icon.ATTENTION, sentence.what, f"{sentence.safe} {sentence.do}", [way])

    def _why(self, results: Results) -> str:
        query, filters = results.query, question.active(results.query)
        if query.only_ids is not None and not query.only_ids:
            return self.tr("You have no favorites yet. Click the star of a dataset to keep it here.")
        if query.text.strip() and filters:
            return self.tr("No dataset has these words and fits the filters.")
        if query.text.strip():
            return self.tr(
                "No title, description, keyword, file or column has these words. Try fewer or shorter words."
            )
        return self.tr("No dataset fits all the filters at once.")

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        column.addStretch(1)
        for widget in (self._picture, self._heading, self._sentences):
            column.addWidget(widget)
        column.addLayout(self._ways)
        column.addStretch(2)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
