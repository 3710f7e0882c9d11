"""How the parts of the catalog page lie: filters, list, and details beside it or, in a small window, below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSplitter, QStackedWidget, QWidget

from ui import theme
from ui.widgets.card import Card

SIDE_BY_SIDE = 1_100  # width of the window from which details stand beside the list
ROOM_FOR_FILTERS = 680  # width of the parts from which the filters show by themselves
ROOM_TO_STACK = 520  # height of the parts from which list and details can lie above each other
LEAST_FILTERS = 180
FACETS, LIST, DETAILS = 204, 420, 352  # widths to begin with


class Panes(QSplitter):
    """The three cards of the page; ``filters_fit`` says when they come to fit or no longer do."""

    filters_fit = Signal(bool)

    def __init__(self, facets: QWidget, middle: QWidget) -> None:
        """The card of the details is empty until `show_details`."""
        super().__init__(Qt.Orientation.Horizontal)
        self._middle = QStackedWidget()
        self._middle.addWidget(middle)
        self._filters = in_card(facets)
        self._inner = QSplitter(Qt.Orientation.Horizontal)
        self._fits: bool | None = None
        self.setObjectName("catalog-filters")
        self._inner.setObjectName("catalog-details")
        for splitter in (self, self._inner):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(theme.SMALL)
        self._cards = (in_card(self._middle), in_card())
        for card in self._cards:
            self._inner.addWidget(card)
        self.addWidget(self._filters)
        self.addWidget(self._inner)
        self.setStretchFactor(1, 1)
        self.setSizes([FACETS, LIST + DETAILS])
        self._inner.setSizes([LIST, DETAILS])

    def arrange(self) -> None:
        """Fit the parts to the room there is; with larger text they need more of it."""
        grown = QApplication.font().pointSizeF() / theme.BODY_POINTS
        self._filters.setMinimumWidth(round(LEAST_FILTERS * grown))
        is_wide, is_low = self.window().width() >= SIDE_BY_SIDE * grown, self.height() < ROOM_TO_STACK * grown
        beside = is_wide or is_low
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._inner.orientation() != wanted:
            self._inner.setOrientation(wanted)
            self._inner.setSizes([LIST, DETAILS] if beside else [1, 1])
        fits = self.width() >= ROOM_FOR_FILTERS * grown and (is_wide or not is_low)
        if fits != self._fits:
            self._fits = fits
            self.filters_fit.emit(fits)

    def show_filters(self, shown: bool) -> None:
        """Show or fold away the filters."""
        self._filters.setVisible(shown)

    def show_details(self, details: QWidget) -> None:
        """Put the details on their card."""
        self._cards[1].column.addWidget(details)

    def add_to_middle(self, widget: QWidget) -> None:
        """Add a middle part, out of sight at first."""
        self._middle.addWidget(widget)

    def show_in_middle(self, widget: QWidget) -> None:
        """Show one of the middle parts."""
        self._middle.setCurrentWidget(widget)

    def beside(self, search: QWidget, step: int) -> QWidget | None:
        """Return the next (1) or previous (-1) part in sight, counted from the search box; None at the ends."""
        parts = [search, *(part for part in (self._filters, *self._cards) if part.isVisible())]
        place = next((place for place, part in enumerate(parts) if _has_focus(part)), -1) + step
        if not 0 <= place < len(parts):
            return None
        return search if place == 0 else _first_stop(parts[place])


def _has_focus(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (part is focused or part.isAncestorOf(focused))


def _first_stop(part: QWidget) -> QWidget | None:
    """Return the list, tree or text of a part, else its first control."""
    stops = [
        w
        for w in part.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    views = [w for w in stops if isinstance(w, QAbstractScrollArea)]
    return next(iter(views or stops), None)


def in_card(content: QWidget | None = None) -> Card:
    """Put a part of the page on a card that leaves its rounded corners free."""
    card = Card()
    card.column.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
    if content is not None:
        card.column.addWidget(content)
    return card
