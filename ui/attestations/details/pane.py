"""The details beside the list: how one stands in plain words, what can be done, what happened, what it says."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ui import theme, words
from ui.attestations.details.due import DueDay
from ui.attestations.details.offers import ONCE, Action, errors, offered
from ui.attestations.details.text import to_html
from ui.attestations.reading import Seen
from ui.attestations.saying import AWAITED, Saying, key_of
from ui.icons import Icon
from ui.layouts.flow import FlowLayout, empty
from ui.organization.reading_order import put_in_reading_order
from ui.overriding import override
from ui.standing.why.fitted import FittedText
from ui.theme import Role, TextStyle
from ui.widgets.buttons import Button
from ui.widgets.page import ScrolledColumn
from ui.widgets.status import Status
from ui.widgets.text import Text

ICONS: Mapping[Action, Icon] = {
    Action.OPEN: Icon.EDIT,
    Action.DISCARD: Icon.DISCARD,
    Action.SEND: Icon.SEND,
    Action.SEND_NOW: Icon.SEND,
    Action.HOLD: Icon.PAUSE,
    Action.RELEASE: Icon.SEND,
    Action.SETTLE: Icon.HELP,
    Action.PACKET: Icon.HANDED_OFF,
    Action.SEAL: Icon.SEALED,
    Action.PASSED_ON: Icon.HANDED_OFF,
    Action.RECEIPT: Icon.RECEIPT,
    Action.IMPORT: Icon.DOWNLOAD,
    Action.CORRECT: Icon.EDIT,
}


class DetailsPane(QStackedWidget):
    """Shows one draft or attestation, or a quiet line where none is chosen."""

    acted = Signal(object, object)  # Action, Seen

    def __init__(self, saying: Saying) -> None:
        super().__init__()
        self._saying = saying
        self.seen: Seen | None = None
        self._nothing = Text("", role=Role.QUIET, wrap=True)
        self.clear = Button(self.tr("Clear the search"))
        self._title, self._whose = (
            Text("", TextStyle.SECTION, wrap=True),
            Text("", TextStyle.SMALL, Role.QUIET, wrap=True),
        )
        self.status = Status(TextStyle.STRONG, wrap=True)
        self._meaning, self._facts = Text("", wrap=True), Text("", TextStyle.SMALL, Role.QUIET, wrap=True)
        self._trouble = Status(wrap=True)
        self._actions = QWidget()
        self._flow = FlowLayout(self._actions)
        self._buttons: dict[Action, Button] = {}
        self._is_used_up = False  # what was asked for is being done
        self.due = DueDay(saying.language)
        self.text = FittedText(self.tr("History and answers"))
        self._area = ScrolledColumn(wide=True)
        self._lay_out()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)  # it scrolls

    def show_seen(self, seen: Seen) -> None:
        """Show another one, or the same one as it is now."""
        is_other = self.seen is None or self.seen.listed.id != seen.listed.id
        focused = self._focused_action()
        self.seen, self._is_used_up = seen, False
        self._tell(seen)
        actions = offered(seen)
        self._offer(actions, focused)
        self.due.setVisible(Action.SEND in actions)
        put_in_reading_order(self._area)  # the buttons are new
        if seen.delivery is not None:
            self.due.show_for(seen.listed.id, seen.delivery.due)
        self.text.show_html(to_html(seen))
        self.setCurrentIndex(1)
        if is_other:
            self._area.verticalScrollBar().setValue(0)

    def show_nothing(self, searched: str = "") -> None:
        """Show that none is chosen, or that none fits the words ``searched`` for, and the way out."""
        self.seen = None
        none_fits = self.tr("No draft or attestation fits “{words}”.").format(words=searched)
        self._nothing.setText(none_fits if searched else self.tr("Choose one in the list to see it here."))
        self.clear.setVisible(bool(searched))
        self.setCurrentIndex(0)

    def focus_first(self) -> None:
        """Give the keyboard to the first action."""
        first = next(iter(self._buttons.values()), None)
        if first is not None and self.seen is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def says(self) -> str:
        """Return state, meaning, facts and trouble as one text."""
        parts = (self._title, self._whose, self.status, self._meaning, self._facts, self._trouble)
        shown = [one for one in parts if one.isVisibleTo(self)]
        return "\n".join(one.words() if isinstance(one, Status) else one.text() for one in shown)

    def button(self, action: Action) -> Button | None:
        """Return the button of an action, None where it is not offered."""
        return self._buttons.get(action)

    def _tell(self, seen: Seen) -> None:
        state = None if seen.delivery is None else seen.delivery.state
        key = key_of(state, is_held=seen.delivery is not None and seen.delivery.is_held)
        mark = words.DELIVERY_MARKS[key]
        self._title.setText(seen.listed.title)
        form = self.tr("form {number}, version {version}").format(number=seen.form.number, version=seen.listed.version)
        self._whose.setText("  ·  ".join(part for part in (seen.whose, form) if part))
        self.status.say(mark.icon, mark.role, self._saying.state(key))
        self._meaning.setText(self._saying.meaning(key))
        facts = self._told_facts(seen)
        self._facts.setText("\n".join(facts))
        self._facts.setVisible(bool(facts))
        trouble = self._told_trouble(seen)
        self._trouble.say(words.ATTENTION.icon, words.ATTENTION.role, trouble, ink=Role.TEXT)
        self._trouble.setVisible(bool(trouble))
        self.setAccessibleName(f"{seen.listed.title}. {self._saying.state(key)}")

    def _told_facts(self, seen: Seen) -> list[str]:
        told: list[str] = []
        if seen.draft is not None:
            told.append(self.tr("Last changed {moment}").format(moment=words.moment(seen.draft.changed)))
            told.append(self._ready(seen))
        if (how := seen.delivery) is not None:
            can_leave = how.next_try is not None and not how.is_held
            told += [_sentence(self._saying.due(how))] if how.due and how.state in AWAITED else []
            told += [_sentence(self._saying.next_try(how.next_try))] if how.next_try and can_leave else []
            told += [self.tr("Tried %n time(s) so far", "", how.tries)] if how.tries > 1 else []
            told += [self.tr("Endpoint: {address}").format(address=how.endpoint)] if how.endpoint else []
            told += [self.tr("The endpoint holds %n copies; one is right. Tell its operator.", "", how.copies)] * (
                how.copies > 1
            )
        if seen.listed.superseded_by:
            told.append(self.tr("A correction replaces it. It stays readable here."))
        return told

    def _ready(self, seen: Seen) -> str:
        open_ones = errors(seen)
        return (
            self.tr("%n thing(s) to correct before it can be signed", "", open_ones)
            if open_ones
            else self.tr("Ready to be signed")
        )

    def _told_trouble(self, seen: Seen) -> str:
        how = seen.delivery
        if how is None or not (how.trouble or how.told):
            return ""
        trouble = self._saying.trouble(how.trouble, dict(how.trouble_facts)) if how.trouble else ""
        is_told = how.told in trouble
        said = "" if is_told else self.tr("The endpoint said: {words}").format(words=how.told)
        return "\n".join(part for part in (said, trouble) if part)

    def _offer(self, actions: tuple[Action, ...], focused: str) -> None:
        empty(self._flow)
        self._buttons = {}
        for place, action in enumerate(actions):
            button = Button(self._label(action), ICONS[action])
            button.setObjectName(action.value)
            button.clicked.connect(self._act)
            self._buttons[action] = button
            self._flow.addWidget(button)
            button.show()
            if focused and (action.value == focused or (place == 0 and focused not in {one.value for one in actions})):
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_action(self) -> str:
        focus = QApplication.focusWidget()
        is_action = focus is not None and self._actions.isAncestorOf(focus)
        return focus.objectName() if focus is not None and is_action else ""

    def _act(self) -> None:
        """Pass on what was pressed; a second press before the first one had its effect does nothing."""
        button = self.sender()
        if self.seen is None or self._is_used_up:
            return
        action = Action(button.objectName())
        if action is Action.SEND and not self.due.is_usable():
            return
        self._is_used_up = action in ONCE
        self.acted.emit(action, self.seen)

    def _label(self, action: Action) -> str:
        return {
            Action.OPEN: self.tr("Go on filling in"),
            Action.DISCARD: self.tr("Discard the draft"),
            Action.SEND: self.tr("Send to the endpoint"),
            Action.SEND_NOW: self.tr("Send now"),
            Action.HOLD: self.tr("Hold"),
            Action.RELEASE: self.tr("Let it go"),
            Action.SETTLE: self.tr("Ask the endpoint"),
            Action.PACKET: self._packet_label(),
            Action.SEAL: self.tr("Save sealed file…"),
            Action.PASSED_ON: self.tr("I passed it on"),
            Action.RECEIPT: self.tr("Save receipt…"),
            Action.IMPORT: self.tr("Import a receipt…"),
            Action.CORRECT: self.tr("Correct"),
        }[action]

    def _packet_label(self) -> str:
        is_entered = self.seen is None or "portal" in self.seen.form.routes
        return self.tr("For the portal") if is_entered else self.tr("The letter")

    def _lay_out(self) -> None:
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.addWidget(self._nothing)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_nothing()
        column.addStretch(1)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Details"))
        self._area.column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self._area.column.setSpacing(theme.SMALL)
        for part in (
            self._title,
            self._whose,
            self.status,
            self._meaning,
            self._facts,
            self._trouble,
            self._actions,
            self.due,
        ):
            self._area.column.addWidget(part)
        self._area.column.addSpacing(theme.SMALL)
        self._area.column.addWidget(self.text)
        self._area.column.addStretch(1)
        self.text.document().setDocumentMargin(0)
        self.addWidget(around)
        self.addWidget(self._area)
        self.text.cursor_moved.connect(self._follow_cursor)

    def _follow_cursor(self, cursor: QRect) -> None:
        """Keep the place where the keyboard reads in sight."""
        inside = self._area.widget()
        if self.text.hasFocus() and inside is not None:
            place = self.text.mapTo(inside, cursor.center())
            self._area.ensureVisible(place.x(), place.y(), 0, cursor.height())


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
