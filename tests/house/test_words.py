"""A text for people can be found by the translators' tool."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.conftest import Tree

TRANSLATES = ("tr", "translate")


def test_a_text_to_translate_is_filled_in_after_it_was_translated(tree: Tree) -> None:
    calls = [
        (path, node) for path, module in tree.shipped.items() for node in ast.walk(module) if isinstance(node, ast.Call)
    ]

    assert [f"{path}:{call.lineno}" for path, call in calls if is_translation(call) and filled_in_before(call)] == []


def is_translation(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in TRANSLATES


def filled_in_before(call: ast.Call) -> bool:
    """Tell whether an argument holds an f-string or a call of ``format``: the tool reads it as it stands."""
    inside = [node for argument in call.args for node in ast.walk(argument)]
    return any(isinstance(node, ast.JoinedStr) or is_format(node) for node in inside)


def is_format(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"
