"""What the actions of ``attest`` answer as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from desktop.attestations.model import Attestation, Delivery, Draft, Line, Listed, Told
from desktop.cli.layout import Layout
from desktop.forms.checking import asked
from desktop.forms.model import Form, Item, ItemType, Problem, Severity
from desktop.forms.reading import shown
from desktop.outbox.model import Pass
from desktop.proof.model import Packet
from desktop.words import Sentence

SHORT = 8  # characters of an id that are usually enough to name it
MOST_OPTIONS = 24


def forms(page: Layout, found: Iterable[Form]) -> str:
    """Lay out the forms there are."""
    lines: list[str] = []
    for one in found:
        language = page.words.language
        lines += page.wrapped(page.bold(f"{one.number} {one.title.said(language)}") + f" ({one.id})")
        lines += page.wrapped(one.purpose.said(language), "  ")
        if one.is_historic:
            lines += page.wrapped(page.said("form_historic"), "  ")
    return "\n".join(lines)


def draft(page: Layout, one: Draft, of_form: Form, problems: Sequence[Problem]) -> str:
    """Lay out a draft: each field with its key, its answer, where it came from, and its problems."""
    lines = page.wrapped(page.bold(page.said("draft_of", form=of_form.title.said(page.words.language), id=one.id)))
    for item, key in asked(of_form, one.answers):
        if item.items or item.type is ItemType.GROUP:
            lines += ["", *page.wrapped(item.text.said(page.words.language))]
        elif item.type is not ItemType.DISPLAY:
            lines += _field(page, item, key, one)
            lines += [line for problem in problems if problem.key == key for line in _problem(page, problem, "      ")]
    lines += ["", *page.wrapped(_count(page, problems))]
    return "\n".join(lines)


def _field(page: Layout, item: Item, key: str, one: Draft) -> Iterator[str]:
    language = page.words.language
    values = one.answers.get(key, ())
    value = ", ".join(shown(item, value, language) for value in values) or "–"
    yield from page.wrapped(f"{item.text.said(language)}: {value}", "  ", later="      ")
    origin = one.origins.get(key)
    if origin is not None:
        day = origin.on or one.made.astimezone().date()
        yield from page.wrapped(page.said(f"answer_from_{origin.source}", day=day), "      ")
    codes = [option.code for option in item.options[:MOST_OPTIONS]]
    choices = f" = {' | '.join(codes)}" if codes and not values else ""
    yield from page.wrapped(f"[{key}{choices}]", "      ")


def _problem(page: Layout, problem: Problem, indent: str = "") -> list[str]:
    return page.wrapped(f"{page.said(f'severity_{problem.severity.value}')}: {problem.says}", indent)


def _count(page: Layout, problems: Sequence[Problem]) -> str:
    errors = sum(one.severity is Severity.ERROR for one in problems)
    return page.said("draft_not_ready", count=errors) if errors else page.said("draft_ready")


def checked(page: Layout, problems: Sequence[Problem]) -> str:
    """Lay out what the check of a draft found."""
    lines = [line for one in problems for line in _problem(page, one)]
    return "\n".join([*lines, *page.wrapped(_count(page, problems))])


def statements(page: Layout, of_form: Form) -> list[str]:
    """Lay out what a signer agrees to."""
    language = page.words.language
    told = [one.text.said(language) for one in of_form.signature.items if one.type is ItemType.BOOLEAN]
    return [*page.wrapped(page.said("signer_agrees")), *page.bullets(told)]


def just_signed(page: Layout, one: Attestation) -> str:
    """Lay out that an attestation was signed."""
    told = page.said("attestation_signed", title=one.title, name=one.signer, id=one.id)
    ways = page.said("attestation_ways", id=one.id[:SHORT])
    return "\n".join([*page.wrapped(told), *page.wrapped(page.said("file_hash", hash=one.hash)), *page.wrapped(ways)])


def signed(page: Layout, one: Attestation, delivery: Delivery, lines: Sequence[Line], history: Sequence[Told]) -> str:
    """Lay out a signed attestation: its state, its answers as signed, and its history."""
    laid = [*page.wrapped(page.bold(one.title)), *_state(page, one, delivery), ""]
    for line in lines:
        is_statement = line.label.endswith(".")
        told = f"{line.label} {line.value}" if is_statement else f"{line.label}: {line.value or '–'}"
        laid += page.wrapped(told, "  ", later="      ")
    laid += ["", *page.wrapped(page.said("history"))]
    laid += page.bullets(step.says for step in history)
    return "\n".join(laid)


def state(page: Layout, one: Attestation, delivery: Delivery, last: Told) -> str:
    """Lay out the state of an attestation and what happened last."""
    return "\n".join([*_state(page, one, delivery), *page.wrapped(last.says, "  ")])


def _state(page: Layout, one: Attestation, delivery: Delivery) -> list[str]:
    word = page.text("attestations", f"state.{delivery.state.value}")
    lines = page.wrapped(f"{word} · {one.organization} · {one.id}")
    if delivery.due is not None:
        lines += page.wrapped(page.said("attestation_due", day=delivery.due), "  ")
    if delivery.is_held:
        lines += page.wrapped(page.said("attestation_held"), "  ")
    return lines


def listing(page: Layout, found: Sequence[Listed]) -> str:
    """Lay out drafts and signed attestations, one line each."""
    if not found:
        return "\n".join(page.wrapped(page.said("attestations_none")))
    lines: list[str] = []
    for one in found:
        word = page.text("attestations", f"state.{one.state.value if one.state else 'draft'}")
        told = f"{one.id[:SHORT]}  {word} · {one.title} · {page.day(one.changed)}"
        lines += page.wrapped(told, later="          ")
    return "\n".join(lines)


def sent(
    page: Layout,
    done: Pass,
    lines: Mapping[str, tuple[Attestation, Delivery]],
    told: Mapping[str, Told],
    say: Callable[..., Sentence],
) -> str:
    """Lay out what a pass over the outbox came to, one attestation after the other."""
    laid: list[str] = [] if lines else page.wrapped(page.said("nothing_to_send"))
    for id_, (one, delivery) in lines.items():
        word = page.text("attestations", f"state.{delivery.state.value}")
        laid += page.wrapped(f"{id_[:SHORT]}  {word} · {one.title}", later="          ")
        laid += page.wrapped(told[id_].says, "          ")
    if done.trouble is not None:
        laid += page.wrapped(str(say(done.trouble, at="endpoint")))
    return "\n".join(laid)


def packet(page: Layout, one: Packet, file: Path | None) -> str:
    """Lay out a portal packet, in the portal's own order."""
    lines = page.wrapped(page.bold(one.title))
    group = ""
    for field in one.fields:
        if field.group != group:
            group = field.group
            lines += ["", *page.wrapped(group)]
        lines += page.row(field.label, field.value or "–", "  ")
    if one.letter:
        lines += ["", *page.row(page.said("packet_letter"), one.letter_to), *page.wrapped(one.letter, "  ")]
    if one.link:
        lines += ["", *page.row(page.said("portal_address"), one.link), *page.wrapped(one.link_note)]
    if file is not None:
        lines += page.wrapped(page.said("packet_saved", file=file.name))
    return "\n".join(lines)
