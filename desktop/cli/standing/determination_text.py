"""A determination as text: each duty in words, with its reasons, its sources and the question that is open."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.cli.layout import Layout
from desktop.rules.model import Determination, Outcome, Passage, Question
from desktop.rules.pack import Pack


def determination(page: Layout, found: Determination, pack: Pack) -> Iterator[str]:
    """Lay out both duties, and which rules were asked."""
    for duty, outcome in (("sign", found.sign), ("exchange", found.exchange)):
        yield from _outcome(page, duty, outcome, pack)
        yield ""
    yield from page.wrapped(page.said("by_pack", pack=pack.id, day=pack.date))


def _outcome(page: Layout, duty: str, outcome: Outcome, pack: Pack) -> Iterator[str]:
    language = page.words.language
    yield from page.wrapped(page.bold(f"{page.said(f'duty_{duty}')}: {answer(page, outcome)}"))
    yield from page.bullets(reason.said(language) for reason in outcome.reasons)
    if outcome.needs:
        asked = [pack.fact(name).ask.said(language) for name in outcome.needs]
        yield from page.wrapped(page.said("needs"), "  ")
        yield from page.bullets(asked, "    ")
    if outcome.question is not None:
        yield from question(page, outcome.question, pack)
    yield from page.wrapped(page.said("sources"), "  ")
    yield from page.bullets((passage(page, one) for one in outcome.passages), "    ")


def answer(page: Layout, outcome: Outcome) -> str:
    """Return the answer in a word or two, with its day where there is one."""
    key = f"answer_{outcome.answer.value}"
    return page.said(f"{key}_by", day=outcome.by) if outcome.by else page.said(key)


def question(page: Layout, one: Question, pack: Pack, indent: str = "  ") -> Iterator[str]:
    """Lay out what to ask, and whom."""
    language = page.words.language
    agency = pack.agencies[one.agency]
    key = "ask_by_email" if agency.email else "ask"
    yield from page.wrapped(page.said(key, agency=agency.name.said(language), email=agency.email), indent)
    yield from page.wrapped(page.said("quoted", text=one.text.said(language)), f"{indent}  ")


def passage(page: Layout, one: Passage) -> str:
    """Return a passage with its source and date; one that no source we read supports says so."""
    text = one.text.said(page.words.language)
    if not one.is_verified:
        text = page.said("not_confirmed_passage", text=text)
    return f"{text} ({one.source}, {page.day(one.date)})" if one.date else f"{text} ({one.source})"
