"""What ``update`` answers as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from desktop.cli.layout import Layout
from desktop.cli.standing.determination_text import answer, passage
from desktop.rules.model import Outcome
from desktop.updates.model import AnswerChange, ProgramOffer, RulesPreview, UpdateStatus
from sync.errors import KnownError


def status(page: Layout, one: UpdateStatus, preview: RulesPreview | KnownError | None) -> str:
    """Lay out what is known."""
    if not one.is_on:
        return _said(page, "off")
    lines = [_said(page, "running", version=one.running or "–", pack=one.rules, day=one.rules_date)]
    checked = one.checked.astimezone().date() if one.checked else None
    lines.append(_said(page, "checked", day=checked) if checked else _said(page, "never_checked"))
    if one.trouble:
        lines += page.wrapped(page.words.error(one.trouble, one.facts, at="update").what)
    if one.program_offer is not None:
        lines += _program(page, one.program_offer)
    elif checked:
        lines.append(_said(page, "program_none"))
    if isinstance(preview, RulesPreview):
        lines += ["", rules(page, preview, False)]
    elif one.rules_offer is not None:
        key = "rules_need" if one.rules_offer.needs else "rules_offered"
        offer = one.rules_offer
        facts: dict[str, str | date] = {"pack": offer.id, "day": offer.date, "version": offer.needs}
        lines += ["", *page.wrapped(page.words.text("updates", key, **facts))]
        lines += page.wrapped(str(page.words.error(preview))) if isinstance(preview, KnownError) else []
    return "\n".join(lines)


def _program(page: Layout, offer: ProgramOffer) -> Iterator[str]:
    yield ""
    key = "program_offered" if offer.size else "program_announced"
    yield _said(page, key, version=offer.version, day=offer.published, size=offer.size)
    yield from page.bullets(offer.changes)
    if offer.saved is not None:
        yield _said(page, "program_saved", path=str(offer.saved))
    elif offer.size:
        yield _said(page, "program_download")


def rules(page: Layout, preview: RulesPreview, is_applied: bool) -> str:
    """Lay out what a rule pack changes: each answer before and after, with the passages it rests on."""
    key = "rules_applied" if is_applied else "rules_offered"
    lines = page.wrapped(page.words.text("updates", key, pack=preview.offer.id, day=preview.offer.date))
    lines += page.bullets(preview.offer.changes)
    if not preview.facilities:
        lines.append(_said(page, "rules_no_organization"))
    elif not preview.changes:
        lines.append(_said(page, "rules_change_nothing", count=preview.facilities))
    else:
        lines.append(_said(page, "rules_change", count=len(preview.changes)))
    for one in preview.changes:
        lines += _change(page, one)
    return "\n".join(lines if is_applied else [*lines, "", _said(page, "rules_how")])


def _change(page: Layout, one: AnswerChange) -> Iterator[str]:
    yield from page.wrapped(page.bold(f"{one.name}: {page.said(f'duty_{one.duty}')}"), "  ")
    for key, outcome in (("before", one.before), ("after", one.after)):
        told = page.words.text("updates", key, answer=answer(page, outcome))
        yield from page.wrapped(told, "    ", later="      ")
        yield from _rests_on(page, outcome)


def _rests_on(page: Layout, outcome: Outcome) -> Iterator[str]:
    yield from page.bullets((passage(page, one) for one in outcome.passages), "      ")


def saved(page: Layout, file: Path) -> str:
    """Lay out that a Setup is here."""
    return _said(page, "program_saved", path=str(file))


def started(page: Layout, file: Path) -> str:
    """Lay out that a Setup was started."""
    return _said(page, "program_started", path=str(file))


def _said(page: Layout, key: str, **facts: str | int | date) -> str:
    return "\n".join(page.wrapped(page.words.text("updates", key, **facts)))
