"""Every oddity, kind of list and step of an import has its words in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.words import LANGUAGES, Words, word_table
from sync.lists.model import ListKind

LISTS = Path(__file__).resolve().parents[2] / "sync" / "lists"
NOTING = {"note": 0, "odd": 0, "Oddity": 0}  # calls whose first argument is a code


def codes() -> Iterator[str]:
    """Yield every code that is noted somewhere in the sources, also those chosen on the spot."""
    for file in LISTS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in NOTING and isinstance(node.args[0], ast.Constant):
                    yield str(node.args[0].value)


def test_every_oddity_has_a_sentence_and_no_sentence_is_left_over() -> None:
    chosen = {"short-row", "long-row", "no-break-space", "zero-width", "formula"}  # put together before they are noted

    for language in LANGUAGES:
        sentences = word_table(language)["oddities"]
        assert set(sentences) == set(codes()) | chosen
        assert all(text.endswith(".") for text in sentences.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ListKind)
def test_every_kind_of_list_has_a_name(kind: ListKind, language: str) -> None:
    assert Words(language).text("lists", kind.value)
