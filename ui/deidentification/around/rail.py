"""The steps down the side: a number or a check, the name, and in words whether it is done or to be done again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.deidentification.around.naming import Naming
from ui.deidentification.route import STAGES, Stage, State, Walk
from ui.icons import Icon
from ui.overriding import override
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button, Weight

WIDTH = 208  # at 100 %
_ROUND = 24  # diameter of the number
_INKS = {State.HERE: Role.ACCENT, State.DONE: Role.GOOD, State.AGAIN: Role.ATTENTION, State.LATER: Role.QUIET}


class StageButton(Button):
    """Leads to a step, where that is possible now."""

    def __init__(self, stage: Stage, naming: Naming) -> None:
        super().__init__(naming.name(stage), weight=Weight.QUIET)
        self.stage, self._naming = stage, naming
        self._state = State.LATER
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State, *, can_go: bool) -> None:
        """Show another state."""
        self._state = state
        self.setEnabled(can_go)
        said = f"{self._naming.progress(self.stage)}, {self.text()}, {self._naming.state(state)}"
        self.setAccessibleName(said)
        self.update()

    def state(self) -> State:
        """Return the state shown."""
        return self._state

    @override
    def sizeHint(self) -> QSize:
        strong, small = (QFontMetrics(theme.font(style)) for style in (TextStyle.STRONG, TextStyle.SMALL))
        said = small.horizontalAdvance(self._naming.state(State.AGAIN))
        words = max(strong.horizontalAdvance(self.text()), said)
        height = strong.height() + small.height() + 2 * theme.SMALL
        return QSize(2 * theme.SMALL + theme.grown(_ROUND) + theme.SMALL + words, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_here = self._state is State.HERE
        if is_here or (self.isEnabled() and (self.underMouse() or self.isDown())):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.TINT if is_here else Role.HOVER))
            painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        side = theme.grown(_ROUND)
        self._paint_round(painter, QRectF(theme.SMALL, (self.height() - side) / 2, side, side))
        room = self.rect().adjusted(2 * theme.SMALL + side, theme.SMALL, -theme.TIGHT, -theme.SMALL)
        self._paint_words(painter, room)

    def _paint_round(self, painter: QPainter, place: QRectF) -> None:
        ink = theme.colour(_INKS[self._state])
        icon = {State.DONE: Icon.CHECK, State.AGAIN: Icon.ATTENTION}.get(self._state)
        if icon is not None:
            picture = icons.pixmap(icon, ink, size=round(place.width()), ratio=self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft(), picture)
            return
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        painter.setFont(theme.font(TextStyle.STRONG))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(STAGES.index(self.stage) + 1))

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        is_quiet = self._state is State.LATER
        painter.setFont(theme.font(TextStyle.STRONG if self._state is State.HERE else TextStyle.BODY))
        painter.setPen(theme.colour(Role.QUIET if is_quiet else Role.TEXT))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.setFont(theme.font(TextStyle.SMALL))
        painter.setPen(theme.colour(Role.QUIET if self._state is State.HERE else _INKS[self._state]))
        said = self._naming.state(self._state)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), said)


class Rail(QWidget):
    """All six steps; those that cannot be shown now are not reached."""

    asked = Signal(object)  # Stage

    def __init__(self, naming: Naming) -> None:
        super().__init__()
        self.buttons = [StageButton(stage, naming) for stage in STAGES]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for button in self.buttons:
            column.addWidget(button)
            button.clicked.connect(self._ask)
        column.addStretch(1)
        self._choose_width()

    def show_walk(self, walk: Walk) -> None:
        """Show where the person is."""
        for button in self.buttons:
            button.show_state(walk.state(button.stage), can_go=walk.may_go_to(button.stage))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._choose_width()
        super().changeEvent(event)

    def _choose_width(self) -> None:
        widest = max(button.sizeHint().width() for button in self.buttons)
        self.setFixedWidth(max(theme.grown(WIDTH), widest))

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, StageButton):
            self.asked.emit(button.stage)
