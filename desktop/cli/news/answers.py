"""What ``news`` answers under ``--json``; docs/command-line.md describes it, and scripts rely on it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.cli.answers import Answer, moment
from desktop.news.model import Item, Part


def news(items: Sequence[Item], marked: int) -> Answer:
    """Return the items in their order, with how many of them are not read yet, and how many were marked just now."""
    return {
        "unread": sum(not one.is_read for one in items),
        "marked": marked,
        "items": [_item(one) for one in items],
    }


def _item(one: Item) -> Answer:
    return {
        "id": one.id,
        "at": moment(one.at),
        "day": one.day.isoformat(),
        "kind": one.kind.value,
        "title": one.title,
        "text": one.text,
        "why": one.why,
        "concerns_us": one.concerns_us,
        "is_read": one.is_read,
        "action": one.action,
        "parts": [_part(part) for part in one.parts],
    }


def _part(part: Part) -> Answer:
    return {"id": part.id, "title": part.title, "text": part.text, "is_read": part.is_read, "action": part.action}
