"""The command ``deidentify``: no catalog, no organization, and nothing kept but the file that is asked for."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.layout import Layout
from desktop.cli.terminal import Terminal
from desktop.releases.trouble import FileNeeded
from desktop.words import Words
from sync.errors import Kind
from sync.work import Work

if TYPE_CHECKING:
    from desktop.deidentification.spec import Spec
    from desktop.releases.model import Assessment, Look, Saved


def deidentify(typed: Namespace, terminal: Terminal, words: Words, work: Work | None = None) -> int:
    """Score a description, suggest one for a file, or assess a file and save the result."""
    if typed.score_only:
        return _score(typed, terminal, words)
    if not typed.file:
        raise FileNeeded
    work = work or terminal.work(words, lambda: False)
    if not typed.spec:
        return _suggest(typed, terminal, words, work)
    return _assess(typed, terminal, words, work)


def _score(typed: Namespace, terminal: Terminal, words: Words) -> int:
    from desktop.cli.documents import read_json
    from desktop.cli.releases import answers, text
    from desktop.releases.describing import score_described

    scored = score_described(read_json(typed.file or "-"), typed.edition)
    page = Layout(words, terminal.width, terminal.marks)
    terminal.answer(answers.scored(scored, words), lambda: "\n".join(text.scored(page, scored)))
    return 0


def _suggest(typed: Namespace, terminal: Terminal, words: Words, work: Work) -> int:
    from desktop.cli.releases import answers, text
    from desktop.releases.looking import look
    from desktop.releases.trouble import SpecNeeded

    if typed.out is not None:
        raise SpecNeeded(file=Path(typed.file).name)
    found = look(Path(typed.file), work)
    page = Layout(words, terminal.width, terminal.marks)
    terminal.answer(answers.suggested(found, words), lambda: "\n".join(text.suggested(page, found)))
    return 0


def _assess(typed: Namespace, terminal: Terminal, words: Words, work: Work) -> int:
    from desktop.cli.releases import answers, text
    from desktop.releases.assessing.assessment import assess

    found = assess(*_described(typed, work), work)
    saved = _saved(typed, found, words, work) if typed.out is not None and found.can_be_saved else None
    page = Layout(words, terminal.width, terminal.marks)
    terminal.answer(answers.assessed(found, saved, words), lambda: "\n".join(text.assessed(page, found, saved)))
    return 0 if found.can_be_saved else Kind.REFUSED.value


def _described(typed: Namespace, work: Work) -> tuple[Look, Spec]:
    """Return the file as it was opened, and the spec for it; what was typed goes before what the spec says."""
    from desktop.releases.looking import look
    from desktop.releases.specs import read_document, sheet_of, spec_from

    document = read_document(Path(typed.spec))
    found = look(Path(typed.file), work, part=sheet_of(document))
    spec = spec_from(document, found)
    return found, replace(spec, edition=typed.edition) if typed.edition else spec


def _saved(typed: Namespace, found: Assessment, words: Words, work: Work) -> Saved:
    from desktop.releases.writing.saving import kind_of, save

    return save(found, typed.out, work, kind=typed.kind or kind_of(typed.out), words=words)
