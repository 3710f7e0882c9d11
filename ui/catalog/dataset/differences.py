"""Marks what differs between two texts, word by word: taken out words are struck, new words underlined."""

from __future__ import annotations

import html
import re
from difflib import SequenceMatcher

MOST_WORDS = 3_000  # above this the comparison would take longer than a person waits
KEPT_AROUND = 8  # unchanged words left standing on either side of a change
WORDS = re.compile(r"\S+")


def marked(before: str, after: str) -> tuple[str, str]:
    """Return both texts as HTML, ``before`` with struck words and ``after`` with underlined words.

    Long unchanged stretches become an ellipsis. Texts too long to compare come back without marks, cut.
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    if len(old) + len(new) > MOST_WORDS:
        return _cut(old), _cut(new)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return (
        " ".join(
            _piece(old[a:b], "s", same=step == "equal", first=a == 0, last=b == len(old)) for step, a, b, _, _ in steps
        ),
        " ".join(
            _piece(new[a:b], "u", same=step == "equal", first=a == 0, last=b == len(new)) for step, _, _, a, b in steps
        ),
    )


def _piece(words: list[str], tag: str, *, same: bool, first: bool, last: bool) -> str:
    if not words:
        return ""
    if not same:
        return f"<{tag}><b>{html.escape(' '.join(words))}</b></{tag}>"
    return html.escape(" ".join(_shortened(words, first=first, last=last)))


def _shortened(words: list[str], *, first: bool, last: bool) -> list[str]:
    """Keep only the words beside a change; the outer ends of the text are dropped wholly when they are long."""
    head, tail = (0 if first else KEPT_AROUND), (0 if last else KEPT_AROUND)
    if len(words) <= head + tail + KEPT_AROUND:
        return words
    return [*words[:head], "…", *words[len(words) - tail :]]


def _cut(words: list[str]) -> str:
    rest = " …" if len(words) > MOST_WORDS // 10 else ""
    return html.escape(" ".join(words[: MOST_WORDS // 10])) + rest
