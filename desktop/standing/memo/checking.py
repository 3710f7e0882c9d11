"""Looks at a memo file: is it as this program wrote it, did this desk save it, do today's rules say the same?

The file may be anything. What cannot be a memo is called none; nothing in it is believed before the page made from its
record is the same as the file, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.rules.evaluation import determine
from desktop.rules.model import Profile, Value
from desktop.standing.changes import same_answers
from desktop.standing.memo.document import Record, hash_of, mapping, several, text
from desktop.standing.memo.keeping import kept
from desktop.standing.memo.page import SIGNS, page, record_in
from desktop.standing.model import MemoCheck, Told, Verdict
from desktop.standing.trouble import MemoUnreadable

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.rules.pack import Pack

LARGEST = 16 << 20  # bytes; a memo of a thousand facilities needs a part of it


def check(desk: Desk, file: Path) -> MemoCheck:
    """Tell what is known of a memo file.

    Raises:
        MemoUnreadable: it is not there, is a folder, or may not be opened.
    """
    from desktop.rule_packs import newest_pack

    content = _content(file)
    record = intact_record(content)
    if record is None:
        is_altered = len(content) <= LARGEST and any(sign in content for sign in SIGNS)
        verdict = Verdict.ALTERED if is_altered else Verdict.NOT_A_MEMO
        return MemoCheck(verdict, told=(Told(f"check.{verdict.value}"),))
    return known_of(record, kept(desk, hash_of(record)), newest_pack())


def intact_record(content: bytes) -> Record | None:
    """Return the record in a page that is exactly what its record makes, or None."""
    if len(content) > LARGEST:
        return None
    try:
        record = record_in(content.decode("utf-8"))
        is_whole = page(record).encode("utf-8") == content
        text(record, "organization"), date.fromisoformat(text(record, "made"))
    except (ValueError, RecursionError, OverflowError):
        return None
    return record if is_whole else None


def known_of(record: Record, saved: datetime | None, pack: Pack) -> MemoCheck:
    """Return what is known of a memo that is as this program wrote it."""
    made, same = date.fromisoformat(text(record, "made")), same_today(record, pack)
    return MemoCheck(
        Verdict.INTACT,
        hash_of(record),
        made,
        text(record, "organization"),
        saved,
        same,
        pack.id,
        tuple(_told(made, saved, same, pack)),
    )


def _told(made: date, saved: datetime | None, same: bool | None, pack: Pack) -> Iterator[Told]:
    yield Told("check.intact", {"day": made})
    yield Told("check.kept", {"day": saved.astimezone().date()}) if saved else Told("check.not_kept")
    key = {True: "check.same", False: "check.other", None: "check.cannot"}[same]
    yield Told(key, {"pack": pack.id, "day": pack.date})
    yield Told("check.no_signature")


def same_today(record: Record, pack: Pack) -> bool | None:
    """Tell whether a rule pack gives the answers in a memo for the inputs in it; None where it cannot be told."""
    try:
        return all(_is_same(mapping(one), pack) for one in several(record, "inputs"))
    except ValueError:
        return None


def _is_same(one: Record, pack: Pack) -> bool:
    kind = one.get("entity_type")
    if kind is not None and not isinstance(kind, str):
        raise ValueError("entity_type")
    facts = {fact: _value(value) for fact, value in mapping(one.get("facts")).items()}
    told = determine(Profile(kind, facts), pack)
    return same_answers(told, _answer(mapping(one.get("sign"))), _answer(mapping(one.get("exchange"))))


def _value(value: object) -> Value:
    if value is None or isinstance(value, bool | int):
        return value
    raise ValueError("fact")


def _answer(part: Record) -> tuple[str, str]:
    return text(part, "answer"), text(part, "by") if part.get("by") is not None else ""


def _content(file: Path) -> bytes:
    """Return at most one byte more than a memo may have."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except (OSError, ValueError) as trouble:
        raise MemoUnreadable(file=file.name) from trouble
