"""The command ``diagnostics``: runs without a desk, for it is needed when the desk cannot be opened."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from desktop.cli.answers import Answer
from desktop.cli.layout import Layout
from desktop.cli.terminal import Terminal
from desktop.diagnostics.model import Part
from desktop.words import Words
from sync.work import Work


def diagnostics(typed: Namespace, terminal: Terminal, words: Words) -> int:
    """Collect all parts; with ``--to`` save them, else print them."""
    from desktop.diagnostics.collecting import subject_of
    from desktop.diagnostics.saving import save

    with subject_of(typed.data_dir, words, practice=typed.practice) as subject:
        parts = subject(Work.quiet())
        page = Layout(subject.words, terminal.width, terminal.marks)
        saved = "" if typed.to is None else str(save(parts, typed.to, subject.root))
    lines = _saved(page, saved, parts) if saved else _shown(page, parts)
    terminal.answer(_answer(parts, saved), lambda: "\n".join(lines))
    return 0


def _answer(parts: Sequence[Part], saved: str) -> Answer:
    told = [{"name": one.name, "title": one.title, "about": one.about, "text": one.text} for one in parts]
    return {"saved": saved, "parts": told}


def _saved(page: Layout, saved: str, parts: Sequence[Part]) -> Iterator[str]:
    yield from page.wrapped(page.words.text("diagnostics", "saved", file=saved))
    yield from page.wrapped(page.words.text("diagnostics", "not_sent"))
    yield ""
    yield page.words.text("diagnostics", "holds")
    yield from page.bullets(f"{one.title} ({one.name}): {one.about}" for one in parts)


def _shown(page: Layout, parts: Sequence[Part]) -> Iterator[str]:
    from desktop.diagnostics.saving import suggested_name

    for one in parts:
        yield from (f"{one.title} ({one.name})", *page.wrapped(one.about, "    "), "", one.text)
    yield from page.wrapped(page.words.text("diagnostics", "how_to_save", file=suggested_name()))
