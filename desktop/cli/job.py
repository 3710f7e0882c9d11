"""What a command is given to work with."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.cli.layout import Layout
from desktop.cli.terminal import Terminal
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk


@dataclass(frozen=True, slots=True)
class Job:
    """What a command needs: the desk, what was typed, where the answer goes, and whom to report to."""

    desk: Desk
    typed: Namespace
    terminal: Terminal
    work: Work

    @property
    def layout(self) -> Layout:
        """How text is laid out on this terminal."""
        return Layout(self.desk.words, self.terminal.width, self.terminal.marks)

    def answer(self, content: Mapping[str, object], text: Callable[[Layout], str]) -> None:
        """Print the answer, as JSON or as text."""
        self.terminal.answer(content, lambda: text(self.layout))


Command = Callable[[Job], int]
Commands = Mapping[str, Command]
