"""What ``standing`` answers as text: the four questions, each with its answer, its evidence and its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.cli.layout import Layout
from desktop.cli.organization.parties import name_of
from desktop.cli.standing.answers import told
from desktop.cli.standing.determination_text import question
from desktop.organization.model import WHOLE
from desktop.rules.pack import Pack
from desktop.standing.model import Card, FacilityStanding, Standing


def standing(page: Layout, now: Standing, pack: Pack, party: str = WHOLE) -> str:
    """Lay out the standing of the organization, or of one facility of it."""
    chosen = [one for one in now.facilities if one.party == party]
    name = name_of(now.organization, party)
    lines = [*page.wrapped(page.bold(name)), "", *_cards(page, chosen[0].cards if chosen else now.cards)]
    if not chosen and len(now.facilities) > 1:
        for one in now.facilities:
            lines += _facility(page, one, now)
    lines += _questions(page, chosen or now.facilities, pack)
    lines += _more(page, now, party)
    lines += ["", *page.wrapped(_sources(page, now))]
    return "\n".join(lines)


def _cards(page: Layout, cards: Sequence[Card]) -> Iterator[str]:
    for number, card in enumerate(cards):
        if number:
            yield ""
        state = page.said(f"state_{card.state.value}")
        yield from page.wrapped(
            page.bold(f"{page.said(f'card_{card.id}')} {told(page, card.headline)}") + f" [{state}]"
        )
        yield from page.wrapped(told(page, card.sentence), "  ")
        yield from page.bullets(told(page, line) for line in card.evidence)
        if card.as_of is not None:
            yield from page.wrapped(told(page, card.as_of), "  ")


def _facility(page: Layout, one: FacilityStanding, now: Standing) -> Iterator[str]:
    yield ""
    yield from page.wrapped(page.bold(name_of(now.organization, one.party)))
    for card in one.cards:
        state = page.said(f"state_{card.state.value}")
        told_in_short = f"{page.said(f'card_{card.id}')} {told(page, card.headline)} [{state}]"
        yield from page.wrapped(told_in_short, "  ", later="    ")


def _questions(page: Layout, facilities: Sequence[FacilityStanding], pack: Pack) -> Iterator[str]:
    """Yield each question for the agency once."""
    asked = set()
    for one in facilities:
        outcomes = (one.determination.sign, one.determination.exchange) if one.determination else ()
        for outcome in outcomes:
            if outcome.question is not None and outcome.question.id not in asked:
                asked.add(outcome.question.id)
                yield ""
                yield from question(page, outcome.question, pack, "")


def _more(page: Layout, now: Standing, party: str) -> Iterator[str]:
    """Yield the next steps, what does not agree, and what changed; those of one facility, where one was asked for."""
    steps = [told(page, one.text) for one in now.steps if party in {WHOLE, one.party}]
    odd = [
        f"{told(page, one.text)} {told(page, one.advice)}" for one in now.discrepancies if party in {WHOLE, one.party}
    ]
    changes = [
        f"{told(page, one.text)} {told(page, one.because)}" for one in now.changes if party in {WHOLE, one.party}
    ]
    for key, lines in (("next_steps", steps), ("discrepancies", odd), ("standing_changes", changes)):
        if lines:
            yield ""
            yield page.said(key)
            yield from page.bullets(lines)


def _sources(page: Layout, now: Standing) -> str:
    lists = [page.said("list_of", list=page.said(f"list_{kind}"), day=day) for kind, day in now.list_dates.items()]
    rules = page.said("by_pack", pack=now.pack, day=now.pack_date)
    return f"{rules} {page.said('by_lists', lists=', '.join(lists))} {page.said('no_proof')}" if lists else rules
