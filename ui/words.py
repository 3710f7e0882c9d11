"""How values read on the screen: dates, sizes, numbers, ages, and the icon and colour that go with each status.

Sentences for errors and progress come from `desktop.words`; this adds what only a screen needs. Formats follow the
language that `ui.translations` set as Qt's default locale.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from PySide6.QtCore import QDate, QLocale, QObject, QTime

from sync.catalog.model import ChangeKind
from ui.icons import Icon
from ui.theme import Role


@dataclass(frozen=True, slots=True)
class Mark:
    """Icon and colour of a status; the word always stands beside them."""

    icon: Icon
    role: Role


_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b", re.ASCII)

CHANGE_MARKS: Mapping[ChangeKind, Mark] = MappingProxyType(
    {
        ChangeKind.ADDED: Mark(Icon.ADDED, Role.GOOD),
        ChangeKind.CHANGED: Mark(Icon.CHANGED, Role.ACCENT),
        ChangeKind.WITHDRAWN: Mark(Icon.WITHDRAWN, Role.ATTENTION),
        ChangeKind.RETURNED: Mark(Icon.ADDED, Role.GOOD),
    }
)
GOOD = Mark(Icon.CHECK, Role.GOOD)
ATTENTION = Mark(Icon.ATTENTION, Role.ATTENTION)
BAD = Mark(Icon.ATTENTION, Role.BAD)
QUIET = Mark(Icon.INFO, Role.QUIET)
STANDING_MARKS: Mapping[str, Mark] = MappingProxyType(  # by the value of a `desktop.standing.model.State`
    {
        "met": GOOD,
        "overdue": Mark(Icon.OVERDUE, Role.BAD),
        "attention": ATTENTION,
        "unknown": Mark(Icon.HELP, Role.ACCENT),
        "not_needed": Mark(Icon.NOT_NEEDED, Role.QUIET),
    }
)
DELIVERY_MARKS: Mapping[str, Mark] = MappingProxyType(  # by the value of a `desktop.attestations.model.State`
    {
        "draft": Mark(Icon.EDIT, Role.QUIET),
        "signed": Mark(Icon.SIGNED, Role.ACCENT),
        "queued": Mark(Icon.CLOCK, Role.ACCENT),
        "held": Mark(Icon.PAUSE, Role.ATTENTION),
        "sending": Mark(Icon.SEND, Role.ACCENT),
        "unknown": Mark(Icon.HELP, Role.ATTENTION),
        "delivered": GOOD,
        "refused": Mark(Icon.CROSS, Role.BAD),
        "handed_off": Mark(Icon.HANDED_OFF, Role.ACCENT),
        "confirmed": Mark(Icon.CONFIRMED, Role.GOOD),
    }
)


def day(when: date | datetime | None) -> str:
    """Return "22 Nov 2026" in local time; "" for None."""
    if when is None:
        return ""
    local = when.astimezone().date() if isinstance(when, datetime) else when
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")


def with_days(text: str) -> str:
    """Return a text with each date such as 2024-05-13 as "13 May 2024", in the way of the language."""
    return _ISO_DAY.sub(_said_day, text)


def _said_day(found: re.Match[str]) -> str:
    try:
        return day(date.fromisoformat(found.group()))
    except ValueError:  # no such day: the text stays as it is
        return found.group()


def moment(when: datetime | None) -> str:
    """Return "22 Nov 2026, 9:41 AM" in local time, in the way of the language; "" for None."""
    if when is None:
        return ""
    local = when.astimezone()
    clock = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return f"{day(when)}, {clock}"


def number(count: int) -> str:
    """Return a number with its digits grouped: "12,034"."""
    return QLocale().toString(count)


def size(amount: int | None) -> str:
    """Return bytes as "1.2 MB" (1 kB is 1,000 bytes); "" for None."""
    if amount is None:
        return ""
    return QLocale().formattedDataSize(amount, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def age(when: datetime | None, now: datetime | None = None) -> str:
    """Return "3 days ago" or the like; "" for None."""
    if when is None:
        return ""
    seconds = int(((now or datetime.now(UTC)) - when).total_seconds())
    return _Ages().words(max(0, seconds) // 60)


def last_updated(when: datetime | None) -> str:
    """Return "updated 22 Nov 2026", or for a day still to come who says so; "" for None."""
    if when is None:
        return ""
    ages = _Ages()
    return (ages.dated() if is_ahead(when) else ages.updated()).format(day=day(when))


def short_age(when: datetime | None) -> str:
    """Return how long ago something was, or for a moment still to come what the portal says; "" for None."""
    return last_updated(when) if when is not None and is_ahead(when) else age(when)


def is_ahead(when: datetime) -> bool:
    """Tell whether a moment is still to come by more than clocks differ; portals publish such dates."""
    return when > datetime.now(UTC) + timedelta(days=1)


class _Ages(QObject):
    """Only a QObject's `tr` is found with its plural forms."""

    def updated(self) -> str:
        return self.tr("updated {day}")

    def dated(self) -> str:
        return self.tr("dated {day} by the portal")

    def words(self, minutes: int) -> str:
        if minutes < 1:
            return self.tr("just now")
        if minutes < 60:
            return self.tr("%n minute(s) ago", "", minutes)
        if minutes < 24 * 60:
            return self.tr("%n hour(s) ago", "", minutes // 60)
        return self._long(minutes // (24 * 60))

    def _long(self, days: int) -> str:
        if days < 60:
            return self.tr("%n day(s) ago", "", days)
        if days < 730:
            return self.tr("%n month(s) ago", "", days // 30)
        return self.tr("%n year(s) ago", "", days // 365)
