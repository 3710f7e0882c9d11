"""The screen and the keyboard as the command line needs them: answers, progress, and a polite stop on Ctrl-C."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TextIO

from desktop.words import Words
from sync.work import Progress, Work

WIDEST = 100  # columns; longer lines are hard to read
READING_ORDER = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))  # marks that turn it around
UNSAFE = dict.fromkeys((*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), *READING_ORDER))  # keeps tab, new line
_UNSAFE_IN_JSON = re.compile(f"[\x7f-\x9f{''.join(map(chr, READING_ORDER))}]")  # JSON itself escapes the others


def plain(text: str) -> str:
    """Return the text without the characters with which a published text could play tricks on a terminal."""
    return text.translate(UNSAFE)


def plain_json(content: Mapping[str, object]) -> str:
    """Return the content as JSON, the same characters escaped: nothing is lost, and a terminal obeys none of it."""
    written = json.dumps(content, ensure_ascii=False, indent=2)
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


class Terminal:
    """Where answers go (standard output) and where progress and trouble go (standard error)."""

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out, self._err = out or sys.stdout, err or sys.stderr
        for stream in (self._out, self._err):
            _speak_unicode(stream)
        self._shown = 0  # characters of the progress line that is on the screen

    @property
    def width(self) -> int:
        """Columns to fill: 80 where nobody says otherwise."""
        return max(40, min(WIDEST, shutil.get_terminal_size((80, 24)).columns))

    @property
    def marks(self) -> tuple[str, str]:
        """What switches bold on and off, where the terminal knows it and nobody minds colours."""
        knows = self._out is not None and self._out.isatty() and not os.environ.get("NO_COLOR") and os.name != "nt"
        return ("\x1b[1m", "\x1b[0m") if knows else ("", "")

    def answer(self, content: Mapping[str, object], text: Callable[[], str]) -> None:
        """Print the answer, as JSON or as text."""
        self._clear()
        print(plain_json(content) if self.as_json else text(), file=self._out)

    def tell(self, text: str) -> None:
        """Say something that is not part of the answer."""
        self._clear()
        print(text, file=self._err)

    def finish(self) -> None:
        """Clear the progress line and send off what was printed."""
        self._clear()
        for stream in (self._out, self._err):
            if stream is not None:
                stream.flush()

    def work(self, words: Words, stop_asked: Callable[[], bool]) -> Work:
        """Return work whose progress is shown, where somebody watches."""
        watched = self._err is not None and self._err.isatty()
        return Work((lambda progress: self._show(words, progress)) if watched else _nobody, stop_asked)

    def _show(self, words: Words, progress: Progress) -> None:
        line = words.progress(progress)[: self.width - 1]
        self._err.write(f"\r{line.ljust(self._shown)}")
        self._err.flush()
        self._shown = len(line)

    def _clear(self) -> None:
        if self._shown:
            self._err.write(f"\r{' ' * self._shown}\r")
            self._shown = 0


def _nobody(progress: Progress) -> None:
    """Progress nobody watches."""


def _speak_unicode(stream: TextIO | None) -> None:
    """Write UTF-8 to files and pipes; on a terminal show "?" for what it cannot show."""
    if isinstance(stream, io.TextIOWrapper):
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def stopping_politely(say: Callable[[], None]) -> Iterator[Callable[[], bool]]:
    """Yield the question "was a stop asked for?"; the first Ctrl-C asks and calls ``say``, a second one breaks off."""
    asked = threading.Event()

    def on_ctrl_c(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the shape is Python's
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()
        with suppress(RuntimeError):  # Ctrl-C came in the middle of another print
            say()

    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    before = signal.signal(signal.SIGINT, on_ctrl_c)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)
