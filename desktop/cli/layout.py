"""How text is laid out on a terminal: words of one language, wrapped lines, days as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from textwrap import TextWrapper

from desktop.cli.terminal import plain
from desktop.words import Words


class Layout:
    """Lays out lines in the words of one language, for a terminal of one width."""

    def __init__(self, words: Words, width: int, marks: tuple[str, str] = ("", "")) -> None:
        """``marks`` switch bold on and off."""
        self.words = words
        self.width = width
        self._marks = {0x02: marks[0], 0x03: marks[1]}

    def text(self, section: str, key: str, facts: Mapping[str, str | int | date] | None = None) -> str:
        """Return a text of the word tables, or its key where the tables do not have it."""
        try:
            return self.words.text(section, key, **(facts or {}))
        except KeyError:
            return key

    def knows(self, section: str, key: str) -> bool:
        """Tell whether the word tables have a text."""
        return self.text(section, key) != key

    def said(self, key: str, **facts: str | int | date) -> str:
        """Return a text of the command line, with days and numbers as people write them."""
        return self.words.text("cli", key, **facts)

    def day(self, moment: datetime | date | None) -> str:
        """Return a day as people read it, "" for none."""
        if isinstance(moment, datetime):
            moment = moment.astimezone().date()
        return self.words.day(moment) if moment else ""

    def bold(self, text: str) -> str:
        """Return the text marked as bold; the marks are shown by `wrapped` alone."""
        return f"\x02{plain(text)}\x03"

    def row(self, name: str, value: str, indent: str = "") -> list[str]:
        """Lay out a name and its value."""
        return self.wrapped(f"{name}: {value}", indent, later=f"{indent}    ")

    def bullets(self, texts: Iterable[str], indent: str = "  ") -> list[str]:
        """Lay out a list, one bullet for each text."""
        return [line for text in texts for line in self.wrapped(f"- {text}", indent, later=f"{indent}  ")]

    def wrapped(self, text: str, indent: str = "", *, later: str | None = None, most: int | None = None) -> list[str]:
        """Lay out a paragraph; ``later`` indents its further lines, ``most`` is the number of lines kept."""
        for mark, kept in ((0x02, "\ue002"), (0x03, "\ue003")):  # marks that are shown must live through the cleaning
            text = text.replace(chr(mark), kept if self._marks[mark] else "")
        wrapper = TextWrapper(
            self.width,
            initial_indent=indent,
            subsequent_indent=indent if later is None else later,
            break_on_hyphens=False,
            break_long_words=False,
            max_lines=most,
            placeholder=" …",
        )
        lines = [line for part in plain(text).split("\n") for line in wrapper.wrap(part)]
        return [line.replace("\ue002", self._marks[0x02]).replace("\ue003", self._marks[0x03]) for line in lines]
