"""The command ``determine``: the duties of a profile, from the rules alone; no desk, no list, nothing stored."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.documents import read_json
from desktop.cli.layout import Layout
from desktop.cli.terminal import Terminal
from desktop.words import Words


def determine(typed: Namespace, terminal: Terminal, words: Words) -> int:
    """Determine the duties of the profile in a file, and print the answer."""
    from desktop.cli.standing.determination_text import determination
    from desktop.determining import answer_of, profile_from
    from desktop.rule_packs import newest_pack
    from desktop.rules.evaluation import determine as judge

    pack = newest_pack()
    found = judge(profile_from(read_json(typed.file), pack), pack)
    page = Layout(words, terminal.width, terminal.marks)
    terminal.answer(answer_of(found, words.language), lambda: "\n".join(determination(page, found, pack)))
    return 0
