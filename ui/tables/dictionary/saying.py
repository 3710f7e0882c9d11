"""The words of the data dictionary."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.tables.model import Entry
from sync.tables.asking.model import Profile
from sync.tables.model import Nature
from ui import words

_FIXED = ord("f")


def nature(of: Nature) -> str:
    """Return what the cells of a column are."""
    translate = QCoreApplication.translate
    return {
        Nature.TEXT: translate("Dictionary", "Text"),
        Nature.NUMBER: translate("Dictionary", "Numbers"),
        Nature.DATE: translate("Dictionary", "Dates"),
        Nature.CODE: translate("Dictionary", "Codes: digits that are not a quantity"),
    }[of]


def below(entry: Entry) -> str:
    """Return the second row of a line: the publisher's label where there is another one, and the nature."""
    label = entry.label if entry.label.casefold() != entry.column.name.casefold() else ""
    return " · ".join(part for part in (label, nature(entry.column.nature)) if part)


def facts(entry: Entry, profile: Profile) -> list[tuple[str, str]]:
    """Return what is in a column: what it is called and how it reads."""
    translate = QCoreApplication.translate
    found = [
        (translate("Dictionary", "Blank"), _share(profile.blanks, profile.rows)),
        (translate("Dictionary", "Different values"), words.number(profile.distinct)),
    ]
    if profile.least:
        least, most = cut(profile.least), cut(profile.most)
        spread = least if least == most else translate("Dictionary", "{least} to {most}").format(least=least, most=most)
        found.append((translate("Dictionary", "Range"), spread))
    filled = profile.rows - profile.blanks
    if entry.column.nature is Nature.NUMBER and profile.numbers < filled:
        found.append((translate("Dictionary", "Numbers"), _share(profile.numbers, filled)))
    longest = translate("Dictionary", "{count} characters").format(count=words.number(profile.longest))
    return [*found, (translate("Dictionary", "Longest cell"), longest)]


def cut(text: str, most: int = 80) -> str:
    """Return a text short enough for a line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def _share(count: int, of: int) -> str:
    """Return "1,204 of 5,000 rows (24 %)"; never 0 % of something, never 100 % of less than all."""
    if not count or not of:
        return words.number(count)
    percent = min(99.9, max(0.1, count / of * 100)) if count < of else 100.0
    told = QLocale().toString(percent, _FIXED, 1 if percent < 1 or 99 < percent < 100 else 0)
    text = QCoreApplication.translate("Dictionary", "{count} of {all} rows ({percent}\u00a0%)")
    return text.format(count=words.number(count), all=words.number(of), percent=told)
