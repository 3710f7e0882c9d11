"""The Standing page, the home of the program: read beside the window, shown as cards; leads to assistant and memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sync.errors import KnownError
from sync.work import Work
from ui import theme
from ui.jobs import Jobs, Lane
from ui.overriding import override
from ui.standing.start import Start
from ui.widgets.page import PageHeader
from ui.widgets.painted import AfterPaint
from ui.widgets.scroll import calm_bars

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.rules.model import Question
    from desktop.standing.model import Standing
    from ui.organization.assistant import Assistant
    from ui.standing.board import Board
    from ui.standing.memo.checking import CheckView
    from ui.standing.memo.view import MemoView
    from ui.standing.reading import Seen


class StandingPage(QWidget):
    """Reads the standing when it is first shown and on `reload`; keeps what it showed for the next time.

    Attributes:
        start: stands there while there is no standing.
        board: the standing, once there was one.
        assistant, memo, checking: once they were asked for.
    """

    asked = Signal(str)  # what the window has to do: an action of `Window.act`
    attest_asked = Signal(str, str)  # a form's id and the party it is for
    settled = Signal()  # the first answer is painted

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._was_shown = self._was_answered = self._wants_focus = False
        self._kept: Standing | None = None
        self.start = Start(desk.words)
        self.board: Board | None = None
        self.assistant: Assistant | None = None
        self.memo: MemoView | None = None
        self.checking: CheckView | None = None
        self._lay_out()
        self.start.find_asked.connect(self.find_organization)
        self.start.asked.connect(self._ask)

    def reload(self) -> None:
        """Read the standing again: after a sync, an import, the assistant, a reply."""
        if self._was_shown:
            self._jobs.start(Lane.LOCAL, self._read, on_result=self._show, on_trouble=self._show_trouble)

    def reload_assistant(self) -> None:
        """Have the assistant, while it is shown, look at the lists again; after an import."""
        if self.assistant is not None and self._stack.currentWidget() is self.assistant:
            self.assistant.reload()

    def focus_first(self) -> None:
        """Give the keyboard to the first control, as soon as there is one."""
        shown = self._stack.currentWidget()
        if self.assistant is not None and shown is self.assistant:
            self.assistant.focus_first()
        elif self.memo is not None and shown is self.memo:
            self.memo.focus_first()
        elif self.checking is not None and shown is self.checking:
            self.checking.focus_first()
        elif not self._was_answered:
            self._wants_focus = True
        elif self.board is not None and self._body.currentWidget() is self.board:
            self.board.focus_first()
        else:
            self.start.focus_first()

    def find_organization(self) -> None:
        """Open the assistant from its beginning."""
        self._open_assistant("", "")

    def can_save_memo(self) -> bool:
        """Tell whether there is a standing that a memo could be made of."""
        return self.board is not None and self._body.currentWidget() is self.board

    def save_memo(self) -> None:
        """Show the memo and ask where to save it."""
        if self.board is not None:
            self._open_memo(self.board.party)
            if self.memo is not None:
                self.memo.ask_where()

    def check_memo(self) -> None:
        """Ask for the file of a memo, and tell whether it is as it was saved."""
        if self.checking is None:
            from ui.standing.memo.checking import CheckView

            self.checking = CheckView(self._desk, self._jobs)
            self.checking.left.connect(self.go_back)
            calm_bars(self.checking)
            self._stack.addWidget(self.checking)
        self.checking.begin()
        self._stack.setCurrentWidget(self.checking)
        self.checking.focus_first()
        self.checking.ask_which()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            AfterPaint(self, self.reload)

    def _read(self, work: Work) -> Seen | None:
        from ui.standing.reading import Read

        return Read(self._desk)(work)

    def _show(self, seen: Seen | None) -> None:
        if seen is None:
            self._drop_board()
            self.start.say_empty()
            self._body.setCurrentWidget(self.start)
        else:
            self._show_board(seen)
        self._note_answer()

    def _show_board(self, seen: Seen) -> None:
        if self.board is None:
            self.board = self._new_board(seen)
        else:
            self.board.show_standing(seen)
        self._body.setCurrentWidget(self.board)
        if seen.standing != self._kept:
            self._kept = seen.standing
            AfterPaint(self.board.content, self._keep)

    def _show_trouble(self, trouble: KnownError) -> None:
        self.start.say_trouble(self._desk.told(trouble))
        self._body.setCurrentWidget(self.start)
        self._note_answer()

    def _note_answer(self) -> None:
        """Give the keyboard to the first control where that was asked for, and say that the first answer is painted."""
        is_first, self._was_answered = not self._was_answered, True
        if self._wants_focus and self.isVisible():
            self.focus_first()
        self._wants_focus = False
        if is_first:
            AfterPaint(self._body.currentWidget(), self.settled.emit)

    def _keep(self) -> None:
        """Keep what was shown, so that the next time can tell what changed."""
        self._jobs.start(Lane.LOCAL, self._note)

    def _note(self, _work: Work) -> None:
        if self._kept is not None:
            self._desk.standing.note(self._kept)

    def _new_board(self, seen: Seen) -> Board:
        from ui.standing.board import Board

        board = Board(self._desk.words, seen)
        board.acted.connect(self._act)
        board.reply_asked.connect(self._ask_for_reply)
        board.change_asked.connect(self._change)
        board.memo_asked.connect(self._open_memo)
        self._body.addWidget(board)
        return board

    def _drop_board(self) -> None:
        if self.board is not None:
            self._body.removeWidget(self.board)
            self.board.deleteLater()
            self.board = None

    def _act(self, action: str, party: str) -> None:
        """Do what the button of a card or a step offers."""
        forms = {"choices": "directory-choices", "agreement": "dsa-execution"}
        if action in forms:
            self.attest_asked.emit(forms[action], party)
        elif action in {"answer", "confirm"}:
            self._open_assistant("questions" if action == "answer" else "confirm", party)
        elif action == "memo":
            self._open_memo(party)
        elif action == "sign" and self.board is not None:
            self.board.show_ways("signed", party)
        elif action in {"ask", "reply"} and self.board is not None:
            self.board.show_question(party) if action == "ask" else self.board.file_reply(party)
        else:
            self.asked.emit(action)

    def _ask(self, action: str) -> None:
        if action == "retry":
            self.reload()
        else:
            self.asked.emit(action)

    def _change(self) -> None:
        self._open_assistant("facilities", self.board.party if self.board is not None else "")

    def _open_assistant(self, at: str, party: str) -> None:
        if self.assistant is None:
            from ui.organization.assistant import Assistant

            self.assistant = Assistant(self._desk, self._jobs)
            self.assistant.finished.connect(self._leave_assistant)
            self.assistant.left.connect(self._leave_assistant)
            self.assistant.import_wanted.connect(self._import_list)
            calm_bars(self.assistant)
            self._stack.addWidget(self.assistant)
        organization = self.board.seen.organization if self.board is not None else None
        self.assistant.begin(organization, at=at, party=party)
        self._stack.setCurrentWidget(self.assistant)
        self.assistant.focus_first()

    def _import_list(self) -> None:
        self.asked.emit("import")

    def _leave_assistant(self) -> None:
        self._wants_focus = True
        self.go_back()
        self.reload()

    def _open_memo(self, party: str) -> None:
        if self.memo is None:
            from ui.standing.memo.view import MemoView

            self.memo = MemoView(self._desk, self._jobs)
            self.memo.left.connect(self.go_back)
            calm_bars(self.memo)
            self._stack.addWidget(self.memo)
        self.memo.read(party)
        self._stack.setCurrentWidget(self.memo)
        self.memo.focus_first()

    def go_back(self) -> None:
        """Show the standing again after the assistant or the memo."""
        self._stack.setCurrentWidget(self._main)
        self.focus_first()

    def _ask_for_reply(self, question: Question, party: str) -> None:
        from ui.organization.reply import ReplyDialog

        about = self.board.seen.name(party) if self.board is not None and self.board.seen.has_several else ""
        dialog = ReplyDialog(self._desk, self._jobs, party, question, self, about=about)
        dialog.accepted.connect(self.reload)
        dialog.open()

    def _lay_out(self) -> None:
        self._main, self._body, self._stack = QWidget(), QStackedWidget(), QStackedWidget()
        self._body.addWidget(self.start)
        answers = self.tr("Must you sign, have you, are your choices listed, and what is next?")
        column = QVBoxLayout(self._main)
        column.setContentsMargins(theme.PAGE_MARGIN, theme.LARGE, theme.PAGE_MARGIN, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addWidget(PageHeader(self.tr("Standing"), answers))
        column.addWidget(self._body, 1)
        self._stack.addWidget(self._main)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
