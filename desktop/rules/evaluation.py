"""Weighs a profile against a rule pack: which rules may apply, and what follows from all of them together.

A rule *may* apply when its condition is not false and none before it surely holds. While facts are missing several may,
and an answer is given only where they all give it. A fact that becomes unknown can only add rules that may apply, so
no answer ever becomes more certain by knowing less.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from desktop.rules.conditions import Facts, holds, missing
from desktop.rules.model import Answer, Determination, Outcome, Passage, Profile
from desktop.rules.pack import ENTITY_TYPE, Case, FactDefinition, Obligation, Open, Pack, Rule


def determine(profile: Profile, pack: Pack) -> Determination:
    """Return what the rules of a pack say of a profile."""
    return Determination(profile, weigh(pack.sign, profile, pack), weigh(pack.exchange, profile, pack), pack.id)


def needed(profile: Profile, pack: Pack) -> tuple[FactDefinition, ...]:
    """Return the facts that are not known and could change an answer or its day, in the order in which to ask.

    While the entity type is not known nothing else can be said to be needed.
    """
    told = determine(profile, pack)
    wanted = {*told.sign.needs, *told.exchange.needs}
    return tuple(fact for fact in pack.facts if fact.id in wanted)


def may_claim_delay(profile: Profile, pack: Pack) -> bool | None:
    """Tell whether an organization may say that it delays exchange to the later day.

    None where that is not clear, or where it does not have to exchange at all.
    """
    if pack.entity_type(profile.entity_type) is None:
        return None
    rules = possible(pack.exchange.case(str(profile.entity_type)).rules, known_facts(profile, pack))
    days = {rule.by for rule in rules if rule.answer is Answer.REQUIRED}
    if days == {pack.dates["exchange_delayed"]}:
        return True
    return False if days == {pack.dates["exchange"]} else None


def weigh(obligation: Obligation, profile: Profile, pack: Pack) -> Outcome:
    """Return what an obligation comes to for a profile."""
    if pack.entity_type(profile.entity_type) is None:
        every_rule = tuple(chain.from_iterable(case.rules for case in obligation.cases))
        return undecided(every_rule, obligation.type_open, {}, (ENTITY_TYPE,))
    facts = known_facts(profile, pack)
    case = obligation.case(str(profile.entity_type))
    rules = possible(case.rules, facts)
    if len({(rule.answer, rule.by) for rule in rules}) == 1:
        return decided(rules[-1])
    needs = needs_of(rules, facts, pack)
    return undecided(rules, spoken_for(case, needs), facts, needs)


def known_facts(profile: Profile, pack: Pack) -> Facts:
    """Return the value of every fact of the pack; None for those that are not known."""
    return {fact.id: profile.facts.get(fact.id, fact.unsaid) for fact in pack.facts}


def possible(rules: Sequence[Rule], facts: Facts) -> tuple[Rule, ...]:
    """Return the rules that may apply, in order; the last one of them holds unless one before it does."""
    found: list[Rule] = []
    for rule in rules:
        value = True if rule.when is None else holds(rule.when, facts)
        if value is not False:
            found.append(rule)
        if value:
            break
    return tuple(found)


def needs_of(rules: Iterable[Rule], facts: Facts, pack: Pack) -> tuple[str, ...]:
    """Return the missing facts that keep the rules from being told apart, in the pack's order."""
    wanted = {fact for rule in rules if rule.when for fact in missing(rule.when, facts)}
    return tuple(fact.id for fact in pack.facts if fact.id in wanted)


def spoken_for(case: Case, needs: Sequence[str]) -> Open:
    """Return what a case says while these facts are missing."""
    return next(said for said in case.opens if not said.facts or said.facts & set(needs))


def decided(rule: Rule) -> Outcome:
    """Return the outcome of the one rule that applies."""
    return Outcome(rule.answer, rule.by, rule.reasons, rule.passages, rule.question)


def undecided(rules: Sequence[Rule], said: Open, facts: Facts, needs: tuple[str, ...]) -> Outcome:
    """Return the outcome while several rules may apply: what they agree on, and what is missing."""
    answers = {rule.answer for rule in rules}
    answer = answers.pop() if len(answers) == 1 else Answer.UNCLEAR
    days = possible(said.days, facts) or tuple(rule for rule in rules if rule.answer is Answer.REQUIRED)
    by = the_one_day(days)
    told = days[-1:] if said.days and by else ()
    reasons = (*said.reasons, *chain.from_iterable(rule.reasons for rule in told))
    passages = unique((*said.passages, *chain.from_iterable(rule.passages for rule in told)))
    question = said.question if said.question and said.question.settles in ("", *needs) else None
    return Outcome(answer, by, reasons, passages, question, needs)


def the_one_day(rules: Iterable[Rule]) -> date | None:
    """Return the day that all rules give, or None where they give several or none."""
    days = {rule.by for rule in rules}
    return days.pop() if len(days) == 1 else None


def unique(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return passages in order, no one twice."""
    return tuple({passage.id: passage for passage in passages}.values())
